"""Every part of the running program, made once: the window, the presenters, the commands.

Knows who is given whom; who answers whose signals is `wires`'s and `orders`'s.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QApplication

from gui.commands.adding import Adding
from gui.commands.backup_commands import BackupCommands
from gui.commands.deciding import Deciding
from gui.commands.file_commands import FileCommands
from gui.commands.filter_commands import FilterCommands
from gui.commands.help_commands import HelpCommands
from gui.commands.import_commands import ImportCommands
from gui.commands.kept_views import KeptViews
from gui.commands.linked_choice import LinkedChoice
from gui.commands.navigation import Navigation
from gui.commands.palette_commands import PaletteCommands
from gui.commands.place_notice import PlaceNotice
from gui.commands.preference_commands import PreferenceCommands
from gui.commands.printing import Printing
from gui.commands.review_commands import ReviewCommands
from gui.commands.span_count import SpanCount
from gui.commands.view_memory import ViewMemory
from gui.commands.ways_out import WaysOut
from gui.commands.window_export import WindowExport
from gui.commands.window_orders import WindowOrders
from gui.main_window import MainWindow
from gui.models.words import tr
from gui.presenters.bulk import BulkPresenter
from gui.presenters.columns import ColumnsPresenter
from gui.presenters.event_editing import EventEditingPresenter
from gui.presenters.filtering import FilterPresenter
from gui.presenters.go_to import GoToPresenter
from gui.presenters.grouping import GroupingPresenter
from gui.presenters.hover import HoverPresenter
from gui.presenters.imports import ImportPresenter
from gui.presenters.links import LinkPresenter
from gui.presenters.narrowing import NarrowingPresenter
from gui.presenters.project import LANES, ProjectPresenter
from gui.presenters.reading import ReadingPresenter
from gui.presenters.review import ReviewPresenter
from gui.presenters.review_queue import ReviewQueuePresenter
from gui.presenters.search import SearchPresenter
from gui.presenters.table import TablePresenter
from gui.settings import Settings
from gui.style.theme import SchemePreference, ThemeFollower
from gui.wiring.later_parts import LaterParts
from gui.workers.import_runner import ImportRunner
from gui.workers.project_access import ProjectAccess
from gui.workers.project_care import ProjectCare

if TYPE_CHECKING:  # loaded with the first page that is fetched
    from gui.workers.page_fetcher import PageFetcher


class HasThreads(Protocol):
    """A part that works behind the window, and must end before the program does."""

    @property
    def busy(self) -> bool: ...

    def close(self) -> None: ...


class Parts(LaterParts):
    """All of them by name."""

    def __init__(
        self, application: QApplication, settings: Settings, fetcher: PageFetcher | None = None
    ) -> None:
        """`fetcher` asks for pages in place of the usual one, by other rules."""
        super().__init__(application)
        self.settings = settings
        self.follower = ThemeFollower(application, SchemePreference(settings.theme()), dressed=False)
        self.window = MainWindow(self.follower.theme, [(key, tr(words)) for key, words in LANES])
        self.follower.dress()
        self._make_presenters(fetcher)
        self._make_commands()

    @property
    def busy(self) -> bool:
        """Whether anything is still being read, written or asked."""
        asked = any(part.busy for part in self.closing_order())
        return asked or self.imports.running or self.project.busy

    def closing_order(self) -> tuple[HasThreads, ...]:
        """All that have threads, the project last: the others may still be asking it."""
        askers: tuple[HasThreads, ...] = (
            self.review,
            self.editing,
            self.go_to,
            self.filter_dates,
            self.files,
            self.backups,
            self.places,
            self.help,
            self.export,
            self.printing,
        )
        return (*askers, *self.made_with_threads(), self.import_report, self.columns, self.links, self.access)

    def _make_presenters(self, fetcher: PageFetcher | None) -> None:
        self.access = ProjectAccess(self)
        self.care = ProjectCare(self.access, self)
        self.runner = ImportRunner(self.access, self)
        self.project = ProjectPresenter(self.access, self)
        self.reading = ReadingPresenter(self.access, self)
        self.search = SearchPresenter(self.access, self)
        self.review = ReviewPresenter(self.access, self.reading, self)
        self.grouping = GroupingPresenter(self.access, self.reading, self)
        self.queue = ReviewQueuePresenter(self.access, lambda: self.project.snapshot, self)
        self.bulk = BulkPresenter(self.access, self)
        self.editing = EventEditingPresenter(self.access, self.reading, self)
        self.imports = ImportPresenter(self.runner, self.settings.column_mappings, self)
        self.links = LinkPresenter(self.imports, self.settings, fetcher, self)
        self.columns = ColumnsPresenter(self.imports, self.settings, self)
        self.hover = HoverPresenter(self.access, self)
        self.filtering = FilterPresenter(self.access, self)
        self.narrowing = NarrowingPresenter(self.access, self)
        self.filter_dates = GoToPresenter(self)
        self.table = TablePresenter(self.access, self)
        self.go_to = GoToPresenter(self)

    def _make_commands(self) -> None:
        window = self.window
        self.files = FileCommands(window, self.access, self.imports, self.settings)
        self._keep_files_safe()
        self.help = HelpCommands(window)
        self.palette = PaletteCommands(window, window.menu, self.settings)
        self.import_report = ImportCommands(
            window.import_page, window.articles.report, self.imports, self.columns, self.reading
        )
        self.kept_views = KeptViews(
            self.project, window.canvas, window.filters, window.toolbar.views, window.view_name
        )
        self.memory = ViewMemory(
            self.access, self.project, self.reading, window.canvas, self.kept_views, self
        )
        orders = WindowOrders(self.project, window.canvas, self.kept_views)
        self.export = WindowExport(window, self.access, self.project, orders)
        self.printing = Printing(window, self.access, orders)
        self.choice = LinkedChoice(self.reading, window.canvas, window.table, window.reader)
        self.deciding = Deciding(window, self.reading, self.review, self.queue, self.grouping, self.bulk)
        self.adding = Adding(window.canvas, window.reader.text, self.access, self.reading, self.editing)
        self.review_events = ReviewCommands(window, self.queue, self.reading)
        self.memory.keep_also("review", self.review_events.state, self.review_events.take_up)
        self.filters = FilterCommands(
            window.filters, self.filtering, self.filter_dates, self.project, self.table, self.access
        )
        self.span_count = SpanCount(window.canvas, window.filters)
        self.navigation = Navigation(self.go_to, window.canvas, window.go_to, window.filters)

    def _keep_files_safe(self) -> None:
        """Backups, places that endanger a project, and ways out of what goes wrong with it."""
        window = self.window
        self.backups = BackupCommands(window, self.access, self.imports)
        self.ways_out = WaysOut(window.banner, self.access, self.files, self.backups, self.care, self.imports)
        self.places = PlaceNotice(window.banner, self.access, self.files, self.settings)
        self.preferences = PreferenceCommands(window, window.menu, self.settings, self.follower, self.access)
