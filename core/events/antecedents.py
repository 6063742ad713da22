"""Antecedents of "it" and "they" as subjects: the subject just before, where it plainly agrees.

Plain means: the one who says it, else the main subject of the same sentence, else that of the sentence
before; agreeing in number; no person for "it". Otherwise the pronoun stays, since a title that names
the wrong thing is worse than one with "it". Persons ("he", "she", "I") are left to `referents`.
"""

from collections.abc import Sequence

from core.events.clauses import Clause, ClauseRole
from core.events.lexicon import EventLexicon
from core.events.names import NameKind
from core.events.parse import Parse
from core.events.tokens import CLOSING_QUOTES, OPENING_QUOTES
from core.events.word_sets import either

_LONGEST = 6  # words of an antecedent that still make a subject for a title
_PLURALS = frozenset(
    {"people", "police", "men", "women", "children", "troops", "officials", "many", "several", "both"}
)
_PEOPLE = frozenset({"man", "woman", "boy", "girl", "he", "she"})
_UNPLAIN = frozenset({"no", "nobody", "his", "her", "its", "their", "my", "our", "your"})
_SINGULARS = frozenset({"news", "series", "politics", "economics", "headquarters", "measles"})
_NO_PLURAL = ("ss", "us", "is", "'s")
_WEATHER = frozenset(
    {"rained", "snowed", "takes", "took", "take", "seems", "seemed", "appears", "appeared", "turns", "turned"}
)


def resolve_things(
    parses: Sequence[Parse], persons: Sequence[dict[int, str]], words: EventLexicon
) -> tuple[dict[int, str], ...]:
    """For each sentence: the index of an "it" or "they" that is a subject, and the words it stands for."""
    resolved: list[dict[int, str]] = []
    before: dict[str, str] = {}
    for parse, named in zip(parses, persons, strict=True):
        found: dict[int, str] = {}
        for clause in parse.clauses:
            pronoun = _pronoun(parse, clause, words)
            if pronoun is None or clause.subject is None:
                continue
            meant = _in_sentence(parse, clause, pronoun, named, words) or before.get(pronoun)
            if meant is not None:
                found[clause.subject[0]] = meant
        resolved.append(found)
        before = _carried_on(parse, found, named, words)
    return tuple(resolved)


def _pronoun(parse: Parse, clause: Clause, words: EventLexicon) -> str | None:
    """The "it" or "they" that is the whole subject, unless it stands for nothing ("it is likely that")."""
    if clause.subject is None or clause.subject[1] - clause.subject[0] != 1:
        return None
    low = parse.tokens[clause.subject[0]].low
    head = parse.tokens[clause.verb.head].low
    if low == "it" and (head in words.be or head in _WEATHER):
        return None
    return low if low in {"it", "they"} else None


def _in_sentence(
    parse: Parse, clause: Clause, pronoun: str, named: dict[int, str], words: EventLexicon
) -> str | None:
    """The sayer above a complement, else the main subject before the clause."""
    above = parse.clauses[clause.parent] if clause.parent is not None else None
    if clause.role is ClauseRole.COMPLEMENT:
        return _agreeing(parse, above, pronoun, named, words) if above is not None else None
    main = parse.main
    if main is None or main is clause or main.start > clause.start:
        return None
    return _agreeing(parse, main, pronoun, named, words)


def _carried_on(
    parse: Parse, found: dict[int, str], named: dict[int, str], words: EventLexicon
) -> dict[str, str]:
    """What "it" and "they" of the next sentence take up: the main subject of this one."""
    main = parse.main
    if main is None or main.subject is None:
        return {}
    again = found.get(main.subject[0])
    if again is not None:
        return {parse.tokens[main.subject[0]].low: again}
    agreed = {p: _agreeing(parse, main, p, named, words) for p in ("it", "they")}
    return {pronoun: text for pronoun, text in agreed.items() if text is not None}


def _agreeing(
    parse: Parse, clause: Clause, pronoun: str, named: dict[int, str], words: EventLexicon
) -> str | None:
    """The words of a clause's subject, where a pronoun of this number can take them up."""
    if clause.subject is None or clause.subject[0] in named:
        return None
    start, end = clause.subject
    tokens = parse.tokens[start:end]
    if len(tokens) > _LONGEST or any(parse.covered(i) for i in range(start, end)):
        return None
    marks = OPENING_QUOTES | CLOSING_QUOTES | frozenset(',"()[]')
    if any(token.text in marks for token in tokens) or tokens[0].low in either(words.pronouns, _UNPLAIN):
        return None
    if _is_person(parse, end, words):
        return None
    if _is_plural(parse, start, end, words) != (pronoun == "they"):
        return None
    return " ".join(token.text for token in tokens).replace(" 's", "'s").replace(" ’s", "’s")


def _is_person(parse: Parse, end: int, words: EventLexicon) -> bool:
    """Whether the subject ends in a person's name or calling."""
    last = parse.tokens[end - 1]
    person = any(name.kind is NameKind.PERSON and name.end == end for name in parse.names)
    return person or last.low in either(words.person_titles, _PEOPLE)


def _is_people(parse: Parse, start: int) -> bool:
    return any(name.kind is NameKind.PEOPLE and name.start == start for name in parse.names)


def _is_plural(parse: Parse, start: int, end: int, words: EventLexicon) -> bool:
    """Whether the head of a subject is plural: "House Democrats", "the parents of the boy"."""
    tokens = parse.tokens[start:end]
    if any(token.low == "and" for token in tokens):
        return True
    cut = next((k for k, token in enumerate(tokens) if k and token.low in words.prepositions), len(tokens))
    head = tokens[cut - 1].low
    if head in _SINGULARS or (len(tokens) == 1 and tokens[0].capitalised and not _is_people(parse, start)):
        return False  # "Stivers"
    if head in _PLURALS or tokens[0].low in _PLURALS:
        return True
    singular = tokens[0].low in {"a", "an", "this", "each", "every", "one"}
    return head.endswith("s") and not head.endswith(_NO_PLURAL) and not singular
