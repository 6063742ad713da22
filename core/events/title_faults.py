"""Faults of titles: what a reader would mend at sight, told from the words of the title alone.

Says what is wrong, not what would be right; the wording of a title is `titles`' affair.
"""

from enum import StrEnum

from core.events.lexicon import EventLexicon
from core.events.title_words import ELLIPSIS
from core.events.tokens import Token, tokenise
from core.events.verbs import VerbFinder
from core.events.word_sets import either, without
from core.model.span import Span

_MOST_WORDS = 12
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
_MAY_END = frozenset(
    {
        "up",
        "off",
        "out",
        "down",
        "over",
        "back",
        "away",
        "on",
        "in",
        "there",
        "here",
        "him",
        "her",
        "them",
        "it",
    }
    | {
        "himself",
        "herself",
        "itself",
        "themselves",
        "now",
        "too",
        "again",
        "then",
        "never",
        "not",
        "me",
        "us",
    }
    | {"this", "that", "more", "all", "others", "before", "after", "around", "by", "through", "along", "few"}
)
_TYING = frozenset({"according", "because", "which", "whom", "whose", "than"})
_EMPTY_SUBJECTS = frozenset({"there", "who", "which", "that", "this", "these", "those"})


class TitleFault(StrEnum):
    """A fault, in words for a table."""

    EMPTY = "nothing there"
    TOO_LONG = "more than twelve words"
    DANGLING = "ends in a word that leads on"
    UNBALANCED = "half a quote or bracket"
    FRAGMENT = "begins in the middle"
    LOOSE_MARK = "a mark at its beginning or end"
    NO_VERB = "no verb and no happening"
    PRONOUN = "a pronoun for its subject"
    CUT_NAME = "half a name at its end"


def unreadable(title: str, words: EventLexicon) -> int:
    """How many faults leave a title unreadable, where others only leave it poor."""
    bare = title.rstrip(ELLIPSIS)
    tokens = tokenise(bare, Span(0, len(bare)))
    if _is_empty(title, tokens):
        return 3
    return _dangles(tokens[-1], words) + _is_unbalanced(title) + _is_fragment(tokens, words)


def faults_of(title: str, words: EventLexicon, sentence: str = "") -> tuple[TitleFault, ...]:
    """The faults of a title, in the order of `TitleFault`; `sentence` is where its words come from."""
    bare = title.rstrip(ELLIPSIS)
    tokens = tokenise(bare, Span(0, len(bare)))
    seen = [token for token in tokens if token.is_word]
    if _is_empty(title, tokens):
        return (TitleFault.EMPTY,)
    verbs = VerbFinder(tokens, words).groups()
    found = {
        TitleFault.TOO_LONG: len(title.split()) > _MOST_WORDS,
        TitleFault.DANGLING: _dangles(tokens[-1], words),
        TitleFault.UNBALANCED: _is_unbalanced(title),
        TitleFault.FRAGMENT: _is_fragment(tokens, words),
        TitleFault.LOOSE_MARK: title[0] in ",;:.)”" or bare[-1] in ",;:(“",
        TitleFault.NO_VERB: not verbs and not _names_a_happening(seen, words),
        TitleFault.PRONOUN: seen[0].low in without(words.pronouns, _EMPTY_SUBJECTS) and seen[0].text != "US",
        TitleFault.CUT_NAME: not title.endswith(ELLIPSIS) and _cuts_a_name(seen, sentence),
    }
    return tuple(fault for fault in TitleFault if found.get(fault))


def _is_empty(title: str, tokens: tuple[Token, ...]) -> bool:
    seen = sum(token.is_word for token in tokens)
    return not seen or (seen == 1 and title.endswith(ELLIPSIS))


def _is_unbalanced(title: str) -> bool:
    return bool(title.count('"') % 2) or any(title.count(a) != title.count(b) for a, b in _PAIRS)


def _dangles(last: Token, words: EventLexicon) -> bool:
    if words.verb_second:  # there the clause ends in a verb or a particle that looks like a preposition
        return last.low in either(words.determiners, words.conjunctions)
    dangling = without(words.function_words, words.adverbs, _MAY_END)
    return last.low in dangling or last.low in {"'s", "than", "as", "according"}


def _is_fragment(tokens: tuple[Token, ...], words: EventLexicon) -> bool:
    """Whether a title begins with a small letter, with a word that ties it on, or with its bare verb."""
    first = tokens[0]
    if first.text[0].islower() or first.low in either(words.conjunctions, _TYING):
        return True
    if words.forms is not None:
        return False  # "Salieron a subasta 600 cabezas"
    verbal = first.low in words.finite or first.low in words.past
    return verbal and len(tokens) > 1 and any(g.start == 0 for g in VerbFinder(tokens, words).groups())


def _names_a_happening(seen: list[Token], words: EventLexicon) -> bool:
    lows = {token.low for token in seen}
    nouns = words.event_nouns
    return bool(lows & nouns) or any(
        low.removesuffix("s") in nouns or low.endswith(("ing", "ed")) for low in lows
    )


def _cuts_a_name(seen: list[Token], sentence: str) -> bool:
    """Whether the sentence goes on with the capitalised name that the title's last word belongs to."""
    last = seen[-1].text
    if not last[0].isupper() or not sentence:
        return False
    before, found, after = sentence.rpartition(f"{last} ")
    return bool(found and after) and after[0].isupper() and after[:2].isalpha() and not before.endswith(".")
