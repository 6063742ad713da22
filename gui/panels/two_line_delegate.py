"""Rows of two lines, a name over small words: their fonts and their one height, for lists that paint them."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.style.fonts import Weight
from gui.style.theme import Theme
from gui.style.tokens import SPACE_S

Index = QModelIndex | QPersistentModelIndex


class TwoLineDelegate(QStyledItemDelegate):
    """Every row is as high as any other, so that a long list is laid out at once. What the lines say is for
    those that paint them."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._name = QFontMetrics(theme.font(0, Weight.HEADING))
        self._small = QFontMetrics(theme.font(-1))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(200, self._name.height() + self._small.height() + 2 * SPACE_S + 2)
