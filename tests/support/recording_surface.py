"""A surface that keeps what is drawn on it, for tests that ask what stands where."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from core.timeline.metrics import TextRole
from gui.timeline.surface import Anchor, DrawsEverything, Heights, Ink, Stroke
from gui.timeline.text_styles import TextStyles, text_width_px


@dataclass(frozen=True, slots=True)
class Written:
    """A text with its edges; `clip` are the edges of what may be drawn on, when it was."""

    text: str
    role: TextRole
    color: str
    left: float
    right: float
    baseline: float
    clip: tuple[float, float]


@dataclass
class RecordingSurface(DrawsEverything):
    """Positions are those of the whole picture, whatever was shifted."""

    styles: TextStyles
    texts: list[Written] = field(default_factory=list)
    rects: list[tuple[float, float, float, float, Ink | None]] = field(default_factory=list)
    inks: list[Ink | Stroke] = field(default_factory=list)
    _dx: float = 0.0
    _dy: float = 0.0
    _clip: tuple[float, float] = (float("-inf"), float("inf"))

    def _use(self, *inks: Ink | Stroke | None) -> None:
        self.inks += [ink for ink in inks if ink is not None]

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Ink | None = None,
        stroke: Stroke | None = None,
        radius: float = 0.0,  # noqa: ARG002
    ) -> None:
        self.rects.append((x + self._dx, y + self._dy, width, height, fill))
        self._use(fill, stroke)

    def columns(
        self, x: float, bottom: float, column_px: float, heights: Heights, scale: float, fill: Ink
    ) -> None:
        for at, height in enumerate(heights):
            self.rect(x + at * column_px, bottom - height * scale, column_px, height * scale, fill)

    def gradient(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        color: str,
        stops: Sequence[tuple[float, float]],
    ) -> None:
        self.rect(x, y, width, height, Ink(color, max((alpha for _, alpha in stops), default=0.0)))

    def line(self, x1: float, y1: float, x2: float, y2: float, stroke: Stroke) -> None:  # noqa: ARG002
        self._use(stroke)

    def polygon(
        self,
        points: Sequence[tuple[float, float]],  # noqa: ARG002
        fill: Ink | None = None,
        stroke: Stroke | None = None,
        *,
        closed: bool = True,  # noqa: ARG002
    ) -> None:
        self._use(fill, stroke)

    def circle(
        self, x: float, y: float, radius: float, fill: Ink | None = None, stroke: Stroke | None = None
    ) -> None:
        self.rect(x - radius, y - radius, 2 * radius, 2 * radius, fill, stroke)

    def text(
        self,
        x: float,
        baseline: float,
        text: str,
        role: TextRole,
        color: str,
        *,
        anchor: Anchor = Anchor.START,
        halo: str | None = None,  # noqa: ARG002
    ) -> None:
        if not text:
            return
        width = text_width_px(self.styles, role, text)
        before = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[anchor]
        left = x + self._dx - before
        self.texts.append(Written(text, role, color, left, left + width, baseline + self._dy, self._clip))

    @contextmanager
    def clipped(self, x: float, y: float, width: float, height: float) -> Iterator[None]:  # noqa: ARG002
        before = self._clip
        self._clip = (max(before[0], x + self._dx), min(before[1], x + self._dx + width))
        yield
        self._clip = before

    @contextmanager
    def shifted(self, dx: float, dy: float) -> Iterator[None]:
        self._dx, self._dy = self._dx + dx, self._dy + dy
        yield
        self._dx, self._dy = self._dx - dx, self._dy - dy

    @contextmanager
    def group(self, title: str, link: str = "") -> Iterator[None]:  # noqa: ARG002
        yield
