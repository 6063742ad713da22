"""Who and where: the actors and places of one happening, from the names of its clause.

A country can be either: "Germany published …" acts, "a Syrian airfield" is where. A seat acts ("the Kremlin
said") unless something happens in it. The speaker's place and the dateline are none of the happening's.
"""

from core.events.attachment import Trigger
from core.events.clauses import Clause
from core.events.gazetteer import gazetteer
from core.events.known_names import known_names
from core.events.lexicon import EventLexicon
from core.events.name_types import Name, NameKind
from core.events.parse import Parse
from core.events.word_sets import either

_LOCATIVES = frozenset({"in", "at", "near", "outside", "inside", "over", "across", "on", "from", "to"})
_ACTING = frozenset({NameKind.PERSON, NameKind.ORGANISATION})


def who_and_where(
    parse: Parse, trigger: Trigger, meant: dict[int, str], words: EventLexicon
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The actors and the places of what a trigger tells; `meant` gives names for pronouns."""
    clause = trigger.clause
    places: list[str] = []
    actors: list[str] = []
    for name in _names_of(parse, trigger):
        in_subject = clause is not None and _in_subject(clause, name)
        where = _is_where(parse, name, words)
        if where:
            places.append(name.text)
        acting = name.kind in _ACTING and not (where and name.text in known_names().seats)
        if acting or (in_subject and _acts(parse, name, words)):
            actors.append(name.text)
    subject = clause.subject[0] if clause is not None and clause.subject is not None else -1
    named = meant.get(subject, "")
    if named and all(word[0].isupper() for word in named.split()):
        actors.insert(0, named)  # "She posted the letter"
    return tuple(dict.fromkeys(actors)), gazetteer().narrowest_first(places)


def _names_of(parse: Parse, trigger: Trigger) -> list[Name]:
    """The names of the clause that tells it, and of its subject."""
    clause = trigger.clause
    start, end = (clause.start, clause.end) if clause is not None else (0, len(parse.tokens))
    return [
        name for name in parse.names
        if start <= name.start < end or trigger.at[0] == name.start
        or (clause is not None and _in_subject(clause, name))
    ]  # fmt: skip


def _in_subject(clause: Clause, name: Name) -> bool:
    return clause.subject is not None and clause.subject[0] <= name.start < clause.subject[1]


def _before(parse: Parse, name: Name, words: EventLexicon) -> str:
    """The word before a name, past its article and the adjectives of its noun phrase."""
    i = name.start - 1
    while i >= 0 and parse.tokens[i].low in words.determiners:
        i -= 1
    return parse.tokens[i].low if i >= 0 else ""


def _is_where(parse: Parse, name: Name, words: EventLexicon) -> bool:
    """Whether a name says where: a place that is nobody's office, a people's or a seat's after "in"."""
    after = parse.tokens[name.end] if name.end < len(parse.tokens) else None
    if name.kind is NameKind.PLACE:
        return after is None or after.low not in words.person_titles
    located = _before(parse, name, words) in _LOCATIVES
    if name.text in known_names().seats:
        return located
    country = name.kind is NameKind.PEOPLE and name.text in gazetteer().countries
    return (
        country
        and located
        and after is not None
        and after.low in either(words.place_nouns, words.place_words)
    )


def _acts(parse: Parse, name: Name, words: EventLexicon) -> bool:
    """Whether a country, a people or an unknown name in the subject is who acts: not "protests in France"."""
    if name.kind is NameKind.OTHER:
        return True
    return (
        name.kind in {NameKind.PLACE, NameKind.PEOPLE}
        and _before(parse, name, words) not in words.prepositions
    )
