"""What lies under the rings, kept as a pixmap while only the pointer or the selection moves.

A view that is on its way is drawn straight to the window; one that is asked for again is worth keeping.
"""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPixmap

from gui.style.painting import painting
from gui.timeline.painters.scene import Scene
from gui.timeline.painters.scene_painter import paint_scene
from gui.timeline.screen_surface import ScreenCache, ScreenSurface


class StillPicture:
    """The picture of one scene without rings."""

    def __init__(self) -> None:
        self._seen: Scene | None = None
        self._kept: QPixmap | None = None

    def clear(self) -> None:
        self._seen, self._kept = None, None

    def paint(self, painter: QPainter, scene: Scene, cache: ScreenCache, size: QSize, ratio: float) -> None:
        """Paint the scene's ground, or copy it where it is the one of the last time."""
        again = self._seen is not None and _looks_alike(self._seen, scene)
        if not again:
            self._seen, self._kept = scene, None
            _paint(painter, scene, cache, ratio)
            return
        if self._kept is None:
            self._kept = _drawn(scene, cache, size, ratio)
        painter.drawPixmap(0, 0, self._kept)


def _looks_alike(one: Scene, other: Scene) -> bool:
    """Whether two scenes differ in nothing but their rings."""
    return (
        one.layout is other.layout
        and one.tokens is other.tokens
        and one.styles == other.styles
        and one.frame == other.frame
        and one.publication_x_px == other.publication_x_px
    )


def _drawn(scene: Scene, cache: ScreenCache, size: QSize, ratio: float) -> QPixmap:
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    with painting(pixmap) as painter:
        _paint(painter, scene, cache, ratio)
    return pixmap


def _paint(painter: QPainter, scene: Scene, cache: ScreenCache, ratio: float) -> None:
    surface = ScreenSurface(painter, scene.styles, cache, ratio)
    paint_scene(surface, scene)
    surface.end()
