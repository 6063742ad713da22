"""The words of a locale, looked up by the tokens of a sentence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from core.chrono.granularity import Granularity
from core.temporal.dateparser_adapter import Counted, locale_words
from core.temporal.floor.tokens import words_of
from core.temporal.symbolic import Relative

_SHORTEST_COUNTED_WORD_CHARS = 2
_SHORTEST_LATIN_PHRASE_CHARS = 3
# Countries whose civil year is not that of the common era: how much later it counts.
_YEARS_AHEAD = {"th": 543}

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class PhraseTable(Generic[Value]):
    """Phrases by their first word; the longest that begins at a token is found first."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], Value], ...]]

    def at(self, words: Sequence[str], index: int) -> tuple[Value, int] | None:
        """The value of the phrase that begins at an index, and where it stops."""
        for phrase, value in self.by_first.get(words[index], ()) if 0 <= index < len(words) else ():
            if tuple(words[index : index + len(phrase)]) == phrase:
                return value, index + len(phrase)
        return None


def phrase_table(entries: Iterable[tuple[str, Value]]) -> PhraseTable[Value]:
    """A table of phrases as the locale writes them."""
    grouped: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
    for phrase, value in entries:
        words = words_of(phrase)
        if words:
            grouped.setdefault(words[0], []).append((words, value))
    longest_first = {
        first: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for first, found in grouped.items()
    }
    return PhraseTable(longest_first)


@dataclass(frozen=True, slots=True)
class CountedWords:
    """The words before and after a number that count units: ("há",) and ("dias",)."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    unit: Granularity
    direction: int


@dataclass(frozen=True, slots=True)
class FloorWords:
    """The tables of one language. `years_ahead` is taken from its years that lie beyond our own."""

    months: PhraseTable[int]
    weekdays: PhraseTable[int]
    deictic: PhraseTable[Relative]
    counted: Mapping[str, tuple[CountedWords, ...]]
    numbers: Mapping[str, int]
    day_first: bool
    years_ahead: int


@cache
def floor_words(language: str) -> FloorWords:
    """The tables of a language by its primary subtag; empty where no locale is known."""
    locale = locale_words(language)
    counted: dict[str, list[CountedWords]] = {}
    for entry in locale.counted:
        words = _counted_words(entry)
        if words is not None:
            counted.setdefault(words.after[0], []).append(words)
    return FloorWords(
        phrase_table(locale.months.items()),
        phrase_table(locale.weekdays.items()),
        phrase_table((words, value) for words, value in locale.deictic.items() if _tells(words)),
        {first: tuple(found) for first, found in counted.items()},
        locale.numbers,
        locale.day_first,
        _YEARS_AHEAD.get(language, 0),
    )


def _counted_words(entry: Counted) -> CountedWords | None:
    """None for abbreviations of a letter, and where nothing follows the number."""
    before, after = words_of(entry.before), words_of(entry.after)
    if not after or min(map(len, after)) < _SHORTEST_COUNTED_WORD_CHARS:
        return None
    return CountedWords(before, after, entry.unit, entry.direction)


def _tells(words: str) -> bool:
    """Not an abbreviation: "hf" is left alone, "dün" and the short words of other scripts are read."""
    return len(words) >= _SHORTEST_LATIN_PHRASE_CHARS or not words.isascii()
