"""The words of a language that tell what happened: verbs, reporting words, event nouns.

Words are data (`resources/events/<lang>.toml`); this module only loads them, once, on first use. A
language without a file has an empty lexicon: its sentences are then taken whole.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from core.resource_files import resource_path

Words = frozenset[str]
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """Sets of lower-case words by what they do in a sentence."""

    be: Words
    have: Words
    do: Words
    get: Words
    future: Words
    possible: Words
    contracted_negative: Words
    past: Words
    past_only: Words
    participle: Words
    present: Words
    noun_too: Words  # of these, what may be a noun: "attacks", "plans"
    not_verbs: Words
    light: Words
    intransitive: Words  # verbs that never have an object
    reporting: Words
    performative: Words
    denying: Words
    event_nouns: Words
    generic_nouns: Words
    content_nouns: Words  # nouns whose "that" tells what they are: "the fact that …"
    time_subordinators: Words
    simultaneous: Words  # "died when a bus overturned on Sunday": the time is the main verb's too
    subordinators: Words
    relatives: Words
    conjunctions: Words
    determiners: Words
    definite: Words
    pronouns: Words
    subject_pronouns: Words
    prepositions: Words
    articles: Words
    adverbs: Words
    negations: Words
    comparing: Words  # "compared with", "than": what follows is measured against
    superlatives: Words  # and what ends in -est: "the first since 1956"
    level_from: Words  # "up from 8 percent"
    levels: Words  # "up", "down" before it
    lasting: Words  # adjectives that last from a time on: "a woman missing since May"
    before_participles: Words  # what may stand before a participle: "a boy last seen on Sunday"
    before_gerunds: Words  # prepositions before a happening told by "-ing": "accused of stealing"
    planned: Words
    alleged: Words
    hypothetical: Words
    person_titles: Words
    organisation_words: Words
    place_words: Words
    place_nouns: Words  # "the town of X", "X harbour"
    occasions: Words  # prepositions: what happened "at Friday's hearing" happened on Friday
    place_openers: Words  # "Great X", "San X"
    class_of: Mapping[str, str]
    general_nouns: Words  # nouns that sum up whatever was just told: "the accident", "the decision"
    told_by: Mapping[str, Words]  # nouns, and what of another class tells the same: "siege", "surrounded"
    anniversaries: Words
    # Phrases that tie a clause to an event, by their first word, each with the name of its list.
    ties: Mapping[str, tuple[tuple[Phrase, str], ...]]
    borders: tuple[tuple[Phrase, str], ...]  # what stands before a date and bounds it, longest first
    onwards: frozenset[Phrase]
    run_ups: tuple[Phrase, ...]
    beginnings: frozenset[Phrase]  # between a length and the date that it begins with
    rows: tuple[Phrase, ...]  # after a counted unit: "for the third day | running"
    in_row: Words  # before it: "for a third | straight | day"
    row_units: Mapping[str, str]  # by their words, names of granularities
    ordinals: Mapping[str, int]
    auxiliaries: Words  # every word that can begin a verb group without being its meaning
    finite: Words  # every word that can begin a finite verb group, but for regular past forms
    function_words: Words  # words that carry no content of their own


_AUXILIARY = ("be", "have", "do", "future", "possible", "contracted_negative")
_WITHOUT_CONTENT = (
    "determiners", "pronouns", "prepositions", "conjunctions", "subordinators", "time_subordinators",
    "relatives", "be", "have", "do", "future", "possible", "adverbs",
)  # fmt: skip


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def _present(words: Words) -> Words:
    return words | {_third_person(word) for word in words}


def _classes(table: Mapping[str, str]) -> dict[str, str]:
    named: dict[str, str] = {}
    for name, words in table.items():
        for word in words.split():
            named.setdefault(word, name)
    return named


def _pairs(table: Mapping[str, str]) -> dict[str, Words]:
    """Each noun of a key with the words that tell the same."""
    found: dict[str, Words] = {}
    for nouns, told in table.items():
        for noun in nouns.split():
            found[noun] = found.get(noun, frozenset()) | frozenset(told.split())
    return found


def _phrases(written: str) -> tuple[Phrase, ...]:
    """Phrases of several words, parted by "|"."""
    return tuple(tuple(words.split()) for words in written.split("|") if words.strip())


def _borders(table: Mapping[str, str]) -> tuple[tuple[Phrase, str], ...]:
    named = [(phrase, name) for name, phrases in table.items() for phrase in _phrases(phrases)]
    return tuple(sorted(named, key=lambda pair: -len(pair[0])))


def _ties(table: Mapping[str, str]) -> dict[str, tuple[tuple[Phrase, str], ...]]:
    """Phrases of several words (parted by "|") with the name of their list; by first word, longest first."""
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for name, phrases in table.items():
        for phrase in _phrases(phrases):
            found.setdefault(phrase[0], []).append((phrase, name))
    return {first: tuple(sorted(named, key=lambda pair: -len(pair[0]))) for first, named in found.items()}


def _union(sets: Mapping[str, Words], names: tuple[str, ...]) -> Words:
    return frozenset().union(*(sets[name] for name in names))


def _read(language: str) -> Mapping[str, Mapping[str, str]]:
    try:
        path = resource_path(f"events/{language}.toml")
    except FileNotFoundError:
        return {}
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def lexicon_for(language: str) -> EventLexicon:
    """The lexicon of a language (BCP 47; only its first part counts)."""
    data = _read(language.split("-", maxsplit=1)[0].lower() or "und")

    def words(table: str, name: str) -> Words:
        return frozenset(data.get(table, {}).get(name, "").split())

    sets = {
        "be": words("verbs", "be"),
        "have": words("verbs", "have"),
        "do": words("verbs", "do"),
        "get": words("verbs", "get"),
        "future": words("verbs", "modal_future"),
        "possible": words("verbs", "modal_possible"),
        "contracted_negative": words("verbs", "contracted_negative"),
        "past": words("verbs", "irregular_past"),
        "past_only": words("verbs", "past_only"),
        "participle": words("verbs", "irregular_participle"),
        "present": _present(words("verbs", "present")),
        "noun_too": _present(words("verbs", "noun_too")),
        "not_verbs": words("verbs", "not_verbs_ed"),
        "light": words("verbs", "light"),
        "intransitive": words("verbs", "intransitive") | words("verbs", "light"),
        "reporting": words("reporting", "verbs"),
        "performative": words("reporting", "performative"),
        "denying": words("reporting", "denying"),
        "event_nouns": words("nouns", "events"),
        "generic_nouns": words("nouns", "generic"),
        "general_nouns": words("nouns", "general"),
        "anniversaries": words("nouns", "anniversaries"),
        "content_nouns": words("nouns", "content"),
        "time_subordinators": words("subordinators", "time"),
        "simultaneous": words("subordinators", "simultaneous"),
        "subordinators": words("subordinators", "other"),
        "relatives": words("subordinators", "relative"),
        "conjunctions": words("subordinators", "conjunctions"),
        "determiners": words("function", "determiners"),
        "definite": words("function", "definite"),
        "pronouns": words("function", "pronouns"),
        "subject_pronouns": words("function", "subject_pronouns"),
        "prepositions": words("function", "prepositions"),
        "occasions": words("function", "occasions"),
        "articles": words("function", "articles"),
        "adverbs": words("function", "adverbs_of_degree"),
        "negations": words("function", "negations"),
        "comparing": words("comparison", "markers"),
        "superlatives": words("comparison", "superlatives"),
        "level_from": words("comparison", "from"),
        "levels": words("comparison", "levels"),
        "lasting": words("participles", "lasting"),
        "before_participles": words("participles", "before"),
        "before_gerunds": words("participles", "before_gerunds"),
        "planned": words("modality", "planned"),
        "alleged": words("modality", "alleged"),
        "hypothetical": words("modality", "hypothetical"),
        "person_titles": words("titles", "persons"),
        "organisation_words": words("titles", "organisations"),
        "place_words": words("titles", "places"),
        "place_nouns": words("titles", "place_nouns"),
        "place_openers": words("titles", "place_openers"),
    }
    return EventLexicon(
        **sets,
        class_of=_classes(data.get("classes", {})),
        told_by=_pairs(data.get("told_by", {})),
        ordinals={
            word: n for n, word in enumerate(data.get("numbers", {}).get("ordinals", "").split(), start=1)
        },
        borders=_borders(data.get("borders", {})),
        onwards=frozenset(_phrases(data.get("around", {}).get("onwards", ""))),
        run_ups=_phrases(data.get("around", {}).get("run_ups", "")),
        beginnings=frozenset(_phrases(data.get("around", {}).get("beginnings", ""))),
        rows=_phrases(data.get("around", {}).get("rows", "")),
        in_row=words("around", "in_row"),
        row_units={
            word: name.upper() for name, told in data.get("row_units", {}).items() for word in told.split()
        },
        ties=_ties(data.get("ties", {})),
        auxiliaries=_union(sets, _AUXILIARY),
        finite=_union(sets, (*_AUXILIARY, "past", "present")),
        function_words=_union(sets, _WITHOUT_CONTENT),
    )
