"""Words of a title: what is kept of a sentence, how many words a reader sees, and how they are written."""

from dataclasses import dataclass

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
        return self.text.lower().rstrip("'’") or self.text


def words_of(text: str) -> list[TitleWord]:
    """Words that are put in: a name for a pronoun."""
    return [TitleWord(part, -1) for part in text.split()]


def word_count(words: list[TitleWord]) -> int:
    """How many words a reader sees: marks and what is glued to a word are not counted."""
    return sum(1 for position in range(len(words)) if position == 0 or not _is_joined(words, position))


def first_words(words: list[TitleWord], limit: int) -> list[TitleWord]:
    """As many words as a reader may see."""
    kept = list(words)
    while word_count(kept) > limit:
        kept.pop()
    return kept


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
        parts.append(word.text if _is_joined(words, position) else f" {word.text}")
    title = " ".join("".join(parts).split()).rstrip(":;,")
    return title[:1].upper() + title[1:] + (ELLIPSIS if elided and title else "")


def _is_joined(words: list[TitleWord], position: int) -> bool:
    """Whether a word follows the one before it without a space."""
    word = words[position]
    if position == 0 or word.text in _JOINED_MARKS or (word.text[0] in "'’" and not word.spaced):
        return True
    before = words[position - 1]
    return not word.spaced and word.index >= 0 and word.index == before.index + 1
