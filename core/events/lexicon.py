"""The words of a language that tell what happened: verbs, reporting words, event nouns.

Words are data (`resources/events/<lang>.toml`); this module only loads them, once, on first use. A
language without a file has an empty lexicon: its sentences are then taken whole.
"""

import tomllib
from collections.abc import Mapping
from functools import cache

from core.events.event_lexicon import EventLexicon
from core.events.lexicon_sets import SETS
from core.events.lexicon_tables import (
    Phrase,
    Words,
    by_first_word,
    by_last_word,
    by_noun,
    by_word,
    openings_of,
    phrases_of,
    shown_names,
    with_third_person,
)
from core.events.word_forms import forms_of
from core.resource_files import resource_path

__all__ = ("EventLexicon", "Phrase", "Words", "knows_events", "lexicon_for")

_AUXILIARY = ("be", "have", "do", "become", "future", "possible", "contracted_negative")
_WITHOUT_CONTENT = (
    "determiners", "pronouns", "prepositions", "conjunctions", "subordinators", "time_subordinators",
    "relatives", "be", "have", "do", "future", "possible", "adverbs",
)  # fmt: skip
_TIE_WORDS = ("after", "before", "into", "day", "stretch", "the", "then", "that", "own", "other", "of")


def _union(sets: Mapping[str, Words], names: tuple[str, ...]) -> Words:
    return frozenset().union(*(sets[name] for name in names))


def _read(language: str) -> Mapping[str, Mapping[str, str]]:
    try:
        path = resource_path(f"events/{language}.toml")
    except FileNotFoundError:
        return {}
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def knows_events(language: str) -> bool:
    """Whether there are rules for what happened in a language; else a dated sentence is taken whole."""
    return bool(_read(_first_part(language)))


def _first_part(language: str) -> str:
    """Its first part; a text too short to tell its language is read as English, as the tagger reads it."""
    first = language.split("-", maxsplit=1)[0].lower()
    return "en" if first in {"", "und"} else first


def _words(data: Mapping[str, Mapping[str, str]], table: str, name: str) -> Words:
    return frozenset(data.get(table, {}).get(name, "").split())


def _sets(data: Mapping[str, Mapping[str, str]]) -> dict[str, Words]:
    """The sets of words as they are written, with what English forms of them."""
    sets = {
        field: _words(data, table, name) for table, fields in SETS.items() for field, name in fields.items()
    }
    return {
        **sets,
        "present": with_third_person(_words(data, "verbs", "present")),
        "noun_too": with_third_person(_words(data, "verbs", "noun_too")),
        "intransitive": _words(data, "verbs", "intransitive") | sets["light"],
    }


def _unions(sets: Mapping[str, Words]) -> dict[str, Words]:
    """What is asked for together, put together once."""
    return {
        "verbal": _union(sets, ("past", "participle", "present", "be", "have", "get")),
        "object_openers": _union(sets, ("determiners", "pronouns", "that", "infinitive_marks")),
        "bare_determiners": sets["determiners"] - sets["pronominal"],
        "governing": sets["prepositions"] - sets["particles"],
        "openers": _union(sets, ("relatives", "subordinators", "time_subordinators", "conjunctions")),
        "leading": _union(sets, ("prepositions", "subordinators", "time_subordinators")),
        "auxiliaries": _union(sets, _AUXILIARY),
        "finite": _union(sets, (*_AUXILIARY, "past", "present")),
        "function_words": _union(sets, _WITHOUT_CONTENT),
    }


@cache
def lexicon_for(language: str) -> EventLexicon:
    """The lexicon of a language (BCP 47; only its first part counts)."""
    data = _read(_first_part(language))

    endings = data.get("endings", {})
    around = data.get("around", {})
    sets = _sets(data)
    return EventLexicon(
        **sets,
        **_unions(sets),
        capital_nouns=data.get("grammar", {}).get("capitals") == "nouns",
        place_names=shown_names(data.get("places", {}).get("names", "")),
        verb_second=data.get("grammar", {}).get("order") == "verb-second",
        forms=forms_of(data.get("forms", {}), data.get("function", {})),
        past_endings=tuple(sorted(endings.get("past", "").split())),
        participle_endings=tuple(sorted(endings.get("participle", "").split())),
        gerund_endings=tuple(sorted(endings.get("gerund", "").split())),
        adverb_endings=tuple(sorted(endings.get("adverb", "").split())),
        superlative_endings=tuple(sorted(endings.get("superlative", "").split())),
        adjective_endings=tuple(sorted(endings.get("adjective", "").split())),
        class_of=by_word(data.get("classes", {})),
        told_by=by_noun(data.get("told_by", {})),
        ordinals={
            word: n for n, word in enumerate(data.get("numbers", {}).get("ordinals", "").split(), start=1)
        },
        borders=by_last_word(data.get("borders", {})),
        onwards=frozenset(phrases_of(around.get("onwards", ""))),
        run_ups=phrases_of(around.get("run_ups", "")),
        run_up_openings=frozenset(p[0] for p in phrases_of(around.get("run_ups", ""))),
        beginnings=frozenset(phrases_of(around.get("beginnings", ""))),
        rows=phrases_of(around.get("rows", "")),
        in_row=_words(data, "around", "in_row"),
        going_on=_words(data, "around", "going_on"),
        beginning=_words(data, "verbs", "beginning"),
        ending=_words(data, "verbs", "ending"),
        row_units={
            word: name.upper() for name, told in data.get("row_units", {}).items() for word in told.split()
        },
        nearly=openings_of(around.get("nearly", "")),
        barely=openings_of(around.get("barely", "")),
        exactly=openings_of(around.get("exactly", "")),
        tie_words={name: _words(data, "tie_words", name) for name in _TIE_WORDS},
        ties=by_first_word(data.get("ties", {})),
    )
