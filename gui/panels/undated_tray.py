"""The undated tray: what the text tells without a date of its own, each a chip that leads to its sentence."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QWidget

from core.model.views import UndatedChip
from core.text.shown_text import isolated
from gui.models.words import number, quoted, shortened
from gui.panels.flow_layout import FlowLayout
from gui.style.plain_words import PlainLabel, plain_tip
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

_MOST_CHIPS = 60
_LONGEST = 64
_CHIP_SIDES_PX = 2 * (SPACE_M + 2)  # padding and border of a chip
_MOST_LINES = 2.5  # half a line says that there is more below


class UndatedTray(QFrame):
    """Chips in lines, with a scroll bar where they are many; signals the one that was pressed."""

    chip_chosen = Signal(object)  # UndatedChip

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._heading = PlainLabel(self.tr("Undated"))
        self._heading.setProperty("role", "heading")
        self._count = PlainLabel()
        self._count.setProperty("role", "badge")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._brief = False
        self._chips: tuple[UndatedChip, ...] = ()
        self._buttons: list[QPushButton] = []
        self._worn: list[tuple[UndatedChip, str] | None] = []  # what each button is for
        self._said: list[str] = []  # what each says where there is room
        body = QWidget()
        self._flow = FlowLayout(SPACE_S, body)
        self._more = PlainLabel()
        self._more.setProperty("role", "faint")
        self._flow.addWidget(self._more)
        self._scroll.setWidget(body)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_M, SPACE_S, SPACE_M)
        layout.setSpacing(SPACE_S)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(SPACE_S)
        for label in (self._heading, self._count):
            head.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._head, 0, Qt.AlignmentFlag.AlignTop)
        layout.addSpacing(SPACE_S)
        layout.addWidget(self._scroll, 1)
        self.hide()

    def set_chips(self, chips: Sequence[UndatedChip]) -> None:
        """Buttons that are there already are used again: an import shows its chips many times."""
        if tuple(chips) == self._chips:
            return
        self._chips = tuple(chips)
        self._count.setText(number(len(chips)))
        shown = chips[:_MOST_CHIPS]
        while len(self._buttons) < len(shown):
            self._add_button()
        for at, (chip, words) in enumerate(zip(shown, chip_words(shown), strict=True)):
            if self._worn[at] != (chip, words):  # a new text makes Qt lay everything out anew
                self._worn[at] = (chip, words)
                _dress(self._buttons[at], chip, words)
                self._said[at] = shortened(words, _LONGEST)
        for at, button in enumerate(self._buttons):
            if button.isHidden() != (at >= len(shown)):
                button.setVisible(at < len(shown))
        rest = len(chips) - len(shown)
        self._more.setText(self.tr("and {rest} more, in the table").format(rest=number(rest)))
        self._more.setVisible(rest > 0)
        self.setVisible(bool(chips))
        self._fit()

    def show_brief(self, brief: bool) -> None:
        """In a low window one line is enough; the rest is scrolled to."""
        if brief != self._brief:
            self._brief = brief
            self._fit()

    def _add_button(self) -> None:
        at = len(self._buttons)
        button = QPushButton()
        button.setProperty("role", "chip")
        button.clicked.connect(lambda: self.chip_chosen.emit(self._chips[at]))
        self._buttons.append(button)
        self._worn.append(None)
        self._said.append("")
        self._flow.removeWidget(self._more)
        self._flow.addWidget(button)
        self._flow.addWidget(self._more)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its lines, up to a few of them."""
        flow = self._flow
        width = self._scroll.viewport().width()
        for button, said in zip(self._buttons, self._said, strict=True):
            _fill(button, said, width)
        line = flow.minimumSize().height() + SPACE_S
        needed = flow.heightForWidth(max(width, 1))
        lines = 1 if self._brief else _MOST_LINES
        self._scroll.setFixedHeight(min(needed, round(line * lines)))
        self._head.setFixedHeight(flow.minimumSize().height())  # level with the first line of chips


def _dress(button: QPushButton, chip: UndatedChip, words: str) -> None:
    button.setAccessibleName(words if chip.reason in words else f"{words}, {chip.reason}")
    button.setToolTip(plain_tip(f"{chip.title}\n{chip.reason}"))


def _fill(button: QPushButton, words: str, width: int) -> None:
    """As many of the words as a line has room for; a new text makes Qt lay everything out anew."""
    shown = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width - _CHIP_SIDES_PX)
    text = shown.replace("&", "&&")
    if button.text() != text:
        button.setText(text)


def chip_words(chips: Sequence[UndatedChip]) -> list[str]:
    """The phrase and why it gives no date; what it is about instead, where others say the very same."""
    plain = [
        f"{quoted(chip.phrase) if chip.phrase else isolated(chip.title)} \u00b7 {chip.reason}"
        for chip in chips
    ]
    counts = Counter(plain)
    return [
        f"{quoted(chip.phrase)} \u00b7 {chip.title}" if counts[words] > 1 and chip.phrase else words
        for chip, words in zip(chips, plain, strict=True)
    ]
