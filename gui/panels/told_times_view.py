"""The list of time phrases that a figure of the dashboard counts; each leads to its words in the article."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from core.model.dashboard import ToldTime
from gui.models.told_times import TIME_ROLE, ToldTimesModel
from gui.models.words import quoted
from gui.panels.row_ground import paint_line, paint_row_ground
from gui.panels.two_line_delegate import Index, TwoLineDelegate
from gui.style.fonts import Weight
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S


class ToldTimesView(QListView):
    """Signals the phrase that the keys or the pointer came to."""

    time_chosen = Signal(object)  # ToldTime

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("told-times")
        self.setAccessibleName(self.tr("Time phrases"))
        self._times = ToldTimesModel(self)
        self._delegate = ToldTimesDelegate(theme, self)
        self.setModel(self._times)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentRowChanged.connect(self._row_changed)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.doItemsLayout()

    def set_times(self, times: Sequence[ToldTime]) -> None:
        self._times.set_times(times)

    def _row_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.time_chosen.emit(current.data(TIME_ROLE))


class ToldTimesDelegate(TwoLineDelegate):
    """The phrase and its article; beneath, why it is where it is."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        told: ToldTime = index.data(TIME_ROLE)
        paint_row_ground(painter, self._theme, option.rect, option.state)
        area = option.rect.adjusted(SPACE_L, SPACE_S, -SPACE_M, -SPACE_S)
        top = QRect(area.left(), area.top(), area.width(), self._name.height())
        used = paint_line(painter, self._theme, top, quoted(told.words), weight=Weight.HEADING)
        beside = top.adjusted(used + SPACE_M, 0, 0, 0)
        paint_line(painter, self._theme, beside, told.article_title, token="text_secondary", step=-1)
        below = QRect(area.left(), top.bottom() + 3, area.width(), self._small.height())
        why = told.reason or told.state
        paint_line(painter, self._theme, below, why, token="text_secondary", step=-1)
        painter.restore()
