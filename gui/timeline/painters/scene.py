"""What the painters are handed: where the parts of the picture are, and what it shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from core.timeline.boxes import Layout
from core.timeline.metrics import Sizes
from gui.style.tokens import Tokens
from gui.timeline.text_styles import TextStyles


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the parts of the picture are, in pixels: headers left, axis above, legend below."""

    width_px: float
    height_px: float
    header_px: float
    axis_px: float
    legend_px: float

    @property
    def time_width_px(self) -> float:
        return max(1.0, self.width_px - self.header_px)

    @property
    def lanes_height_px(self) -> float:
        return max(1.0, self.height_px - self.axis_px - self.legend_px)


class Pin(NamedTuple):
    """Where an event begins that has no mark of its own in view: its lane, and its place in pixels."""

    lane: int
    x_px: float
    found: bool  # by a search, else chosen


@dataclass(frozen=True, slots=True)
class Scene:
    """A layout and all that the eye needs besides: colours, selection, hits, publication lines."""

    layout: Layout
    frame: Frame
    tokens: Tokens
    styles: TextStyles
    sizes: Sizes
    selected: frozenset[int] = frozenset()
    hits: frozenset[int] = frozenset()
    focused: int | None = None
    hovered: int | None = None
    publication_x_px: tuple[float, ...] = ()
    pins: tuple[Pin, ...] = ()
    foldable: bool = True  # whether lanes can be folded here
    links: Mapping[int, str] = field(default_factory=dict)  # of events, for media that have links
