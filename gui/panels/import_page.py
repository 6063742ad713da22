"""The whole import report, in the middle of the window: filtered, searched, and acted on row by row.

Never in the way: opened when it is wanted, left with Esc. What is done about a row is left to others.
"""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.model.ids import ArticleId
from gui.models.import_log import ROW_ROLE, ImportLogModel
from gui.models.import_row import ImportRow, ImportState
from gui.models.words import counted, number
from gui.panels.import_delegate import ImportDelegate
from gui.panels.import_details import ImportDetails
from gui.panels.middle_page import MiddlePage
from gui.panels.own_keys import OwnKeys
from gui.panels.page_head import PageHead
from gui.panels.state_chips import StateChips
from gui.style.plain_words import PlainLabel
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S


class ImportPage(MiddlePage):
    """Shows rows; signals what the user wants done about the chosen ones."""

    again_asked = Signal(object)  # tuple[ImportRow, ...]
    as_text_asked = Signal(object)  # tuple[ImportRow, ...]
    columns_asked = Signal(object)  # ImportRow
    folder_asked = Signal(object)  # ImportRow
    paths_copied = Signal(object)  # tuple[ImportRow, ...]
    article_chosen = Signal(object)  # ArticleId
    save_asked = Signal()
    clear_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import-page")
        self.setProperty("role", "panel")
        self.model = ImportLogModel(self)
        self._delegate = ImportDelegate(theme, self)
        self.head = PageHead(self.tr("Import report"))
        self.head.closed.connect(self.closed)
        self.chips = StateChips()
        self.chips.chosen.connect(self._choose_states)
        self.field = self._build_field()
        self.list = self._build_list()
        self.details = ImportDetails(self._build_actions())
        self._nothing = PlainLabel()
        self._nothing.setProperty("role", "faint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._again_all, self._save, self._clear = self._build_buttons()
        self._lay_out()
        self.set_rows((), "")

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.list.doItemsLayout()

    def take_focus(self) -> None:
        self.list.setFocus()

    def set_rows(self, rows: Sequence[ImportRow], headline: str) -> None:
        """All rows, and what they come to; what was chosen stays chosen where it is still there."""
        current = self.current_row()
        self.model.set_rows(rows)
        self.head.show_words(headline)
        self.chips.show_counts(self.model.counts())
        failed = self._failed()
        self._again_all.setText(self.tr("Read again {count} that failed").format(count=number(len(failed))))
        self._again_all.setVisible(bool(failed))
        for button in (self._save, self._clear):
            button.setEnabled(bool(rows))
        self._shown_changed(current)

    def current_row(self) -> ImportRow | None:
        index = self.list.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def chosen_rows(self) -> tuple[ImportRow, ...]:
        """From top to bottom."""
        indexes = sorted(self.list.selectionModel().selectedIndexes(), key=QModelIndex.row)
        return tuple(index.data(ROW_ROLE) for index in indexes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _failed(self) -> tuple[ImportRow, ...]:
        return tuple(row for row in self.model.rows if row.state is ImportState.FAILED)

    def _choose_states(self, states: object) -> None:
        current = self.current_row()
        self.model.set_states(states if isinstance(states, frozenset) else None)
        self._shown_changed(current)

    def _search(self, words: str) -> None:
        current = self.current_row()
        self.model.set_words(words)
        self._shown_changed(current)

    def _shown_changed(self, current: ImportRow | None) -> None:
        """Stay on the row that was current, else go to the first."""
        at = None if current is None else self.model.row_of(current)
        shown = self.model.rowCount()
        if shown:
            self.list.setCurrentIndex(self.model.index(at or 0))
        if not shown and self.list.hasFocus():
            self.field.setFocus()  # else it would leave the page, and Esc with it
        self._nothing.setVisible(not shown)
        self._nothing.setText(
            self.tr("No row matches.") if self.model.rows else self.tr("Nothing has been read in yet.")
        )
        self.list.setVisible(bool(shown))
        of_all = self.tr("{shown} of {whole}").format(
            shown=number(shown), whole=counted(len(self.model.rows), self.tr("row"), self.tr("rows"))
        )
        self.chips.show_shown(of_all if shown != len(self.model.rows) else "")
        self._show_details()

    def _show_details(self) -> None:
        self.details.show_rows(self.chosen_rows())

    def _selection_changed(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        self._show_details()

    def _activate(self, index: QModelIndex) -> None:
        row: ImportRow = index.data(ROW_ROLE)
        if row.article is not None:
            self.article_chosen.emit(ArticleId(row.article))
        elif self.details.columns.isEnabled():
            self.details.columns.trigger()

    def _build_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setAcceptDrops(False)
        field.setPlaceholderText(self.tr("Search names and reasons"))
        field.setAccessibleName(self.tr("Search the import report"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._search)
        return field

    def _build_list(self) -> QListView:
        view = QListView()
        view.setObjectName("import-rows")
        view.setAccessibleName(self.tr("Articles of the import"))
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        view.selectionModel().selectionChanged.connect(self._selection_changed)
        view.activated.connect(self._activate)
        return view

    def _build_actions(self) -> tuple[QAction, ...]:
        """In the list's own menu, and under its own keys while it has the focus."""
        wired = (
            (self.tr("Read again"), "R", lambda: self.again_asked.emit(self.chosen_rows())),
            (self.tr("Read as plain text"), "T", lambda: self.as_text_asked.emit(self.chosen_rows())),
            (self.tr("Name its columns\u2026"), "C", lambda: self.columns_asked.emit(self.current_row())),
            (self.tr("Show its folder"), "O", lambda: self.folder_asked.emit(self.current_row())),
            (self.tr("Copy path"), "Ctrl+C", lambda: self.paths_copied.emit(self.chosen_rows())),
        )
        made = {}
        for words, key, act in wired:
            made[key] = QAction(words, self.list)
            made[key].triggered.connect(lambda _=False, do=act: do())
        OwnKeys(self.list, made)
        self.list.addActions(list(made.values()))
        return tuple(made.values())

    def _build_buttons(self) -> tuple[QPushButton, QPushButton, QPushButton]:
        again = QPushButton()
        again.clicked.connect(lambda: self.again_asked.emit(self._failed()))
        save = QPushButton(self.tr("Save report\u2026"))
        save.clicked.connect(self.save_asked)
        clear = QPushButton(self.tr("Clear"))
        clear.setToolTip(self.tr("Empty the report; nothing that was read is lost"))
        clear.clicked.connect(self.clear_asked)
        return again, save, clear

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(SPACE_S)
        tools.addWidget(self.field, 1)
        for button in (self._again_all, self._save, self._clear):
            tools.addWidget(button)
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE_L, 0, SPACE_L, SPACE_S)
        inner.setSpacing(SPACE_M)
        inner.addWidget(self.chips)
        inner.addLayout(tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(inner)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self.details)
