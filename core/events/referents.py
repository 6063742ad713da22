"""Referents: which name a pronoun at the head of a clause takes up.

Only "he" and "she" are resolved, to the person the text last made a subject: where that is wrong often
("it", "they"), the pronoun stays, since a title that names the wrong thing is worse than one with "it".
"""

from core.events.clauses import ClauseRole
from core.events.lexicon import EventLexicon
from core.events.names import Name, NameKind
from core.events.parse import Parse

_TELLING = frozenset({ClauseRole.MAIN, ClauseRole.COMPLEMENT, ClauseRole.COORDINATE})
_PERSONAL = frozenset({"he", "she"})


def _person_in(parse: Parse, start: int, end: int) -> Name | None:
    inside = [name for name in parse.names if start <= name.start and name.end <= end]
    return next((name for name in inside if name.kind is NameKind.PERSON), None)


def _described_person(parse: Parse, start: int, end: int, words: EventLexicon) -> str | None:
    """ "The doctor", "the 47-year-old mayor": a person without a name."""
    tokens = parse.tokens[start:end]
    if (
        not tokens
        or len(tokens) > 4
        or tokens[-1].low not in words.person_titles | {"man", "woman", "boy", "girl"}
    ):
        return None
    return " ".join(token.text for token in tokens)


def resolve_pronouns(parses: tuple[Parse, ...], words: EventLexicon) -> tuple[dict[int, str], ...]:
    """For each sentence: the index of a pronoun that is a subject, and the name it stands for."""
    resolved = []
    actor: str | None = None
    speaker: str | None = None
    for parse in parses:
        found: dict[int, str] = {}
        next_actor, next_speaker = actor, speaker
        for clause in parse.clauses:
            if clause.subject is None:
                continue
            start, end = clause.subject
            speaks = parse.tokens[clause.verb.head].low in words.reporting
            meant = speaker or actor if speaks else actor or speaker
            if end - start == 1 and parse.tokens[start].low in _PERSONAL and meant is not None:
                found[start] = meant
                continue
            named = _person_named(parse, start, end, words)
            if named is not None and speaks:
                next_speaker = _longer(speaker, named)
            elif named is not None and clause.role in _TELLING:
                next_actor = _longer(actor, named)
        actor, speaker = next_actor, next_speaker
        resolved.append(found)
    return tuple(resolved)


def _person_named(parse: Parse, start: int, end: int, words: EventLexicon) -> str | None:
    person = _person_in(parse, start, end)
    return person.text if person is not None else _described_person(parse, start, end, words)


def _longer(known: str | None, name: str) -> str:
    """The fuller form where the new name is its last word: "Kofi Annan" for "Annan"."""
    return known if known is not None and known.split()[-1] == name else name
