"""The columns of the chronology: as many as there is room for, the most telling first, until the user chooses
which are shown or makes one wider."""

from functools import partial

from PySide6.QtCore import QByteArray, QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QTableView

from core.model.table_column import TableColumn
from gui.models.chronology_cells import COLUMNS, heading_words
from gui.style.tokens import SPACE_L, SPACE_M

# Beside the date and the title, which are always there.
_BY_USE = (
    TableColumn.SOURCES,
    TableColumn.REVIEW,
    TableColumn.PLACES,
    TableColumn.ACTORS,
    TableColumn.CONFIDENCE,
    TableColumn.KIND,
    TableColumn.TAGS,
)
_TITLE = COLUMNS.index(TableColumn.TITLE)
_LEAST_TITLE = "Air defenses destroy three drones"
_WIDEST = {  # that is usual; the title takes the rest
    TableColumn.DATE: "middle of February 2026",
    TableColumn.PLACES: "North Macedonia",
    TableColumn.ACTORS: "United Nations",
    TableColumn.KIND: "event, planned",
    TableColumn.SOURCES: "Sources \u25be",
    TableColumn.REVIEW: "not reviewed",
    TableColumn.CONFIDENCE: "worked out",
    TableColumn.TAGS: "harbour, storm",
}


class ColumnChoice(QObject):
    """Looks after the header of a table of events."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._moved = self._chosen = self._sizing = False
        self._width = 0
        header = self._header = table.horizontalHeader()
        header.sectionResized.connect(self._column_moved)
        header.sectionMoved.connect(self._column_moved)
        header.setToolTip(self.tr("Sort with a click; more columns with the right button"))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open)

    @property
    def shown(self) -> frozenset[TableColumn]:
        return frozenset(column for at, column in enumerate(COLUMNS) if not self._table.isColumnHidden(at))

    def choose(self, column: TableColumn, shown: bool) -> None:
        """Show a column or leave it out; from now on it is the user who says which are shown."""
        self._table.setColumnHidden(COLUMNS.index(column), not shown)
        self._chosen = True
        self._share(self._width)

    def choose_all_that_fit(self) -> None:
        """As many as there is room for again, as wide as is usual."""
        self._moved = self._chosen = False
        self._share(self._width)

    def state(self) -> QByteArray:
        """Widths, order and choice as the user made them; empty where they were left to the table."""
        return self._header.saveState() if self._moved or self._chosen else QByteArray()

    def restore(self, state: QByteArray) -> None:
        if not state.isEmpty():
            self._moved = self._chosen = self._header.restoreState(state)

    def fit(self, width_px: int) -> None:
        """The title takes what the other columns leave; what there is no room for is left out."""
        self._width = width_px
        if not self._moved:
            self._share(width_px)

    def action(self) -> QAction:
        """The menu of the header for those who use no pointer."""
        action = QAction(self.tr("Columns\u2026"), self._table)
        action.triggered.connect(lambda: self._open(QPoint(SPACE_L, SPACE_L)))
        return action

    def _share(self, width_px: int) -> None:
        metrics = self._table.fontMetrics()
        widths = {column: metrics.horizontalAdvance(words) + 2 * SPACE_M for column, words in _WIDEST.items()}
        least = metrics.horizontalAdvance(_LEAST_TITLE) + 2 * SPACE_M
        self._sizing = True
        if not self._chosen:
            fitting = columns_for(width_px, widths, least)
            for at, column in enumerate(COLUMNS):
                self._table.setColumnHidden(at, column not in fitting)
        for column, width in widths.items():
            self._table.setColumnWidth(COLUMNS.index(column), width)
        others = sum(widths[column] for column in self.shown if column in widths)
        narrowest = min(least, width_px // 2)  # in a very narrow window the title gives way
        self._table.setColumnWidth(_TITLE, max(width_px - others, narrowest))
        self._sizing = False

    def _column_moved(self) -> None:
        self._moved = self._moved or not self._sizing

    def _open(self, position: QPoint) -> None:
        """Which columns there are, and which of them are shown."""
        shown = self.shown
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in _BY_USE:
            action = menu.addAction(heading_words(column))
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.triggered.connect(partial(self.choose, column))
        menu.addSeparator()
        menu.addAction(self.tr("As many as there is room for")).triggered.connect(self.choose_all_that_fit)
        menu.popup(self._header.mapToGlobal(position))


def columns_for(width_px: int, widths_px: dict[TableColumn, int], title_px: int) -> frozenset[TableColumn]:
    """The columns that a width has room for beside the date and a title of some width, in pixels."""
    left = width_px - widths_px[TableColumn.DATE] - title_px
    shown = {TableColumn.DATE, TableColumn.TITLE}
    for column in _BY_USE:
        if widths_px[column] > left:
            break
        shown.add(column)
        left -= widths_px[column]
    return frozenset(shown)
