"""The chronology as a table: sortable, filterable, usable by keyboard alone, one key from the canvas."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.model.event import Event
from core.model.ids import EventId
from gui.models.chronology import EVENT_ROLE, ChronologyModel
from gui.style.tokens import SPACE_L, SPACE_S


class ChronologyPanel(QFrame):
    """Shows events; signals which one is chosen, and which one should be read."""

    event_chosen = Signal(object)  # EventId
    event_activated = Signal(object)  # EventId

    def __init__(self, event_actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.model = ChronologyModel(self)
        self.filter_field = QLineEdit()
        self.filter_field.setAcceptDrops(False)
        self.filter_field.setPlaceholderText(self.tr("Show only rows with these words"))
        self.filter_field.setAccessibleName(self.tr("Filter the chronology"))
        self.filter_field.setClearButtonEnabled(True)
        self.filter_field.textChanged.connect(self._filter)
        self.table = self._build_table(event_actions)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, 0)
        layout.setSpacing(SPACE_S)
        layout.addWidget(self.filter_field)
        layout.addWidget(self.table, 1)

    def set_events(self, events: Sequence[Event]) -> None:
        self._keeping_choice(lambda: self.model.set_events(events))

    def set_event_ids(self, event_ids: frozenset[int] | None) -> None:
        """Only these events; None for all."""
        self._keeping_choice(lambda: self.model.set_event_ids(event_ids))

    def _filter(self, words: str) -> None:
        self._keeping_choice(lambda: self.model.set_words(words))

    def _keeping_choice(self, change: Callable[[], None]) -> None:
        chosen = self.current_event()
        change()
        if chosen is not None:
            self.show_chosen(chosen)

    def current_event(self) -> EventId | None:
        index = self.table.currentIndex()
        return index.data(EVENT_ROLE) if index.isValid() else None

    def show_chosen(self, event_id: EventId | None) -> None:
        """Follow a choice made elsewhere, without answering it."""
        if event_id == self.current_event():
            return
        row = None if event_id is None else self.model.row_of(event_id)
        index = self.model.index(row, 0) if row is not None else QModelIndex()
        selection = self.table.selectionModel()
        selection.currentRowChanged.disconnect(self._row_changed)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.table.scrollTo(index)
        else:
            selection.clear()
        selection.currentRowChanged.connect(self._row_changed)

    def _build_table(self, event_actions: Sequence[QAction]) -> QTableView:
        table = QTableView()
        table.setObjectName("chronology")
        table.setAccessibleName(self.tr("Chronology"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSortingEnabled(True)
        table.sortByColumn(ChronologyModel.DATE, Qt.SortOrder.AscendingOrder)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(round(table.fontMetrics().lineSpacing() * 1.9))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(ChronologyModel.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 172), (2, 76), (3, 132), (4, 100), (5, 104)):
            table.setColumnWidth(column, width)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        table.addActions(list(event_actions))
        table.selectionModel().currentRowChanged.connect(self._row_changed)
        table.activated.connect(lambda index: self.event_activated.emit(index.data(EVENT_ROLE)))
        return table

    def _row_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.event_chosen.emit(current.data(EVENT_ROLE))
