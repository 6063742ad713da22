"""Line icons: drawn once in `resources/icons`, coloured by the theme when asked for."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from core.resource_files import resource_path
from gui.style.theme import Theme

_SIZES_PX = (16, 20, 24, 32, 48, 64)  # every logical size we use, at 100 to 300 % scale


def icon(name: str, theme: Theme, token: str = "text_secondary") -> QIcon:
    """The icon in a token's colour, fainter where it is disabled.

    Raises FileNotFoundError for a name that `resources/icons` does not hold.
    """
    made = QIcon()
    for size_px in _SIZES_PX:
        made.addPixmap(_pixmap(name, theme.color(token).name(), size_px))
        made.addPixmap(_pixmap(name, theme.color("control_edge").name(), size_px), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=64)
def _drawing(name: str) -> str:
    return resource_path(f"icons/{name}.svg").read_text(encoding="utf-8")


def _pixmap(name: str, color: str, size_px: int) -> QPixmap:
    svg = _drawing(name).replace("currentColor", color)
    pixmap = QPixmap(size_px, size_px)
    pixmap.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return pixmap
