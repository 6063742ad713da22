"""Cleaning for titles: a stretch of a sentence without its time phrases, brackets, quotes and asides.

Leaves which times go to `title_times`, which stretch a title is made of to `titles`, and its length to
`title_fitting`.
"""

from core.events.lexicon import EventLexicon
from core.events.parse import Parse
from core.events.title_times import GoneTimes
from core.events.title_words import TitleWord
from core.events.tokens import CLOSING_QUOTES, DASHES, OPENING_QUOTES
from core.model.span import Span

_QUOTES = OPENING_QUOTES | CLOSING_QUOTES | {'"', "‘"}
_OPENING_BRACKETS = frozenset("(")
_CLOSING_BRACKETS = frozenset(")")
_PUT_IN = frozenset("[]")  # round what an editor put into a quote: "[Keller] tried"
_ADDRESSES = ("http", "www.", "pic.")
_TO = frozenset({"to", "until", "till", "through"})
_SHORT_FORMS = frozenset({"sens", "reps", "govs", "gens", "profs", "messrs"})  # before several names
_HYPHENS = frozenset({"-", "‑", "–"})
_END_MARKS = frozenset({",", ".", ";", ":", "-", "!", "?"})


class TitleCleaner:
    """Cleans stretches of one sentence for the title of the trigger at `trigger`.

    `dismissed` are the expressions that date nothing, and so stay where they stand ("a seven-year
    sentence").
    """

    def __init__(
        self, parse: Parse, words: EventLexicon, dismissed: frozenset[Span], trigger: tuple[int, int]
    ) -> None:
        self._parse = parse
        self._tokens = parse.tokens
        self._words = words
        self._heads = frozenset(i for c in parse.clauses for i in range(c.verb.start, c.verb.end))
        self._drops: dict[int, bool] = {}  # what was found of a token, for a stretch that holds it too
        times = GoneTimes(parse, words, dismissed, trigger)
        self._gone = times.tokens
        self._leaves_hole = times.leaves_hole

    def kept(self, indexes: range) -> list[TitleWord]:
        """The words of a stretch that a title keeps, up to its first aside between dashes."""
        kept: list[TitleWord] = []
        depth = 0
        for i in indexes:
            token = self._tokens[i]
            if self._ends_stretch(i, kept, depth):
                break
            depth += token.text in _OPENING_BRACKETS and i > 0
            dropped = depth > 0 or self._drops_token(i)
            depth -= token.text in _CLOSING_BRACKETS
            if token.low == "'s" and self._is_time(i) and (not kept or kept[-1].index < i - 1):
                kept.append(TitleWord("the", i, spaced=True))  # "at Wednesday's hearing"
                continue
            if kept and self._is_time(i) and kept[-1].index == i - 1 and kept[-1].low in self._words.articles:
                kept = self._without_opening(kept)
            if kept and kept[-1].index == i - 1 and self._leaves_hole(i):
                kept = self._without_described(kept)
            if not dropped:
                after_gap = bool(kept) and kept[-1].index != i - 1 and token.is_word
                kept.append(TitleWord(token.text, i, self._spaced(i) or after_gap))
        return self._tidied(kept)

    def _ends_stretch(self, i: int, kept: list[TitleWord], depth: int) -> bool:
        """At a dash, an address, a full stop, a bracket that another stretch opened, or a loose "and"."""
        token = self._tokens[i]
        if token.text in _CLOSING_BRACKETS and not depth:
            return True
        if not kept:
            return False
        loose = self._joins_what_is_gone(i) and not self._is_time(i + 1)
        return self._is_aside_dash(i) or token.low.startswith(_ADDRESSES) or self._ends_a_sentence(i) or loose

    def _drops_token(self, i: int) -> bool:
        if i not in self._drops:
            self._drops[i] = self._is_dropped(i)
        return self._drops[i]

    def _is_dropped(self, i: int) -> bool:
        text = self._tokens[i].text
        if text in _PUT_IN or text in _QUOTES or self._is_aside_dash(i):
            return True
        timed = self._is_time(i) or self._ends_range(i) or self._joins_what_is_gone(i)
        return timed or self._closes_single_quote(i) or self._is_party_aside(i)

    def _is_aside_dash(self, i: int) -> bool:
        """A dash beside a space: not that of "London–Paris"."""
        if self._tokens[i].text not in DASHES:
            return False
        return self._spaced(i) or i + 1 >= len(self._tokens) or self._spaced(i + 1)

    def _joins_what_is_gone(self, i: int) -> bool:
        """An "and" after a time phrase, before another or the rest of it: "the call of A [and B]"."""
        if self._tokens[i].low not in self._words.conjunctions or not i or not self._is_time(i - 1):
            return False
        beyond = i + 1 < len(self._tokens) and self._is_time(i + 1)
        following = self._tokens[-1 if i + 1 >= len(self._tokens) else i + 1].low
        if following.endswith("ed") and i + 1 not in self._heads:
            return True  # "joined in 1845 [and employed by …]"
        named = self._tokens[-1 if i + 1 >= len(self._tokens) else i + 1].capitalised
        return beyond or (named and all(head < i for head in self._heads))

    def _is_party_aside(self, i: int) -> bool:
        """ "Ann Keller, R-Ariz., said": a letter and a place between commas say which party sent her."""
        start = i if self._tokens[i].text[1:2] in _HYPHENS else i - 1
        if start < 1 or start + 1 >= len(self._tokens) or self._tokens[start - 1].text != ",":
            return False
        return (
            self._tokens[start].text[1:2] in _HYPHENS
            and self._tokens[start].text[0].isupper()
            and (i == start or self._tokens[i].text == ".")
        )

    def _ends_a_sentence(self, i: int) -> bool:
        """A full stop in the middle, after a word that is no short form."""
        if self._tokens[i].text not in {".", "?", "!"} or i + 1 >= len(self._tokens):
            return False
        if self._is_time(i) and self._is_time(i + 1):
            return False  # "für den 1. Juli"
        if self._tokens[i - 1].low in _SHORT_FORMS:
            return False
        whole = len(self._tokens[i - 1].text) > 3 or self._is_time(i - 1)
        return whole and self._tokens[i + 1].capitalised

    def _spaced(self, i: int) -> bool:
        return i == 0 or self._tokens[i - 1].end < self._tokens[i].start

    def _without_opening(self, kept: list[TitleWord]) -> list[TitleWord]:
        """Without what stood before a time that is gone: "[in the] upcoming year"."""
        kept = kept[:-1]
        return kept[:-1] if kept and kept[-1].low in self._words.prepositions else kept

    def _without_described(self, kept: list[TitleWord]) -> list[TitleWord]:
        """Without what only described a time that is gone: "over [this long hot] summer"."""
        for position in range(len(kept) - 1, max(0, len(kept) - 5), -1):
            if kept[position].low in self._words.determiners:
                before = kept[position - 1].low
                return (
                    self._without_opening(kept[: position + 1])
                    if before in self._words.prepositions
                    else kept
                )
            if kept[position].low in self._words.function_words or not kept[position].text[0].isalpha():
                return kept
        return kept

    def _ends_range(self, i: int) -> bool:
        """The second border of a stretch whose first is gone: "from 2005 to [2009]"."""
        return i > 1 and self._parse.is_time(i) and self._tokens[i - 1].low in _TO and self._is_time(i - 2)

    def _closes_single_quote(self, i: int) -> bool:
        """A lone "’" belongs to an opened quote, or makes a plural's possessive."""
        if self._tokens[i].text not in {"’", "'"}:
            return False
        opens = self._spaced(i) and i + 1 < len(self._tokens) and not self._spaced(i + 1)
        return opens or any(
            token.text == "‘" or (token.text == "'" and self._spaced(j))
            for j, token in enumerate(self._tokens[:i])
        )

    def _is_time(self, i: int) -> bool:
        return i in self._gone

    def _tidied(self, kept: list[TitleWord]) -> list[TitleWord]:
        """No comma first, last, twice, or before a preposition that a removed time left behind it."""
        tidy: list[TitleWord] = []
        for word in kept:
            if word.text == "," and (not tidy or tidy[-1].text == ","):
                continue
            gap = tidy and tidy[-1].text == "," and word.index - tidy[-1].index > 1
            tidy.append(TitleWord(word.text, word.index) if gap and not word.spaced else word)
        tidy = self._without_lone_commas(tidy)
        while tidy and tidy[-1].text in _END_MARKS:
            tidy.pop()
        return tidy

    def _without_lone_commas(self, kept: list[TitleWord]) -> list[TitleWord]:
        """A comma beside which a time phrase stood has lost its partner."""
        return [w for position, w in enumerate(kept) if w.text != "," or not self._orphan(kept, position)]

    def _orphan(self, kept: list[TitleWord], position: int) -> bool:
        word = kept[position]
        if word.index < 0:
            return False
        after = kept[position + 1].index if position + 1 < len(kept) else word.index + 1
        before = kept[position - 1].index if position else word.index - 1
        opened = position > 0 and kept[position - 1].low in self._words.that
        if after - word.index > 1 or (opened and word.index - before > 1):
            return True
        return word.index - before > 1 and not self._ends_the_clause(before)

    def _ends_the_clause(self, before: int) -> bool:
        """Whether a comma after a time phrase parts what follows from the verb: "left in May, a month …".

        Not where another comma stands before the phrase ("was, in May, told"), nor before any verb.
        """
        enclosed = self._tokens[before + 1].text == ","
        return not enclosed and any(head <= before for head in self._heads)
