"""The chronology as a table: sortable, filterable, usable by keyboard alone, one key from the canvas."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.model.event import Event
from core.model.ids import EventId
from gui.models.chronology import EVENT_ROLE, ChronologyModel
from gui.models.words import counted, number
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

_LEAST_TITLE = "Air defenses destroy three drones"
_COLUMN_CHARACTERS = {  # the widest that is usual; the title takes the rest
    ChronologyModel.DATE: "middle of February 2026",
    ChronologyModel.KIND: "event, planned",
    ChronologyModel.PLACES: "Northern Ireland",
    ChronologyModel.SOURCES: "12 sentences",
    ChronologyModel.REVIEW: "not reviewed",
}


class ChronologyPanel(QFrame):
    """Shows events; signals which are chosen, which of them is current, and which one should be read."""

    events_chosen = Signal(object)  # tuple[EventId, ...]
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
        self._count = QLabel()
        self._count.setProperty("role", "faint")
        self._count.setToolTip(
            self.tr("The table also holds what the timeline leaves out: undated, rejected, only supposed")
        )
        self._following = False
        self.table = self._build_table(event_actions)
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(self.filter_field, 1)
        head.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, 0)
        layout.setSpacing(SPACE_S)
        layout.addLayout(head)
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
        self._count.setText(self.count_words)
        if chosen is not None:
            self.show_chosen(chosen)

    @property
    def count_words(self) -> str:
        """How many rows there are of how many events, those not on the timeline among them."""
        whole = counted(self.model.event_count, self.tr("event"), self.tr("events"))
        return self.tr("{shown} of {whole}").format(shown=number(self.model.rowCount()), whole=whole)

    def chosen_events(self) -> tuple[EventId, ...]:
        """From top to bottom."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(self.model.index(row, 0).data(EVENT_ROLE) for row in rows)

    def copy_rows(self) -> None:
        """The chosen rows, for a spreadsheet."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        if rows:
            QGuiApplication.clipboard().setText(self.model.tab_separated(rows))

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
        self._following = True
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.table.scrollTo(index)
        else:
            selection.clear()
        self._following = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title takes what the other columns leave; where that is too little, the table scrolls."""
        super().resizeEvent(event)
        metrics = self.table.fontMetrics()
        others = sum(self.table.columnWidth(column) for column in _COLUMN_CHARACTERS)
        bar = self.table.verticalScrollBar().sizeHint().width()
        room = self.width() - 2 * SPACE_L - bar - others
        self.table.setColumnWidth(
            ChronologyModel.TITLE, max(room, metrics.horizontalAdvance(_LEAST_TITLE) + 2 * SPACE_M)
        )

    def _build_table(self, event_actions: Sequence[QAction]) -> QTableView:
        table = QTableView()
        table.setObjectName("chronology")
        table.setAccessibleName(self.tr("Chronology"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.setSortingEnabled(True)
        table.sortByColumn(ChronologyModel.DATE, Qt.SortOrder.AscendingOrder)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(round(table.fontMetrics().lineSpacing() * 1.9))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, widest in _COLUMN_CHARACTERS.items():
            table.setColumnWidth(column, table.fontMetrics().horizontalAdvance(widest) + 2 * SPACE_M)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        table.addActions([*event_actions, self._copy_action(table)])
        table.selectionModel().selectionChanged.connect(self._selection_changed)
        table.selectionModel().currentRowChanged.connect(self._row_changed)
        table.activated.connect(lambda index: self.event_activated.emit(index.data(EVENT_ROLE)))
        return table

    def _copy_action(self, table: QTableView) -> QAction:
        action = QAction(self.tr("Copy rows"), table)
        action.setShortcut(QKeySequence.StandardKey.Copy)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self.copy_rows)
        return action

    def _selection_changed(self) -> None:
        if not self._following and (chosen := self.chosen_events()):
            self.events_chosen.emit(chosen)

    def _row_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._following:
            self.event_chosen.emit(current.data(EVENT_ROLE))
