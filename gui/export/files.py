"""Pictures as files: PNG, SVG and PDF, byte for byte the same for the same request."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from PySide6.QtCore import QBuffer, QIODevice

from core.errors import EnvironmentFault, UsageError
from core.model.views import TimelineSnapshot
from gui.export.document import Document, paged_document, picture_document
from gui.export.image import draw_image, refuse_too_many_pixels, write_png
from gui.export.origin import software
from gui.export.panel import STYLES
from gui.export.pdf_file import pdf_bytes
from gui.export.progress import Progress, stretch, unwatched
from gui.export.request import ExportRequest
from gui.export.svg_surface import SvgSurface
from gui.style.fonts import load_fonts


def export_timeline(
    snapshot: TimelineSnapshot, request: ExportRequest, path: Path, progress: Progress = unwatched
) -> None:
    """Write the picture in the format that the file's ending names, whole or not at all.

    Raises UsageError for an unknown ending or too many pixels, EnvironmentFault where it cannot be written,
    Cancelled where `progress` does.
    """
    data = export_bytes(snapshot, request, path.suffix.lower(), progress)
    # Beside its place first: where the disk is full, what stood there before stays.
    beside = path.with_name(f".{path.name[:80]}.{token_hex(4)}.part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as fault:
        with suppress(OSError):
            beside.unlink()
        raise EnvironmentFault(
            f"The picture could not be written: {fault.strerror or fault}.",
            f"Choose another place than {path}.",
        ) from fault


def export_bytes(
    snapshot: TimelineSnapshot, request: ExportRequest, ending: str, progress: Progress = unwatched
) -> bytes:
    """The picture as the bytes of a file."""
    make = _FORMATS.get(ending)
    if make is None:
        raise UsageError(f"“{ending}” is no format of a picture.", f"Use {', '.join(_FORMATS)}.")
    load_fonts()
    return make(snapshot, request, progress)


def _png(snapshot: TimelineSnapshot, request: ExportRequest, progress: Progress) -> bytes:
    refuse_too_many_pixels(request.size.width_px * request.scale, request.size.height_px * request.scale)
    document = picture_document(snapshot, request)
    progress(0.2)
    image = draw_image(document.pages[0], request.scale)
    progress(0.7)
    image.setText("Title", request.title)
    image.setText("Description", document.description)
    image.setText("Software", software())
    image.setText("Creation Time", request.generated_at.isoformat())
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write_png(image, buffer)
    return bytes(buffer.data().data())


def _svg(snapshot: TimelineSnapshot, request: ExportRequest, progress: Progress) -> bytes:
    document = picture_document(snapshot, request)
    progress(0.5)
    return svg_bytes(document)


def svg_bytes(document: Document) -> bytes:
    """The first page as a drawing: its facts in it, its texts as text."""
    page, request = document.pages[0], document.request
    surface = SvgSurface(STYLES)
    surface.metadata(
        (
            ("title", request.title),
            ("description", document.description),
            ("creator", software()),
            ("date", request.generated_at.isoformat()),
        )
    )
    page.paint(surface)
    return surface.document(*page.page_px, page.box, request.title, document.description).encode()


def _pdf(snapshot: TimelineSnapshot, request: ExportRequest, progress: Progress) -> bytes:
    document = paged_document(snapshot, request, stretch(progress, 0.0, 0.5))
    return pdf_bytes(document, stretch(progress, 0.5, 1.0))


_FORMATS: dict[str, Callable[[TimelineSnapshot, ExportRequest, Progress], bytes]] = {
    ".png": _png,
    ".svg": _svg,
    ".pdf": _pdf,
}
