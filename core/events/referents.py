"""Referents: which name a pronoun at the head of a clause takes up.

"He" and "she" are the person the text last made a subject, "I" in a quote is whoever says it. "It" and
"they" are left to `antecedents`.
"""

from core.events.clauses import Clause, ClauseRole
from core.events.lexicon import EventLexicon
from core.events.names import Name, NameKind
from core.events.parse import Parse
from core.events.tokens import OPENING_QUOTES
from core.events.word_sets import either, without

_TELLING = frozenset({ClauseRole.MAIN, ClauseRole.COMPLEMENT, ClauseRole.COORDINATE})
_PLURAL_VERBS = frozenset({"are", "were", "have", "do", "aren't", "weren't", "haven't", "don't"})
_PEOPLE = frozenset({"man", "woman", "boy", "girl"})
_OPENING = OPENING_QUOTES | {'"'}
_PERSONAL = frozenset({"he", "she"})


def _person_in(parse: Parse, start: int, end: int) -> Name | None:
    inside = [name for name in parse.names if start <= name.start and name.end <= end]
    return next(
        (name for name in inside if name.kind is NameKind.PERSON and _heads(parse, name, start)), None
    )


def _heads(parse: Parse, name: Name, start: int) -> bool:
    """Whether the name itself is meant, not "the parents of [Kathryn Steinle]" or "[Barr]'s testimony"."""
    owner = name.end < len(parse.tokens) and parse.tokens[name.end].low == "'s"
    return not owner and not (name.start > start and parse.tokens[name.start - 1].low in {"of", "for", "to"})


def _described_person(parse: Parse, start: int, end: int, words: EventLexicon) -> str | None:
    """ "The doctor", "the 47-year-old mayor": a person without a name."""
    tokens = parse.tokens[start:end]
    known = (
        tokens and tokens[0].low in words.definite and tokens[-1].low in either(words.person_titles, _PEOPLE)
    )
    if not known or not 2 <= len(tokens) <= 4:
        return None
    return " ".join(token.text for token in tokens)


def resolve_pronouns(parses: tuple[Parse, ...], words: EventLexicon) -> tuple[dict[int, str], ...]:
    """For each sentence: the index of a pronoun that is a subject, and the name it stands for."""
    resolved = []
    actor: str | None = None
    speaker: str | None = None
    called: str | None = None  # a name that may be a person's, where none is known to be one
    spoken_of = False  # whether the sentence before was about a person
    block = -1
    for parse in parses:
        found: dict[int, str] = {}
        if not parse.taken_apart:  # somebody else may have come in
            actor = speaker = called = None
        next_actor, next_speaker = actor, speaker
        lost = parse.sentence.block == block and not spoken_of
        block, spoken_of = parse.sentence.block, False
        quoted = bool(parse.tokens) and parse.tokens[0].text in _OPENING
        here: str | None = None  # who this sentence has spoken of
        for clause in parse.clauses:
            if clause.subject is None:
                continue
            start, end = clause.subject
            speaks = parse.tokens[clause.verb.head].low in without(words.reporting, words.performative)
            meant = (speaker or actor if speaks else actor or speaker) or called
            if clause.role is ClauseRole.COMPLEMENT and clause.parent is not None:
                meant = _sayer(parse, parse.clauses[clause.parent], found, words)
            meant = here or _only_name_before(parse, start) or meant
            if meant == speaker and quoted and clause.role is not ClauseRole.ATTRIBUTION:
                meant = None  # nobody calls himself "he"
            alone = end - start == 1 or parse.tokens[start + 1].low == "and"  # "he and his brother"
            if alone and parse.tokens[start].low in _PERSONAL and meant is not None and not lost:
                found[start] = meant
                spoken_of = True
                continue
            named = _person_named(parse, start, end, words)
            single = _single_name(parse, start, end)
            called, here = single or called, named or single or here
            spoken_of = spoken_of or named is not None or single is not None
            if named is not None and speaks:
                next_speaker = _longer(speaker, named)
            elif named is not None and clause.role in _TELLING:
                next_actor = _longer(actor, named)
        if next_actor == actor and next_speaker == speaker:
            only = _only_person(parse)
            next_actor, spoken_of = only or next_actor, spoken_of or only is not None
        actor, speaker = next_actor, next_speaker
        found.update(_first_persons(parse, found, words))
        resolved.append(found)
    return tuple(resolved)


def _only_name_before(parse: Parse, index: int) -> str | None:
    """The one person named in the sentence before a pronoun, be it as an owner: "Keller's rise … she"."""
    found = {name.text for name in parse.names if name.end <= index and name.kind is NameKind.PERSON}
    return found.pop() if len(found) == 1 else None


def _single_name(parse: Parse, start: int, end: int) -> str | None:
    """A subject of one name that is neither a place's nor an organisation's."""
    name = next((n for n in parse.names if n.start == start and n.end == end), None)
    if name is None or end - start != 1 or name.kind is not NameKind.OTHER:
        return None
    following = parse.tokens[end].low if end < len(parse.tokens) else ""
    return name.text if following not in _PLURAL_VERBS else None  # "Democrats have"


def _first_persons(parse: Parse, found: dict[int, str], words: EventLexicon) -> dict[int, str]:
    """ "I talked to him," Smith said: "I" is Smith, where the verb is the same for both."""
    aside = next((clause for clause in parse.clauses if clause.role is ClauseRole.ATTRIBUTION), None)
    if aside is None or aside.subject is None:
        return {}
    start, end = aside.subject
    sayer = found.get(start) or _person_named(parse, start, end, words) or _single_name(parse, start, end)
    if sayer is None:
        return {}
    return {
        clause.subject[0]: sayer
        for clause in parse.clauses
        if clause is not aside and clause.subject is not None
        and clause.subject[1] - clause.subject[0] == 1
        and parse.tokens[clause.subject[0]].text == "I"
        and clause.verb.past(parse.tokens, words)
        and parse.tokens[clause.verb.start].low not in {"was", "were"}
    }  # fmt: skip


def _sayer(parse: Parse, above: Clause, found: dict[int, str], words: EventLexicon) -> str | None:
    """Who "she" is in what somebody said: that somebody, by name or as called there."""
    if above.subject is None:
        return None
    start, end = above.subject
    named = found.get(start) or _person_named(parse, start, end, words)
    if named is not None or parse.tokens[start].low not in words.articles:
        return named
    return " ".join(token.text for token in parse.tokens[start:end])


def _only_person(parse: Parse) -> str | None:
    """The one person a sentence names, where it has no person for its subject."""
    asides = [clause for clause in parse.clauses if clause.role is ClauseRole.ATTRIBUTION]
    persons = [
        name.text
        for name in parse.names
        if name.kind is NameKind.PERSON and not any(clause.holds(name.start) for clause in asides)
    ]
    return persons[0] if len(persons) == 1 else None


def _person_named(parse: Parse, start: int, end: int, words: EventLexicon) -> str | None:
    """The person a subject names, itself or in the words beside it: "the engineer, Maren Oduya,"."""
    beside = end < len(parse.tokens) and parse.tokens[end].text == ","
    person = _person_in(parse, start, end)
    if person is None and beside:
        person = next((n for n in parse.names if n.start == end + 1 and n.kind is NameKind.PERSON), None)
    return person.text if person is not None else _described_person(parse, start, end, words)


def _longer(known: str | None, name: str) -> str:
    """The fuller form where the new name is its last word: "Kofi Annan" for "Annan"."""
    return known if known is not None and known.split()[-1] == name else name
