"""Shows one page of an export as it will be, with buttons to turn the pages."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from core.errors import AppError
from gui.style.plain_words import PlainLabel, plain_tip
from gui.style.tokens import SPACE_S

_LEAST = QSize(440, 360)
_WAITING_OPACITY = 0.45


class PageView(QWidget):
    """The image of a page in the middle, or words where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._image = QImage()
        self._words = ""
        self._waiting = False

    @property
    def image(self) -> QImage:
        return self._image

    @property
    def words(self) -> str:
        return self._words

    def show_image(self, image: QImage) -> None:
        self._image, self._words, self._waiting = image, "", False
        self.update()

    def show_words(self, words: str) -> None:
        self._image, self._words, self._waiting = QImage(), words, False
        self.update()

    def show_waiting(self) -> None:
        """What is there is out of date: it fades until the new page comes."""
        self._waiting = True
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image.isNull():
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(SPACE_S, 0, -SPACE_S, 0), flags, self._words)
            return
        place = self._place()
        painter.setOpacity(_WAITING_OPACITY if self._waiting else 1.0)
        painter.drawImage(place, self._image)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(place)

    def _place(self) -> QRectF:
        """As large as fits, in the middle, never larger than it was drawn."""
        ratio = self.devicePixelRatioF()
        width, height = self._image.width() / ratio, self._image.height() / ratio
        factor = min(1.0, (self.width() - 2) / width, (self.height() - 2) / height)
        width, height = width * factor, height * factor
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)


class PagePreview(QWidget):
    """A page, its number, and the way to the others; signals which page is wanted, from 0."""

    page_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = self._count = 0
        self.view = PageView()
        self.previous = self._button("\u2039", self.tr("Previous page"))
        self.next = self._button("\u203a", self.tr("Next page"))
        self.previous.clicked.connect(lambda: self.page_wanted.emit(self._number - 1))
        self.next.clicked.connect(lambda: self.page_wanted.emit(self._number + 1))
        self.words = PlainLabel()
        self.words.setProperty("role", "secondary")
        self._lay_out()
        self._tell()

    def room_px(self) -> tuple[float, float]:
        """The room for a page in device pixels."""
        ratio = self.devicePixelRatioF()
        return (self.view.width() - 2) * ratio, (self.view.height() - 2) * ratio

    def show_page(self, image: QImage, number: int, count: int) -> None:
        self._number, self._count = number, count
        self.view.show_image(image)
        self._tell()

    def show_refusal(self, error: AppError) -> None:
        self._count = 0
        self.view.show_words(str(error))
        self._tell()

    def show_waiting(self) -> None:
        if self.view.image.isNull():
            self.view.show_words(self.tr("Laying out\u2026"))
        self.view.show_waiting()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down turn the pages wherever the focus is in here."""
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if step and 0 <= self._number + step < self._count:
            self.page_wanted.emit(self._number + step)
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        several = self._count > 1
        told = self.tr("Page {number} of {count}").format(number=self._number + 1, count=self._count)
        self.words.setText(told if several else "")
        self.view.setAccessibleName(told if self._count else self.view.words)
        self.previous.setVisible(several)
        self.next.setVisible(several)
        self.previous.setEnabled(self._number > 0)
        self.next.setEnabled(self._number + 1 < self._count)

    def _button(self, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setToolTip(plain_tip(name))
        button.setAccessibleName(name)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        for widget in (self.previous, self.words, self.next):
            row.addWidget(widget)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_S)
        layout.addWidget(self.view, 1)
        layout.addLayout(row)
