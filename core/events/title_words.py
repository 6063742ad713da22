"""Words of a title: what is kept of a sentence, how many words a reader sees, and how they are written."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

ELLIPSIS = "…"
_LONGEST_ASIDE = 3  # words
_JOINED_MARKS = frozenset({",", ";", ".", "%", ":", "?", "!"})


@dataclass(frozen=True, slots=True)
class TitleWord:
    """A word of a title: its text, its index in the sentence (-1 for one put in), space before it."""

    text: str
    index: int
    spaced: bool = True

    @property
    def low(self) -> str:
        """Lower-cased, an elided word without its apostrophe ("d'")."""
        return _lowered(self.text)


@lru_cache(maxsize=4096)
def _lowered(text: str) -> str:
    return text.lower().rstrip("'’") or text


def words_of(text: str) -> list[TitleWord]:
    """Words that are put in: a name for a pronoun."""
    return [TitleWord(part, -1) for part in text.split()]


def word_count(words: list[TitleWord]) -> int:
    """How many words a reader sees: marks and what is glued to a word are not counted."""
    return len(words) - sum(map(_is_glued, words, words[1:]))


def word_counts(words: list[TitleWord]) -> list[int]:
    """The same for each beginning of the words: of none, of the first one, and so on to all of them."""
    steps = (not glued for glued in map(_is_glued, words, words[1:]))
    return [0, *accumulate(steps, initial=1)] if words else [0]


def first_words(words: list[TitleWord], limit: int) -> list[TitleWord]:
    """As many words as a reader may see."""
    counts = word_counts(words)
    return words[: sum(count <= limit for count in counts[1:])]


def without_opening_aside(words: list[TitleWord]) -> list[TitleWord]:
    """What is said without "Look," or "More broadly," at its head."""
    comma = next(
        (position for position, word in enumerate(words[: _LONGEST_ASIDE + 1]) if word.text == ","), 0
    )
    return words[comma + 1 :] if comma and len(words) > comma + _LONGEST_ASIDE else words


def written(words: list[TitleWord], *, elided: bool = False) -> str:
    """The title as it is shown, with a capital at its head and "…" where words are left out behind it."""
    parts: list[str] = []
    for position, word in enumerate(words):
        glued = position == 0 or _is_glued(words[position - 1], word)
        parts.append(word.text if glued else f" {word.text}")
    title = " ".join("".join(parts).split()).rstrip(":;,")
    return title[:1].upper() + title[1:] + (ELLIPSIS if elided and title else "")


def _is_glued(before: TitleWord, word: TitleWord) -> bool:
    """Whether a word follows the one before it without a space."""
    if word.spaced or word.text in _JOINED_MARKS:
        return word.text in _JOINED_MARKS
    return word.text[0] in "'’" or 0 <= word.index == before.index + 1
