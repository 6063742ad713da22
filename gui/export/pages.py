"""The pages of a document, ready to be painted on any surface: timelines, and footnotes."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.chrono.wording import interval_words
from core.timeline.metrics import TextRole
from gui.export.footer import MARGIN_PX, paint_footer
from gui.export.footnotes import NoteLine, paint_notes
from gui.export.heading import paint_heading
from gui.export.page_marks import MARKS_ROW_PX, PageMarks, paint_marks_row, paint_overlap
from gui.export.panel import STYLES
from gui.export.picture import LEGEND_ROW_PX, Picture
from gui.export.request import ExportRequest
from gui.style.tokens import DARK, LIGHT, SPACE_M, Tokens
from gui.timeline.painters.empty_painter import paint_empty
from gui.timeline.painters.legend_painter import paint_legend_rows
from gui.timeline.painters.scene_painter import paint_scene
from gui.timeline.surface import Ink, Surface

NOTES_TOP_PX = 40.0
_BLEED_PX = 4.0


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """A picture as a page: `number` is empty for the only one."""

    picture: Picture
    marks: PageMarks
    number: str

    @property
    def page_px(self) -> tuple[float, float]:
        return self.picture.page_px

    @property
    def box(self) -> tuple[float, float]:
        """Its size in units of drawing."""
        return self.picture.width, self.picture.height

    @property
    def name(self) -> str:
        """For the outline of the document."""
        sheet = self.picture.sheet
        return interval_words(sheet.own.start, sheet.own.end) if sheet else _tr("The whole timeline")

    @property
    def description(self) -> str:
        return self.picture.description

    def paint(self, surface: Surface) -> None:
        """Everything, from top to bottom."""
        picture = self.picture
        _paint_ground(surface, *self.box, picture.tokens)
        with surface.shifted(MARGIN_PX, MARGIN_PX):
            paint_heading(surface, picture.heading, picture.tokens)
        with surface.shifted(MARGIN_PX, MARGIN_PX + picture.heading.height_px):
            _paint_panel(surface, picture, self.marks)
            _paint_below(surface, picture, self.marks)
        gaps = bool(picture.scene.layout.axis.gaps)
        paint_footer(surface, picture.request, *self.box, picture.tokens, self.number, with_gaps=gaps)


def _paint_ground(surface: Surface, width: float, height: float, tokens: Tokens) -> None:
    """A little over the edge: paper is measured in whole points, which may be more."""
    surface.rect(-_BLEED_PX, -_BLEED_PX, width + 2 * _BLEED_PX, height + 2 * _BLEED_PX, Ink(tokens.panel))


def _paint_panel(surface: Surface, picture: Picture, marks: PageMarks) -> None:
    frame, tokens = picture.scene.frame, picture.tokens
    with surface.clipped(0, 0, frame.width_px, frame.height_px):
        paint_scene(surface, picture.scene)
        if not picture.scene.layout.lanes:
            paint_empty(surface, frame, tokens, _tr("There is nothing on this timeline yet"))
        if picture.sheet is not None:
            paint_overlap(surface, picture.scene, picture.sheet, marks, tokens)


def _paint_below(surface: Surface, picture: Picture, marks: PageMarks) -> None:
    top = picture.scene.frame.height_px
    if picture.has_marks_row:
        paint_marks_row(surface, marks, picture.scene, top, picture.tokens)
        top += MARKS_ROW_PX
    top += SPACE_M
    rows = picture.panel.legend
    paint_legend_rows(surface, rows, top, LEGEND_ROW_PX, picture.tokens, STYLES)
    paint_notes(surface, picture.notes, top + len(rows) * LEGEND_ROW_PX + SPACE_M, picture.tokens)


@dataclass(frozen=True, slots=True)
class NotesPage:
    """Footnotes after the pages of the timeline; `name` is also what stands over them."""

    request: ExportRequest
    lines: tuple[NoteLine, ...]
    units_per_px: float
    name: str
    number: str
    description: str = ""

    @property
    def page_px(self) -> tuple[float, float]:
        return float(self.request.size.width_px), float(self.request.size.height_px)

    @property
    def box(self) -> tuple[float, float]:
        width, height = self.page_px
        return width * self.units_per_px, height * self.units_per_px

    @property
    def tokens(self) -> Tokens:
        return DARK if self.request.dark else LIGHT

    def paint(self, surface: Surface) -> None:
        width, height = self.box
        _paint_ground(surface, width, height, self.tokens)
        with surface.shifted(MARGIN_PX, MARGIN_PX):
            surface.text(0.0, 16.0, self.name, TextRole.CONTEXT, self.tokens.text)
            paint_notes(surface, self.lines, NOTES_TOP_PX - 12.0, self.tokens)
        paint_footer(surface, self.request, width, height, self.tokens, self.number, with_axis=False)


Page = TimelinePage | NotesPage


def _tr(words: str) -> str:
    return QCoreApplication.translate("Pages", words)
