"""A document on a printer: its pages are those of a PDF, at the size of the paper."""

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from core.errors import EnvironmentFault
from gui.export.document import Document
from gui.export.page_sizes import PageSize
from gui.export.panel import STYLES
from gui.export.pdf_surface import PdfSurface
from gui.export.progress import Progress, unwatched

_PX_PER_POINT = 96 / 72


def paper_of(printer: QPrinter) -> PageSize:
    """The whole sheet as it lies, in pixels of 1/96 inch."""
    layout = printer.pageLayout()
    points = layout.fullRect(QPageLayout.Unit.Point)
    width, height = round(points.width() * _PX_PER_POINT), round(points.height() * _PX_PER_POINT)
    return PageSize(width, height, layout.pageSize().name())


def print_document(document: Document, printer: QPrinter, progress: Progress = unwatched) -> None:
    """Paint the pages that were asked for. Raises EnvironmentFault where the printer takes none."""
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    printer.setDocName(document.request.title)
    painter = QPainter()
    if not painter.begin(printer):
        raise EnvironmentFault("The printer does not answer.", "Look whether it is on, or choose another.")
    try:
        _paint(document, printer, painter, progress)
    finally:
        painter.end()


def _paint(document: Document, printer: QPrinter, painter: QPainter, progress: Progress) -> None:
    first = printer.fromPage() or 1
    last = printer.toPage() or len(document.pages)
    chosen = document.pages[first - 1 : last]
    for at, page in enumerate(chosen):
        progress(at / len(chosen))
        if at:
            printer.newPage()
        painter.resetTransform()
        factor = printer.resolution() / 96 * page.page_px[0] / page.box[0]
        painter.scale(factor, factor)
        page.paint(PdfSurface(painter, STYLES))
