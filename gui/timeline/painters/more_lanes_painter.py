"""A strip at the foot of the headers that says how many lanes wait below the window; a click scrolls to them.

Nothing where all lanes are in view. The strip covers headers only, never a mark.
"""

from PySide6.QtCore import QCoreApplication

from core.timeline.boxes import Layout
from core.timeline.labels import elided
from core.timeline.metrics import TextRole
from gui.models.words import number
from gui.timeline.painters.lane_header_painter import NAME_LEFT_PX
from gui.timeline.painters.scene import Frame, Scene
from gui.timeline.surface import Box, Ink, Stroke, Surface
from gui.timeline.text_styles import TextStyles, text_width_px

_HEIGHT_EM = 2.0  # in heights of small text
_NAME_EM = 1.8  # less than this of a lane above the strip shows no name
_CHEVRON_PX = 3.2
_CHEVRON_X = NAME_LEFT_PX - 10.0
_RIGHT_PX = 6.0


def more_lanes_strip(layout: Layout, frame: Frame, styles: TextStyles) -> Box | None:
    """Where the strip is in the window; None where no lane is wholly below."""
    if frame.header_px <= 0 or not lanes_below(layout, frame, styles):
        return None
    height = round(styles.size_px(TextRole.SMALL) * _HEIGHT_EM)
    return Box(0.0, frame.axis_px + frame.lanes_height_px - height, frame.header_px, height)


def lanes_below(layout: Layout, frame: Frame, styles: TextStyles) -> int:
    """How many lanes have no room for their name above the foot of the window."""
    if layout.content_height_px - layout.viewport.scroll_px <= frame.lanes_height_px + 0.5:
        return 0
    hidden_px = styles.size_px(TextRole.SMALL) * (_HEIGHT_EM + _NAME_EM)
    named = [lane.position for lane in layout.lanes if lane.top_px + hidden_px <= frame.lanes_height_px]
    return max(0, layout.lane_count - 1 - max(named, default=-1))


def paint_more_lanes(surface: Surface, scene: Scene) -> None:
    """The number of lanes below, and an arrow that points there."""
    frame, styles, tokens = scene.frame, scene.styles, scene.tokens
    strip = more_lanes_strip(scene.layout, frame, styles)
    if strip is None:
        return
    surface.rect(*strip, Ink(tokens.panel))
    surface.line(0.0, strip.y + 0.5, strip.width, strip.y + 0.5, Stroke(tokens.hairline))
    middle = strip.y + strip.height / 2
    words = _words(lanes_below(scene.layout, frame, styles))
    room = strip.width - NAME_LEFT_PX - _RIGHT_PX
    shown = elided(words, room, lambda part: text_width_px(styles, TextRole.SMALL, part))
    baseline = middle + styles.size_px(TextRole.SMALL) * 0.36
    surface.text(NAME_LEFT_PX, baseline, shown, TextRole.SMALL, tokens.text_secondary)
    wide, deep = _CHEVRON_PX, _CHEVRON_PX * 0.62
    corners = (
        (_CHEVRON_X - wide, middle - deep),
        (_CHEVRON_X, middle + deep),
        (_CHEVRON_X + wide, middle - deep),
    )
    surface.polygon(corners, None, Stroke(tokens.text_secondary, 1.4), closed=False)


def _words(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Lanes", "1 more lane")
    return QCoreApplication.translate("Lanes", "%1 more lanes").replace("%1", number(count))
