"""Starts the window, and wires what panels signal to what presenters decide; the only file that sees all."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from core.chrono.interval import Interval
from core.errors import AppError
from core.model.ids import EventId
from core.resource_files import resource_path
from core.settings import APPLICATION_NAME
from gui.actions import Command
from gui.commands.date_review_commands import DateReviewCommands
from gui.commands.display_choices import DisplayChoices
from gui.commands.editing import wire_editing
from gui.commands.file_commands import FileCommands
from gui.commands.filter_commands import FilterCommands
from gui.commands.help_commands import HelpCommands
from gui.commands.import_commands import ImportCommands
from gui.commands.kept_views import KeptViews
from gui.commands.linked_choice import LinkedChoice
from gui.commands.navigation import Navigation
from gui.commands.palette_commands import PaletteCommands
from gui.commands.printing import Printing
from gui.commands.view_memory import ViewMemory
from gui.commands.window_export import WindowExport
from gui.commands.window_orders import WindowOrders
from gui.main_window import MainWindow
from gui.models.words import tr
from gui.presenters.columns import ColumnsPresenter
from gui.presenters.date_review import DateReviewPresenter
from gui.presenters.filtering import FilterPresenter
from gui.presenters.go_to import GoToPresenter
from gui.presenters.grouping import GroupingPresenter
from gui.presenters.hover import HoverPresenter
from gui.presenters.imports import ImportPresenter
from gui.presenters.intake import intake_of
from gui.presenters.links import LinkPresenter
from gui.presenters.project import LANES, ProjectPresenter
from gui.presenters.reading import Reading, ReadingPresenter
from gui.presenters.review import ReviewPresenter
from gui.presenters.search import SearchPresenter
from gui.presenters.table import TablePresenter
from gui.settings import Settings, ThemeChoice
from gui.style.theme import SchemePreference, ThemeFollower
from gui.workers import crash_report
from gui.workers.import_runner import ImportRunner
from gui.workers.project_access import ProjectAccess

if TYPE_CHECKING:  # loaded with the first page that is fetched
    from gui.workers.page_fetcher import PageFetcher

_WARM_UP_AFTER_MS = 300
# The window's thread gets its turn at once when a background thread is computing; the default is 5 ms.
_SWITCH_INTERVAL_S = 0.001


class _HasThreads(Protocol):
    """A part that works behind the window, and must end before the program does."""

    @property
    def busy(self) -> bool: ...

    def close(self) -> None: ...


class DatelineApp(QObject):
    """The parts of the running program and the wires between them."""

    _crashed = Signal(str)

    def __init__(
        self, application: QApplication, settings: Settings, fetcher: PageFetcher | None = None
    ) -> None:
        """`fetcher` asks for pages in place of the usual one, by other rules."""
        super().__init__(application)
        sys.setswitchinterval(_SWITCH_INTERVAL_S)
        self._settings = settings
        self._closed = False
        self.follower = ThemeFollower(application, SchemePreference(settings.theme()))
        self.window = MainWindow(self.follower.theme, [(key, tr(words)) for key, words in LANES])
        self._make_presenters(fetcher)
        self._make_commands()
        self._wire_project()
        self._wire_table()
        self._wire_choice()
        self._wire_search()
        self._wire_imports()
        self._wire_links()
        self._wire_pages()
        self._wire_window()
        self._wire_commands()

    def start(self, arguments: tuple[Path, ...]) -> None:
        """Show the window as it was left, then open the project behind it."""
        geometry, layout = self._settings.layout("window"), self._settings.layout("splitter")
        if geometry is not None:
            self.window.restoreGeometry(geometry)
        if layout is not None:
            self.window.restore_layout(layout)
        columns = self._settings.layout("chronology")
        if columns is not None:
            self.window.table.restore_columns(columns)
        self.window.show_empty(True)
        self.window.show()
        QTimer.singleShot(0, lambda: self.files.start(arguments))

    @property
    def busy(self) -> bool:
        """Whether anything is still being read, written or asked."""
        asked = any(part.busy for part in self._closing_order())
        return asked or self.imports.running or self.project.busy

    def tell_crash(self, path: str) -> None:
        """From any thread."""
        self._crashed.emit(path)

    def close(self) -> None:
        """Keep the view, end every thread; harmless when done twice."""
        if self._closed:
            return
        self._closed = True
        self._settings.set_layout("window", self.window.saveGeometry())
        self._settings.set_layout("splitter", self.window.layout_state())
        self._settings.set_layout("chronology", self.window.table.columns_state())
        self._settings.save()
        self.runner.close()
        self.memory.keep_now()
        for part in self._closing_order():
            part.close()

    def _closing_order(
        self,
    ) -> tuple[_HasThreads, ...]:
        """All that have threads, the project last: the others may still be asking it."""
        askers: tuple[_HasThreads, ...] = (
            self.review,
            self.go_to,
            self.filter_dates,
            self.files,
            self.help,
            self.export,
            self.printing,
        )
        return (*askers, self.import_report, self.dates, self.columns, self.links, self.access)

    def _make_presenters(self, fetcher: PageFetcher | None) -> None:
        self.access = ProjectAccess(self)
        self.runner = ImportRunner(self.access, self)
        self.project = ProjectPresenter(self.access, self)
        self.reading = ReadingPresenter(self.access, self)
        self.search = SearchPresenter(self.access, self)
        self.review = ReviewPresenter(self.access, self.reading, self)
        self.grouping = GroupingPresenter(self.access, self.reading, self)
        self.imports = ImportPresenter(self.runner, self._settings.column_mappings, self)
        self.links = LinkPresenter(self.imports, self._settings, fetcher, self)
        self.columns = ColumnsPresenter(self.imports, self._settings, self)
        self.hover = HoverPresenter(self.access, self)
        self.filtering = FilterPresenter(self.access, self)
        self.filter_dates = GoToPresenter(self)
        self.table = TablePresenter(self.access, self)
        self.go_to = GoToPresenter(self)
        self.dates = DateReviewPresenter(self.access, self)

    def _make_commands(self) -> None:
        window = self.window
        self.files = FileCommands(window, self.access, self.imports, self._settings)
        self.help = HelpCommands(window)
        self.palette = PaletteCommands(window, window.menu, self._settings)
        self.import_report = ImportCommands(
            window.import_page, window.articles.report, self.imports, self.columns, self.reading
        )
        self.kept_views = KeptViews(
            self.project, window.canvas, window.filters, window.toolbar.views, window.view_name
        )
        self.memory = ViewMemory(
            self.access, self.project, self.reading, window.canvas, self.kept_views, self
        )
        orders = WindowOrders(self.project, window.canvas)
        self.export = WindowExport(window, self.access, self.project, orders)
        self.printing = Printing(window, self.access, orders)
        self.choice = LinkedChoice(self.reading, window.canvas, window.table, window.reader)
        self.date_review = DateReviewCommands(window.date_page, self.dates, self.reading)
        self.filters = FilterCommands(
            window.filters, self.filtering, self.filter_dates, self.project, self.table, self.access
        )
        self.navigation = Navigation(self.go_to, window.canvas, window.go_to, window.filters)

    def _wire_project(self) -> None:
        project, window = self.project, self.window
        project.rows_shown.connect(window.articles.set_rows)
        project.snapshot_shown.connect(window.canvas.set_snapshot)
        project.snapshot_shown.connect(self.reading.set_snapshot)
        project.undated_shown.connect(window.undated.set_chips)
        project.status_shown.connect(window.status.show_status)
        project.history_shown.connect(window.show_history)
        project.empty_changed.connect(window.show_empty)
        project.lanes_shown.connect(window.toolbar.show_lanes)
        window.toolbar.lanes_chosen.connect(project.set_lanes)
        self.access.opened.connect(self._project_opened)

    def _wire_table(self) -> None:
        rows, panel = self.table, self.window.table
        panel.model.order_wanted.connect(rows.set_order)
        panel.model.events_wanted.connect(rows.seek_events)
        panel.copy_wanted.connect(rows.copy)
        rows.order_shown.connect(panel.set_order)
        rows.order_shown.connect(lambda _: panel.show_chosen(self.reading.event_id))
        rows.events_shown.connect(panel.model.take_events)
        rows.count_shown.connect(lambda words: self.window.filters.show_count(words, table=True))
        rows.rows_copied.connect(lambda lines: QGuiApplication.clipboard().setText(lines))

    def _wire_choice(self) -> None:
        window = self.window
        self.choice.link_articles(window.articles, window.undated)
        self.reading.reading_shown.connect(self._enable_commands)
        self._wire_grouping()
        window.canvas.hover_requested.connect(self.hover.request)
        window.canvas.span_export_asked.connect(self._export_span)
        self.hover.card_shown.connect(window.canvas.show_hover)
        window.canvas.cluster_activated.connect(self._list_events)
        wire_editing(self.review, window.reader, self._focus_view)
        for decider in (self.review, self.dates):
            decider.decided.connect(window.status.show_note)
        for editor in (window.go_to, window.view_name):
            editor.closed.connect(self._focus_view)
        self.kept_views.told.connect(window.status.show_note)
        window.articles.removal_asked.connect(self.review.remove_article)
        window.articles.published_asked.connect(self.review.edit_publication_of)

    def _wire_grouping(self) -> None:
        grouping = self.grouping
        self.choice.events_chosen.connect(grouping.set_chosen)
        self.project.snapshot_shown.connect(lambda _: self.choice.renew())
        grouping.chosen_counted.connect(self.window.offer_merge)
        grouping.regrouped.connect(self.choice.choose_only)
        grouping.regrouped.connect(self.reading.choose_event)
        grouping.decided.connect(self.window.status.show_note)
        self.window.reader.card.source_disowned.connect(grouping.disown)
        self.window.reader.card.facet_chosen.connect(self.filters.add)
        self.window.offer_merge(0)

    def _wire_search(self) -> None:
        box, search = self.window.toolbar.search, self.search
        box.sought.connect(search.seek)
        box.next_asked.connect(search.go_next)
        box.previous_asked.connect(search.go_previous)
        box.left.connect(self._focus_view)
        search.count_shown.connect(box.show_count)
        search.hits_marked.connect(self.window.canvas.set_search_hits)
        search.hit_shown.connect(self.reading.choose_hit)

    def _wire_imports(self) -> None:
        imports, window = self.imports, self.window
        imports.progress_shown.connect(window.status.show_progress)
        imports.ended.connect(window.status.show_note)
        imports.ended.connect(self.project.show_changes_soon)
        imports.article_stored.connect(self.project.show_changes_soon)
        imports.first_read.connect(self.choice.read_first)
        imports.failed.connect(window.banner.show_error)
        window.status.cancel_asked.connect(imports.cancel)

    def _wire_links(self) -> None:
        links, window = self.links, self.window
        links.consent_asked.connect(window.consent.ask)
        links.told.connect(window.status.show_note)
        window.consent.agreed.connect(links.agree)
        window.consent.declined.connect(links.decline)
        window.menu.fetching_chosen.connect(links.set_fetches)
        window.menu.show_fetching_choice(self._settings.fetches_pages())
        self.import_report.links_asked.connect(links.add)

    def _wire_pages(self) -> None:
        """The import report and the review of dates, in the place of the timeline for a while."""
        window, dates = self.window, self.dates
        for commands in (self.import_report, self.date_review):
            commands.page_asked.connect(window.show_page)
        window.page_changed.connect(lambda page: dates.set_open(page is window.date_page))
        window.status.dates_asked.connect(self.date_review.show)
        self.project.rows_shown.connect(lambda _: dates.refresh())

    def _wire_window(self) -> None:
        window = self.window
        window.dropped.connect(self._take_in)
        window.menu.theme_chosen.connect(self._set_theme)
        self.display = DisplayChoices(window.menu, self._settings, window.canvas, self.project)
        window.menu.recent_chosen.connect(self.files.open_project)
        window.closing.connect(self.close)
        window.articles.add_asked.connect(self.files.ask_add)
        window.menu.show_theme_choice(self._settings.theme())
        window.menu.show_recent(self._settings.recent_projects())
        self.follower.changed.connect(window.set_theme)
        self.files.recent_changed.connect(window.menu.show_recent)
        self.memory.table_wanted.connect(self._show_table)
        for teller in (self.files, self.export, self.printing, self.import_report):
            teller.told.connect(window.status.show_note)
        for part in (self.files, self.access, self.export, self.printing, self.import_report):
            part.failed.connect(window.banner.show_error)
        self._crashed.connect(self._show_crash)

    def _wire_commands(self) -> None:
        files, review, search, canvas = self.files, self.review, self.search, self.window.canvas
        slots = {
            Command.NEW: files.ask_new,
            Command.OPEN: files.ask_open,
            Command.ADD_ARTICLES: files.ask_add,
            Command.ADD_FOLDER: files.ask_add_folder,
            Command.OPEN_SAMPLE: lambda: files.open_sample(into_this=self.project.empty),
            Command.SAVE: files.tell_saved,
            Command.SAVE_COPY: files.ask_save_copy,
            Command.EXPORT: self.export.ask,
            Command.PRINT: self.printing.ask,
            Command.QUIT: self.window.close,
            Command.UNDO: review.undo,
            Command.REDO: review.redo,
            Command.PASTE: lambda: self._take_in(QGuiApplication.clipboard().mimeData()),
            Command.COPY_EVENT: self._copy_event,
            Command.COPY_PICTURE: self.export.copy_picture,
            Command.FIND: self._find,
            Command.NEXT_HIT: search.go_next,
            Command.PREVIOUS_HIT: search.go_previous,
            Command.SWITCH_VIEW: self._switch_view,
            Command.IMPORT_REPORT: self.import_report.toggle,
            Command.REVIEW_DATES: self.date_review.toggle,
            Command.FIT_ALL: canvas.fit_all,
            Command.FIT_SELECTION: canvas.fit_selection,
            Command.ZOOM_IN: canvas.zoom_in,
            Command.ZOOM_OUT: canvas.zoom_out,
            Command.KEEP_VIEW: self.kept_views.ask_name,
            Command.KEPT_VIEWS: self.window.toolbar.open_views,
            Command.ACCEPT: review.accept,
            Command.REJECT: review.reject,
            Command.UNDECIDED: review.undecided,
            Command.EDIT_DATE: review.edit_date,
            Command.EDIT_TITLE: review.edit_title,
            Command.NOTE: review.edit_note,
            Command.TAG: review.add_tag,
            Command.MERGE: self.grouping.merge,
            Command.EDIT_PUBLISHED: review.edit_publication,
            Command.REMOVE_ARTICLE: lambda: review.remove_article(self.reading.article_id),
            Command.PALETTE: self.palette.show,
            Command.KEYS: self.help.show_keys,
            Command.ABOUT: self.help.show_about,
        }
        for command, slot in slots.items():
            self.window.actions_by_command[command].triggered.connect(lambda _=False, act=slot: act())

    def _export_span(self, span: Interval) -> None:
        """What is exported is the span that was drawn; the view stays."""
        self.export.ask(span)

    def _project_opened(self, path: Path) -> None:
        self.window.name_project(path.stem, read_only=self.access.read_only)
        if self.access.read_only:
            self.window.banner.show_words(_only_read_words())
        elif self.window.banner.words == _only_read_words():
            self.window.banner.hide()
        QTimer.singleShot(_WARM_UP_AFTER_MS, self.files.warm_up)

    def _enable_commands(self, reading: Reading) -> None:
        self.window.enable_event_commands(reading.details is not None, reading.document is not None)

    def _list_events(self, event_ids: tuple[EventId, ...]) -> None:
        """What stands too close together to be told apart on the canvas is told apart in the table."""
        self.window.filters.set_listed(event_ids)
        self._show_table(True)

    def _take_in(self, mime: QMimeData) -> None:
        intake = intake_of(mime)
        if self.access.read_only:
            self.window.status.show_note(_only_read_words())
        elif intake.empty:
            self.window.status.show_note(tr("Nothing in this can be read as an article."))
        else:
            self.imports.add(intake)
            self.links.add(intake.links)

    def _copy_event(self) -> None:
        details = self.reading.reading.details
        if details is not None:
            QGuiApplication.clipboard().setText(details.citation)
            self.window.status.show_note(tr("Copied with its source"))

    def _switch_view(self) -> None:
        self._show_table(not self.window.table_shown)
        self.memory.set_table(self.window.table_shown)

    def _show_table(self, table: bool) -> None:
        """The table's rows are read only while it is shown."""
        self.window.show_table(table)
        self.window.filters.set_table_shown(table)
        self.table.set_shown(table)

    def _find(self) -> None:
        self.window.toolbar.search.setFocus()
        self.window.toolbar.search.selectAll()

    def _focus_view(self) -> None:
        window = self.window
        view = window.table.table if window.table_shown else window.canvas
        (view if window.page is None else window.page.list).setFocus()

    def _set_theme(self, choice: ThemeChoice) -> None:
        self._settings.set_theme(choice)
        self.follower.set_preference(SchemePreference(choice))

    def _show_crash(self, path: str) -> None:
        words = tr("Something went wrong that should not have. What is saved is whole.")
        self.window.banner.show_error(AppError(words, tr("The report is in {path}.").format(path=path)))


def _only_read_words() -> str:
    return tr("This timeline can only be read. Save a copy to work on it.")


def main(argv: list[str]) -> int:
    """The window on the project and the articles that are named; the exit status when it is closed."""
    application = QApplication([sys.argv[0]])
    application.setApplicationName(APPLICATION_NAME)
    application.setDesktopFileName("dateline")
    application.setWindowIcon(QIcon(str(resource_path("desktop/icons/dateline.svg"))))
    app = DatelineApp(application, Settings())
    crash_report.install(app.tell_crash)
    app.start(tuple(Path(argument) for argument in argv))
    status = application.exec()
    app.close()
    return status
