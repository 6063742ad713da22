"""Proper names where every noun has a capital, as in German: which capitalised words are a name at all.

Two or more in a row that are not known for common nouns, what a list or a title vouches for, what is
written in capitals only, and the last names of persons already named. All else is a noun.
"""

from core.events.gazetteer import gazetteer
from core.events.known_names import known_names
from core.events.lexicon import EventLexicon
from core.events.name_types import NameMemory
from core.events.tokens import Range, Token
from core.events.word_sets import either

Tokens = tuple[Token, ...]
_ADJECTIVAL = ("e", "en", "er", "es", "em")


def common_nouns(sentences: tuple[Tokens, ...], words: EventLexicon) -> frozenset[str]:
    """The capitalised words that a text writes behind a determiner or an adjective."""
    return frozenset(
        tokens[i].text
        for tokens in sentences
        for i in range(1, len(tokens))
        if tokens[i].capitalised and _is_led(tokens, i, words)
    )


def proper_range(
    tokens: Tokens, start: int, end: int, words: EventLexicon, memory: NameMemory
) -> Range | None:
    """The part of a capitalised sequence that is a name; None where it is nouns alone."""
    while start < end and not _vouched(tokens[start], words) and _is_common(tokens, start, words, memory):
        start += 1
    if start == end:
        return None
    if any(_vouched(token, words) for token in tokens[start:end]):
        return start, end
    if end - start == 1:
        return (start, end) if tokens[start].text in memory.persons else None
    common = any(token.text in memory.nouns for token in tokens[start:end])
    return None if common else (start, end)


def _is_common(tokens: Tokens, i: int, words: EventLexicon, memory: NameMemory) -> bool:
    return tokens[i].text in memory.nouns or (i > 0 and _is_led(tokens, i, words))


def _is_led(tokens: Tokens, i: int, words: EventLexicon) -> bool:
    """Whether a determiner or an adjective stands straight before a word."""
    before = tokens[i - 1]
    adjective = before.low.endswith(_ADJECTIVAL) and before.low not in words.function_words
    return before.text[0].islower() and (before.low in words.determiners or adjective)


def _vouched(token: Token, words: EventLexicon) -> bool:
    """Whether a list, an office or its capitals say that a word belongs to a name."""
    text = token.text
    listed = text in words.place_names or gazetteer().place(text) is not None
    acronym = text.isupper() and 2 <= len(text) <= 6
    office = token.low in either(words.person_titles, words.organisation_words)
    return listed or acronym or office or text in known_names().organisations or text in gazetteer().cities
