"""A page as pixels: for a file, the clipboard or a preview."""

from PySide6.QtCore import QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter

from core.errors import UsageError
from gui.export.page_surface import PageSurface
from gui.export.pages import Page
from gui.export.panel import STYLES
from gui.models.words import number

MOST_PIXELS = 64_000_000


def refuse_too_many_pixels(width: float, height: float) -> None:
    """Raises UsageError past 64 million, in words."""
    if width * height > MOST_PIXELS:
        raise UsageError(
            f"A picture of {number(round(width))} by {number(round(height))} pixels is too large.",
            f"At most {MOST_PIXELS // 1_000_000} million pixels: choose a smaller scale, or SVG or PDF.",
        )


def draw_image(page: Page, scale: float) -> QImage:
    """The page at `scale` pixels to one of its own. Raises UsageError past 64 million of them."""
    width, height = (round(side * scale) for side in page.page_px)
    refuse_too_many_pixels(width, height)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    factor = scale * page.page_px[0] / page.box[0]
    painter.scale(factor, factor)
    page.paint(PageSurface(painter, STYLES, outlined=True))
    painter.end()
    dots_per_metre = round(96 * scale / 0.0254)
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    return image


def write_png(image: QImage, device: QIODevice) -> None:
    QImageWriter(device, b"png").write(image)
