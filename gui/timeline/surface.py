"""What painters draw on: a few vector primitives, given by the screen, by images and by files alike.

Painters know nothing else, so that a picture in a file is drawn by the painters of the window.
Coordinates are logical pixels, colours `#RRGGBB`, y grows downwards; text stands on its baseline.
"""

from collections.abc import Callable, Hashable, Sequence
from contextlib import AbstractContextManager
from enum import StrEnum
from typing import NamedTuple, Protocol, Self, TypeVar

from core.timeline.metrics import TextRole

Heights = tuple[float, ...]


class Ink(NamedTuple):
    """A fill: a colour and how opaque it is, 0..1."""

    color: str
    alpha: float = 1.0


class Stroke(NamedTuple):
    """A line: colour, width in pixels, dash lengths in widths (none for a solid line), opacity."""

    color: str
    width: float = 1.0
    dash: tuple[float, ...] = ()
    alpha: float = 1.0


class Anchor(StrEnum):
    """Which part of a text stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class TextLine(NamedTuple):
    """A line of text with its baseline, counted from the middle of the lines that it stands among."""

    baseline: float
    text: str
    role: TextRole
    color: str


class Box(NamedTuple):
    """A rectangle of the picture."""

    x: float
    y: float
    width: float
    height: float


class Ground(NamedTuple):
    """A stretch from one height to another in one colour."""

    top: float
    height: float
    color: str


class Surface(Protocol):
    """Something to draw on."""

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Ink | None = None,
        stroke: Stroke | None = None,
        radius: float = 0.0,
    ) -> None: ...

    def columns(
        self, x: float, bottom: float, column_px: float, heights: Heights, scale: float, fill: Ink
    ) -> None:
        """Columns side by side on a common ground, each `scale` times its height."""
        ...

    def gradient(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        color: str,
        stops: Sequence[tuple[float, float]],
    ) -> None:
        """A rectangle whose opacity runs from left to right through `stops` (place, opacity)."""
        ...

    def line(self, x1: float, y1: float, x2: float, y2: float, stroke: Stroke) -> None: ...

    def polygon(
        self,
        points: Sequence[tuple[float, float]],
        fill: Ink | None = None,
        stroke: Stroke | None = None,
        *,
        closed: bool = True,
    ) -> None: ...

    def circle(
        self, x: float, y: float, radius: float, fill: Ink | None = None, stroke: Stroke | None = None
    ) -> None: ...

    def text(
        self,
        x: float,
        baseline: float,
        text: str,
        role: TextRole,
        color: str,
        *,
        anchor: Anchor = Anchor.START,
        halo: str | None = None,
    ) -> None:
        """One line of text; `halo` is the colour that keeps lines behind it from cutting through."""
        ...

    def lines(
        self,
        x: float,
        y: float,
        lines: Sequence[TextLine],
        *,
        anchor: Anchor = Anchor.START,
        halo: str | None = None,
    ) -> None:
        """Lines of text that belong together, about a middle."""
        ...

    def upright(self, area: Box, grounds: Sequence[Ground], draw: Callable[[Self], None]) -> None:
        """Grounds as wide as an area, and over them all what is drawn, which stands from the top of the area
        to its foot and looks the same at every height."""
        ...

    def kept(self, key: Hashable, box: Box, draw: Callable[[Self], None]) -> None:
        """A part of the picture that fills a box and looks the same each time that the key is the same."""
        ...

    def stamp(self, key: Hashable, x: float, y: float, box: Box, draw: Callable[[Self], None]) -> None:
        """A shape drawn about (0, 0), inside a small box, that is put to (x, y) and looks the same wherever
        it stands and each time that the key is the same."""
        ...

    def clipped(self, x: float, y: float, width: float, height: float) -> AbstractContextManager[None]:
        """Nothing outside this rectangle is drawn inside the block."""
        ...

    def shifted(self, dx: float, dy: float) -> AbstractContextManager[None]:
        """Inside the block everything is moved."""
        ...

    def group(self, title: str, link: str = "") -> AbstractContextManager[None]:
        """Inside the block all is one thing with a name and a link, where the medium can say so."""
        ...


S = TypeVar("S", bound=Surface)


class DrawsEverything:
    """The short cuts of a surface that only the screen has any use for, taken the long way."""

    def lines(
        self: Surface,
        x: float,
        y: float,
        lines: Sequence[TextLine],
        *,
        anchor: Anchor = Anchor.START,
        halo: str | None = None,
    ) -> None:
        for line in lines:
            self.text(x, y + line.baseline, line.text, line.role, line.color, anchor=anchor, halo=halo)

    def upright(self: S, area: Box, grounds: Sequence[Ground], draw: Callable[[S], None]) -> None:
        for ground in grounds:
            self.rect(area.x, ground.top, area.width, ground.height, Ink(ground.color))
        draw(self)

    def kept(self, key: Hashable, box: Box, draw: Callable[[Self], None]) -> None:  # noqa: ARG002
        draw(self)

    def stamp(
        self: S,
        key: Hashable,  # noqa: ARG002
        x: float,
        y: float,
        box: Box,  # noqa: ARG002
        draw: Callable[[S], None],
    ) -> None:
        with self.shifted(x, y):
            draw(self)
