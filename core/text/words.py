"""The words of one language that splitting needs, read from `resources/sentences/<language>.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache

from core.resource_files import resource_path


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """Words as data; all lower case. A language without a file has none of them.

    The stop of an `inner` word ends a sentence only before one of `starters`; `ordinal_stops` says that a
    number with a stop is an ordinal.
    """

    titles: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    before_day: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    agencies: frozenset[str] = frozenset()
    frequent: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()
    ordinal_stops: bool = False
    months: frozenset[str] = frozenset()
    furniture_lines: tuple[str, ...] = ()
    furniture_openings: tuple[str, ...] = ()
    furniture_phrases: tuple[str, ...] = ()


def base_language(language: str) -> str:
    """The primary subtag of a BCP 47 tag: `en` for `en-GB`."""
    return language.replace("_", "-").split("-")[0].lower()


@cache
def sentence_words(language: str) -> SentenceWords:
    """The words of a language given by its primary subtag."""
    try:
        path = resource_path(f"sentences/{language}.toml")
    except FileNotFoundError:
        return SentenceWords()
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    words, furniture = table["words"], table["furniture"]
    return SentenceWords(
        frozenset(words["titles"]),
        frozenset(words["abbreviations"]),
        frozenset(words["before_number"]),
        frozenset(words["before_day"]),
        frozenset(words["days"]),
        frozenset(words["starters"]),
        frozenset(words["agencies"]),
        frozenset(words["frequent"]),
        frozenset(words["speech"]),
        frozenset(words.get("inner", ())),
        bool(words.get("ordinal_stops", False)),
        frozenset(words.get("months", ())),
        tuple(furniture["lines"]),
        tuple(furniture["openings"]),
        tuple(furniture["phrases"]),
    )
