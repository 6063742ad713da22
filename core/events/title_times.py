"""Times in titles: which words of a sentence go with its time phrases, and which of these must stay.

A phrase stays inside a noun ("the 2014 shooting"), as what is told ("June was terrible"), and where the
words after it hang on it ("months of work").
"""

from core.events.lexicon import EventLexicon
from core.events.parse import Parse, TimedPhrase
from core.model.span import Span

_BEFORE_TIMES = frozenset({"early", "late", "earlier", "later", "on", "of"})
_SEASONS = frozenset({"summer", "winter", "spring", "autumn", "season"})
_PERIODS = _SEASONS | frozenset(
    {"day", "week", "month", "year", "decade", "morning", "afternoon", "evening", "night", "weekend"}
)
_COUNTED_ON = frozenset({"later", "ago", "earlier", "before", "after"})
_HOW_RECENT = frozenset({"recently", "late", "early", "soon", "lately"})
_TAKEN = frozenset({"took", "take", "takes", "taken"})
_SPLITTING = frozenset({"/", "-", "–"})
_HANDED_OVER = frozenset({"delivery", "shipment", "deliveries", "shipments"})
_NAMED_FOR = frozenset({"today", "tonight", "tomorrow", "daily", "weekly", "monthly"})


class GoneTimes:
    """The times that go from the title of the trigger at `trigger`; `tokens` are their indexes.

    `dismissed` are the expressions that date nothing, and so stay where they stand ("a seven-year
    sentence").
    """

    def __init__(
        self, parse: Parse, words: EventLexicon, dismissed: frozenset[Span], trigger: tuple[int, int]
    ) -> None:
        self._tokens = parse.tokens
        self._words = words
        self._trigger = trigger
        self._times = tuple(
            time for time in parse.times
            if time.expression.span not in dismissed and not _ends_a_name(parse, time)
        )  # fmt: skip
        timed = {time.at for time in self._times}
        self._told_times = tuple(
            c.subject
            for c in parse.clauses
            if c.subject is not None and c.subject in timed and not self._counts_on(c.subject[1])
        )
        self._heads = frozenset(i for c in parse.clauses for i in range(c.verb.start, c.verb.end))
        near = {i for time in self._times for i in range(*_around(time))}
        self.tokens = frozenset(i for i in near if i < len(self._tokens) and self._goes_with_time(i))

    def leaves_hole(self, i: int) -> bool:
        """Whether a noun of time goes whose words of description stay: "over this long hot [summer]"."""
        return i in self.tokens and self._tokens[i].low in _PERIODS and not self._counts_on(i + 1)

    def _counts_on(self, end: int) -> bool:
        """ "61 years later, some are for sale"."""
        around = {token.low for token in self._tokens[max(0, end - 1) : end + 1]}
        return bool(around & _COUNTED_ON)

    def _goes_with_time(self, i: int) -> bool:
        """A time phrase goes, with "early" or "late on" before it, but not out of "the 2014 shooting"."""
        if any(start <= i < end for start, end in self._told_times):
            return False  # "June was a terrible month"
        for time in self._times:
            owns = time.at[1] < len(self._tokens) and self._tokens[time.at[1]].low == "'s"
            start, end = time.at if owns or self._tells_its_anchor(time) else time.reach
            if self._counts_back(i, start):
                return True
            if start <= i < end:
                return not (self._inside_noun(time.at) or self._is_needed(time.at))
            if i + 1 == start and self._tokens[i].low == "back" and self._tokens[start].low == "in":
                return True
            if (owns and i == time.at[1]) or (i + 1 == start and self._tokens[i].low in _BEFORE_TIMES):
                return True
        return False

    def _counts_back(self, i: int, start: int) -> bool:
        """ "[as recently] as Monday"."""
        first = start - 1 if self._tokens[start].low == "as" else start - 2
        if not first - 1 <= i < start:
            return False
        words = [token.low for token in self._tokens[max(0, first - 1) : first + 2]]
        return len(words) == 3 and words[0] == words[2] == "as" and words[1] in _HOW_RECENT

    def _is_needed(self, at: tuple[int, int]) -> bool:
        """ "[months] of work", "declared [Tuesday] to be a holiday": the words after it hang on it."""
        start, end = at
        after = [token.low for token in self._tokens[end : end + 2]]
        if after[:1] == ["of"]:
            return end + 1 < len(self._tokens) and not self._tokens[end + 1].text[0].isdigit()
        taken = any(self._tokens[i].low in _TAKEN for i in range(max(0, start - 2), start))
        if taken and end < len(self._tokens) and self._tokens[end].low == "for":
            return True  # "it took until Monday for the clerk to answer"
        if start - 1 not in self._heads or not self._tokens[start].capitalised:
            return False
        return after == ["to", "be"] or after[:1] == ["as"] or after == [",", "as"]

    def _tells_its_anchor(self, time: TimedPhrase) -> bool:
        """Whether the title is of the event that the phrase itself names: "a day after [the bridge fell]"."""
        return time.at[1] <= self._trigger[0] < time.reach[1]

    def _whole(self, at: tuple[int, int]) -> tuple[int, int]:
        """Both parts of "2014/15"."""
        start, end = at
        for time in self._times:
            if time.at[1] == start - 1 and self._tokens[start - 1].text in _SPLITTING:
                start = time.at[0]
            elif time.at[0] == end + 1 and self._tokens[end].text in _SPLITTING:
                end = time.at[1]
        return start, end

    def _inside_noun(self, at: tuple[int, int]) -> bool:
        start, end = self._whole(at)
        if not start or end >= len(self._tokens):
            return False
        after = self._tokens[end]
        if self._tokens[start - 1].low == "for" and end - start > 1 and after.low in _HANDED_OVER:
            return True  # "a contract for June 1-15 delivery"
        before = self._tokens[start - 1].low
        plain = after.is_word and after.low not in self._words.function_words
        return plain and (before == "'s" or before in self._words.determiners)


def _ends_a_name(parse: Parse, time: TimedPhrase) -> bool:
    """ "USA Today", "Sudan Weekly": a word of time that a name ends in."""
    start, end = time.at
    if end - start != 1 or not start or parse.tokens[start].low not in _NAMED_FOR:
        return False
    return parse.tokens[start].capitalised and parse.tokens[start - 1].capitalised


def _around(time: TimedPhrase) -> tuple[int, int]:
    """The tokens of a time phrase, three before it and one behind."""
    return max(0, min(time.at[0], time.reach[0]) - 3), max(time.at[1], time.reach[1]) + 1
