"""Two sides compared, in the middle of the window: choose them, see what both tell and what only one does.

It shows and signals; what a side is and what it tells is found elsewhere. The timeline shows the same in
lanes.
"""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.model.comparison import ComparedRow, Comparison, SideTelling, Told
from gui.models.compared_lanes import told_words
from gui.models.compared_table import ROW_ROLE, ComparedColumn, ComparedModel
from gui.models.event_filter import SideChoice
from gui.models.words import number
from gui.panels.compared_delegate import ComparedDelegate
from gui.panels.flow_layout import FlowLayout
from gui.panels.middle_page import MiddlePage
from gui.panels.page_head import PageHead
from gui.panels.plain_label import plain_label
from gui.panels.side_button import SideButton
from gui.panels.value_picker import ValuePicker
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_S

_LETTERS = ("A", "B")


class ComparePage(MiddlePage):
    """Enter reads a sentence in its article, Esc leaves the page."""

    swap_asked = Signal()
    events_chosen = Signal(object)  # tuple[EventId, ...]: one, or the two that are perhaps the same
    telling_chosen = Signal(object)  # SideTelling
    telling_activated = Signal(object)  # SideTelling
    lanes_asked = Signal()
    export_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare-page")
        self.setProperty("role", "panel")
        self.head = PageHead(self.tr("Compare"))
        self.head.closed.connect(self.closed)
        self.sides = tuple(SideButton(letter) for letter in _LETTERS)
        self.picker = ValuePicker(self)
        self.model = ComparedModel(self)
        self._delegate = ComparedDelegate(self.model, theme, self)
        self.table = self._build_table()
        self._told: Told | None = None
        self._focus_wanted = False
        self._ways: dict[Told | None, QToolButton] = {}
        self.swap = QPushButton(self.tr("Swap"))
        self.swap.setProperty("role", "quiet")
        self.swap.clicked.connect(self.swap_asked)
        self.lanes = QPushButton(self.tr("Show in lanes"))
        self.lanes.setToolTip(self.tr("On the timeline, a lane for each way of telling"))
        self.lanes.clicked.connect(self.lanes_asked)
        self.export = QPushButton(self.tr("Export\u2026"))
        self.export.setToolTip(self.tr("The comparison as a table for a spreadsheet, or as Markdown"))
        self.export.clicked.connect(self.export_asked)
        self._note = plain_label("secondary")
        self._nothing = QLabel(
            self.tr("Choose what is compared: two articles, two outlets, or sets of them.")
        )
        self._nothing.setProperty("role", "faint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.show_sides(None, None)
        self.show_comparison(None, "")

    @property
    def told(self) -> Told | None:
        """The way of telling whose rows are shown; None for all."""
        return self._told

    @property
    def note(self) -> str:
        return self._note.text()

    def take_focus(self) -> None:
        """At once, or to the table as soon as it is known what the sides tell."""
        self._focus_wanted = self.model.comparison is None
        (self.sides[0] if self._focus_wanted else self.table).setFocus()

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.table.verticalHeader().setDefaultSectionSize(self._delegate.row_height)
        self.table.viewport().update()

    def show_sides(self, a: SideChoice | None, b: SideChoice | None) -> None:
        """What the sides are; None where one is yet to be chosen."""
        for button, side in zip(self.sides, (a, b), strict=True):
            button.show_side(side.words if side else None, side.only_facet if side else None)
        self.swap.setEnabled(a is not None and b is not None)

    def show_comparison(self, comparison: Comparison | None, note: str) -> None:
        """What the sides tell; None while that is not known, or nothing is compared."""
        self.model.set_comparison(comparison, self._told)
        self._show_ways(comparison)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        for part in (self.table, self._chips):
            part.setVisible(comparison is not None)
        for button in (self.lanes, self.export):
            button.setEnabled(comparison is not None and len(comparison) > 0)
        self._nothing.setVisible(comparison is None)
        if comparison is not None and self._focus_wanted and self.sides[0].hasFocus():
            self.take_focus()

    def take_rows(self, comparison: Comparison, rows: Mapping[int, ComparedRow | None]) -> None:
        self.model.take_rows(comparison, rows)

    def show_way(self, told: Told | None) -> None:
        """Only what is told in one way; None for all."""
        self._told = told
        for way, button in self._ways.items():
            button.setChecked(way is told)
        self.model.set_comparison(self.model.comparison, told)
        self.table.scrollToTop()

    def current_telling(self) -> SideTelling | None:
        """The sentence of the cell that the keys are at; of the event's own cell that of A, else of B."""
        index = self.table.currentIndex()
        row: ComparedRow | None = index.data(ROW_ROLE) if index.isValid() else None
        if row is None:
            return None
        if index.column() == ComparedColumn.EVENT:
            return row.a or row.b
        return row.a if index.column() == ComparedColumn.A else row.b

    def showEvent(self, event: QShowEvent) -> None:
        """Buttons of two kinds stand in one line: all as high as the highest."""
        super().showEvent(event)
        height = max(button.sizeHint().height() for button in self._buttons)
        for button in self._buttons:
            button.setFixedHeight(height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _show_ways(self, comparison: Comparison | None) -> None:
        if comparison is None:
            return
        counts = comparison.counts()
        self._ways[None].setText(self.tr("All  {count}").format(count=number(len(comparison))))
        for told, count in counts.items():
            self._ways[told].setText(f"{told_words(told)}  {number(count)}")
            self._ways[told].setEnabled(count > 0 or told is self._told)

    def _tell(self) -> None:
        telling, row = self.current_telling(), self.table.currentIndex().data(ROW_ROLE)
        if telling is not None:
            sides = (side for side in (row.a, row.b) if side is not None)
            self.events_chosen.emit(tuple(dict.fromkeys(side.event_id for side in sides)))
            self.telling_chosen.emit(telling)

    def _activate(self) -> None:
        telling = self.current_telling()
        if telling is not None:
            self.telling_activated.emit(telling)

    def _build_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("compared")
        table.setAccessibleName(self.tr("What the two sides tell"))
        table.setModel(self.model)
        table.setItemDelegate(self._delegate)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(self._delegate.row_height)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.selectionModel().currentChanged.connect(lambda *_: self._tell())
        table.activated.connect(lambda _: self._activate())
        return table

    def _lay_out(self) -> None:
        chosen, chips = QWidget(), QWidget()
        self._chips = chips
        top, ways = FlowLayout(SPACE_S, chosen), FlowLayout(SPACE_S, chips)
        self._buttons = (*self.sides, self.swap, self.lanes, self.export)
        for button in self._buttons:
            top.addWidget(button)
        for told in (None, *Told):
            self._ways[told] = self._way_button(told)
            ways.addWidget(self._ways[told])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        inner.setSpacing(SPACE_S)
        for part in (chosen, chips, self._note):
            inner.addWidget(part)
        layout.addLayout(inner)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_L, 0, SPACE_L, 0)
        row.addWidget(self.table)
        row.addWidget(self._nothing)
        layout.addLayout(row, 1)

    def _way_button(self, told: Told | None) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "chip")
        button.setCheckable(True)
        button.setChecked(told is None)
        button.clicked.connect(partial(self._choose_way, told))
        return button

    def _choose_way(self, told: Told | None, _checked: bool = False) -> None:
        self.show_way(told)
