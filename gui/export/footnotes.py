"""Numbered footnotes: the quoted sentence of an event, its outlet and date, under the picture."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.model.views import EventLabel, TimelineSnapshot
from core.timeline.metrics import TextRole
from gui.export.request import Footnote
from gui.style.tokens import Tokens
from gui.timeline.surface import Surface
from gui.timeline.text_styles import QtTextMeasure, TextStyles

_STYLES = TextStyles(tabular=False)
_LINE_PX = 17.0
_BETWEEN_PX = 6.0
_NUMBER_PX = 28.0
_LINE_SHARE = 0.92  # of the width: room for a viewer whose letters are wider than ours
_QUOTATION_MARKS = ("“", "„", "«", "»", '"', "‘", "「")


class NotedLabels:
    """Labels whose date line carries the numbers of the event's footnotes."""

    def __init__(self, snapshot: TimelineSnapshot, footnotes: Sequence[Footnote]) -> None:
        self._snapshot = snapshot
        self._numbers: dict[int, list[str]] = {}
        for number, note in enumerate(footnotes, start=1):
            self._numbers.setdefault(note.event_id, []).append(str(number))

    def labels(self, rows: Sequence[int]) -> list[EventLabel]:
        found = self._snapshot.labels.labels(rows)
        return [self._numbered(row, label) for row, label in zip(rows, found, strict=True)]

    def _numbered(self, row: int, label: EventLabel) -> EventLabel:
        numbers = self._numbers.get(int(self._snapshot.event_ids[row]))
        if not numbers:
            return label
        return EventLabel(label.title, f"{label.date_words} [{', '.join(numbers)}]")


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A line of a footnote: its number where it is the first, its place, and where it links to."""

    number: str
    text: str
    baseline: float
    quoted: bool
    link: str = ""

    @property
    def bottom(self) -> float:
        return self.baseline + 5.0


def note_lines(footnotes: Sequence[Footnote], width_px: float) -> tuple[NoteLine, ...]:
    """Footnotes as lines of at most this width, one under another from 0."""
    lines: list[NoteLine] = []
    y = 0.0
    for number, note in enumerate(footnotes, start=1):
        for at, (text, role) in enumerate(_wrapped_note(note, width_px * _LINE_SHARE - _NUMBER_PX)):
            y += _LINE_PX
            shown_number = f"{number}." if at == 0 else ""
            lines.append(NoteLine(shown_number, text, y, role is TextRole.QUOTE, note.url))
        y += _BETWEEN_PX
    return tuple(lines)


def _wrapped_note(note: Footnote, width_px: float) -> list[tuple[str, TextRole]]:
    # A sentence that is speech brings its own marks; they are not doubled.
    quote = note.quote if note.quote[:1] in _QUOTATION_MARKS else f"“{note.quote}”"
    quoted = wrapped(quote, width_px, TextRole.QUOTE)
    where = ", ".join(part for part in (note.outlet, note.published, note.url) if part)
    told = wrapped(where, width_px, TextRole.SMALL)
    return [(line, TextRole.QUOTE) for line in quoted] + [(line, TextRole.SMALL) for line in told]


def wrapped(text: str, width_px: float, role: TextRole) -> list[str]:
    """Lines broken between words; a word longer than a line is broken inside."""
    measure = QtTextMeasure(_STYLES)
    lines: list[str] = []
    line = ""
    for word in _pieces(text.split(), width_px, role, measure):
        longer = f"{line} {word}" if line else word
        if line and measure.width_px(longer, role) > width_px:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line] if line else lines


def _pieces(words: Sequence[str], width_px: float, role: TextRole, measure: QtTextMeasure) -> Iterator[str]:
    """Words, those longer than a line cut into pieces that fit."""
    for word in words:
        rest = word
        while (width := measure.width_px(rest, role)) > width_px and len(rest) > 1:
            fits = max(1, int(len(rest) * width_px / width) - 1)
            yield rest[:fits]
            rest = rest[fits:]
        yield rest


def paint_notes(surface: Surface, lines: Sequence[NoteLine], top: float, tokens: Tokens) -> None:
    """The lines, numbers in a column of their own."""
    for line in lines:
        baseline = top + line.baseline
        if line.number:
            surface.text(0, baseline, line.number, TextRole.SMALL, tokens.text_secondary)
        role = TextRole.QUOTE if line.quoted else TextRole.SMALL
        color = tokens.text if line.quoted else tokens.text_secondary
        with surface.group(line.text, line.link):
            surface.text(_NUMBER_PX, baseline, line.text, role, color)
