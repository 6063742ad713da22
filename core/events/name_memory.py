"""Name memory: one reading of the whole article for the names that show what they are somewhere.

"Erdogan" is a person where the article has "President Recep Tayyip Erdogan", and is called by that name;
"ICE" is what stood before "(ICE)". Leaves finding names to `names`, deciding on one to `name_kinds`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from core.events.lexicon import EventLexicon
from core.events.name_types import Name, NameKind, NameMemory
from core.events.names import names_in
from core.events.proper_names import common_nouns
from core.events.tokens import Token
from core.events.word_sets import either

Tokens = tuple[Token, ...]
Named = list[tuple[Tokens, Name]]
_LEADING_NAME = re.compile(r"[,(–—-]")
_OF_ILLNESS = frozenset(
    {"virus", "outbreak", "epidemic", "pandemic", "disease", "vaccine", "infection", "infections", "fever"}
)
_SMALL = frozenset({"of", "for", "the", "and", "&"})


def remember(
    sentences: tuple[Tokens, ...],
    words: EventLexicon,
    datelines: tuple[str, ...] = (),
    times: frozenset[int] = frozenset(),
) -> NameMemory:
    """What the article shows of its names.

    `datelines` are the words of its datelines: the first name in one is a place. `times` are the offsets
    where time expressions begin: a weekday is no part of a name.
    """
    capitalised = frozenset(
        token.text for tokens in sentences for i, token in enumerate(tokens)
        if token.capitalised and i and tokens[i - 1].is_word and token.text[1:] != token.text[1:].upper()
    )  # fmt: skip
    nouns = common_nouns(sentences, words) if words.capital_nouns else frozenset()
    memory = NameMemory(capitalised, nouns=nouns)
    named: Named = [
        (tokens, name)
        for tokens in sentences
        for name in names_in(tokens, words, memory, _beginnings(tokens, times))
    ]
    things = _things(named, words) | _illnesses(named)
    full = _full_names(
        name.text for _, name in named if name.kind is NameKind.PERSON and name.text not in things
    )
    persons = frozenset(full) | {
        n.text for _, n in named if n.kind is NameKind.PERSON and " " not in n.text and n.text not in things
    }
    short = _short_forms(named)
    called = _called(full)
    persons |= {name for name in called if " " not in name}
    places = {name.text for _, name in named if name.kind is NameKind.PLACE} | {
        written_in(d) for d in datelines
    }
    return replace(
        memory,
        places=frozenset(places) - persons - things,
        persons=persons,
        things=things,
        organisations=frozenset(short.values()),
        called=called | dict(short),
    )


def _beginnings(tokens: Tokens, times: frozenset[int]) -> tuple[tuple[int, int], ...]:
    """The tokens that begin a time expression."""
    return tuple([(i, i + 1) for i, token in enumerate(tokens) if token.start in times])


def written_in(dateline: str) -> str:
    """The first name of a dateline: "Daraa" of "DARAA, Syria –"."""
    return _LEADING_NAME.split(dateline)[0].strip().title()


def _things(named: Named, words: EventLexicon) -> frozenset[str]:
    """Names of several words after an article, but not "the Ann Keller campaign"."""
    return frozenset(
        name.text
        for tokens, name in named
        if name.start and name.end - name.start > 1 and tokens[name.start - 1].low in words.articles
        and not (name.end < len(tokens) and _is_plain_noun(tokens[name.end], words))
    )  # fmt: skip


def _illnesses(named: Named) -> frozenset[str]:
    """ "the Marrow virus": an illness, though somebody may be "in Marrow care" elsewhere."""
    return frozenset(
        name.text
        for tokens, name in named
        if name.kind is not NameKind.PERSON
        and name.end < len(tokens)
        and tokens[name.end].text in _OF_ILLNESS
    )


def _is_plain_noun(token: Token, words: EventLexicon) -> bool:
    return (
        token.is_word and token.text.islower() and token.low not in either(words.function_words, words.finite)
    )


def _full_names(persons: Iterable[str]) -> Mapping[str, Counter[str]]:
    """The names of persons by their last word."""
    by_last: dict[str, Counter[str]] = defaultdict(Counter)
    for text in persons:
        parts = text.split()
        if len(parts) > 1:
            by_last[parts[-1]][text] += 1
    return by_last


def _called(full: Mapping[str, Counter[str]]) -> dict[str, str]:
    """The name that a last name, or another form of the full name, stands for; none where two bear it."""
    called: dict[str, str] = {}
    firsts = Counter(name.split()[0] for names in full.values() for name in set(names))
    for last, names in full.items():
        if len({name.split()[0] for name in names}) > 1:
            continue
        shown = max(names, key=lambda name: (names[name], -len(name), name))
        called.update(dict.fromkeys([last, *names], shown))
        first = shown.split()[0]
        if firsts[first] == len(names) and first[-1] != ".":
            called.setdefault(first, shown)
    return called


def _short_forms(named: Named) -> Mapping[str, str]:
    """ "Immigration and Customs Enforcement (ICE)": a short form in brackets, of its first letters."""
    found: dict[str, str] = {}
    for tokens, name in named:
        inside: Sequence[Token] = tokens[name.end : name.end + 3]
        if len(inside) < 3 or inside[0].text != "(" or inside[2].text != ")" or not inside[1].text.isupper():
            continue
        long = [token.text for token in tokens[name.start : name.end]]
        letters = "".join(part[0] for part in long if part.lower() not in _SMALL)
        if inside[1].text.replace(".", "") in {letters.upper(), "".join(part[0] for part in long).upper()}:
            found[inside[1].text] = " ".join(long)
            found[" ".join(long)] = " ".join(long)
    return found
