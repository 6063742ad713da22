"""All pages of an export: the picture alone, or the timeline over as many as it needs, then its footnotes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from core.model.views import TimelineSnapshot
from gui.export.columns import balanced, columns_for, flowed
from gui.export.footer import FOOTER_PX, MARGIN_PX, page_words
from gui.export.footnotes import NoteLine, note_blocks
from gui.export.page_marks import PageMarks, marks_of
from gui.export.pages import NOTES_TOP_PX, NotesPage, Page, TimelinePage
from gui.export.paging import Pager, SheetPicture, whole_of
from gui.export.parts import without_lanes
from gui.export.picture import SMALL_PRINT, Picture, compose, counted, prepared, usual_units
from gui.export.progress import Progress, unwatched
from gui.export.request import ExportRequest

_SURELY_PAGED = 400  # events
_FEW_SHEETS = 2  # of which nobody needs a picture of the whole


@dataclass(frozen=True, slots=True)
class Document:
    """Pages in their order; never none."""

    request: ExportRequest
    pages: tuple[Page, ...]

    @property
    def description(self) -> str:
        """The alternative text of the first page, which shows the whole or its beginning."""
        return self.pages[0].description


def picture_document(snapshot: TimelineSnapshot, request: ExportRequest) -> Document:
    """One page with everything, its footnotes under the timeline."""
    request = counted(snapshot, request)
    return Document(request, (TimelinePage(compose(snapshot, request), PageMarks(), ""),))


def paged_document(
    snapshot: TimelineSnapshot, request: ExportRequest, progress: Progress = unwatched
) -> Document:
    """The timeline on one page or as many as its labels need, the footnotes on pages of their own."""
    request = replace(counted(snapshot, request), notes_inside=False)
    # What is sure to take pages is laid out at once as the first of them, with its row of page numbers.
    whole = compose(snapshot, request, has_marks_row=request.paged and len(snapshot) > _SURELY_PAGED)
    sheets: tuple[SheetPicture, ...] = ()
    if request.paged and len(snapshot) and not _is_enough(whole):
        if request.leaves_out_empty:  # pages show true time: an empty stretch gets no page anyway
            request = replace(request, leaves_out_empty=False)
            whole = compose(snapshot, request, has_marks_row=len(snapshot) > _SURELY_PAGED)
        pager = Pager(prepared(snapshot, request), request, whole_of(whole))
        sheets = pager.pages(progress)
    notes = _notes_of_pages(request)
    pages = _timeline_pages(snapshot, request, whole, sheets, len(notes))
    return Document(request, (*pages, *_notes_pages(request, notes, len(pages))))


def _is_enough(whole: Picture) -> bool:
    """Whether one page shows every event with its label, at a size that can be read."""
    smallest = usual_units(whole.request.size.width_px) * SMALL_PRINT
    return whole.fits and whole.units_per_px <= smallest and whole.panel.is_readable()


def _timeline_pages(
    snapshot: TimelineSnapshot,
    request: ExportRequest,
    whole: Picture,
    sheets: Sequence[SheetPicture],
    notes: int,
) -> list[TimelinePage]:
    if len(sheets) < 2:
        return [TimelinePage(whole, PageMarks(), page_words(1, 1 + notes))]
    first = 2 if len(sheets) > _FEW_SHEETS else 1
    count = len(sheets) + first - 1 + notes
    placed = [sheet.placed(number) for number, sheet in enumerate(sheets, start=first)]
    pages = [
        TimelinePage(sheet.picture, marks_of(page, placed), page_words(page.number, count))
        for sheet, page in zip(sheets, placed, strict=True)
    ]
    if first == 1:
        return pages
    overview = whole if whole.has_marks_row else compose(snapshot, request, has_marks_row=True)
    if not overview.fits:
        overview = compose(without_lanes(snapshot), request, has_marks_row=True)
    return [TimelinePage(overview, PageMarks(index=tuple(placed)), page_words(1, count)), *pages]


def _notes_of_pages(request: ExportRequest) -> list[tuple[NoteLine, ...]]:
    units = usual_units(request.size.width_px) * SMALL_PRINT
    columns = columns_for(request.size.width_px * units - 2 * MARGIN_PX)
    room = request.size.height_px * units - 2 * MARGIN_PX - NOTES_TOP_PX - FOOTER_PX
    blocks = note_blocks(request.footnotes, columns.width_px)
    lines, height = balanced(blocks, columns)
    return [lines] if 0 < height <= room else flowed(blocks, columns, room)


def _notes_pages(
    request: ExportRequest, notes: Sequence[tuple[NoteLine, ...]], before: int
) -> list[NotesPage]:
    units, count = usual_units(request.size.width_px) * SMALL_PRINT, before + len(notes)
    names = [_tr("Sources"), *(_tr("Sources, continued") for _ in notes[1:])]
    return [
        NotesPage(request, lines, units, name, page_words(before + at, count))
        for at, (lines, name) in enumerate(zip(notes, names, strict=False), start=1)
    ]


def _tr(words: str) -> str:
    return QCoreApplication.translate("Pages", words)
