"""Names in a sentence: capitalised sequences, found and taken apart; what they are is `name_kinds`' to say.

No model: what joins capitalised words into one name ("Ministry of Health"), and where one sequence holds
two ("State Department spokesman Ann Keller"). Names are case-sensitive, so a sentence in capitals has none.
"""

from core.events.gazetteer import gazetteer
from core.events.known_names import known_names
from core.events.lexicon import EventLexicon
from core.events.name_kinds import kind_of_name, person_at, text_of
from core.events.name_types import Name, NameKind, NameMemory
from core.events.proper_names import proper_range
from core.events.tokens import Range, Token
from core.events.word_sets import either

__all__ = ["Name", "NameKind", "NameMemory", "names_in"]

_LINKS = frozenset(
    {"of", "de", "del", "la", "von", "van", "der", "den", "bin", "ibn", "al", "el", "da", "di", "dos"}
    | {"the", "for", "&", "y"}
)
_IN_SURNAMES = _LINKS - {"of", "the", "for", "&", "y"}
_LONGEST_PERSON = 4
_MADE_OF_NAMES = tuple(
    f"-{ending}"
    for ending in ("born", "based", "led", "owned", "run", "backed", "style", "area", "wide", "bound", "held")
)  # adjectives
_LINKING = frozenset(
    {"however", "nevertheless", "nonetheless", "meanwhile", "moreover", "furthermore", "otherwise"}
)


def names_in(
    tokens: tuple[Token, ...], words: EventLexicon, memory: NameMemory, times: tuple[Range, ...]
) -> tuple[Name, ...]:
    """The names of one sentence, in order; time expressions (`times`) are none."""
    found: list[Name] = []
    timed = {i for time in times for i in range(*time)}
    end = 0
    for i in [i for i, token in enumerate(tokens) if token.capitalised]:
        if i < end or i in timed or not _starts_name(tokens, i, timed, words, memory):
            continue
        end = _end_of_name(tokens, i, timed, words)
        name = proper_range(tokens, i, end, words, memory) if words.capital_nouns else (i, end)
        if name is not None:
            found.extend(_parts(tokens, *name, words, memory))
    return tuple(found)


def _starts_name(
    tokens: tuple[Token, ...], i: int, timed: set[int], words: EventLexicon, memory: NameMemory
) -> bool:
    token = tokens[i]
    if token.text.endswith(_MADE_OF_NAMES) or (token.low in _LINKING and _opens(tokens, i)):
        return False  # "the Oakland-born mayor", "However Keller said"
    shouted = token.text.isupper() and len(token.text) > 1
    known = gazetteer()
    if token.low in words.function_words:
        return shouted and (token.text in known.places or token.text in known_names().organisations)
    if not _opens(tokens, i):
        return True
    following = i + 1 < len(tokens) and tokens[i + 1].capitalised and i + 1 not in timed
    placed = i + 1 < len(tokens) and tokens[i + 1].low in words.place_nouns
    office = token.low in words.person_titles and i + 1 < len(tokens) and tokens[i + 1].low == "of"
    department = i + 1 < len(tokens) and tokens[i + 1].low == "and" and _joins_departments(tokens, i, i + 1)
    return (
        office
        or department
        or following
        or placed
        or token.text in memory.capitalised
        or token.text in known.places
        or token.text in known.demonyms
        or token.text in known_names().organisations
        or token.text in known_names().peoples
    )


def _opens(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a word stands where any word would have a capital."""
    return i == 0 or not tokens[i - 1].is_word


def _end_of_name(tokens: tuple[Token, ...], start: int, timed: set[int], words: EventLexicon) -> int:
    """Past capitalised words, and the small words that join them into one name."""
    end = start + 1
    while end < len(tokens) and end not in timed:
        if tokens[end].capitalised:
            end += 1
            continue
        beyond = end
        while beyond < len(tokens) and tokens[beyond].low in _LINKS:
            beyond += 1
        if beyond == end and tokens[end].low == "and" and _joins_departments(tokens, start, end):
            beyond = end + 1
        linked = end < beyond < len(tokens) and tokens[beyond].capitalised and beyond not in timed
        if linked and tokens[end].low == "of" and gazetteer().place(tokens[beyond].text) is not None:
            linked = end - start != 2 or _is_of_places(tokens[end - 1], words)
        if not linked or gazetteer().place(text_of(tokens, start, end)) is not None:
            break
        end = beyond
    return end


def _is_of_places(token: Token, words: EventLexicon) -> bool:
    """ "the Federal Bank of Japan", but "Ann Keller of Ohio": what can be a place's own."""
    return token.low in either(words.organisation_words, words.place_words, words.person_titles)


def _joins_departments(tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """ "Health and Human Services": both sides say what a department is of."""
    departments = known_names().departments
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return after in departments and tokens[at - 1].text in departments and at - start < _LONGEST_PERSON + 2


# -- one sequence, one name or two ----------------------------------------------------------------


def _parts(
    tokens: tuple[Token, ...], start: int, end: int, words: EventLexicon, memory: NameMemory
) -> list[Name]:
    """ "State Department Spokesman Ann Keller": whose office it is, and who holds it."""
    office = _office_inside(tokens, start, end, words)
    if office is None:
        name = kind_of_name(tokens, start, end, words, memory)
        return [name] if name is not None else []
    head, first = office
    owner = kind_of_name(tokens, start, head, words, memory) if head > start else None
    person = person_at(tokens, start if owner is None else head, first, end, memory)
    return [person] if owner is None else [owner, person]


def _office_inside(tokens: tuple[Token, ...], start: int, end: int, words: EventLexicon) -> Range | None:
    """Where an office before a person's name begins, and where the name does; None without one."""
    if end - start < 2:
        return None
    titles = [i for i in range(start, end - 1) if tokens[i].low.rstrip(".") in words.person_titles]
    if not titles:
        return None
    first = _past_department(tokens, titles[-1] + 1, end)
    plain = all(
        (tokens[i].capitalised or tokens[i].low in _IN_SURNAMES)
        and tokens[i].text not in known_names().offices
        for i in range(first, end)
    )
    if (
        not 1 <= end - first <= _LONGEST_PERSON
        or not plain
        or tokens[end - 1].low in words.organisation_words
    ):
        return None
    head = titles[0] if first > titles[-1] + 1 else titles[-1]
    while head > start and (
        tokens[head - 1].text in known_names().offices
        or tokens[head - 1].low.rstrip(".") in words.person_titles
    ):
        head -= 1
    return head, first


def _past_department(tokens: tuple[Token, ...], first: int, end: int) -> int:
    """ "Secretary [of Health and Human Services] Alex Arden"."""
    if first >= end or tokens[first].low != "of":
        return first
    i = first + 1
    while i < end and (tokens[i].text in known_names().departments or tokens[i].low in {"and", "the"}):
        i += 1
    return i if i > first + 1 else first
