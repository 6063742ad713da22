"""Pictures as files: PNG, SVG and PDF, byte for byte the same for the same request."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QHashSeed, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from core.errors import EnvironmentFault, UsageError
from core.model.views import TimelineSnapshot
from core.settings import APPLICATION_NAME, VERSION
from gui.export.footnotes import NoteLine, note_lines, paint_notes
from gui.export.panel import STYLES
from gui.export.pdf_surface import PdfSurface
from gui.export.picture import Picture, compose, paint_picture
from gui.export.request import ExportRequest
from gui.export.svg_surface import SvgSurface
from gui.style.fonts import load_fonts
from gui.style.tokens import LIGHT
from gui.timeline.qt_surface import QtSurface

MOST_PIXELS = 64_000_000
_POINTS_PER_PX = 72 / 96
_NOTES_MARGIN_PX = 48.0
# Fixed: an id of its own for every file would make no two files equal.
_DOCUMENT_ID = QUuid("{5d3a7f0e-2f8b-5b0e-9a44-7d61746c6e65}")
_PDF_DATE = re.compile(rb"\(D:\d{14}Z\)")
_XMP_DATE = re.compile(rb'(?<=Date=)"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00"')


def export_timeline(snapshot: TimelineSnapshot, request: ExportRequest, path: Path) -> None:
    """Write the picture in the format that the file's ending names.

    Raises UsageError for an unknown ending or too many pixels, EnvironmentFault where it cannot be written.
    """
    data = export_bytes(snapshot, request, path.suffix.lower())
    try:
        path.write_bytes(data)
    except OSError as fault:
        raise EnvironmentFault(
            f"The picture could not be written: {fault.strerror or fault}.",
            f"Choose another place than {path}.",
        ) from fault


def export_bytes(snapshot: TimelineSnapshot, request: ExportRequest, ending: str) -> bytes:
    """The picture as the bytes of a file."""
    make = _FORMATS.get(ending)
    if make is None:
        raise UsageError(f"“{ending}” is no format of a picture.", f"Use {', '.join(_FORMATS)}.")
    load_fonts()
    return make(snapshot, request)


def draw_image(picture: Picture, scale: float) -> QImage:
    """The picture as pixels, for a file, the clipboard or a preview. Raises UsageError past 64 Mpx."""
    width, height = (round(side * scale) for side in picture.page_px)
    if width * height > MOST_PIXELS:
        raise UsageError(
            f"A picture of {width:,} by {height:,} pixels is too large.",
            f"At most {MOST_PIXELS // 1_000_000} million pixels: choose a smaller scale, or SVG or PDF.",
        )
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale / picture.units_per_px, scale / picture.units_per_px)
    paint_picture(QtSurface(painter, STYLES, outlined=True), picture)
    painter.end()
    dots_per_metre = round(96 * scale / 0.0254)
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    return image


def _png(snapshot: TimelineSnapshot, request: ExportRequest) -> bytes:
    picture = compose(snapshot, request)
    image = draw_image(picture, request.scale)
    image.setText("Title", request.title)
    image.setText("Description", picture.description)
    image.setText("Software", _software())
    image.setText("Creation Time", request.generated_at.isoformat())
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def _svg(snapshot: TimelineSnapshot, request: ExportRequest) -> bytes:
    picture = compose(snapshot, request)
    surface = SvgSurface(STYLES)
    surface.metadata(
        (
            ("title", request.title),
            ("description", picture.description),
            ("creator", _software()),
            ("date", request.generated_at.isoformat()),
        )
    )
    paint_picture(surface, picture)
    box = (picture.width, picture.height)
    return surface.document(*picture.page_px, box, request.title, picture.description).encode()


def _pdf(snapshot: TimelineSnapshot, request: ExportRequest) -> bytes:
    """The picture on a page of its own, the footnotes on the pages after it.

    Qt writes its embedded fonts in the order of a hash table, whose seed is fixed meanwhile.
    """
    QHashSeed.setDeterministicGlobalSeed()
    try:
        return _drawn_pdf(snapshot, request)
    finally:
        QHashSeed.resetRandomGlobalSeed()


def _drawn_pdf(snapshot: TimelineSnapshot, request: ExportRequest) -> bytes:
    picture = compose(snapshot, replace(request, notes_inside=False))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(request.title)
    writer.setCreator(_software())
    writer.setDocumentId(_DOCUMENT_ID)
    writer.setResolution(1200)
    _set_page(writer, *picture.page_px)
    painter = QPainter(writer)
    factor = 1200 / 96
    painter.scale(factor / picture.units_per_px, factor / picture.units_per_px)
    paint_picture(PdfSurface(painter, STYLES), picture)
    _add_note_pages(writer, painter, request, factor)
    painter.end()
    return _dated(bytes(buffer.data().data()), request.generated_at)


def _set_page(writer: QPdfWriter, width_px: float, height_px: float) -> None:
    points = QSizeF(width_px * _POINTS_PER_PX, height_px * _POINTS_PER_PX)
    size = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    orientation = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0)))


def _add_note_pages(writer: QPdfWriter, painter: QPainter, request: ExportRequest, factor: float) -> None:
    width, height = request.size.width_px, request.size.height_px
    for page in _pages(note_lines(request.footnotes, width - 2 * _NOTES_MARGIN_PX), height):
        _set_page(writer, width, height)
        writer.newPage()
        painter.resetTransform()
        painter.scale(factor, factor)
        surface = PdfSurface(painter, STYLES)
        with surface.shifted(_NOTES_MARGIN_PX, _NOTES_MARGIN_PX):
            paint_notes(surface, page, 0.0, LIGHT)


def _pages(lines: tuple[NoteLine, ...], height_px: float) -> list[list[NoteLine]]:
    """Lines cut into pages, each beginning at its top."""
    room = height_px - 2 * _NOTES_MARGIN_PX
    pages: list[list[NoteLine]] = []
    top = 0.0
    for line in lines:
        if not pages or line.bottom - top > room:
            pages.append([])
            top = line.baseline - 17.0
        pages[-1].append(replace(line, baseline=line.baseline - top))
    return pages


def _dated(pdf: bytes, made: datetime) -> bytes:
    """Qt stamps the present into a PDF; this puts the time asked for in its place, equally long."""
    info_date = f"(D:{made:%Y%m%d%H%M%S}Z)".encode()
    return _XMP_DATE.sub(f'"{made:%Y-%m-%dT%H:%M:%S}+00:00"'.encode(), _PDF_DATE.sub(info_date, pdf))


def _software() -> str:
    return f"{APPLICATION_NAME} {VERSION}"


_FORMATS: dict[str, Callable[[TimelineSnapshot, ExportRequest], bytes]] = {
    ".png": _png,
    ".svg": _svg,
    ".pdf": _pdf,
}
PICTURE_ENDINGS = tuple(_FORMATS)
