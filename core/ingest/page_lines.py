"""Lines of a page's body that are no part of its article by what they say: calls, pointers, credits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.ingest.page_blocks import Block
from core.ingest.page_vocabulary import vocabulary

_NOT_LETTERS = re.compile(r"[\W_]+")
_SHORT_LINE_CHARS = 240
_CREDIT_CHARS = 160
_MARKS = "-\u2013\u2014\u2022*>|\u25b6\u25ba\u2192 [("
_CLOSERS = "\"'\u201d\u2019\u00bb)]* "
_STOPS = (".", "!", "?", "\u2026", "\u3002", "\uff01", "\uff1f", "\u0964", "\u061f", "\u06d4")


@dataclass(frozen=True, slots=True)
class LineWords:
    """What is said of the article elsewhere and would be said twice: its title and names, folded."""

    title: str
    names: frozenset[str]

    def is_furniture(self, block: Block) -> bool:
        """Whether a line is none of the article's."""
        if len(block.text) > _SHORT_LINE_CHARS:
            return False
        plain = folded(block.text)
        if plain and (plain == self.title or plain in self.names):
            return True
        lowered = block.text.lower().replace("\u2019", "'").lstrip(_MARKS)
        words = vocabulary()
        if lowered.startswith(words.openings) or any(phrase in lowered for phrase in words.phrases):
            return True
        return len(block.text) < _CREDIT_CHARS and lowered.startswith(words.credits)


def line_words(title: str, names: Sequence[str]) -> LineWords:
    """The title and the names of an article, to know them by in its body."""
    return LineWords(folded(title), frozenset(folded(words) for words in (*names, " ".join(names))))


def folded(words: str) -> str:
    """Letters and digits alone, without case."""
    return _NOT_LETTERS.sub("", words.casefold())


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return text.rstrip(_CLOSERS).endswith(_STOPS)
