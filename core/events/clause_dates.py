"""Clause dates: when what any word of an article tells happened, whether a time stands beside it or not.

A reader carries times on: from the clause that states one to what is told with it, from the last recent
day told to the news that follows, and from the day of publication to the article's own news. Makes no
events of them: that is left to the drafts and to `lead_news`.
"""

from bisect import bisect_right
from dataclasses import dataclass

from core.chrono.dating import Dating, Extent, point
from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY, iso_day
from core.events.clauses import Clause, ClauseRole
from core.events.draft import Draft, Told
from core.events.reading import Reading

_PARAGRAPH = 3  # sentences, each way, in which a paragraph is looked through
NEWS_DAYS = 7  # how old what an article tells as its news may be
_CARRIED = frozenset({ClauseRole.COMPLEMENT, ClauseRole.COORDINATE, ClauseRole.SUBORDINATE})
_TELLING = frozenset({ClauseRole.MAIN, ClauseRole.COORDINATE})


@dataclass(frozen=True, slots=True)
class ClauseDate:
    """A date and the draft that states it; no draft where it is the day of publication."""

    dating: Dating
    stated_by: Draft | None = None


class ClauseDates:
    """The dates of one article's clauses."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._starts = [parse.sentence.span.start for parse in reading.parses]
        self._dated: dict[int, list[Draft]] = {}
        for draft in reading.drafted.drafts:
            if draft.dating is not None:
                self._dated.setdefault(draft.index, []).append(draft)
        self._recent = [draft for draft in reading.drafted.drafts if self._is_recent(draft)]

    def at(self, offset: int) -> ClauseDate | None:
        """When what the word at `offset` tells happened; None where a reader cannot say."""
        index = max(0, bisect_right(self._starts, offset) - 1)
        tokens = self._reading.parses[index].tokens
        token = bisect_right(tokens, offset, key=lambda t: t.start) - 1
        found = self._stated(index, token) or self._told_with(index, token) or self._news_before(index)
        if found is not None and found.dating is not None:
            return ClauseDate(found.dating, found)
        published = published_day(self._reading)
        return ClauseDate(published) if published is not None else None

    def beside(self, draft: Told) -> Draft | None:
        """The dated telling of its paragraph that a draft without a date stands nearest to."""
        block, place = draft.parse.sentence.block, (draft.index, draft.trigger.at[0])
        near = [
            other
            for index in range(max(0, draft.index - _PARAGRAPH), draft.index + _PARAGRAPH + 1)
            for other in self._dated.get(index, ())
            if other.parse.sentence.block == block
        ]
        before = [other for other in near if other.position <= place]
        return before[-1] if before else next(iter(near), None)

    def _stated(self, index: int, token: int) -> Draft | None:
        """The draft whose own words hold the token."""
        for draft in self._dated.get(index, ()):
            for start, end in (draft.trigger.at, draft.trigger.noun_phrase or draft.trigger.at):
                if start <= token < end:
                    return draft
        return None

    def _told_with(self, index: int, token: int) -> Draft | None:
        """What dates the clause around a token, or else the clause it goes with."""
        parse = self._reading.parses[index]
        clause = parse.clause_at(token)
        for _ in parse.clauses:
            if clause is None:
                return None
            own = self._of_clause(index, clause)
            if own is not None:
                return own
            carried = clause.role in _CARRIED and clause.parent is not None
            clause = parse.clauses[clause.parent] if carried and clause.parent is not None else None
        return None

    def _of_clause(self, index: int, clause: Clause) -> Draft | None:
        """The draft that its verb tells."""
        for draft in self._dated.get(index, ()):
            told = draft.trigger.clause
            if told is not None and told.verb == clause.verb and draft.trigger.noun_phrase is None:
                return draft
        return None

    def _news_before(self, index: int) -> Draft | None:
        """What told the last recent day before the end of a sentence, else the first that the lead tells."""
        told = [draft for draft in self._recent if draft.index <= index]
        lead = [draft for draft in self._recent if draft.index in self._reading.lead]
        return told[-1] if told else next(iter(lead), None)

    def _is_recent(self, draft: Draft) -> bool:
        """Whether it tells of one day of the week before publication, in a clause of its own."""
        dating, clause, present = draft.dating, draft.trigger.clause, self._reading.present
        if dating is None or clause is None or present is None or clause.role not in _TELLING:
            return False
        oldest = present.start - NEWS_DAYS * SECONDS_PER_DAY
        one_day = dating.granularity <= Granularity.DAY and dating.extent is Extent.POINT
        return one_day and oldest <= dating.earliest and dating.latest <= present.end


def published_day(reading: Reading) -> Dating | None:
    """The day, or days, on which the article was written."""
    if reading.present is None:
        return None
    return point(reading.present, value=iso_day(reading.present.start), granularity=Granularity.DAY)
