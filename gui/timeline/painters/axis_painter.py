"""The axis over the lanes, and the grid that it continues into them. No label is cut by the edge."""

from core.timeline.metrics import TextRole
from core.timeline.ticks import Axis, ContextLabel
from gui.style.tokens import SPACE_S, Tokens
from gui.timeline.painters.scene import Frame
from gui.timeline.surface import Ink, Stroke, Surface
from gui.timeline.text_styles import TextStyles, text_width_px

_LONGEST_LABEL_PX = 12.0  # for each pixel of text size


def paint_grid(surface: Surface, axis: Axis, frame: Frame, tokens: Tokens) -> None:
    """Vertical lines in the lanes: faint for units, stronger where a context begins."""
    for tick in axis.ticks:
        if 0 <= tick.x_px <= frame.time_width_px:
            x = round(tick.x_px) + 0.5
            stroke = Stroke(tokens.hairline if tick.major else tokens.faint_line)
            surface.line(x, 0, x, frame.lanes_height_px, stroke)


def paint_axis(surface: Surface, axis: Axis, frame: Frame, tokens: Tokens, styles: TextStyles) -> None:
    """Context row above, unit row below."""
    middle = round(frame.axis_px / 2) + 0.5
    surface.rect(0, 0, frame.width_px, frame.axis_px, Ink(tokens.panel))
    for y in (middle, frame.axis_px - 0.5):
        surface.line(0, y, frame.width_px, y, Stroke(tokens.hairline))
    with (
        surface.clipped(frame.header_px, 0, frame.time_width_px, frame.axis_px),
        surface.shifted(frame.header_px, 0),
    ):
        _paint_contexts(surface, axis, frame, tokens, styles)
        _paint_units(surface, axis, frame, tokens, styles)


def _paint_contexts(surface: Surface, axis: Axis, frame: Frame, tokens: Tokens, styles: TextStyles) -> None:
    baseline = frame.axis_px / 4 + styles.size_px(TextRole.CONTEXT) * 0.36
    for context in axis.contexts:
        if 0 <= context.left_px <= frame.time_width_px:
            x = round(context.left_px) + 0.5
            surface.line(x, 0, x, frame.axis_px, Stroke(tokens.hairline))
        width = text_width_px(styles, TextRole.CONTEXT, context.label)
        x = _sticky_x(context, width)
        if x <= SPACE_S or x + width <= frame.time_width_px:
            surface.text(x, baseline, context.label, TextRole.CONTEXT, tokens.text)


def _sticky_x(context: ContextLabel, width_px: float) -> float:
    """At the left edge while the context lasts, pushed out by the next one."""
    return min(max(context.left_px, 0.0) + SPACE_S, context.right_px - width_px - SPACE_S)


def _paint_units(surface: Surface, axis: Axis, frame: Frame, tokens: Tokens, styles: TextStyles) -> None:
    baseline = frame.axis_px * 0.75 + styles.size_px(TextRole.AXIS) * 0.36
    for tick in axis.ticks:
        if tick.x_px > frame.time_width_px:
            continue
        x = round(tick.x_px) + 0.5
        surface.line(x, frame.axis_px / 2, x, frame.axis_px, Stroke(tokens.hairline))
        if x + SPACE_S >= 0 and _fits(x + SPACE_S, tick.label, frame, styles):
            surface.text(x + SPACE_S, baseline, tick.label, TextRole.AXIS, tokens.text_secondary)


def _fits(x_px: float, label: str, frame: Frame, styles: TextStyles) -> bool:
    """Whether the right edge leaves a label whole; only those near it are measured."""
    if x_px + _LONGEST_LABEL_PX * styles.base_px <= frame.time_width_px:
        return True
    return x_px + text_width_px(styles, TextRole.AXIS, label) <= frame.time_width_px
