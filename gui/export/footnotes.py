"""Numbered footnotes: what event, the quoted sentence, its outlet and date, where it can be read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.model.views import EventLabel, TimelineSnapshot
from core.timeline.metrics import TextRole
from gui.export.request import Footnote
from gui.export.wrapping import reads_from_the_right, wrapped
from gui.style.tokens import Tokens
from gui.timeline.surface import Anchor, Surface

_LINE_PX = 17.0
_BETWEEN_PX = 8.0
_NUMBER_PX = 30.0
_LINE_SHARE = 0.95  # of the width: room for a viewer whose letters are wider than ours
_LEFT_TO_RIGHT = "\u200e"  # seen by nobody
_QUOTATION_MARKS = ("“", "„", "«", "»", '"', "‘", "「")


class NotedLabels:
    """Labels whose date line carries the numbers of the event's footnotes."""

    def __init__(self, snapshot: TimelineSnapshot, footnotes: Sequence[Footnote]) -> None:
        self._snapshot = snapshot
        self._numbers: dict[int, list[str]] = {}
        for number, note in enumerate(footnotes, start=1):
            for event_id in note.event_ids:
                self._numbers.setdefault(event_id, []).append(str(number))

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
    role: TextRole
    link: str = ""
    left: float = 0.0
    width: float = 0.0
    from_the_right: bool = False

    def moved(self, dx: float, dy: float) -> "NoteLine":
        return replace(self, left=self.left + dx, baseline=self.baseline + dy)


@dataclass(frozen=True, slots=True)
class NoteBlock:
    """The lines of one footnote from 0, and its height with the space after it."""

    lines: tuple[NoteLine, ...]
    height: float


def note_blocks(footnotes: Sequence[Footnote], width_px: float) -> tuple[NoteBlock, ...]:
    """Each footnote in lines of at most this width."""
    return tuple(_block(f"{number}.", note, width_px) for number, note in enumerate(footnotes, start=1))


def _block(number: str, note: Footnote, width_px: float) -> NoteBlock:
    room = width_px * _LINE_SHARE - _NUMBER_PX
    lines: list[NoteLine] = []
    for text, role in _told(note, room):
        lines.append(
            NoteLine(
                number if not lines else "", text, (len(lines) + 1) * _LINE_PX, role, note.url,
                width=width_px, from_the_right=_is_from_the_right(note, role),
            )
        )  # fmt: skip
    return NoteBlock(tuple(lines), len(lines) * _LINE_PX + _BETWEEN_PX)


def _is_from_the_right(note: Footnote, role: TextRole) -> bool:
    """A quotation as a whole, by its language; what we say about it reads from the left."""
    return role is TextRole.QUOTE and reads_from_the_right(note.quote)


def _told(note: Footnote, room: float) -> list[tuple[str, TextRole]]:
    # A sentence that is speech brings its own marks; they are not doubled.
    quote = note.quote if note.quote[:1] in _QUOTATION_MARKS else f"“{note.quote}”"
    where = ", ".join(_kept_apart(part) for part in (note.outlet, note.published, note.url) if part)
    heading = _left_to_right(wrapped(_kept_apart(note.heading), room, TextRole.LANE))
    source = _left_to_right(wrapped(where, room, TextRole.SMALL))
    return [
        *((line, TextRole.LANE) for line in heading),
        *((line, TextRole.QUOTE) for line in wrapped(quote, room, TextRole.QUOTE)),
        *((line, TextRole.SMALL) for line in source),
    ]


def _kept_apart(part: str) -> str:
    """A name that reads from the right takes the date after it along, unless a mark keeps them apart."""
    return f"{part}{_LEFT_TO_RIGHT}" if any(reads_from_the_right(word) for word in part.split()) else part


def _left_to_right(lines: Sequence[str]) -> list[str]:
    """Lines of ours, which read from the left whatever the first name in them is written in."""
    return [f"{_LEFT_TO_RIGHT}{line}" if reads_from_the_right(line) else line for line in lines]


def paint_notes(surface: Surface, lines: Sequence[NoteLine], top: float, tokens: Tokens) -> None:
    """The lines, numbers in a column of their own."""
    for line in lines:
        baseline = top + line.baseline
        if line.number:
            surface.text(line.left, baseline, line.number, TextRole.SMALL, tokens.text_secondary)
        color = tokens.text_secondary if line.role is TextRole.SMALL else tokens.text
        x = line.left + (line.width if line.from_the_right else _NUMBER_PX)
        anchor = Anchor.END if line.from_the_right else Anchor.START
        with surface.group(line.text, line.link):
            surface.text(x, baseline, line.text, line.role, color, anchor=anchor)
