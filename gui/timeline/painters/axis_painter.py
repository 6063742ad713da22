"""The axis over the lanes, and the grid that it continues into them. No label is cut by an edge."""

from collections.abc import Sequence

from core.timeline.metrics import TextRole
from core.timeline.ticks import Axis, ContextLabel, Tick
from gui.style.tokens import SPACE_S, Tokens
from gui.timeline.painters.gap_painter import paint_gap_words, paint_gaps
from gui.timeline.painters.scene import Frame
from gui.timeline.surface import Ink, Stroke, Surface
from gui.timeline.text_styles import TextStyles, text_width_px

_NOTE_GAP_PX = 5.0
_WEEKEND_ALPHA = 0.032  # of the text colour: a shade that no mark is mistaken in


def paint_grid(surface: Surface, axis: Axis, frame: Frame, tokens: Tokens) -> None:
    """Weekends as a shade; vertical lines, faint for units, stronger where a context begins."""
    shade = Ink(tokens.text, _WEEKEND_ALPHA)
    for start, end in axis.weekends:
        left, right = max(0.0, start), min(end, frame.time_width_px)
        if right > left:
            surface.rect(left, 0, right - left, frame.lanes_height_px, shade)
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
        paint_gaps(surface, axis.gaps, frame.axis_px, tokens)
        paint_gap_words(surface, axis.gaps, frame, tokens, styles)
        _paint_contexts(surface, axis, frame, tokens, styles)
        _paint_units(surface, axis, frame, tokens, styles)


def _paint_contexts(surface: Surface, axis: Axis, frame: Frame, tokens: Tokens, styles: TextStyles) -> None:
    baseline = frame.axis_px / 4 + styles.size_px(TextRole.CONTEXT) * 0.36
    for context in axis.contexts:
        if 0 <= context.left_px <= frame.time_width_px:
            x = round(context.left_px) + 0.5
            surface.line(x, 0, x, frame.axis_px, Stroke(tokens.hairline))
        left = _sticky_left(context)
        room = min(context.right_px, frame.time_width_px) - left
        words = _fitting((context.label, context.shorter), room, styles)
        surface.text(left, baseline, words, TextRole.CONTEXT, tokens.text)


def _sticky_left(context: ContextLabel) -> float:
    """Beside the line where the context begins, at the left edge once that is out of view."""
    return max(round(context.left_px), 0) + SPACE_S


def _fitting(words: Sequence[str], room_px: float, styles: TextStyles) -> str:
    """The first of several wordings that has room; where none has, the next context tells the year."""
    fits = (word for word in words if word and text_width_px(styles, TextRole.CONTEXT, word) <= room_px)
    return next(fits, "")


def _paint_units(surface: Surface, axis: Axis, frame: Frame, tokens: Tokens, styles: TextStyles) -> None:
    baseline = frame.axis_px * 0.75 + styles.size_px(TextRole.AXIS) * 0.36
    stroke = Stroke(tokens.hairline)
    for tick, end in zip(axis.ticks, _label_ends(axis, frame.time_width_px), strict=True):
        if tick.x_px > frame.time_width_px:
            continue
        x = round(tick.x_px) + 0.5
        surface.line(x, frame.axis_px / 2, x, frame.axis_px, stroke)
        if x + SPACE_S >= 0:
            _paint_unit(surface, tick, x + SPACE_S, end, baseline, tokens, styles)


def _label_ends(axis: Axis, width_px: float) -> list[float]:
    """How far each tick's label may reach: to the next tick, to the gap before it, to the edge."""
    ends = [min(after.x_px, width_px) for after in axis.ticks[1:]]
    ends += [width_px] * (len(axis.ticks) - len(ends))
    for gap in axis.gaps:
        ends = [
            min(end, gap.left_px) if tick.x_px < gap.left_px else end
            for tick, end in zip(axis.ticks, ends, strict=True)
        ]
    return ends


def _paint_unit(
    surface: Surface, tick: Tick, x: float, end: float, baseline: float, tokens: Tokens, styles: TextStyles
) -> None:
    """The label, and beside it what else is known of the unit, each only where it stays whole."""
    width = text_width_px(styles, TextRole.AXIS, tick.label)
    if x + width > end:
        return
    surface.text(x, baseline, tick.label, TextRole.AXIS, tokens.text_secondary)
    note_x = x + width + _NOTE_GAP_PX
    if tick.note and note_x + text_width_px(styles, TextRole.SMALL, tick.note) + SPACE_S <= end:
        surface.text(note_x, baseline, tick.note, TextRole.SMALL, tokens.text_faint)
