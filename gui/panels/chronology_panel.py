"""The chronology as a table: sortable, usable by keyboard alone, one key from the canvas.

Shows as many events as there are and keeps a choice by event, whatever is sorted or filtered.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import (
    QByteArray,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QVBoxLayout, QWidget

from core.model.ids import EventId
from core.model.views import Int64s
from gui.actions import Command
from gui.models.chronology import EVENT_ROLE, ChronologyModel
from gui.models.chronology_cells import COLUMNS
from gui.panels.chronology_delegate import ChronologyDelegate, ChronologyTable
from gui.panels.column_choice import ColumnChoice
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_S

MOST_CHOSEN = 10_000  # events that a choice of rows tells of; nobody merges or marks more at once
_ROW_HEIGHT = 1.9  # of a line of text


class ChronologyPanel(QFrame):
    """Shows events; signals which are chosen, which of them is current, and which one should be read."""

    events_chosen = Signal(object)  # tuple[EventId, ...]
    event_chosen = Signal(object)  # EventId
    event_activated = Signal(object)  # EventId
    copy_wanted = Signal(object)  # tuple[EventId, ...]

    def __init__(self, theme: Theme, event_actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.model = ChronologyModel(self)
        self._following = False
        self.table = self._build_table(theme, event_actions)
        self.columns = ColumnChoice(self.table)
        self.table.addAction(self.columns.action())
        self._delegate = ChronologyDelegate(self.model, theme, self)
        self.table.setItemDelegate(self._delegate)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, 0)
        layout.setSpacing(SPACE_S)
        layout.addWidget(self.table, 1)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.table.set_theme(theme)

    def set_order(self, event_ids: Int64s) -> None:
        """Other rows, or the same in another order; what was chosen stays chosen where it is shown."""
        chosen, current = self.chosen_events(), self.current_event()
        self._following = True
        self.model.set_order(event_ids)
        self._choose_rows(self.model.rows_of(chosen) if chosen else [])
        self._following = False
        if current is not None:
            self.show_chosen(current)

    def chosen_events(self) -> tuple[EventId, ...]:
        """From top to bottom, as many as a choice may hold."""
        chosen: list[int] = []
        selection = self.table.selectionModel().selection()
        parts = [selection.at(at) for at in range(selection.size())]
        for part in sorted(parts, key=lambda part: part.top()):
            room = MOST_CHOSEN - len(chosen)
            if room <= 0:
                break
            chosen += self.model.ids_between(part.top(), min(part.bottom(), part.top() + room - 1))
        return tuple(EventId(event_id) for event_id in dict.fromkeys(chosen))

    def copy_rows(self) -> None:
        """The chosen rows, for a spreadsheet."""
        if chosen := self.chosen_events():
            self.copy_wanted.emit(chosen)

    def current_event(self) -> EventId | None:
        index = self.table.currentIndex()
        return index.data(EVENT_ROLE) if index.isValid() else None

    def show_chosen(self, event_id: EventId | None) -> None:
        """Follow a choice made elsewhere, without answering it."""
        if event_id == self.current_event():
            return
        row = None if event_id is None else self.model.row_of(event_id)
        self._following = True
        if row is None:
            self.table.selectionModel().clear()
        else:
            flags = QItemSelectionModel.SelectionFlag
            kept = event_id in self.chosen_events()
            index = self.model.index(row, 0)
            how = flags.NoUpdate if kept else flags.ClearAndSelect | flags.Rows
            self.table.selectionModel().setCurrentIndex(index, how)
            self.table.scrollTo(index)
        self._following = False

    def show_all_chosen(self, event_ids: Sequence[int]) -> None:
        """Several chosen elsewhere, without answering it."""
        if set(event_ids) == set(self.chosen_events()):
            return
        self._following = True
        self._choose_rows(self.model.rows_of(event_ids))
        self._following = False

    def columns_state(self) -> QByteArray:
        """Widths, order and choice as the user made them; empty where they were left to the table."""
        return self.columns.state()

    def restore_columns(self, state: QByteArray) -> None:
        self.columns.restore(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        bar = self.table.verticalScrollBar().sizeHint().width()
        self.columns.fit(self.width() - 2 * SPACE_L - bar)
        line = self.table.fontMetrics().lineSpacing()
        self.table.verticalHeader().setDefaultSectionSize(round(line * _ROW_HEIGHT))

    def _choose_rows(self, rows: Sequence[int]) -> None:
        chosen = QItemSelection()
        for first, last in _stretches(rows):
            chosen.append(
                QItemSelectionRange(self.model.index(first, 0), self.model.index(last, len(COLUMNS) - 1))
            )
        self.table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _build_table(self, theme: Theme, event_actions: Sequence[QAction]) -> ChronologyTable:
        table = ChronologyTable(theme)
        table.setObjectName("chronology")
        table.setAccessibleName(self.tr("Chronology"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        # A header of the table's own choice would look through all chosen rows to draw a column's title.
        header.setSelectionModel(QItemSelectionModel(self.model, header))
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        table.addActions([*event_actions, self._copy_action(table)])
        for action in event_actions:
            if action.objectName() == Command.REJECT:
                delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), table)
                delete.setContext(Qt.ShortcutContext.WidgetShortcut)
                delete.activated.connect(action.trigger)
        table.selectionModel().selectionChanged.connect(self._selection_changed)
        table.selectionModel().currentRowChanged.connect(self._row_changed)
        table.activated.connect(lambda index: self.event_activated.emit(index.data(EVENT_ROLE)))
        return table

    def _copy_action(self, table: ChronologyTable) -> QAction:
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


def _stretches(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of rows in order that follow each other."""
    first = last = None
    for row in rows:
        if first is None or last is None or row != last + 1:
            if first is not None and last is not None:
                yield first, last
            first = row
        last = row
    if first is not None and last is not None:
        yield first, last
