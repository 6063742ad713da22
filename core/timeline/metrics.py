"""Sizes that the layout works with, and the protocol by which it measures text.

Logical pixels throughout. The defaults are the design's; a caller with larger text scales them.
"""

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Protocol


class TextRole(IntEnum):
    """The kinds of text that the timeline holds."""

    LABEL = 0  # the title beside a mark
    DATE = 1  # the date line under it
    AXIS = 2  # the unit row of the axis
    CONTEXT = 3  # the context row of the axis
    LANE = 4  # the name of a lane
    SMALL = 5  # counts, legend, footnotes
    HEADING = 6  # the title of an exported picture
    QUOTE = 7  # a quoted sentence
    GLYPH = 8  # the sign in a mark for what is planned, alleged, ...


class TextMeasure(Protocol):
    """How wide text is in pixels; whoever has fonts says so."""

    def width_px(self, text: str, role: TextRole) -> float: ...


@dataclass(frozen=True, slots=True)
class Sizes:
    """Heights of rows, gaps, and the thresholds between one way of showing things and another."""

    row_px: float = 46.0  # a mark with two lines of label
    dot_row_px: float = 16.0  # marks without a label
    rest_row_px: float = 28.0  # clusters and density
    lane_padding_px: float = 10.0
    least_lane_px: float = 56.0
    collapsed_lane_px: float = 30.0  # a lane folded to a strip of heat
    most_lane_stretch_px: float = 40.0
    label_gap_px: float = 8.0
    most_label_px: float = 360.0  # room is kept for this much of a label
    widest_label_px: float = 560.0  # and as much is written where there happens to be room
    least_label_px: float = 72.0  # an elided label shorter than this says nothing
    between_boxes_px: float = 14.0
    mark_px: float = 12.0  # the least width of a mark
    soft_mark_px: float = 20.0  # the least width of a mark with soft edges, so that they are seen
    dot_below_px: float = 16.0  # an exact date narrower than this is a dot, else a band
    wide_band_px: float = 160.0  # from here on the label goes under the band
    fade_px: float = 44.0  # an open side fades out over this
    cell_px: float = 240.0  # what does not fit is counted in cells of this width
    column_px: float = 6.0  # a column of density
    density_from: int = 40  # a cell with more than this left over is drawn as density
    edge_px: float = 4.0  # labels keep this far from the sides of the view
    text_scale: float = 1.0  # of the text over the design's

    @property
    def label_under_px(self) -> float:
        """From the centre line of a mark to the middle of the label under it."""
        return self.mark_px / 2 + 18.0 * self.text_scale

    @property
    def under_drop_px(self) -> float:
        """From the top of a row to a mark whose label is under it; both stand in the row's middle."""
        return 9.0 + max(0.0, self.row_px - 46.0 * self.text_scale) / 2

    def for_text(self, factor: float) -> "Sizes":
        """For text larger than the design's by `factor`: marks and gaps keep their measure to it."""
        grown = {name: getattr(self, name) * factor for name in _GROWING_WITH_TEXT}
        return replace(self.scaled(factor), text_scale=self.text_scale * factor, **grown)

    def scaled(self, factor: float) -> "Sizes":
        """Rows made higher or lower by `factor`; marks and gaps stay."""
        return replace(self, row_px=self.row_px * factor, least_lane_px=self.least_lane_px * factor)

    def keeping_labels(self, width_px: float) -> "Sizes":
        """With room kept for labels up to this width, where that is more than usual."""
        kept = min(self.widest_label_px, max(self.most_label_px, width_px))
        return replace(self, most_label_px=kept)


_GROWING_WITH_TEXT = (
    "dot_row_px", "rest_row_px", "collapsed_lane_px", "label_gap_px", "most_label_px", "widest_label_px",
    "least_label_px", "between_boxes_px", "mark_px", "soft_mark_px", "dot_below_px", "wide_band_px",
    "fade_px", "cell_px",
)  # fmt: skip
