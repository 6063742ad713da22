"""Tied events: dates that an article gives by another event alone: "at the time of the accident", "since
the attack", "in the wake of the decision", "when the bomb went off on 4 March, he …".

Only for what the text dates in no other way, and only where the other event is dated: a tie that leads
nowhere makes no event. The phrases themselves are found by `ties`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.chrono.dating import Extent
from core.chrono.granularity import Granularity
from core.chrono.interval import Interval
from core.chrono.wording import dating_words
from core.events.attachment import NotAnEvent, Trigger, attach
from core.events.bounds import Bounded
from core.events.clauses import Clause, ClauseRole
from core.events.draft import Draft
from core.events.known_events import KnownEvents
from core.events.lexicon import EventLexicon
from core.events.parse import Parse, TimedPhrase
from core.events.tied_dates import tied_date
from core.events.ties import Tie, TieKind, ties_of
from core.events.tokens import Range
from core.model.derivation import Derivation, Step
from core.model.sentence import BlockRole
from core.model.span import Span
from core.model.time_expression import Anchor, CalendarOffset, TimeExpression, TimexType

_RULE = "told by another event"
_WORDS = {
    TieKind.SAME: "at the same time",
    TieKind.SOON_AFTER: "soon after",
    TieKind.SOON_BEFORE: "shortly before",
    TieKind.WAKE: "in the days that followed",
    TieKind.AFTER: "in the days that followed",
    TieKind.THROUGH: "in the middle of it",
    TieKind.DAY_BEFORE: "a day earlier",
    TieKind.DAY_AFTER: "a day later",
    TieKind.DAY_OF: "the same day",
}
_PERFECT = (("has",), ("have",), ("had",), ("'ve",), ("’ve",))
_SILENT = frozenset({BlockRole.TITLE, BlockRole.HEADING, BlockRole.FURNITURE})


class TiedEvents:
    """Dates the clauses of one article that are tied to a dated event. `present` is when it was written."""

    def __init__(self, text: str, known: KnownEvents, words: EventLexicon, present: Interval | None) -> None:
        self._text = text
        self._known = known
        self._words = words
        self._present = present

    def drafts(self, parses: Sequence[Parse]) -> list[Draft]:
        """The tied events of an article, in the order of its text."""
        if not self._words.ties:
            return []
        return [draft for i, parse in enumerate(parses) for draft in self._of_sentence(i, parse)]

    def _of_sentence(self, index: int, parse: Parse) -> Iterable[Draft]:
        if not parse.taken_apart or parse.sentence.role in _SILENT or not parse.clauses:
            return
        for tie in ties_of(parse, self._words):
            if tie.kind is TieKind.AFTER and tie.at[0] > 0:
                continue  # "after the war", anywhere, says too little
            draft = self._tied(index, parse, tie)
            if draft is not None:
                self._known.add(draft)
                yield draft

    def _tied(self, index: int, parse: Parse, tie: Tie) -> Draft | None:
        time = self._phrase(parse, tie)
        covering = replace(parse, phrase_tokens=parse.phrase_tokens | frozenset(range(*tie.at)))
        trigger = self._trigger(covering, tie, time)
        if trigger is None or trigger.clause is None or not self._is_free(index, parse, trigger.clause):
            return None
        if tie.kind is TieKind.SINCE and self._compares(parse, trigger.clause):
            return None
        draft = Draft(index, covering, time, trigger)
        anchor = self._anchor(draft, tie)
        if anchor is None or anchor.dating is None or anchor.trigger == trigger:
            return None
        lasted = self._known.lasted(draft, tie.named) if tie.named is not None else None
        dating = lasted if lasted is not None and tie.kind is TieKind.THROUGH else anchor.dating
        applied = tied_date(tie, dating, self._present)
        return self._dated(draft, tie, anchor, applied) if applied is not None else None

    def _phrase(self, parse: Parse, tie: Tie) -> TimedPhrase:
        """The tie as a time phrase that is counted from an event."""
        span = parse.span(*tie.at)
        named = parse.span(*tie.named) if tie.named is not None else None
        expression = TimeExpression(
            span, " ".join(span.of(self._text).split()), TimexType.DATE, "", "", Anchor.EVENT,
            Derivation((), _RULE), offset=CalendarOffset(Granularity.MINUTE, None, 1), anchor_span=named,
        )  # fmt: skip
        return TimedPhrase(expression, span, tie.at, tie.at)

    def _trigger(self, parse: Parse, tie: Tie, time: TimedPhrase) -> Trigger | None:
        """What the tie dates: the clause it stands in, or the one that a tying clause belongs to."""
        if tie.kind is TieKind.AFTER and tie.clause is None:
            main = parse.main
            return Trigger((main.verb.start, main.verb.end), main) if main is not None else None
        if tie.clause is None:
            attached = attach(parse, time, self._words)
            if isinstance(attached, NotAnEvent) or attached.noun_phrase is not None:
                return None
            return replace(attached, clause=_own_subject(parse, attached.clause, tie.at))
        above = parse.clauses[tie.clause.parent] if tie.clause.parent is not None else parse.main
        subject = tie.clause.subject
        idiom = (
            subject is not None and parse.tokens[subject[0]].low in self._words.pronouns
        )  # "when it came to …"
        if idiom and parse.tokens[tie.clause.verb.head].low in self._words.light:
            return None
        if above is None or above is tie.clause or above.role is ClauseRole.ATTRIBUTION:
            return None
        return Trigger((above.verb.start, above.verb.end), above)

    def _is_free(self, index: int, parse: Parse, clause: Clause) -> bool:
        """Whether nothing else in its sentence dates a clause, and it tells of something that was so."""
        told = clause.verb.past(parse.tokens, self._words) or clause.verb.auxiliaries[:1] in _PERFECT
        if not told or clause.verb.possible(self._words) or clause.verb.future(self._words):
            return False
        dated = (draft.trigger.clause for draft in self._known.in_sentence(index))
        return all(other is None or other.verb != clause.verb for other in dated)

    def _compares(self, parse: Parse, clause: Clause) -> bool:
        """ "It was the first strike since the merger": what is told did not last since then."""
        lows = (token.low for token in parse.tokens[clause.verb.end : clause.end])
        return any(
            low in self._words.superlatives or low.endswith(self._words.superlative_endings) for low in lows
        )

    def _anchor(self, draft: Draft, tie: Tie) -> Draft | None:
        """The dated event that the tie names."""
        if tie.clause is not None:
            beside = self._known.in_sentence(draft.index)
            own = [
                d for d in beside if d.trigger.clause is not None and d.trigger.clause.verb == tie.clause.verb
            ]
            if own or tie.kind is TieKind.AFTER:
                return own[0] if own else None
            return self._known.told_again(draft, tie.clause)
        if tie.kind is TieKind.AFTER and tie.named is not None:
            return self._noun_inside(draft, tie.named)
        if tie.named is None or _takes_up_all(draft.parse, tie.named, self._words):
            return self._known.just_told(draft)
        found = self._known.named_by(draft, tie.named)
        lasting = self._lasts(draft.parse, tie.named) and tie.kind is TieKind.SAME
        if lasting and found is not None and found.dating is not None:
            return found if found.dating.extent is Extent.THROUGHOUT else None
        return found

    def _noun_inside(self, draft: Draft, named: Range) -> Draft | None:
        """The dated noun of a phrase: "the king's death on 10 May"."""
        beside = (d for d in self._known.in_sentence(draft.index) if d.trigger.noun_phrase is not None)
        return next((d for d in beside if named[0] <= d.trigger.at[0] < named[1]), None)

    def _lasts(self, parse: Parse, named: Range) -> bool:
        """Whether a noun names what goes on for long: one day of "the campaign" does not date all of it."""
        return any(token.low in self._words.lasting_nouns for token in parse.tokens[slice(*named)])

    def _dated(self, draft: Draft, tie: Tie, anchor: Draft, applied: Bounded) -> Draft:
        assert anchor.dating is not None
        named = draft.time.expression.anchor_span or anchor.span
        words = applied.words or _WORDS.get(tie.kind, "")
        steps = (
            Step(f"“{draft.time.expression.text}”", draft.time.phrase),
            Step(f"“{_flat(named, self._text)}” = {dating_words(anchor.dating)}", anchor.parse.sentence.span),
            *((Step(words),) if words else ()),
            Step(dating_words(applied.dating)),
        )
        return replace(draft, dating=applied.dating, relation=applied.relation, steps=steps)


def _own_subject(parse: Parse, clause: Clause | None, at: Range) -> Clause | None:
    """A clause whose subject was sought in the tie, with what stands between the tie and its verb."""
    if clause is None or clause.subject is None or not at[0] <= clause.subject[0] < at[1]:
        return clause
    start = at[1]
    while start < clause.verb.start and not parse.tokens[start].is_word:
        start += 1
    return replace(clause, subject=(start, clause.verb.start) if start < clause.verb.start else None)


def _takes_up_all(parse: Parse, named: Range, words: EventLexicon) -> bool:
    """ "since then", "before that"."""
    low = parse.tokens[named[0]].low
    return named[1] - named[0] == 1 and low in words.tie_words["then"] | words.tie_words["that"]


def _flat(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())
