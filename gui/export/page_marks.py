"""What ties pages together: where each goes on, and on the first which page has which time."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.chrono.interval import Interval
from core.chrono.wording import interval_words
from core.timeline.metrics import TextRole
from gui.export.links import link_to_page
from gui.export.sheets import Sheet
from gui.style.tokens import SPACE_S, Tokens
from gui.timeline.painters.scene import Scene
from gui.timeline.surface import Anchor, Ink, Stroke, Surface
from gui.timeline.text_styles import text_width_px

MARKS_ROW_PX = 24.0
_BASELINE_PX = 17.0
_WASH = 0.05
_CUT = (4.0, 3.0)


@dataclass(frozen=True, slots=True)
class Placed:
    """A sheet, the lanes it shows, and its page, counted from 1."""

    sheet: Sheet
    lanes: frozenset[int]
    number: int


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The next page with the same lanes; `gap` is the time between in which there is nothing."""

    number: int
    gap: Interval | None


@dataclass(frozen=True, slots=True)
class PageMarks:
    """What comes before and after a page; on the page that shows all, every other page."""

    before: Neighbour | None = None
    after: Neighbour | None = None
    index: tuple[Placed, ...] = ()


def marks_of(page: Placed, pages: Sequence[Placed]) -> PageMarks:
    """What ties one page to the others."""
    own = page.sheet.own
    kin = [other for other in pages if other.lanes & page.lanes]
    earlier = [other for other in kin if other.sheet.own.end <= own.start]
    later = [other for other in kin if other.sheet.own.start >= own.end]
    before = max(earlier, key=lambda other: (other.sheet.own.end, -other.number), default=None)
    after = min(later, key=lambda other: (other.sheet.own.start, other.number), default=None)
    return PageMarks(
        Neighbour(before.number, _between(before.sheet.own, own)) if before else None,
        Neighbour(after.number, _between(own, after.sheet.own)) if after else None,
    )


def _between(one: Interval, other: Interval) -> Interval | None:
    return Interval(one.end, other.start) if other.start > one.end else None


def paint_overlap(surface: Surface, scene: Scene, sheet: Sheet, marks: PageMarks, tokens: Tokens) -> None:
    """A wash over what the neighbouring pages show too, and a broken line where they meet."""
    place = scene.layout.viewport.scale.x_px_from_instant
    frame = scene.frame
    edges = []
    if sheet.laps_left and marks.before and marks.before.gap is None:
        edges.append((0.0, place(sheet.own.start), place(sheet.own.start)))
    if sheet.laps_right and marks.after and marks.after.gap is None:
        edges.append((place(sheet.own.end), frame.time_width_px, place(sheet.own.end)))
    with surface.shifted(frame.header_px, frame.axis_px):
        for left, right, cut in edges:
            surface.rect(left, 0, right - left, frame.lanes_height_px, Ink(tokens.text, _WASH))
            surface.line(cut, 0, cut, frame.lanes_height_px, Stroke(tokens.text_faint, 1.0, _CUT))


def paint_marks_row(surface: Surface, marks: PageMarks, scene: Scene, top: float, tokens: Tokens) -> None:
    """Under the timeline: where it goes on, or the pages of the document at their places in time."""
    if marks.index:
        _paint_index(surface, marks.index, scene, top, tokens)
        return
    if marks.before:
        words = _words(marks.before, _tr("‹ continues from page %1"), _tr("‹ page %1 · nothing from %2"))
        with surface.group(words, link_to_page(marks.before.number)):
            surface.text(0.0, top + _BASELINE_PX, words, TextRole.SMALL, tokens.text_secondary)
    if marks.after:
        words = _words(marks.after, _tr("continues on page %1 ›"), _tr("nothing from %2 · page %1 ›"))
        right = scene.frame.width_px
        with surface.group(words, link_to_page(marks.after.number)):
            surface.text(
                right, top + _BASELINE_PX, words, TextRole.SMALL, tokens.text_secondary, anchor=Anchor.END
            )


def _words(neighbour: Neighbour, directly: str, with_gap: str) -> str:
    words = with_gap if neighbour.gap else directly
    gap = interval_words(neighbour.gap.start, neighbour.gap.end) if neighbour.gap else ""
    return words.replace("%1", str(neighbour.number)).replace("%2", gap)


def _paint_index(surface: Surface, index: Sequence[Placed], scene: Scene, top: float, tokens: Tokens) -> None:
    """A bracket for each page from its beginning to its end, with its number where there is room."""
    place = scene.layout.viewport.scale.x_px_from_instant
    frame = scene.frame
    written_to = -1.0
    with surface.shifted(frame.header_px, top):
        for page in index:
            left = max(0.0, place(page.sheet.own.start)) + 1
            right = min(frame.time_width_px, place(page.sheet.own.end)) - 1
            surface.rect(left, 2.0, max(1.0, right - left), 3.0, Ink(tokens.text_faint, 0.6))
            words = _tr("p. %1").replace("%1", str(page.number))
            width = text_width_px(scene.styles, TextRole.SMALL, words)
            middle = (left + right) / 2
            if middle - width / 2 > written_to and middle + width / 2 <= frame.time_width_px:
                with surface.group(words, link_to_page(page.number)):
                    surface.text(
                        middle, _BASELINE_PX + 2, words, TextRole.SMALL, tokens.text_secondary,
                        anchor=Anchor.MIDDLE,
                    )  # fmt: skip
                written_to = middle + width / 2 + SPACE_S


def _tr(words: str) -> str:
    return QCoreApplication.translate("Pages", words)
