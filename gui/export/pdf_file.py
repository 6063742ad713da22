"""A document as a PDF: vector drawings, text that can be found, fonts inside, links, outline, tags.

Qt draws the pages. It knows no links of a drawing, no outline and no tags; `gui.export.pdf_structure` adds
them to what it wrote.
"""

import re
from datetime import datetime

from PySide6.QtCore import QBuffer, QHashSeed, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from gui.export.document import Document
from gui.export.origin import software
from gui.export.pages import Page
from gui.export.panel import STYLES
from gui.export.pdf_structure import PageFacts, structured
from gui.export.pdf_surface import PdfSurface
from gui.export.progress import Progress, stretch, unwatched

RESOLUTION = 1200
_POINTS_PER_PX = 72 / 96
# Fixed: an id of its own for every file would make no two files equal.
_DOCUMENT_ID = QUuid("{5d3a7f0e-2f8b-5b0e-9a44-7d61746c6e65}")
_PDF_DATE = re.compile(rb"\(D:\d{14}Z\)")
_XMP_DATE = re.compile(rb'(?<=Date=)"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00"')


def pdf_bytes(document: Document, progress: Progress = unwatched) -> bytes:
    """The whole file.

    Qt writes its embedded fonts in the order of a hash table, whose seed is fixed meanwhile.
    """
    QHashSeed.setDeterministicGlobalSeed()
    try:
        drawn, facts = _drawn(document, stretch(progress, 0.0, 0.9))
    finally:
        QHashSeed.resetRandomGlobalSeed()
    return structured(_dated(drawn, document.request.generated_at), document.request, facts)


def _drawn(document: Document, progress: Progress) -> tuple[bytes, list[PageFacts]]:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(document.request.title)
    writer.setCreator(software())
    writer.setDocumentId(_DOCUMENT_ID)
    writer.setResolution(RESOLUTION)
    set_page(writer, document.pages[0])
    painter = QPainter(writer)
    facts = []
    try:
        for at, page in enumerate(document.pages):
            progress(at / len(document.pages))
            if at:
                set_page(writer, page)
                writer.newPage()
            facts.append(_paint_page(painter, page))
    finally:
        painter.end()
    return bytes(buffer.data().data()), facts


def _paint_page(painter: QPainter, page: Page) -> PageFacts:
    factor = RESOLUTION / 96 * page.page_px[0] / page.box[0]
    painter.resetTransform()
    painter.scale(factor, factor)
    surface = PdfSurface(painter, STYLES)
    page.paint(surface)
    return PageFacts(page.name, page.description, tuple(surface.links), 72 / RESOLUTION)


def set_page(writer: QPdfWriter, page: Page) -> None:
    """The size of the page that comes next."""
    width_px, height_px = page.page_px
    points = QSizeF(width_px * _POINTS_PER_PX, height_px * _POINTS_PER_PX)
    size = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))


def _dated(pdf: bytes, made: datetime) -> bytes:
    """Qt stamps the present into a PDF; this puts the time asked for in its place, equally long."""
    info_date = f"(D:{made:%Y%m%d%H%M%S}Z)".encode()
    return _XMP_DATE.sub(f'"{made:%Y-%m-%dT%H:%M:%S}+00:00"'.encode(), _PDF_DATE.sub(info_date, pdf))
