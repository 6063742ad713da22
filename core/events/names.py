"""Names in a sentence: capitalised sequences, told apart into places and actors (people, organisations).

No model: a list of known places, titles ("President"), words that end organisations ("Ministry"), and
the preposition before a name decide. Names are case-sensitive, so a sentence in capitals has none.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from core.events.gazetteer import gazetteer
from core.events.lexicon import EventLexicon
from core.events.tokens import Token

Range = tuple[int, int]
_LINKS = frozenset(
    {
        "of",
        "de",
        "del",
        "la",
        "von",
        "van",
        "der",
        "den",
        "bin",
        "ibn",
        "al",
        "el",
        "da",
        "di",
        "dos",
        "the",
        "for",
        "&",
    }
)
_LEADING_NAME = re.compile(r"[,(–—-]")
_LOCATIVES = frozenset({"in", "near", "outside", "at"})


class NameKind(StrEnum):
    PLACE = "place"
    PERSON = "person"
    ORGANISATION = "organisation"
    OTHER = "other"
    PEOPLE = "people"  # "Russian"


@dataclass(frozen=True, slots=True)
class Name:
    """A name at tokens `[start, end)`; `text` is as it is shown, without titles."""

    start: int
    end: int
    text: str
    kind: NameKind


@dataclass(frozen=True, slots=True)
class NameMemory:
    """What an article has shown so far: words written with a capital inside a sentence, and places."""

    capitalised: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()  # names the text writes with "the" or "a": "the Patriot Act"


def remember(
    sentences: tuple[tuple[Token, ...], ...], words: EventLexicon, datelines: tuple[str, ...] = ()
) -> NameMemory:
    """Read the whole article once for the names that show what they are somewhere.

    `datelines` are the words of its datelines: the first name in one is a place.
    """
    capitalised = frozenset(
        token.text for tokens in sentences for i, token in enumerate(tokens)
        if i and token.capitalised and tokens[i - 1].is_word and token.text[1:] != token.text[1:].upper()
    )  # fmt: skip
    memory = NameMemory(capitalised)
    named = [(tokens, name) for tokens in sentences for name in names_in(tokens, words, memory, ())]
    found = [name for _, name in named]
    places = frozenset(name.text for name in found if name.kind is NameKind.PLACE)
    persons = frozenset(name.text.split()[-1] for name in found if name.kind is NameKind.PERSON)
    written_from = frozenset(written_in(line) for line in datelines)
    things = frozenset(
        _text(tokens, name.start, name.end)
        for tokens, name in named
        if name.start and name.end - name.start > 1 and tokens[name.start - 1].low in words.articles
    )
    return replace(memory, places=places | written_from, persons=persons - things, things=things)


def written_in(dateline: str) -> str:
    """The first name of a dateline: "Daraa" of "DARAA, Syria –"."""
    return _LEADING_NAME.split(dateline)[0].strip().title()


def names_in(
    tokens: tuple[Token, ...], words: EventLexicon, memory: NameMemory, times: tuple[Range, ...]
) -> tuple[Name, ...]:
    """The names of one sentence, in order; time expressions (`times`) are none."""
    found = []
    i = 0
    while i < len(tokens):
        if (
            not tokens[i].text[0].isupper()
            or not _starts_name(tokens, i, words, memory)
            or any(a <= i < b for a, b in times)
        ):
            i += 1
            continue
        end = _end_of_name(tokens, i, times)
        name = _classified(tokens, i, end, words, memory)
        if name is not None:
            found.append(name)
        i = end
    return tuple(found)


def _starts_name(tokens: tuple[Token, ...], i: int, words: EventLexicon, memory: NameMemory) -> bool:
    token = tokens[i]
    if token.low in words.function_words:
        return False
    if i and tokens[i - 1].is_word:
        return True
    known = gazetteer()
    following = i + 1 < len(tokens) and tokens[i + 1].capitalised
    placed = i + 1 < len(tokens) and tokens[i + 1].low in words.place_nouns
    return (
        following
        or placed
        or token.text in memory.capitalised
        or token.text in known.places
        or token.text in known.demonyms
    )


def _end_of_name(tokens: tuple[Token, ...], start: int, times: tuple[Range, ...]) -> int:
    end = start + 1
    while end < len(tokens) and not any(a <= end < b for a, b in times):
        if tokens[end].capitalised:
            end += 1
        elif tokens[end].low in _LINKS:
            beyond = end + 1
            while beyond < len(tokens) and tokens[beyond].low in _LINKS:
                beyond += 1
            if beyond >= len(tokens) or not tokens[beyond].capitalised or _place(tokens, start, end):
                break
            end = beyond
        else:
            break
    return end


def _text(tokens: tuple[Token, ...], start: int, end: int) -> str:
    return " ".join(token.text for token in tokens[start:end])


def _place(tokens: tuple[Token, ...], start: int, end: int) -> str | None:
    return gazetteer().place(_text(tokens, start, end))


def _classified(
    tokens: tuple[Token, ...], start: int, end: int, words: EventLexicon, memory: NameMemory
) -> Name | None:
    known = gazetteer()
    whole = _text(tokens, start, end)
    place = known.place(whole)
    if place is not None:
        return Name(start, end, place, NameKind.PLACE)
    if whole in known.demonyms:
        return Name(start, end, known.demonyms[whole], NameKind.PEOPLE)
    body, titled = _without_titles(tokens, start, end, words)
    if body == end:
        return None
    text = _text(tokens, body, end)
    if _is_organisation(tokens, body, end, words):
        return Name(start, end, text, NameKind.ORGANISATION)
    if _said_to_be_place(tokens, start, end, words):
        return Name(start, end, whole, NameKind.PLACE)
    if tokens[end - 1].low in words.place_words and end - body > 1:
        return Name(start, end, text, NameKind.PLACE)
    if titled and not any(t.text.isupper() and len(t.text) > 3 for t in tokens[start:end]):
        return Name(start, end, text, NameKind.PERSON)
    if text in memory.places or _stands_as_place(tokens, start, end, words, memory):
        return Name(start, end, text, NameKind.PLACE)
    shouted = any(t.text.isupper() and len(t.text) > 3 for t in tokens[body:end])
    linked = any(t.low in words.function_words for t in tokens[body:end])
    plain = end - body in (2, 3) and not shouted and not linked and text not in memory.things
    after_article = start > 0 and tokens[start - 1].low in words.articles
    person = (plain and not after_article) or text in memory.persons
    return Name(start, end, text, NameKind.PERSON if person else NameKind.OTHER)


def _said_to_be_place(tokens: tuple[Token, ...], start: int, end: int, words: EventLexicon) -> bool:
    """ "Tarnhaven harbour", "the town of Eskerby", "Great Scarra": the words say that it is a place."""
    after = [token.low for token in tokens[end : end + 2]]
    if after and (
        after[0] in words.place_nouns or (after[0] not in words.function_words and after[-1] == "base")
    ):
        return True
    called = start > 1 and tokens[start - 1].low == "of" and tokens[start - 2].low in words.place_nouns
    after_article = start > 0 and tokens[start - 1].low in words.articles
    return called or (end - start > 1 and tokens[start].low in words.place_openers and not after_article)


def _stands_as_place(
    tokens: tuple[Token, ...], start: int, end: int, words: EventLexicon, memory: NameMemory
) -> bool:
    """Whether a name stands where a place would: "in Eskerby", but not "in Putin’s Russia"."""
    before = tokens[start - 1].low if start else ""
    text = _text(tokens, start, end)
    if before not in _LOCATIVES or end - start > 3 or text.isupper() or text in memory.things:
        return False
    if text.split()[-1] in memory.persons:
        return False
    if before == "at" and end - start > 1:
        return False
    after = tokens[end] if end < len(tokens) else None
    modifies = after is not None and after.is_word and after.low not in words.function_words
    return after is None or (after.low != "'s" and not modifies)


def _without_titles(tokens: tuple[Token, ...], start: int, end: int, words: EventLexicon) -> tuple[int, bool]:
    """Past demonyms and titles ("Russian President"), and whether there was a title."""
    titled = False
    while start < end:
        low = tokens[start].low.rstrip(".")
        if low in words.person_titles or low in {"vice", "former", "then", "ex", "deputy"}:
            titled = True
        elif tokens[start].text not in gazetteer().demonyms:
            break
        start += 1
    return start, titled


def _is_organisation(tokens: tuple[Token, ...], start: int, end: int, words: EventLexicon) -> bool:
    if any(token.low in words.organisation_words for token in tokens[start:end]):
        return True
    single = tokens[start]
    return end - start == 1 and single.text.isupper() and 2 <= len(single.text.replace(".", "")) <= 6
