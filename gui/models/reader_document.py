"""An article as the reader shows it: text to display, and passages of it, in Qt's positions.

Positions count UTF-16 units of the displayed text, which is the article's text without its title
line and with one paragraph break between blocks; the presenter that makes it keeps the way back.
"""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from core.model.ids import ArticleId, EventId
from core.model.span import Span


class ParagraphStyle(StrEnum):
    """How a block of text is set."""

    BODY = "body"
    HEADING = "heading"
    LIST_ITEM = "list item"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the displayed text that belongs to an event (None: to none)."""

    start: int
    end: int
    event_id: EventId | None
    hue: int = 0
    sentence: Span | None = None
    explanation: str = ""


class DisplayedText:
    """The text as displayed, and the way from spans of the article to Qt's positions in it.

    Each piece is (start in the article, end in the article, start in the displayed text).
    """

    def __init__(self, text: str, pieces: tuple[tuple[int, int, int], ...]) -> None:
        self.text = text
        self._pieces = pieces
        self._starts = [piece[0] for piece in pieces]
        # Qt counts UTF-16 units: a character beyond the basic plane is two of them
        self._wide = [] if text.isascii() else [at for at, letter in enumerate(text) if letter > "\uffff"]

    def positions_of(self, span: Span) -> tuple[int, int] | None:
        """Where a span is displayed; None where it is not shown."""
        at = bisect_right(self._starts, span.start) - 1
        if at < 0 or span.start >= self._pieces[at][1]:
            return None
        start, end, shown = self._pieces[at]
        return self._units(span.start - start + shown), self._units(min(span.end, end) - start + shown)

    def span_of(self, start: int, end: int) -> Span | None:
        """The span of the article that stands between two positions; None where nothing does."""
        first, last = self._place(self._letters(start)), self._place(self._letters(end))
        return None if first is None or last is None or last <= first else Span(first, last)

    def _letters(self, position: int) -> int:
        """A position of Qt's as one that counts characters."""
        return position - sum(1 for at, wide in enumerate(self._wide) if wide + at + 1 < position)

    def _place(self, letter: int) -> int | None:
        """Where in the article a character of the displayed text stands; between blocks, the end of one."""
        before = [piece for piece in self._pieces if piece[2] <= letter]
        if not before:
            return None
        start, end, shown = before[-1]
        return min(end, start + letter - shown)

    def _units(self, position: int) -> int:
        return position + bisect_right(self._wide, position - 1)


@dataclass(frozen=True, slots=True)
class ReaderDocument:
    """What the reader shows of one article. `notice` says what of it is not shown, or was read with less."""

    article_id: ArticleId
    title: str
    byline: str
    published: str
    published_why: str
    language: str
    displayed: DisplayedText
    styles: tuple[ParagraphStyle, ...]
    tinted: tuple[Passage, ...]
    phrases: tuple[Passage, ...]
    notice: str = ""
