"""Tables of a lexicon: how what is written in `resources/events` becomes words, phrases and classes."""

from collections.abc import Mapping

Words = frozenset[str]
Phrase = tuple[str, ...]


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def with_third_person(words: Words) -> Words:
    """English base forms with their forms in -s."""
    return words | {_third_person(word) for word in words}


def by_word(table: Mapping[str, str]) -> dict[str, str]:
    """Each word with the name of its list."""
    named: dict[str, str] = {}
    for name, words in table.items():
        for word in words.split():
            named.setdefault(word, name)
    return named


def by_noun(table: Mapping[str, str]) -> dict[str, Words]:
    """Each noun of a key with the words that tell the same."""
    found: dict[str, Words] = {}
    for nouns, told in table.items():
        for noun in nouns.split():
            found[noun] = found.get(noun, frozenset()) | frozenset(told.split())
    return found


def phrases_of(written: str) -> tuple[Phrase, ...]:
    """Phrases of several words, parted by "|"."""
    return tuple(tuple(words.split()) for words in written.split("|") if words.strip())


def openings_of(written: str) -> tuple[str, ...]:
    """Phrases as beginnings of longer ones."""
    return tuple(" ".join(phrase) + " " for phrase in phrases_of(written))


def by_last_word(table: Mapping[str, str]) -> dict[str, tuple[tuple[Phrase, str], ...]]:
    """Phrases with the names of their lists, by their last word, the longest first."""
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for name, phrases in table.items():
        for phrase in phrases_of(phrases):
            found.setdefault(phrase[-1], []).append((phrase, name))
    return {last: tuple(sorted(named, key=lambda pair: -len(pair[0]))) for last, named in found.items()}


def by_first_word(table: Mapping[str, str]) -> dict[str, tuple[tuple[Phrase, str], ...]]:
    """Phrases of several words (parted by "|") with the name of their list; by first word, longest first."""
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for name, phrases in table.items():
        for phrase in phrases_of(phrases):
            found.setdefault(phrase[0], []).append((phrase, name))
    return {first: tuple(sorted(named, key=lambda pair: -len(pair[0]))) for first, named in found.items()}


def shown_names(names: str) -> dict[str, str]:
    """ "Germany=Deutschland", with "~" for a space."""
    pairs = (pair.replace("~", " ").partition("=") for pair in names.split())
    return {written: shown for shown, _, written in pairs}
