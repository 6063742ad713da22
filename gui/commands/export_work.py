"""The work of an export on its thread: the file, the picture for the clipboard, the pages for a preview.

The exporters are loaded with the first of these, never with the window.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QImage

from core.errors import AppError
from gui.commands.export_order import ExportOrder, chosen_snapshot, request_of
from gui.models.words import tr

if TYPE_CHECKING:
    from core.pipeline.session import ProjectSession
    from gui.export.document import Document
    from gui.export.progress import Progress

_CLIPBOARD_PX = 3200.0  # the longer side


def write(session: ProjectSession, order: ExportOrder, path: Path, progress: Progress) -> None:
    """Make the file."""
    from gui.export.files import export_timeline  # noqa: PLC0415

    snapshot = chosen_snapshot(session, order)
    request = request_of(session, snapshot, order)
    try:
        export_timeline(snapshot, request, path, progress)
    except MemoryError:
        raise AppError(
            tr("There is not enough memory for a picture of this size."), tr("Choose a smaller one, or SVG.")
        ) from None


def document(session: ProjectSession, order: ExportOrder, progress: Progress) -> Document:
    """The pages as they will be written. Raises UsageError for what would be refused."""
    from gui.export.document import paged_document, picture_document  # noqa: PLC0415
    from gui.export.image import refuse_too_many_pixels  # noqa: PLC0415
    from gui.style.fonts import load_fonts  # noqa: PLC0415

    load_fonts()
    snapshot = chosen_snapshot(session, order)
    request = request_of(session, snapshot, order)
    progress(0.0)
    if order.choice.ending == ".pdf":
        return paged_document(snapshot, request, progress)
    made = picture_document(snapshot, request)
    if order.choice.ending == ".png":
        refuse_too_many_pixels(*(side * request.scale for side in made.pages[0].page_px))
    return made


def page_image(made: Document, number: int, room_px: tuple[float, float]) -> QImage:
    """A page, counted from 0, as large as it fits some room in device pixels."""
    from gui.export.image import draw_image  # noqa: PLC0415

    page = made.pages[number]
    width, height = page.page_px
    return draw_image(page, min(room_px[0] / width, room_px[1] / height))


def clipboard_data(session: ProjectSession, order: ExportOrder, progress: Progress) -> tuple[QImage, bytes]:
    """What is to be copied as pixels and as a drawing."""
    from gui.export.files import svg_bytes  # noqa: PLC0415

    made = document(session, order, progress)
    image = page_image(made, 0, (_CLIPBOARD_PX, _CLIPBOARD_PX))
    return image, svg_bytes(made)


def mime_of(image: QImage, svg: bytes) -> QMimeData:
    """For the clipboard: programs take the pixels or the drawing, whichever they know."""
    mime = QMimeData()
    mime.setImageData(image)
    mime.setData("image/svg+xml", QByteArray(svg))
    return mime
