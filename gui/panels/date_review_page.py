"""The review of publication dates, in the middle of the window: a row an article, one key to choose.

It shows and signals; the article itself stands in the reader beside it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListView, QSplitter, QVBoxLayout, QWidget

from core.model.ids import ArticleId
from gui.models.date_review import ROW_ROLE, DateReviewModel, DateReviewRow
from gui.panels.date_candidates import DateCandidates
from gui.panels.date_review_delegate import DateReviewDelegate
from gui.panels.middle_page import MiddlePage
from gui.panels.page_head import PageHead
from gui.style.theme import Theme

_SHARES = (2, 3)  # of the height: the list, what there is to choose from
_DIGITS = range(int(Qt.Key.Key_1), int(Qt.Key.Key_9) + 1)


class DateReviewPage(MiddlePage):
    """Keys 1 to 9 choose, E types a date, S leaves the article for now, Esc leaves the page."""

    row_chosen = Signal(object)  # ArticleId
    candidate_chosen = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("date-review-page")
        self.setProperty("role", "panel")
        self.model = DateReviewModel(self)
        self._delegate = DateReviewDelegate(theme, self)
        self._following = self._focus_wanted = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.head = PageHead(self.tr("Check publication dates"))
        self.head.closed.connect(self.closed)
        self.list = self._build_list()
        self.candidates = DateCandidates()
        self.candidates.chosen.connect(self.candidate_chosen)
        self.candidates.left.connect(self.left)
        self.candidates.editor.closed.connect(self.list.setFocus)
        self._nothing = QLabel(self.tr("Every publication date is sure. There is nothing to check."))
        self._nothing.setProperty("role", "faint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.set_rows(())

    def take_focus(self) -> None:
        """The keys go to the list, at once or as soon as there are rows."""
        self._focus_wanted = not self.model.rows
        (self if self._focus_wanted else self.list).setFocus()

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.list.doItemsLayout()

    def set_rows(self, rows: Sequence[DateReviewRow]) -> None:
        chosen = self.current_row()
        self._following = True
        self.model.set_rows(rows)
        self._following = False
        self._split.setVisible(bool(rows))
        if rows and self._focus_wanted:
            self.take_focus()
        self._nothing.setVisible(not rows)
        if chosen is not None:
            self.show_current(chosen.article_id)

    def show_current(self, article_id: ArticleId | None) -> None:
        """The row to decide about, without answering that it was chosen."""
        at = self.model.row_of(article_id)
        self._following = True
        self.list.setCurrentIndex(QModelIndex() if at is None else self.model.index(at))
        self._following = False
        self.candidates.show_row(self.current_row())

    def current_row(self) -> DateReviewRow | None:
        index = self.list.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def event(self, event: QEvent) -> bool:
        """The page's own keys are its own while it has the focus, whatever they mean to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _is_own(event):
            super().keyPressEvent(event)
        elif event.key() in _DIGITS:
            self.candidate_chosen.emit(event.key() - int(Qt.Key.Key_0))
        elif event.key() == Qt.Key.Key_E:
            self.candidates.ask_date()
        elif event.key() == Qt.Key.Key_S:
            self.left.emit()
        else:
            self.closed.emit()

    def _row_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._following:
            self.row_chosen.emit(current.data(ROW_ROLE).article_id)

    def _build_list(self) -> QListView:
        view = _ReviewList()
        view.setObjectName("date-review")
        view.setAccessibleName(self.tr("Articles whose publication date is not sure"))
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
        self._split.addWidget(self.candidates)
        for at, stretch in enumerate(_SHARES):
            self._split.setStretchFactor(at, stretch)
        self._split.setSizes([share * 100 for share in _SHARES])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._split, 1)
        layout.addWidget(self._nothing, 1)


class _ReviewList(QListView):
    """A list whose letters and digits are the page's, not a search for a row that begins with them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_own(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _is_own(event: QKeyEvent) -> bool:
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return plain and (
        event.key() in _DIGITS or event.key() in (Qt.Key.Key_E, Qt.Key.Key_S, Qt.Key.Key_Escape)
    )
