"""The words of a language that tell what happened: verbs, reporting words, event nouns.

Words are data (`resources/events/<lang>.toml`); this module only loads them, once, on first use. A
language without a file has an empty lexicon: its sentences are then taken whole.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from core.events.word_forms import WordForms, forms_of
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
    noun_pasts: Words  # past forms that are nouns before "of": "a tiny bit of", "a set of"
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
    who: Words  # of these, the ones that are subjects only: "he", not "that"
    singular_pronouns: Words  # of these, the ones that a bare present form does not follow
    prepositions: Words
    articles: Words
    adverbs: Words
    negations: Words
    comparing: Words  # "compared with", "than": what follows is measured against
    bounding: Words  # before "than", what bounds a time instead: "no later than"
    quantities: Words  # before "than" and a number, what only counts: "more than 1,000"
    superlatives: Words  # and what ends in -est: "the first since 1956"
    level_from: Words  # "up from 8 percent"
    levels: Words  # "up", "down" before it
    dating_gerunds: Words  # "-ing" forms that date the noun before them: "tariffs starting on Monday"
    lasting: Words  # adjectives that last from a time on: "a woman missing since May"
    before_participles: Words  # what may stand before a participle: "a boy last seen on Sunday"
    before_gerunds: Words  # prepositions before a happening told by "-ing": "accused of stealing"
    planned: Words
    alleged: Words
    hypothetical: Words
    purposes: Words  # what stands after a word of planning: "is due to", "is scheduled for"
    person_titles: Words
    organisation_words: Words
    place_words: Words
    place_nouns: Words  # "the town of X", "X harbour"
    attendant: Words  # prepositions of what only goes with the verb: "with the vote on Monday"
    locatives: Words  # prepositions of places
    settings: Words  # of these, what says so behind the verb too: "was asked at Wednesday's briefing"
    portions: Words  # nouns of a part of a time: "most of 2009", "the end of 1948"
    occasions: Words  # prepositions: what happened "at Friday's hearing" happened on Friday
    place_openers: Words  # "Great X", "San X"
    become: Words  # the auxiliary of a passive that is no form of "be"
    quoting: Words  # words that open who says so: "wie" in "wie die Polizei mitteilte"
    objective: Words  # determiners that no subject has: "den", "dem"
    genitive: Words  # determiners of a noun that belongs to the one before: "des"
    alleging: Words  # nouns and openers behind which stands what is only alleged: "laut Anklage"
    elisions: Words  # words that lose their vowel before another: "l'", "qu'"
    capital_nouns: bool  # whether every noun is written with a capital
    place_names: Mapping[str, str]  # places as the language writes them, and the name they are shown under
    verb_second: bool  # whether the finite verb stands second or last and its partner closes the clause
    forms: WordForms | None  # None where the rules of `verbs` hold (English), or nothing is known
    class_of: Mapping[str, str]
    general_nouns: Words  # nouns that sum up whatever was just told: "the accident", "the decision"
    told_by: Mapping[str, Words]  # nouns, and what of another class tells the same: "siege", "surrounded"
    anniversaries: Words
    lasting_nouns: Words  # nouns of what goes on for weeks and years
    # Phrases that tie a clause to an event, by their first word, each with the name of its list.
    ties: Mapping[str, tuple[tuple[Phrase, str], ...]]
    borders: Mapping[str, tuple[tuple[Phrase, str], ...]]  # what stands before a date, by its last word
    onwards: frozenset[Phrase]
    run_ups: tuple[Phrase, ...]
    run_up_openings: Words  # their first words
    beginnings: frozenset[Phrase]  # between a length and the date that it begins with
    rows: tuple[Phrase, ...]  # after a counted unit: "for the third day | running"
    in_row: Words  # before it: "for a third | straight | day"
    row_units: Mapping[str, str]  # by their words, names of granularities
    going_on: Words  # "in the days that followed"
    beginning: Words  # verbs of what begins and what ends: "the trial opened", "it ended"
    ending: Words
    nearly: tuple[str, ...]  # how a count begins that is not quite reached: "almost"
    barely: tuple[str, ...]
    exactly: tuple[str, ...]
    tie_words: Mapping[str, Words]  # single words of ties and of counted lengths, by what they do there
    ordinals: Mapping[str, int]
    never_finite: Words  # forms of auxiliaries that are never finite: "been"
    past_auxiliaries: Words  # auxiliaries that put a group into the past
    perfect_auxiliaries: Words  # "has left": done by now
    pluperfect_auxiliaries: Words  # "had left": before what is told
    noun_modals: Words  # modals that are nouns after a determiner: "the will"
    semi_auxiliaries: Words  # what an infinitive belongs to: "is due to rule"
    future_in_past: Words  # "would": a plan, a supposition, or what came later
    able: Words  # "could not reach": it did not happen
    speech_acts: Words  # verbs that are sayings though they report nothing: "urged"
    rumours: Words  # nouns whose "that" tells what is only said
    before_contracted: Words  # what else "'s" is a verb after: "what's"
    surely_finite: Words  # present forms that are verbs wherever they stand
    infinitive_marks: Words  # "to" before a verb
    claiming: Words  # verbs that make what is said an allegation
    addressed: Words  # reporting verbs with an object that still only report: "told a meeting"
    source_marks: Words  # "according to a report on Tuesday"
    passive_openers: Words  # what stands before "being sentenced in 1998"
    passive_marks: Words  # "being" there
    conditional: Words  # what makes a clause only possible
    joining: Words  # of the conjunctions, those that add: "and"
    comma_relatives: Words  # relative after a comma: "on Friday, when …"
    attribution_openers: Words  # subordinators that may open who says so: "…, as police said"
    object_relatives: Words  # relatives that may stand for an object
    that: Words  # the relative that also opens what is said, and stands alone
    pronominal: Words  # determiners that can stand alone as a subject: "many fled"
    particles: Words  # prepositions that belong to the verb before them: "blew up"
    of: Words  # what ties a noun to a noun
    agent: Words  # what stands before who did it: "by"
    absolute: Words  # what opens a phrase with a participle: "with 300 killed"
    doubts: Words  # after "no", what denies nothing: "no doubt"
    nobody: Words  # what makes a subject or an object deny: "nobody", "no"
    linking: Words  # words that tie a sentence to the one before: "however"
    possessives: Words  # what ties an owner to what is owned
    verb_months: Words  # months that are verbs in lower case: "that may seem slow"
    adjective_marks: Words  # times before a noun that say which one is meant
    range_words: Words  # what may stand between the two dates of a range
    dash_words: Words  # of these, those that need no "from" before
    turned: Words  # words before a month that make it a time: "last May"
    onward: Words  # how a phrase begins that goes on from what was told: "the next"
    own_openers: Words  # how a sentence about the article itself begins: "This report"
    own_verbs: Words  # and what it tells
    past_endings: tuple[str, ...]  # of regular past forms: "-ed"
    participle_endings: tuple[str, ...]
    gerund_endings: tuple[str, ...]  # "-ing"
    adverb_endings: tuple[str, ...]  # "-ly"
    superlative_endings: tuple[str, ...]  # "-est"
    adjective_endings: tuple[str, ...]  # "-ous", "-al"
    verbal: Words  # listed forms that can follow an auxiliary as its verb
    object_openers: Words  # what can stand right after a verb in the present
    never_before_present: Words  # what no finite verb in the present follows
    bare_determiners: Words  # determiners that need a noun
    governing: Words  # prepositions that govern what follows: no particles
    openers: Words  # what opens a clause: relatives, subordinators, conjunctions
    leading: Words  # what opens an adverbial: prepositions and subordinators
    auxiliaries: Words  # every word that can begin a verb group without being its meaning
    finite: Words  # every word that can begin a finite verb group, but for regular past forms
    function_words: Words  # words that carry no content of their own


_AUXILIARY = ("be", "have", "do", "become", "future", "possible", "contracted_negative")
_BEFORE_NO_PRESENT = (
    "infinitive_marks", "possessives", "prepositions", "be", "have", "do", "future", "possible",
)  # fmt: skip
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


_TIE_WORDS = ("after", "before", "into", "day", "stretch", "the", "then", "that", "own", "other", "of")


def _phrases(written: str) -> tuple[Phrase, ...]:
    """Phrases of several words, parted by "|"."""
    return tuple(tuple(words.split()) for words in written.split("|") if words.strip())


def _openings(written: str) -> tuple[str, ...]:
    """Phrases as beginnings of longer ones."""
    return tuple(" ".join(phrase) + " " for phrase in _phrases(written))


def _borders(table: Mapping[str, str]) -> dict[str, tuple[tuple[Phrase, str], ...]]:
    """Phrases with the names of their lists, by their last word, the longest first."""
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for name, phrases in table.items():
        for phrase in _phrases(phrases):
            found.setdefault(phrase[-1], []).append((phrase, name))
    return {last: tuple(sorted(named, key=lambda pair: -len(pair[0]))) for last, named in found.items()}


def _ties(table: Mapping[str, str]) -> dict[str, tuple[tuple[Phrase, str], ...]]:
    """Phrases of several words (parted by "|") with the name of their list; by first word, longest first."""
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for name, phrases in table.items():
        for phrase in _phrases(phrases):
            found.setdefault(phrase[0], []).append((phrase, name))
    return {first: tuple(sorted(named, key=lambda pair: -len(pair[0]))) for first, named in found.items()}


def _places(names: str) -> dict[str, str]:
    """ "Germany=Deutschland", with "~" for a space."""
    pairs = (pair.replace("~", " ").partition("=") for pair in names.split())
    return {written: shown for shown, _, written in pairs}


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


@cache
def lexicon_for(language: str) -> EventLexicon:
    """The lexicon of a language (BCP 47; only its first part counts)."""
    data = _read(_first_part(language))

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
        "noun_pasts": words("verbs", "noun_pasts"),
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
        "lasting_nouns": words("nouns", "lasting"),
        "content_nouns": words("nouns", "content"),
        "time_subordinators": words("subordinators", "time"),
        "simultaneous": words("subordinators", "simultaneous"),
        "subordinators": words("subordinators", "other"),
        "relatives": words("subordinators", "relative"),
        "conjunctions": words("subordinators", "conjunctions"),
        "determiners": words("function", "determiners"),
        "definite": words("function", "definite"),
        "pronouns": words("function", "pronouns"),
        "who": words("function", "who"),
        "singular_pronouns": words("function", "singular_pronouns"),
        "subject_pronouns": words("function", "subject_pronouns"),
        "prepositions": words("function", "prepositions"),
        "attendant": words("function", "attendant"),
        "locatives": words("function", "locatives"),
        "settings": words("function", "settings"),
        "portions": words("function", "portions"),
        "occasions": words("function", "occasions"),
        "articles": words("function", "articles"),
        "adverbs": words("function", "adverbs_of_degree"),
        "negations": words("function", "negations"),
        "comparing": words("comparison", "markers"),
        "bounding": words("comparison", "bounding"),
        "quantities": words("comparison", "quantities"),
        "superlatives": words("comparison", "superlatives"),
        "level_from": words("comparison", "from"),
        "levels": words("comparison", "levels"),
        "dating_gerunds": words("participles", "dating_gerunds"),
        "lasting": words("participles", "lasting"),
        "before_participles": words("participles", "before"),
        "before_gerunds": words("participles", "before_gerunds"),
        "planned": words("modality", "planned"),
        "alleged": words("modality", "alleged"),
        "purposes": words("modality", "purposes"),
        "hypothetical": words("modality", "hypothetical"),
        "never_finite": words("verbs", "never_finite"),
        "past_auxiliaries": words("verbs", "past_auxiliaries"),
        "perfect_auxiliaries": words("verbs", "perfect_auxiliaries"),
        "pluperfect_auxiliaries": words("verbs", "pluperfect_auxiliaries"),
        "noun_modals": words("verbs", "noun_modals"),
        "semi_auxiliaries": words("verbs", "semi_auxiliaries"),
        "future_in_past": words("verbs", "future_in_past"),
        "able": words("verbs", "able"),
        "speech_acts": words("reporting", "speech_acts"),
        "rumours": words("reporting", "rumours"),
        "before_contracted": words("verbs", "before_contracted"),
        "surely_finite": words("verbs", "surely_finite"),
        "infinitive_marks": words("verbs", "infinitive_marks"),
        "claiming": words("reporting", "claiming"),
        "addressed": words("reporting", "addressed"),
        "source_marks": words("reporting", "according"),
        "passive_openers": words("subordinators", "passive"),
        "passive_marks": words("verbs", "passive_marks"),
        "conditional": words("subordinators", "conditional"),
        "joining": words("subordinators", "joining"),
        "comma_relatives": words("subordinators", "after_comma"),
        "attribution_openers": words("subordinators", "attribution"),
        "object_relatives": words("subordinators", "object_relatives"),
        "that": words("subordinators", "that"),
        "pronominal": words("function", "pronominal"),
        "particles": words("function", "particles"),
        "of": words("function", "of"),
        "agent": words("function", "agent"),
        "absolute": words("function", "absolute"),
        "doubts": words("function", "doubts"),
        "nobody": words("function", "nobody"),
        "linking": words("function", "linking"),
        "possessives": words("function", "possessives"),
        "verb_months": words("times", "verb_months"),
        "adjective_marks": words("times", "adjectives"),
        "range_words": words("times", "ranges"),
        "dash_words": words("times", "dashes"),
        "turned": words("times", "turned"),
        "onward": words("times", "onward"),
        "own_openers": words("furniture", "openers"),
        "own_verbs": words("furniture", "verbs"),
        "person_titles": words("titles", "persons"),
        "organisation_words": words("titles", "organisations"),
        "place_words": words("titles", "places"),
        "place_nouns": words("titles", "place_nouns"),
        "place_openers": words("titles", "place_openers"),
        "become": words("verbs", "become"),
        "quoting": words("subordinators", "quoting"),
        "objective": words("function", "objective"),
        "genitive": words("function", "genitive"),
        "alleging": words("modality", "alleging"),
        "elisions": words("grammar", "elisions"),
    }
    return EventLexicon(
        **sets,
        capital_nouns=data.get("grammar", {}).get("capitals") == "nouns",
        place_names=_places(data.get("places", {}).get("names", "")),
        verb_second=data.get("grammar", {}).get("order") == "verb-second",
        forms=forms_of(data.get("forms", {}), data.get("function", {})),
        past_endings=tuple(sorted(words("endings", "past"))),
        participle_endings=tuple(sorted(words("endings", "participle"))),
        gerund_endings=tuple(sorted(words("endings", "gerund"))),
        adverb_endings=tuple(sorted(words("endings", "adverb"))),
        superlative_endings=tuple(sorted(words("endings", "superlative"))),
        adjective_endings=tuple(sorted(words("endings", "adjective"))),
        class_of=_classes(data.get("classes", {})),
        told_by=_pairs(data.get("told_by", {})),
        ordinals={
            word: n for n, word in enumerate(data.get("numbers", {}).get("ordinals", "").split(), start=1)
        },
        borders=_borders(data.get("borders", {})),
        onwards=frozenset(_phrases(data.get("around", {}).get("onwards", ""))),
        run_ups=_phrases(data.get("around", {}).get("run_ups", "")),
        run_up_openings=frozenset(p[0] for p in _phrases(data.get("around", {}).get("run_ups", ""))),
        beginnings=frozenset(_phrases(data.get("around", {}).get("beginnings", ""))),
        rows=_phrases(data.get("around", {}).get("rows", "")),
        in_row=words("around", "in_row"),
        going_on=words("around", "going_on"),
        beginning=words("verbs", "beginning"),
        ending=words("verbs", "ending"),
        row_units={
            word: name.upper() for name, told in data.get("row_units", {}).items() for word in told.split()
        },
        nearly=_openings(data.get("around", {}).get("nearly", "")),
        barely=_openings(data.get("around", {}).get("barely", "")),
        exactly=_openings(data.get("around", {}).get("exactly", "")),
        tie_words={name: words("tie_words", name) for name in _TIE_WORDS},
        ties=_ties(data.get("ties", {})),
        verbal=_union(sets, ("past", "participle", "present", "be", "have", "get")),
        object_openers=_union(sets, ("determiners", "pronouns", "that", "infinitive_marks")),
        never_before_present=_union(sets, _BEFORE_NO_PRESENT) | (sets["determiners"] - sets["pronominal"]),
        bare_determiners=sets["determiners"] - sets["pronominal"],
        governing=sets["prepositions"] - sets["particles"],
        openers=_union(sets, ("relatives", "subordinators", "time_subordinators", "conjunctions")),
        leading=_union(sets, ("prepositions", "subordinators", "time_subordinators")),
        auxiliaries=_union(sets, _AUXILIARY),
        finite=_union(sets, (*_AUXILIARY, "past", "present")),
        function_words=_union(sets, _WITHOUT_CONTENT),
    )
