"""The lexicon of a language: words and phrases looked up to categories and values.

The words are data (`resources/temporal/<language>.toml`), read at first use. Numbers and marks get
their categories from their shape; what a category means is left to the rules.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from core.resource_files import resource_path
from core.temporal.grammar.chart import Lexical
from core.temporal.grammar.tokens import PLAIN_SHAPES, Tokens, WordShapes, word_shapes, words_of
from core.temporal.grammar.verbs import VerbWords, verb_words

_FIRST_YEAR, _LAST_YEAR = 1000, 2199


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`phrases` are keyed by their first word and hold their further words.

    `known` are all words of all entries; `worthy` those that may begin a time by themselves, not only
    stand in one: a sentence without any of them, and without a digit, tells no time. `ties` are the words
    between a distance and the event it is counted from, -1 before it and 1 after; `joins` stand between two
    dates that share a month or a year. `ends` stand between a stretch and its last day ("ended"), `openings`
    between the first months of a year and the year ("of"). `capital_titles` tells that the language writes
    the words of a title with capitals.
    """

    words: dict[str, tuple[tuple[str, object], ...]]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str, object], ...]]
    abbreviations: frozenset[str]
    known: frozenset[str]
    worthy: frozenset[str]
    signals: dict[tuple[str, ...], str]
    verbs: VerbWords
    ties: dict[tuple[str, ...], int]
    joins: frozenset[str]
    ends: frozenset[str]
    openings: frozenset[str]
    around: dict[str, frozenset[str]]
    shapes: WordShapes = PLAIN_SHAPES
    capital_titles: bool = False

    def look_up(self, tokens: Tokens, lower: list[str], index: int) -> Lexical:
        """The readings of the token at an index, phrases that begin there included."""
        word, kind = lower[index], tokens.kinds[index]
        found: Lexical = [(category, value, 1) for category, value in self.words.get(word, ())]
        for rest, category, value in self.phrases.get(word, ()):
            if lower[index + 1 : index + 1 + len(rest)] == list(rest):
                found.append((category, value, 1 + len(rest)))
        if word in self.abbreviations and _stop_follows(tokens, lower, index):
            found.extend([(category, value, 2) for category, value, n in found if n == 1])
        if kind not in ("word", "mark"):
            found.extend(_shape(kind, tokens.words[index], self.shapes))
        return found


def _stop_follows(tokens: Tokens, lower: list[str], index: int) -> bool:
    """Whether a stop belongs to the word: it touches it, and does not end the sentence."""
    return (
        index + 2 < len(lower) and lower[index + 1] == "." and tokens.starts[index + 1] == tokens.ends[index]
    )


def _shape(kind: str, word: str, shapes: WordShapes) -> Lexical:
    """The readings of a number or of a numeric date by its shape."""
    if kind == "int":
        return _integer(word)
    if kind == "amount":
        return [("amount", _amount(word, shapes), 1)]
    if kind == "ordinal":
        return [("ordinal", int(word[:-2]), 1)]
    if kind == "plural":
        return [("decade_digits", word.rstrip("sS'\u2019"), 1)]
    return [(kind, word, 1)] if kind in ("iso", "numeric", "clock") else []


def _amount(word: str, shapes: WordShapes) -> float:
    """ "2,500.5", and "2.500,5" where a comma parts the decimals."""
    if shapes.decimal_comma:
        word = re.sub(r"[.\s]", "", word).replace(",", ".")
    return float(word.replace(",", ""))


def _integer(word: str) -> Lexical:
    if len(word) > 9:
        return []
    number = int(word)
    found: Lexical = [("int", number, 1)]
    if len(word) == 4 and _FIRST_YEAR <= number <= _LAST_YEAR:
        found.append(("year4", number, 1))
    if len(word) == 4:
        found.append(("four_digits", word, 1))
    if len(word) <= 2 and 1 <= number <= 31:
        found.append(("day_digits", number, 1))
    if len(word) == 2:
        found.append(("two_digits", number, 1))
    return found


@cache
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of a language by its primary subtag. Raises FileNotFoundError where there is none."""
    path = resource_path(f"temporal/{language}.toml")
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    settings, signals, tense = tables.pop("settings"), tables.pop("signals"), tables.pop("tense")
    ties: dict[str, int] = tables.pop("ties", {})
    around, glue = tables.pop("around"), tables.pop("glue")["words"]
    _add_forms(tables, tables.pop("forms", {}))
    shapes = _shapes(tables.pop("shapes", {}))
    words: dict[str, list[tuple[str, object]]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str, object]]] = {}
    for word in glue:
        words.setdefault(word, []).append((word, word))
    for category, entries in tables.items():
        for word, value in entries.items():
            parts = tuple(_parts(word, shapes))
            if len(parts) == 1:
                words.setdefault(word, []).append((category, value))
            else:
                phrases.setdefault(parts[0], []).append((parts[1:], category, value))
    idle = frozenset((*settings["idle"], *glue))
    further = (part for entries in phrases.values() for rest, _, _ in entries for part in rest)
    return Lexicon(
        {word: tuple(found) for word, found in words.items()},
        {word: tuple(found) for word, found in phrases.items()},
        frozenset(settings["abbreviations"]),
        frozenset((*words, *phrases, *further)),
        _worthy(words, phrases, idle),
        {tuple(_parts(words, shapes)): signal for words, signal in signals.items()},
        verb_words(tense),
        {tuple(_parts(words, shapes)): direction for words, direction in ties.items()},
        frozenset(settings.get("joins", ())),
        frozenset(settings.get("ends", ())),
        frozenset(settings.get("openings", ())),
        {name: frozenset(words.split()) for name, words in around.items()},
        shapes,
        bool(settings.get("capital_titles", False)),
    )


def _add_forms(tables: dict[str, dict[str, object]], forms: dict[str, dict[str, str]]) -> None:
    """`[forms.month] 5 = "травень травня"`: the forms of an inflected word, listed by what it means."""
    for category, entries in forms.items():
        table = tables.setdefault(category, {})
        for meaning, listed in entries.items():
            value = int(meaning) if meaning.lstrip("-").isdecimal() else meaning
            table.update(dict.fromkeys(listed.split(), value))


def _worthy(
    words: dict[str, list[tuple[str, object]]],
    phrases: dict[str, list[tuple[tuple[str, ...], str, object]]],
    idle: frozenset[str],
) -> frozenset[str]:
    """The words of the categories worth the reading; of other phrases the longest, the last of equals."""
    single = {word for word, found in words.items() if any(category not in idle for category, _ in found)}
    several = {
        max((*reversed(rest), word), key=len)
        for word, found in phrases.items()
        for rest, category, _ in found
        if category not in idle and single.isdisjoint((word, *rest))
    }
    return frozenset(single | several)


def _shapes(table: dict[str, object]) -> WordShapes:
    """`[shapes]`: `elided` lists words that end in an apostrophe, `decimal_comma` is true or false."""
    elided = str(table.get("elided", "")).split()
    return word_shapes(elided, decimal_comma=bool(table.get("decimal_comma", False)))


def _parts(words: str, shapes: WordShapes) -> list[str]:
    return words_of(words, 0, len(words), shapes)
