"""The left side: the articles of the project, the place to drop more, and the report of the last import."""

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QMenu, QVBoxLayout, QWidget

from core.model.event_filter import Facet, FacetValue
from core.model.ids import ArticleId
from gui.models.article_list import ROW_ROLE, ArticleListModel
from gui.models.article_row import ArticleRow
from gui.models.words import number, shortened, tr
from gui.panels.article_delegate import ArticleDelegate
from gui.panels.drop_zone import DropZone
from gui.panels.import_report import ImportReport
from gui.style.plain_words import PlainLabel
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

_MOST_CHOSEN = 500  # articles of one side of a comparison that are named one by one
_LONGEST_OUTLET = 32
_LOW_LINES = 36  # too low for the articles and the whole of a report together
_EVEN_FROM = 2_000  # rows that measuring one by one would take too long
_BATCH = 60  # rows that are measured in one turn of the event loop


class _ArticleView(QListView):
    """Rows are as high as their words are at this width: at another one they are laid out anew."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and not self.uniformItemSizes():
            self.scheduleDelayedItemsLayout()


class ArticlesPanel(QFrame):
    """Shows rows; signals which article the user wants to read, and what to do with it."""

    article_chosen = Signal(object)  # ArticleId
    published_asked = Signal(object)  # ArticleId
    removal_asked = Signal(object)  # ArticleId
    add_asked = Signal()
    compare_asked = Signal(object)  # tuple[FacetValue, ...], articles or outlets

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._model = ArticleListModel(self)
        self._delegate = ArticleDelegate(theme, self)
        self._list = self._build_list()
        self._count = PlainLabel("0")
        self._count.setProperty("role", "badge")
        self.drop_zone = DropZone()
        self.drop_zone.clicked.connect(self.add_asked)
        self.report = ImportReport()
        self._inviting = True
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self._list.doItemsLayout()

    def set_rows(self, rows: Sequence[ArticleRow]) -> None:
        chosen = self.current_article()
        self._lay_out_evenly(len(rows) > _EVEN_FROM)
        self._model.set_rows(rows)
        self._count.setText(number(len(rows)))
        if chosen is not None:
            self.show_chosen(chosen)

    @property
    def model(self) -> ArticleListModel:
        """Asks for the rows of very many articles as they come into view."""
        return self._model

    def _lay_out_evenly(self, even: bool) -> None:
        """Rows of very many articles are all as high as the first: none of the others has to be measured."""
        if even == self._list.uniformItemSizes():
            return
        self._delegate.set_even(even)
        self._list.setUniformItemSizes(even)
        layout = QListView.LayoutMode.SinglePass if even else QListView.LayoutMode.Batched
        self._list.setLayoutMode(layout)

    def current_article(self) -> ArticleId | None:
        index = self._list.currentIndex()
        return index.data(ROW_ROLE).article_id if index.isValid() else None

    def chosen_articles(self) -> tuple[FacetValue, ...]:
        """Articles that are chosen in the list, from top to bottom; at most as many as can be compared."""
        selection = self._list.selectionModel().selection()
        parts = sorted((selection.at(at) for at in range(selection.size())), key=lambda part: part.top())
        places = (place for part in parts for place in range(part.top(), part.bottom() + 1))
        rows = (self._model.index(place).data(ROW_ROLE) for place in islice(places, _MOST_CHOSEN))
        return tuple(FacetValue(Facet.ARTICLE, str(row.article_id), row.title) for row in rows)

    def show_chosen(self, article_id: ArticleId) -> None:
        """Follow a choice made elsewhere, without answering it."""
        row = self._model.row_of(article_id)
        if row is None:
            return
        index = self._model.index(row)
        flags = QItemSelectionModel.SelectionFlag
        kept = self._list.selectionModel().isSelected(index)  # of several, all stay chosen
        self._list.selectionModel().setCurrentIndex(index, flags.NoUpdate if kept else flags.ClearAndSelect)
        self._list.scrollTo(index)

    def _build_list(self) -> QListView:
        view = _ArticleView()
        view.setObjectName("articles")
        view.setAccessibleName(self.tr("Articles"))
        view.setModel(self._model)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._model.rows_came.connect(view.viewport().update)
        view.setItemDelegate(self._delegate)
        view.setMouseTracking(True)
        view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setLayoutMode(QListView.LayoutMode.Batched)  # a long list is laid out bit by bit
        view.setBatchSize(_BATCH)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)
        view.clicked.connect(self._choose)
        view.activated.connect(self._choose)
        return view

    def _lay_out(self) -> None:
        heading = PlainLabel(self.tr("Articles"))
        heading.setProperty("role", "heading")
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_S)
        head.addWidget(heading)
        head.addStretch(1)
        head.addWidget(self._count)
        foot = QVBoxLayout()
        foot.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_L)
        foot.setSpacing(SPACE_M)
        foot.addWidget(self.report)
        foot.addWidget(self.drop_zone)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._list, 1)
        layout.addLayout(foot)

    def show_invitation(self, inviting: bool) -> None:
        """Whether there is a place to drop more, where the window is high enough for it."""
        self._inviting = inviting
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a low window the articles come first: they are added by the button above as well."""
        low = self.height() < self.fontMetrics().lineSpacing() * _LOW_LINES
        self.report.show_brief(low)
        self.drop_zone.setVisible(self._inviting and not low)

    def _choose(self, index: QModelIndex) -> None:
        """One is read; while several are being chosen the reader stays as it is."""
        if not self._list.selectionModel().isSelected(index):
            return
        self.article_chosen.emit(index.data(ROW_ROLE).article_id)

    def _open_menu(self, position: QPoint) -> None:
        index = self._list.indexAt(position)
        if not index.isValid():
            return
        article_id = index.data(ROW_ROLE).article_id
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Change publication date")).triggered.connect(
            lambda: self.published_asked.emit(article_id)
        )
        menu.addAction(self.tr("Remove article")).triggered.connect(
            lambda: self.removal_asked.emit(article_id)
        )
        menu.addSeparator()
        chosen = self.chosen_articles()
        words = self.tr("Compare the two chosen") if len(chosen) == 2 else self.tr("Compare with\u2026")
        menu.addAction(words).triggered.connect(lambda: self.compare_asked.emit(chosen))
        outlet = index.data(ROW_ROLE).outlet
        if outlet and outlet != tr("No outlet given"):
            value = FacetValue(Facet.OUTLET, outlet, outlet)
            name = shortened(outlet, _LONGEST_OUTLET).replace("&", "&&")
            words = self.tr("Compare {outlet} with\u2026").format(outlet=name)
            menu.addAction(words).triggered.connect(lambda: self.compare_asked.emit((value,)))
        menu.popup(self._list.viewport().mapToGlobal(position))
