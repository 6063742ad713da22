"""The table of articles on the dashboard: which of them, which hold these words, in the order of a column."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.model.ids import ArticleId
from gui.models.figures import ArticleChoice
from gui.models.standings import COLUMNS, StandingColumn, Standings
from gui.models.standings_model import ARTICLE_ROLE, StandingsModel
from gui.models.words import number
from gui.panels.chronology_delegate import ChronologyDelegate, ChronologyTable
from gui.panels.flow_layout import FlowLayout
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

_FIELD_LETTERS = 28
_LEAST_TITLE = "Ferry sinks off a harbour"
_WIDEST = {
    StandingColumn.OUTLET: "Valmond Post",
    StandingColumn.PUBLISHED: "13 September 2026",
    StandingColumn.SURE: "set by you",
}
_ROW_HEIGHT = 1.9  # of a line of text


class StandingsView(QWidget):
    """Signals the article that the keys or the pointer came to, and the one to be read."""

    article_chosen = Signal(object)  # ArticleStanding
    article_activated = Signal(object)  # ArticleStanding

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = StandingsModel(self)
        self._following = False
        self._chips = QButtonGroup(self)
        self.chips = {choice: self._chip(choice) for choice in ArticleChoice}
        self.field = QLineEdit()
        self.field.setAcceptDrops(False)
        self.field.setPlaceholderText(self.tr("Search titles and outlets"))
        self.field.setAccessibleName(self.tr("Search titles and outlets"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.model.set_words)
        self.table = self._build_table(theme)
        self._delegate = ChronologyDelegate(self.model, theme, self)
        self.table.setItemDelegate(self._delegate)
        self._lay_out()
        self.choose(ArticleChoice.READ)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.table.set_theme(theme)

    def set_standings(self, standings: Standings) -> None:
        """What was chosen stays chosen where it is still listed."""
        chosen = self.current()
        self._following = True
        self.model.set_standings(standings)
        self._following = False
        for choice, chip in self.chips.items():
            count = self.model.count_of(choice)
            chip.setText(f"{self._words_of(choice)} {number(count)}")
            chip.setVisible(count > 0 or choice is ArticleChoice.READ)
        self.table.setColumnHidden(COLUMNS.index(StandingColumn.OUTLET), not standings.names_outlets)
        self._share_width()
        if not self.model.count_of(self.model.choice):
            self.choose(ArticleChoice.READ)
        self._show(chosen)

    def choose(self, choice: ArticleChoice) -> None:
        """List these articles."""
        self.chips[choice].setChecked(True)
        self.model.set_choice(choice)

    def current(self) -> ArticleId | None:
        index = self.table.currentIndex()
        return index.data(ARTICLE_ROLE).article_id if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _show(self, article_id: ArticleId | None) -> None:
        row = self.model.row_of(article_id) if article_id is not None else None
        if row is not None:
            self._following = True
            flags = QItemSelectionModel.SelectionFlag
            self.table.selectionModel().setCurrentIndex(
                self.model.index(row, 0), flags.ClearAndSelect | flags.Rows
            )
            self._following = False

    def _row_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._following:
            self.article_chosen.emit(current.data(ARTICLE_ROLE))

    def _share_width(self) -> None:
        """The title takes what the other columns leave; where that is too little, the table scrolls."""
        self.ensurePolished()
        metrics = self.table.fontMetrics()
        header = self.table.horizontalHeader()
        for at, column in enumerate(COLUMNS):
            words = _WIDEST.get(column, str(self.model.headerData(at, Qt.Orientation.Horizontal)))
            room = 2 * SPACE_S if column in _WIDEST else 3 * SPACE_S  # the arrow of a sorted column
            self.table.setColumnWidth(at, metrics.horizontalAdvance(words) + room)
        title = COLUMNS.index(StandingColumn.TITLE)
        others = sum(header.sectionSize(at) for at in range(len(COLUMNS)) if at != title)
        room = self.table.viewport().width() - others
        least = metrics.horizontalAdvance(_LEAST_TITLE)
        self.table.setColumnWidth(title, max(room, least))
        self.table.verticalHeader().setDefaultSectionSize(round(metrics.lineSpacing() * _ROW_HEIGHT))
        self.field.setFixedWidth(self.field.fontMetrics().averageCharWidth() * _FIELD_LETTERS)

    def _build_table(self, theme: Theme) -> ChronologyTable:
        table = ChronologyTable(theme)
        table.setObjectName("standings")
        table.setAccessibleName(self.tr("Articles"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        at = COLUMNS.index(StandingColumn.TO_REVIEW)
        header.setSortIndicator(at, Qt.SortOrder.DescendingOrder)
        table.setSortingEnabled(True)
        table.selectionModel().currentRowChanged.connect(self._row_changed)
        table.activated.connect(lambda index: self.article_activated.emit(index.data(ARTICLE_ROLE)))
        return table

    def _chip(self, choice: ArticleChoice) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName(f"articles-{choice}")
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        self._chips.addButton(chip)
        chip.clicked.connect(lambda: self.model.set_choice(choice))
        return chip

    def _words_of(self, choice: ArticleChoice) -> str:
        return {
            ArticleChoice.READ: self.tr("All"),
            ArticleChoice.TO_REVIEW: self.tr("To review"),
            ArticleChoice.UNSURE: self.tr("Date not sure"),
            ArticleChoice.UNKNOWN: self.tr("No date"),
            ArticleChoice.COPIES: self.tr("Copies"),
            ArticleChoice.REMOVED: self.tr("Removed"),
        }[choice]

    def _lay_out(self) -> None:
        chips = QWidget()
        flow = FlowLayout(SPACE_S, chips)
        for chip in self.chips.values():
            flow.addWidget(chip)
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(chips, 1)
        head.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, 0)
        column.setSpacing(SPACE_S)
        column.addLayout(head)
        column.addWidget(self.table, 1)
