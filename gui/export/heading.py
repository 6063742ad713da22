"""The head of a page: its title in up to three lines, and the statement of what is shown."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.chrono.interval import Interval
from core.chrono.wording import interval_words
from core.timeline.labels import ELLIPSIS, elided
from core.timeline.metrics import TextRole
from gui.export.request import ExportRequest
from gui.export.wrapping import wrapped
from gui.models.words import number
from gui.style.tokens import SPACE_M, Tokens
from gui.timeline.surface import Surface
from gui.timeline.text_styles import QtTextMeasure, TextStyles

_STYLES = TextStyles(tabular=False)
_MOST_LINES = 3
_TITLE_LINE_PX = 28.0
_STATEMENT_LINE_PX = 18.0
_TITLE_BASELINE_PX = 20.0


@dataclass(frozen=True, slots=True)
class Heading:
    """Lines that fit the width they were made for."""

    title: tuple[str, ...]
    statement: tuple[str, ...]
    is_whole: bool

    @property
    def height_px(self) -> float:
        return len(self.title) * _TITLE_LINE_PX + len(self.statement) * _STATEMENT_LINE_PX + SPACE_M


def statement_of(
    request: ExportRequest, shown: int, span: Interval | None, part_words: str | None, by_hand: int = 0
) -> str:
    """The filter and the count: what is on the page, of what there is, and how many of it were added by hand.
    `part_words` are for one of many pages."""
    total = request.total if request.total is not None else shown
    told = _tr("%1 of %2 event shown") if total == 1 else _tr("%1 of %2 events shown")
    if part_words is not None:
        told = _tr("%1 of %2 events on this page")
    stretch = interval_words(span.start, span.end) if span is not None else ""
    told = told.replace("%1", number(shown)).replace("%2", number(total))
    own = _tr("%1 added by hand").replace("%1", number(by_hand)) if by_hand else ""
    parts = (told, own, request.filter_words, part_words, stretch)
    return " · ".join(part for part in parts if part)


def heading_of(title: str, statement: str, width_px: float) -> Heading:
    """Both broken between words; what goes beyond the last line is left out with an ellipsis."""
    titles = wrapped(title, width_px, TextRole.HEADING)
    told = wrapped(statement, width_px, TextRole.DATE)
    whole = max(len(titles), len(told)) <= _MOST_LINES
    return Heading(
        _first_lines(titles, width_px, TextRole.HEADING), _first_lines(told, width_px, TextRole.DATE), whole
    )


def _first_lines(lines: list[str], width_px: float, role: TextRole) -> tuple[str, ...]:
    if len(lines) <= _MOST_LINES:
        return tuple(lines)
    measure = QtTextMeasure(_STYLES)
    cut = lines[_MOST_LINES - 1] + ELLIPSIS
    return (
        *lines[: _MOST_LINES - 1],
        elided(cut, width_px, lambda part: measure.width_px(part, role)),
    )


def paint_heading(surface: Surface, heading: Heading, tokens: Tokens) -> None:
    """From its upper left corner."""
    y = _TITLE_BASELINE_PX
    for line in heading.title:
        surface.text(0.0, y, line, TextRole.HEADING, tokens.text)
        y += _TITLE_LINE_PX
    y -= _TITLE_LINE_PX - _TITLE_BASELINE_PX - 2.0
    for line in heading.statement:
        surface.text(0.0, y, line, TextRole.DATE, tokens.text_secondary)
        y += _STATEMENT_LINE_PX


def _tr(words: str) -> str:
    return QCoreApplication.translate("Picture", words)
