"""A list to pick one value from, narrowed by what is typed; it floats where it was opened.

Which values there are is asked for with every letter and shown when they come.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.model.event_filter import Facet, FacetValue
from core.text.shown_text import isolated
from gui.models.words import number
from gui.style.tokens import SPACE_S

_WIDTH_LETTERS, _LINES = 44, 12


class ValuePicker(QFrame):
    """Signals what is typed, and the value that was picked with Enter or the pointer."""

    sought = Signal(object, str)  # Facet, words
    picked = Signal(object)  # FacetValue

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "floating")
        self._facet = Facet.PLACE
        self.field = QLineEdit()
        self.field.setAcceptDrops(False)
        self.field.textChanged.connect(lambda words: self.sought.emit(self._facet, words))
        self.field.returnPressed.connect(self._pick)
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.itemActivated.connect(lambda _: self._pick())
        self.list.itemClicked.connect(lambda _: self._pick())
        self._nothing = QLabel(self.tr("Nothing of this name"))
        self._nothing.setProperty("role", "faint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        layout.setSpacing(SPACE_S)
        for widget in (self.field, self.list, self._nothing):
            layout.addWidget(widget)

    def open_at(self, place: QPoint, facet: Facet, words: str) -> None:
        """Offer the values of a facet below a place of the screen; `words` is what the facet is called."""
        self._facet = facet
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.list.setAccessibleName(words)
        self.list.clear()
        self._nothing.hide()
        self.field.clear()
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * _WIDTH_LETTERS, metrics.lineSpacing() * (_LINES * 2 + 4))
        self.move(place)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.sought.emit(facet, "")

    def show_values(self, facet: Facet, values: Sequence[FacetValue]) -> None:
        """What there is to pick from; an answer about another facet comes too late."""
        if facet is not self._facet:
            return
        self.list.clear()
        for value in values:
            item = QListWidgetItem(f"{isolated(value.words)}  \u00b7  {number(value.count)}")
            item.setData(Qt.ItemDataRole.UserRole, value)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._nothing.setVisible(not values)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go through the list while the field has the focus."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.field.hasFocus():
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), self.list.count() - 1))
            return
        super().keyPressEvent(event)

    def _pick(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.close()
            self.picked.emit(item.data(Qt.ItemDataRole.UserRole))
