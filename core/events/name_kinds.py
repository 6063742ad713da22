"""What a name is: place, person, organisation or people, by lists and by the words around it.

Known places and organisations, titles ("President"), words that end organisations ("Ministry"), the
preposition before a name, and what the rest of the article has shown (`name_memory`).
"""

from core.events.gazetteer import gazetteer
from core.events.known_names import known_names
from core.events.lexicon import EventLexicon
from core.events.name_types import Name, NameKind, NameMemory
from core.events.tokens import Token
from core.events.word_sets import either

_LOCATIVES = frozenset({"in", "near", "outside", "at"})
_TOWARDS = frozenset(
    {"from", "to", "of", "around", "across", "toward", "towards", "into", "through", "between"}
)
_BEFORE_TITLES = frozenset({"vice", "former", "then", "ex", "deputy"})


def text_of(tokens: tuple[Token, ...], start: int, end: int) -> str:
    """The words of a name with single spaces."""
    return tokens[start].text if end == start + 1 else " ".join([t.text for t in tokens[start:end]])


def person_at(tokens: tuple[Token, ...], start: int, first: int, end: int, memory: NameMemory) -> Name:
    """A person whose name begins at `first`, behind titles from `start` on."""
    text = text_of(tokens, first, end)
    return Name(start, end, memory.called.get(text, text), NameKind.PERSON)


def kind_of_name(
    tokens: tuple[Token, ...], start: int, end: int, words: EventLexicon, memory: NameMemory
) -> Name | None:
    """The name at `[start, end)`; None where only titles are left of it."""
    whole = text_of(tokens, start, end)
    listed = _listed(whole, tokens, start, memory, words)
    if listed is not None:
        return Name(start, end, *listed)
    body, titled = _without_titles(tokens, start, end, words)
    if body == end:
        return None
    text = text_of(tokens, body, end)
    called = memory.called.get(text, text)
    shouted = any(t.text.isupper() and len(t.text) > 3 for t in tokens[start:end])
    if _is_organisation(tokens, body, end, words) or called in memory.organisations:
        return Name(start, end, called, NameKind.ORGANISATION)
    if _said_to_be_place(tokens, start, end, words):
        return Name(start, end, whole, NameKind.PLACE)
    if tokens[end - 1].low in words.place_words and end - body > 1:
        return Name(start, end, text, NameKind.PLACE)
    if titled and not shouted:
        return Name(start, end, called, NameKind.PERSON)
    if text not in memory.persons and (
        text in memory.places
        or _stands_as_place(tokens, start, end, words, memory)
        or _stands_as_city(tokens, start, end, words)
    ):
        return Name(start, end, text, NameKind.PLACE)
    person = _is_person(tokens, start, body, end, words, memory)
    return Name(start, end, called, NameKind.PERSON if person else NameKind.OTHER)


def _listed(
    whole: str, tokens: tuple[Token, ...], start: int, memory: NameMemory, words: EventLexicon
) -> tuple[str, NameKind] | None:
    """What the lists say, unless the article has a person of that name: "Breed" of London Breed."""
    place, known = words.place_names.get(whole) or gazetteer().place(whole), known_names()
    before = tokens[start - 1].low if start else ""
    if place is not None and (whole not in memory.persons or before in either(_LOCATIVES, words.locatives)):
        return place, NameKind.PLACE
    if whole in gazetteer().demonyms:
        return gazetteer().demonyms[whole], NameKind.PEOPLE
    if whole in known.peoples:
        return whole, NameKind.PEOPLE
    if whole in known.organisations:
        return known.organisations[whole], NameKind.ORGANISATION
    return (whole, NameKind.ORGANISATION) if whole in known.seats else None


def _is_person(
    tokens: tuple[Token, ...], start: int, body: int, end: int, words: EventLexicon, memory: NameMemory
) -> bool:
    """Two or three capitalised words, where nothing says that they are something else."""
    text = text_of(tokens, body, end)
    if text in memory.persons:
        return True
    shouted = any(t.text.isupper() and len(t.text) > 3 for t in tokens[body:end])
    linked = any(t.low in words.function_words for t in tokens[body:end])
    plain = end - body in (2, 3) and not shouted and not linked and text not in memory.things
    after_article = start > 0 and tokens[start - 1].low in words.articles
    thing = tokens[end - 1].text in known_names().things
    return plain and not thing and (not after_article or tokens[end - 1].text in memory.persons)


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
    text = text_of(tokens, start, end)
    if (
        before not in either(_LOCATIVES, words.locatives)
        or words.capital_nouns
        or end - start > 3
        or text.isupper()
        or text in memory.things
    ):
        return False
    if text.split()[-1] in memory.persons | known_names().things:
        return False
    if before == "at" and end - start > 1:
        return False
    after = tokens[end] if end < len(tokens) else None
    modifies = after is not None and after.is_word and after.low not in words.function_words
    return after is None or (after.low != "'s" and not modifies)


def _stands_as_city(tokens: tuple[Token, ...], start: int, end: int, words: EventLexicon) -> bool:
    """A city's name after "from" or "to", or before its country: "Gomel, Belarus"."""
    if text_of(tokens, start, end) not in gazetteer().cities:
        return False
    before = tokens[start - 1].low if start else ""
    beyond = tokens[end + 1].text if end + 1 < len(tokens) and tokens[end].text == "," else ""
    return before in either(_TOWARDS, words.prepositions) or gazetteer().place(beyond) is not None


def _without_titles(tokens: tuple[Token, ...], start: int, end: int, words: EventLexicon) -> tuple[int, bool]:
    """Past demonyms and titles ("Russian President"), and whether there was a title."""
    titled = False
    while start < end:
        low = tokens[start].low.rstrip(".")
        if low in words.person_titles or low in _BEFORE_TITLES:
            titled = True
        elif tokens[start].text not in gazetteer().demonyms:
            break
        start += 1
    return start, titled


def _is_organisation(tokens: tuple[Token, ...], start: int, end: int, words: EventLexicon) -> bool:
    if any(token.low in words.organisation_words for token in tokens[start:end]):
        return True
    if end - start > 1 and all(
        t.text in known_names().departments or t.low == "and" for t in tokens[start:end]
    ):
        return True  # "Health and Human Services"
    single = tokens[start]
    return end - start == 1 and single.text.isupper() and 2 <= len(single.text.replace(".", "")) <= 6
