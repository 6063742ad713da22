"""Which pages a long timeline takes: sheets are halved until each has room for the labels of its events.

The most crowded stretch comes first, so that where there may be no more pages none is left far behind; what
has no room for a label then stands there as a mark or is counted, as on the screen. Stretches without events
get no page.
"""

import heapq
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.model.views import Int64s, TimelineSnapshot
from core.timeline.marks import mark_columns
from gui.export.page_marks import Placed
from gui.export.panel import STYLES
from gui.export.parts import part_of
from gui.export.picture import SMALL_PRINT, Picture, compose_sheet, usual_units
from gui.export.progress import Progress
from gui.export.request import ExportRequest
from gui.export.sheets import SHORTEST_S, Sheet, parted, sheet_of, trimmed

MOST_SHEETS = 100
_SIZES = STYLES.sizes()
_LEAST_ROWS = 3  # of labels in a lane
_ROWS_SHARE = 0.66  # of the height of a page
_SURELY_TOO_MANY = 1.7  # times the events that a page has room for; not even tried
_PX_A_LABEL = 800.0  # of a row, with what stays empty about it
_CLOSE = 0.88
_LEAST_RELIEF = 0.95  # of the events on a page; halving it must leave fewer than this on each half


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """A page's picture and the lanes it shows, as indices of all lanes."""

    picture: Picture
    sheet: Sheet
    lanes: tuple[int, ...]

    def placed(self, number: int) -> Placed:
        return Placed(self.sheet, frozenset(self.lanes), number)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Some time and some lanes, and the rows of the events there."""

    own: Interval
    lanes: tuple[int, ...]
    rows: Int64s


_Waiting = list[tuple[int, int, tuple[int, ...], _Stretch]]


def _add(waiting: _Waiting, stretch: _Stretch | None) -> None:
    if stretch is not None:
        heapq.heappush(waiting, (-len(stretch.rows), stretch.own.start, stretch.lanes, stretch))


def _labels_on(request: ExportRequest) -> int:
    """About how many labels a page has room for."""
    units = usual_units(request.size.width_px) * SMALL_PRINT
    rows = request.size.height_px * units * _ROWS_SHARE / (_SIZES.row_px * _CLOSE)
    return max(3, int(rows * request.size.width_px * units / _PX_A_LABEL))


class Pager:
    """Pages of one drawn snapshot."""

    def __init__(self, drawn: TimelineSnapshot, request: ExportRequest, whole: Interval) -> None:
        self._drawn = drawn
        self._request = request
        self._whole = whole
        self._marks = mark_columns(drawn)
        self._room = _labels_on(request)
        self._open = _in_open_lanes(drawn, request.folded)

    def pages(self, progress: Progress) -> tuple[SheetPicture, ...]:
        """By lanes where not all are on each page, and in the order of time."""
        lanes = tuple(range(max(1, len(self._drawn.lane_names))))
        waiting: _Waiting = []
        _add(waiting, self._stretch(self._whole, lanes))
        done: list[SheetPicture] = []
        placed = 0
        while waiting:
            *_, stretch = heapq.heappop(waiting)
            full = len(done) + len(waiting) + 2 > MOST_SHEETS
            tried = self._page(stretch, labels_only=False) if full else self._tried(stretch)
            if isinstance(tried, SheetPicture):
                done.append(tried)
                placed += len(stretch.rows)
                progress(placed / (placed + sum(len(other.rows) for *_, other in waiting)))
            else:
                for half in tried:
                    _add(waiting, half)
        ordered = sorted(done, key=lambda page: (page.lanes, page.sheet.own.start))
        return tuple(self._joined(ordered)) if ordered else ()

    def _joined(self, pages: list[SheetPicture]) -> Iterator[SheetPicture]:
        """Neighbours that halving has parted, on one page again where that has room for both."""
        held = pages[0]
        for page in pages[1:]:
            together = self._both(held, page)
            if together is None:
                yield held
            held = together or page
        yield held

    def _both(self, one: SheetPicture, other: SheetPicture) -> SheetPicture | None:
        own = Interval(one.sheet.own.start, max(one.sheet.own.end, other.sheet.own.end))
        if one.sheet.own.end > other.sheet.own.start or one.lanes != other.lanes:
            return None
        rows = self._needing_labels(own, one.lanes)
        if len(rows) > 2 * self._room:
            return None
        page = self._page(_Stretch(own, one.lanes, rows), labels_only=True)
        return page if page.picture.fits and page.picture.panel.is_readable(own) else None

    def _tried(self, stretch: _Stretch) -> SheetPicture | list[_Stretch]:
        """The page of a stretch, or its halves where it should rather be two pages."""
        crowded = self._has_too_many_lanes(stretch)
        if crowded or len(stretch.rows) > _SURELY_TOO_MANY * self._room:
            parts = self._halved(stretch, by_lanes=crowded)
            if parts:
                return parts
        page = self._page(stretch, labels_only=True)
        if page.picture.fits and page.picture.panel.is_readable(stretch.own):
            return page
        parts = self._halved(stretch, by_lanes=crowded)
        return parts or self._page(stretch, labels_only=False)

    def _page(self, stretch: _Stretch, *, labels_only: bool) -> SheetPicture:
        sheet = sheet_of(stretch.own, self._whole)
        rows = self._touching(sheet.shown, stretch.lanes)
        picture = compose_sheet(
            part_of(self._drawn, rows),
            self._request,
            sheet,
            self._part_words(stretch.lanes),
            labels_only=labels_only,
        )
        return SheetPicture(picture, sheet, stretch.lanes)

    def _part_words(self, lanes: tuple[int, ...]) -> str:
        every = len(self._drawn.lane_names)
        if len(lanes) >= every:
            return ""
        words = QCoreApplication.translate("Pages", "lanes %1 to %2 of %3")
        return (
            words.replace("%1", str(lanes[0] + 1)).replace("%2", str(lanes[-1] + 1)).replace("%3", str(every))
        )

    def _halved(self, stretch: _Stretch, by_lanes: bool) -> list[_Stretch]:
        """By time, or where that is asked for or brings no relief by lanes; none where neither can be."""
        by_time = self._halved_by_time(stretch)
        if len(stretch.lanes) > 1 and (by_lanes or not by_time):
            half = len(stretch.lanes) // 2
            parts = (stretch.lanes[:half], stretch.lanes[half:])
            return [made for part in parts if (made := self._stretch(stretch.own, part))]
        return by_time

    def _halved_by_time(self, stretch: _Stretch) -> list[_Stretch]:
        if stretch.own.end - stretch.own.start <= SHORTEST_S:
            return []
        pages = math.ceil(len(stretch.rows) / self._room)
        share = (pages // 2) / pages if pages > 2 else 0.5
        starts = np.sort(np.maximum(self._marks.start[stretch.rows], stretch.own.start))
        cut = parted(stretch.own, starts.tolist(), share)
        made = [self._stretch(half, stretch.lanes) for half in cut or ()]
        parts = [part for part in made if part is not None]
        relief = bool(parts) and all(len(part.rows) < len(stretch.rows) * _LEAST_RELIEF for part in parts)
        return parts if relief else []

    def _has_too_many_lanes(self, stretch: _Stretch) -> bool:
        """Whether the page would be too high if each lane had but a few rows of labels."""
        if len(stretch.lanes) < 2:
            return False
        counts = np.bincount(self._drawn.lane_of[stretch.rows])
        counts = np.minimum(counts[counts > 0], _LEAST_ROWS)
        size = self._request.size
        room = size.height_px * usual_units(size.width_px) * SMALL_PRINT * _ROWS_SHARE
        needed = np.maximum(_SIZES.least_lane_px, counts * _SIZES.row_px + 2 * _SIZES.lane_padding_px)
        return float(needed.sum()) > room

    def _stretch(self, own: Interval, lanes: tuple[int, ...]) -> _Stretch | None:
        """A stretch without the emptiness at its ends; None where nothing happened in it."""
        rows = self._needing_labels(own, lanes)
        if not len(rows):
            return None
        if own != self._whole:
            first, last = int(self._marks.start[rows].min()), int(self._marks.end[rows].max())
            own = trimmed(own, max(own.start, first), min(own.end, last))
        return _Stretch(own, lanes, rows)

    def _needing_labels(self, span: Interval, lanes: tuple[int, ...]) -> Int64s:
        """What a folded lane holds takes no room, and asks for no page."""
        rows = self._touching(span, lanes)
        return rows[self._open[rows]]

    def _touching(self, span: Interval, lanes: tuple[int, ...]) -> Int64s:
        inside = (self._marks.end > span.start) & (self._marks.start < span.end)
        if len(lanes) < len(self._drawn.lane_names):
            wanted = np.zeros(len(self._drawn.lane_names), np.bool_)
            wanted[list(lanes)] = True
            inside &= wanted[self._drawn.lane_of]
        return np.flatnonzero(inside).astype(np.int64)


def _in_open_lanes(drawn: TimelineSnapshot, folded: frozenset[str]) -> npt.NDArray[np.bool_]:
    """For each row whether its lane is open."""
    names = np.array([name not in folded for name in drawn.lane_names], np.bool_)
    return names[drawn.lane_of]


def whole_of(picture: Picture) -> Interval:
    """The time that a picture of everything shows, with its margins."""
    shown = picture.scene.layout.viewport.interval
    return Interval(Instant(shown.start), Instant(shown.end))
