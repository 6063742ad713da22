"""The main window: puts panels and menus in their places, and takes drops anywhere on itself.

It decides nothing. What panels signal and presenters answer is wired in `gui.app`.
"""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from core.settings import APPLICATION_NAME
from gui.actions import Command, build_actions
from gui.panels.articles_panel import ArticlesPanel
from gui.panels.banner import Banner
from gui.panels.bulk_bar import BulkBar
from gui.panels.chronology_panel import ChronologyPanel
from gui.panels.consent_bar import ConsentBar
from gui.panels.drop_overlay import DropOverlay
from gui.panels.empty_page import EmptyPage
from gui.panels.event_form import EventForm
from gui.panels.filter_row import FilterRow
from gui.panels.import_page import ImportPage
from gui.panels.inline_editor import InlineEditor
from gui.panels.main_menu import MainMenu
from gui.panels.middle_page import MiddlePage
from gui.panels.page_window import PageWindow
from gui.panels.reader_panel import ReaderPanel
from gui.panels.review_strip import ReviewStrip
from gui.panels.status_line import StatusLine
from gui.panels.toolbar import Toolbar
from gui.panels.undated_tray import UndatedTray
from gui.presenters.intake import readable
from gui.style.plain_words import plain_tip
from gui.style.theme import Theme
from gui.timeline.canvas import TimelineCanvas
from gui.timeline.date_preview import DatePreview
from gui.timeline.moves_list import MovesList
from gui.timeline.overview_strip import OverviewStrip

_SIDES_PX = (268, 424)
_NARROWEST_SIDES_PX = (208, 320)
_SIDES_SHARE = (0.17, 0.275)  # of the window, until the user has moved them
_LOW_LINES = 34  # of text, about 540 px
_LEAST_PAGE_PX = (240, 180)
_LEAST_MIDDLE_LINES = 21  # of text, about 340 px: as wide as a timeline must be
_FIRST_SIZE_PX = (1440, 900)


class MainWindow(PageWindow):
    """Everything that is seen, as public parts, for `gui.app` to wire."""

    page_changed = Signal(object)  # the page that stands over the timeline, None for the timeline itself
    dropped = Signal(object)  # QMimeData; read before the signal returns
    closing = Signal()

    def __init__(self, theme: Theme, lanes: Sequence[tuple[str, str]]) -> None:
        super().__init__(theme)
        self.setObjectName("main")
        self.setWindowTitle(APPLICATION_NAME)
        self.setAcceptDrops(True)
        self.resize(*_FIRST_SIZE_PX)
        self.actions_by_command = build_actions(self)
        actions = self.actions_by_command
        decisions = tuple(
            actions[name] for name in (Command.ACCEPT, Command.EDIT_DATE, Command.MERGE, Command.REJECT)
        )
        self.toolbar = Toolbar(theme, actions, lanes)
        self.banner = Banner()
        self.consent = ConsentBar()
        self.articles = ArticlesPanel(theme)
        self.filters = FilterRow()
        self.canvas = TimelineCanvas(theme)
        self.overview = OverviewStrip(self.canvas, theme)
        more = (Command.UNDECIDED, Command.EDIT_EVENT, Command.EDIT_TITLE, Command.NOTE, Command.TAG)
        most = (Command.STAR, Command.NOT_EVENT, Command.COPY_EVENT)
        self.table = ChronologyPanel(theme, [*decisions, *(actions[name] for name in (*more, *most))])
        self.undated = UndatedTray()
        self.go_to, self.view_name = InlineEditor(), InlineEditor()
        self.date_picture, self.form_picture = DatePreview(theme), DatePreview(theme)
        self.form = EventForm(theme, self.form_picture)
        self.moves = MovesList(theme)
        self.reader = ReaderPanel(theme, decisions, self.date_picture, self.form)
        self.reader.publication_editor.add_list(self.moves)
        judging = (Command.ACCEPT, Command.REJECT, Command.UNDECIDED)
        edits = (Command.EDIT_DATE, Command.MERGE, Command.NOTE)
        self.review_strip = ReviewStrip([actions[name] for name in (*judging, *edits)])
        said = (Command.MERGE, Command.TAG, Command.STAR, Command.NOT_EVENT)
        self.bulk_bar = BulkBar(theme, [actions[name] for name in (*judging, *said)])
        self.status = StatusLine()
        self._empty = EmptyPage(
            actions[Command.ADD_ARTICLES], actions[Command.PASTE], actions[Command.OPEN_SAMPLE]
        )
        self.import_page = self._kept(ImportPage(theme))
        self._views = QStackedWidget()
        self._page: MiddlePage | None = None  # what stands over the timeline for a while
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._sides_moved = False
        self._invites = True
        whole = self._lay_out()
        self.menu = MainMenu(actions, self.toolbar.lane_actions)
        self.setMenuBar(self.menu)
        self._overlay = DropOverlay(theme, whole)

    @property
    def table_shown(self) -> bool:
        return self._views.currentWidget() is self.table

    def show_table(self, shown: bool) -> None:
        """The table in place of the canvas, or back; the focus goes with it."""
        self.show_page(None)
        self._views.setCurrentWidget(self.table if shown else self._timeline)
        self._share_height()
        self.toolbar.show_view(table=shown)
        (self.table.table if shown else self.canvas).setFocus()

    def show_empty(self, empty: bool) -> None:
        """Without articles the middle invites; with some, it shows them."""
        self._invites = empty
        self._show_middle()
        self.articles.show_invitation(not empty)
        self.reader.setVisible(not empty)
        for command in (
            Command.EXPORT,
            Command.SWITCH_VIEW,
            Command.FIT_ALL,
            Command.ZOOM_IN,
            Command.ZOOM_OUT,
            Command.KEEP_VIEW,
            Command.KEEP_FILTER,
            Command.COMPARE,
            Command.KEPT_VIEWS,
        ):
            self.actions_by_command[command].setEnabled(not empty)

    @property
    def page(self) -> MiddlePage | None:
        """The page that stands over the timeline, the import report for one; None for the timeline itself."""
        return self._page

    def show_page(self, page: MiddlePage | None) -> None:
        """A page in place of the timeline until it is left; None goes back, focus and all."""
        if page is self._page:
            return
        self._page = page
        self._show_middle()
        self.page_changed.emit(page)
        if page is None and not self._invites:
            (self.table.table if self.table_shown else self.canvas).setFocus()

    def show_review(self, shown: bool) -> None:
        """The review of events below the timeline, in the place of the tray."""
        self.review_strip.setVisible(shown)
        self._tray.setVisible(not shown)

    def focus_view(self) -> None:
        """The keys go to the canvas, or to the table where that is shown."""
        (self.table.table if self.table_shown else self.canvas).setFocus()

    def _show_middle(self) -> None:
        usual = self._empty if self._invites else self._centre
        self._pages.setCurrentWidget(usual if self._page is None else self._page)

    def set_theme(self, theme: Theme) -> None:
        parts = (self.toolbar, self.articles, self.canvas, self.overview, self.table, self.reader)
        edits = (self.bulk_bar, self.form, self.date_picture, self.form_picture, self.moves)
        for part in (*parts, *edits, self._overlay):
            part.set_theme(theme)
        self._dress_pages(theme)

    def show_history(self, undo: str | None, redo: str | None) -> None:
        """What undo and redo would do, in the menu and in the tips; greyed where there is nothing."""
        for command, words, plain in (
            (Command.UNDO, undo, self.tr("Undo")),
            (Command.REDO, redo, self.tr("Redo")),
        ):
            action = self.actions_by_command[command]
            action.setText((words or plain).replace("&", "&&"))
            action.setToolTip(plain_tip(words or plain))
            action.setEnabled(words is not None and not self._read_only)

    def name_project(self, name: str, *, read_only: bool) -> None:
        """The project in the title; where it can only be looked at, nothing offers to change it."""
        self._read_only = read_only
        shown = self.tr("{name} (read-only)").format(name=name) if read_only else name
        self.setWindowTitle(f"{shown} \u2013 {APPLICATION_NAME}")
        changing = (Command.ADD_ARTICLES, Command.ADD_FOLDER, Command.PASTE, Command.NEW_EVENT)
        for command in (*changing, Command.REVIEW_DATES, Command.REVIEW_EVENTS):
            self.actions_by_command[command].setEnabled(not read_only)
        for part in (self.toolbar.add_button, self.articles.drop_zone, self.status.dates, self.status.review):
            part.setEnabled(not read_only)
        self.reader.allow_changes(not read_only)
        self.bulk_bar.allow_changes(not read_only)
        self._allow_changes_on_pages(not read_only)

    def enable_event_commands(self, event: bool, article: bool) -> None:
        """Whether there is an event, and an article, that commands could be about."""
        for command in _ABOUT_AN_EVENT:
            self.actions_by_command[command].setEnabled(event and not self._read_only)
        for command in (Command.EDIT_PUBLISHED, Command.REMOVE_ARTICLE):
            self.actions_by_command[command].setEnabled(article and not self._read_only)
        self.actions_by_command[Command.COPY_EVENT].setEnabled(event)

    def offer_merge(self, chosen: int, *, alike: bool = False) -> None:
        """How many events are chosen: two or more can be made one; `alike` says that the review shows an
        event that the one to be judged can be made one with."""
        action, several = self.actions_by_command[Command.MERGE], chosen > 1 and not self._read_only
        action.setEnabled(several or (alike and not self._read_only))
        action.setText(self.tr("Merge {count}").format(count=chosen) if several else self.tr("Merge"))
        how = self.tr(
            "Choose two or more events with Ctrl or Shift, on the canvas or in the table, to merge them"
        )
        action.setToolTip(plain_tip(self.tr("Make the chosen events one") if several else how))

    def layout_state(self) -> QByteArray:
        """Where the user has put the sides; empty where they were left to the window."""
        return self._splitter.saveState() if self._sides_moved else QByteArray()

    def restore_layout(self, state: QByteArray) -> None:
        if not state.isEmpty():
            self._sides_moved = self._splitter.restoreState(state)

    def _move_sides(self) -> None:
        self._sides_moved = True

    def _share_width(self) -> None:
        """The sides take less of a narrow window, and in a very narrow one they are folded away, the articles
        first."""
        sides = self._usual_sides()
        least = self.fontMetrics().lineSpacing() * _LEAST_MIDDLE_LINES
        for at in (0, 1):
            if self.width() - sum(sides) < least:
                sides[at] = 0
        self._splitter.setSizes([sides[0], self.width() - sum(sides), sides[1]])

    def _usual_sides(self) -> list[int]:
        return [
            max(least, min(most, round(self.width() * share)))
            for least, most, share in zip(_NARROWEST_SIDES_PX, _SIDES_PX, _SIDES_SHARE, strict=True)
        ]

    def fold_side(self, at: int) -> None:
        """The articles (0) or the reader (1) folded away, or there again."""
        sizes, side = self._splitter.sizes(), 2 * at
        wanted = self._usual_sides()[at] if sizes[side] == 0 else 0
        sizes[1] = max(1, sizes[1] + sizes[side] - wanted)
        sizes[side] = wanted
        self._splitter.setSizes(sizes)
        self._sides_moved = True

    def _lay_out(self) -> QWidget:
        self._timeline = self.canvas
        self._views.addWidget(self._timeline)
        self._views.addWidget(self.table)
        above = (self.filters, self.go_to, self.view_name, self.overview)
        self._tray = _column(self.undated, stretched=self.undated)
        below = (_line(), self.bulk_bar, self.review_strip, self._tray)
        self._centre = _column(*above, self._views, *below, stretched=self._views)
        for page in (self._empty, self._centre):
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(self._empty)
        for part in (self.articles, self._pages, self.reader):
            self._splitter.addWidget(part)
        self._splitter.setHandleWidth(1)
        self._splitter.setCollapsible(1, False)
        self._pages.setMinimumSize(*_LEAST_PAGE_PX)  # the window grows for no page: what needs more is cut
        for at, stretch in enumerate((0, 1, 0)):
            self._splitter.setStretchFactor(at, stretch)
        self._splitter.splitterMoved.connect(self._move_sides)
        self._share_width()
        whole = _column(
            self.toolbar,
            _line(),
            self.banner,
            self.consent,
            self._splitter,
            _line(),
            self.status,
            stretched=self._splitter,
        )
        self.setCentralWidget(whole)
        return whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._sides_moved:
            self._share_width()
        self._share_height()

    def _share_height(self) -> None:
        """In a low window the timeline comes first: the overview makes room for it, and most of the tray."""
        low = self.height() < self.fontMetrics().lineSpacing() * _LOW_LINES
        self.overview.setVisible(not (low or self.table_shown))
        self.undated.show_brief(low)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that means nothing where the focus is leaves the review."""
        if event.key() == Qt.Key.Key_Escape and self.review_strip.isVisible():
            self.review_strip.closed.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if readable(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._overlay.appear()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._overlay.hide()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self._overlay.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)


_ABOUT_AN_EVENT = (
    Command.ACCEPT,
    Command.REJECT,
    Command.UNDECIDED,
    Command.EDIT_DATE,
    Command.EDIT_TITLE,
    Command.NOTE,
    Command.TAG,
    Command.STAR,
    Command.NOT_EVENT,
    Command.EDIT_EVENT,
)


def _column(*parts: QWidget, stretched: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part, 1 if part is stretched else 0)
    return column


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "separator")
    line.setFixedHeight(1)
    return line
