"""All contradictions of the project in the middle of the window, and the current one with its sides.

It shows and signals; the sentence of a side stands in the reader beside it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListView, QSplitter, QVBoxLayout, QWidget

from core.model.contradiction import Standing
from core.model.dispute import DisputeKey
from gui.models.disputes import ROW_ROLE, DisputeRow, DisputesModel
from gui.panels.choice_chips import ChoiceChips
from gui.panels.dispute_delegate import DisputeDelegate
from gui.panels.dispute_view import DisputeView
from gui.panels.middle_page import MiddlePage
from gui.panels.page_head import PageHead
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_S

_SHARES = (2, 5)  # of the height: the list, the contradiction
_DIGITS = range(int(Qt.Key.Key_1), int(Qt.Key.Key_9) + 1)
_LETTERS = (Qt.Key.Key_L, Qt.Key.Key_O, Qt.Key.Key_W, Qt.Key.Key_Escape)


class DisputesPage(MiddlePage):
    """Keys 1 to 9 decide for a side, L leaves it open on purpose, O opens it again, W says why."""

    row_chosen = Signal(object)  # DisputeKey
    side_decided = Signal(int)
    left_open = Signal()
    reopened = Signal()
    reason_given = Signal(str)
    witness_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("disputes-page")
        self.setProperty("role", "panel")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.model = DisputesModel(self)
        self._delegate = DisputeDelegate(theme, self)
        self._following = False
        self._may_change = True
        self.head = PageHead(self.tr("Contradictions"))
        self.head.closed.connect(self.closed)
        self.chips = self._build_chips()
        self.list = self._build_list()
        self.view = DisputeView()
        self.view.decided.connect(self.side_decided)
        self.view.left_open.connect(self.left_open)
        self.view.reopened.connect(self.reopened)
        self.view.reason_given.connect(self.reason_given)
        self.view.editor.closed.connect(self.take_focus)
        self.view.witness_chosen.connect(self.witness_chosen)
        self._nothing = QLabel(self.tr("No sources contradict each other. There is nothing to decide."))
        self._nothing.setProperty("role", "faint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.set_rows(())

    def take_focus(self) -> None:
        (self.list if self.model.shown else self).setFocus()

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.list.doItemsLayout()

    def allow_changes(self, allowed: bool) -> None:
        self._may_change = allowed
        self.view.allow_changes(allowed)

    def set_rows(self, rows: Sequence[DisputeRow]) -> None:
        held = self.hasFocus()
        self._following = True
        self.model.set_rows(rows)
        self._following = False
        self.chips.show_counts(self.model.counts())
        self._split.setVisible(bool(rows))
        self.chips.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        if held and rows:
            self.take_focus()

    def show_standing(self, standing: Standing | None) -> None:
        """Only contradictions that stand so; None for all."""
        self.chips.choose(standing)

    def show_current(self, key: DisputeKey | None) -> None:
        """The one to decide about, without answering that it was chosen."""
        at = self.model.row_of(key)
        self._following = True
        self.list.setCurrentIndex(QModelIndex() if at is None else self.model.index(at))
        self._following = False

    def event(self, event: QEvent) -> bool:
        """The page's own keys are its own while it has the focus, whatever they mean to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _is_own(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif self._may_change:
            self._decide(event.key())

    def _decide(self, key: int) -> None:
        if key in _DIGITS:
            self.side_decided.emit(key - int(Qt.Key.Key_0))
        elif key == Qt.Key.Key_W:
            self.view.ask_why()
        else:
            (self.left_open if key == Qt.Key.Key_L else self.reopened).emit()

    def _row_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._following:
            self.row_chosen.emit(current.data(ROW_ROLE).key)

    def _choose_standing(self, standing: Standing | None) -> None:
        """The first of those that are listed now is opened, unless the open one is among them."""
        chosen = self.view.card.key if self.view.card is not None else None
        self._following = True
        self.model.set_standing(standing)
        self._following = False
        if self.model.row_of(chosen) is not None:
            self.show_current(chosen)
        elif self.model.shown:
            self.list.setCurrentIndex(self.model.index(0))
        self.take_focus()

    def _build_chips(self) -> ChoiceChips:
        words = {
            Standing.OPEN: self.tr("Open"),
            Standing.LEFT_OPEN: self.tr("Left open"),
            Standing.UPDATE: self.tr("Updates"),
            Standing.DECIDED: self.tr("Decided"),
        }
        chips = ChoiceChips(words, self.tr("All"))
        chips.chosen.connect(self._choose_standing)
        return chips

    def _build_list(self) -> QListView:
        view = _DisputeList()
        view.setObjectName("disputes")
        view.setAccessibleName(self.tr("Contradictions"))
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.selectionModel().currentRowChanged.connect(self._row_changed)
        return view

    def _lay_out(self) -> None:
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.list)
        self._split.addWidget(self.view)
        for at, stretch in enumerate(_SHARES):
            self._split.setStretchFactor(at, stretch)
        self._split.setSizes([share * 100 for share in _SHARES])
        chips = QVBoxLayout()
        chips.setContentsMargins(SPACE_L, 0, SPACE_L, SPACE_S)
        chips.addWidget(self.chips)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(chips)
        layout.addWidget(self._split, 1)
        layout.addWidget(self._nothing, 1)


class _DisputeList(QListView):
    """A list whose letters and digits are the page's, not a search for a row that begins with them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_own(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _is_own(event: QKeyEvent) -> bool:
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return plain and (event.key() in _DIGITS or event.key() in _LETTERS)
