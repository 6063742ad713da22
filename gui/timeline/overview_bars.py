"""The bars of the overview strip, as a picture that is kept: they are the same while the canvas moves."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap

from core.model.views import TimelineSnapshot
from core.timeline.overview import overview
from core.timeline.viewport import Viewport
from gui.style.painting import painting
from gui.style.tokens import SPACE_S
from gui.timeline.qt_surface import QtSurface
from gui.timeline.surface import Ink
from gui.timeline.text_styles import TextStyles

COLUMN_PX = 8.0
_OPACITY = 0.75


@dataclass(frozen=True, slots=True)
class BarsLook:
    """What the picture depends on besides the events: their stretch, where it begins, size and colour."""

    whole: Viewport
    left_px: float
    size: QSize
    ratio: float
    color: str


class OverviewBars:
    """The picture of one snapshot at a time."""

    def __init__(self) -> None:
        self._of: tuple[TimelineSnapshot, BarsLook] | None = None
        self._picture = QPixmap()

    def picture(self, snapshot: TimelineSnapshot, look: BarsLook) -> QPixmap:
        """Bars on nothing, as large as the strip."""
        if self._of is None or self._of[0] is not snapshot or self._of[1] != look:
            self._of, self._picture = (snapshot, look), _drawn(snapshot, look)
        return self._picture


def _drawn(snapshot: TimelineSnapshot, look: BarsLook) -> QPixmap:
    picture = QPixmap(look.size * look.ratio)
    picture.setDevicePixelRatio(look.ratio)
    picture.fill(Qt.GlobalColor.transparent)
    shown, high = overview(snapshot, look.whole, COLUMN_PX), look.size.height()
    bottom, ink = high - SPACE_S - 4, Ink(look.color, _OPACITY)
    with painting(picture) as painter:
        surface = QtSurface(painter, TextStyles())
        for at, height in enumerate(shown.heights(high - 4 * SPACE_S).tolist()):
            if height:
                left = look.left_px + at * shown.column_px
                surface.rect(left, bottom - height, shown.column_px - 1, height, ink)
    return picture
