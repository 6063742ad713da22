"""A scroll area that is as high as what is in it, up to a share of the window, and lower where it must be."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

_LEAST_PX = 56  # enough to see that there is something to scroll
_KEPT_FREE_PX = 480  # of the window, for what stands around it; it takes a half of the rest


class FittingScroll(QScrollArea):
    """Takes bodies with a layout; `most` is the share of the window's height it never exceeds."""

    def __init__(self, most: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.viewport().setAutoFillBackground(False)

    def show_body(self, body: QWidget) -> None:
        """In place of what was shown; what is beneath shines through."""
        self.setWidget(body)
        body.setAutoFillBackground(False)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        body = self.widget()
        layout = body.layout() if body is not None else None
        if layout is None:
            return QSize(0, 0)
        width = max(self.viewport().width(), 200)
        needed = layout.totalHeightForWidth(width)
        return QSize(width, min(needed, self._highest_px()))

    def _highest_px(self) -> int:
        whole = self.window().height()
        return max(_LEAST_PX, min(round(whole * self._most), (whole - _KEPT_FREE_PX) // 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), _LEAST_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()  # another width wraps the words otherwise
