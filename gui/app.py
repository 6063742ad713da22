"""Starts the window, and wires what panels signal to what presenters decide; the only file that sees all."""

import logging
import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.chrono.instant import instant_from_civil
from core.chrono.interval import Interval
from core.chrono.wording import interval_words
from core.errors import AppError
from core.model.ids import ArticleId, EventId
from core.settings import APPLICATION_NAME
from gui.actions import Command
from gui.commands.file_commands import FileCommands
from gui.commands.help_commands import HelpCommands
from gui.commands.view_memory import ViewMemory
from gui.commands.window_export import WindowExport
from gui.main_window import MainWindow
from gui.models.words import tr
from gui.presenters.hover import HoverPresenter
from gui.presenters.imports import ImportPresenter
from gui.presenters.intake import intake_of
from gui.presenters.project import LANES, ProjectPresenter
from gui.presenters.reading import Reading, ReadingPresenter
from gui.presenters.review import ReviewPresenter
from gui.presenters.search import SearchPresenter
from gui.settings import Settings, ThemeChoice
from gui.style.theme import SchemePreference, ThemeFollower
from gui.workers import crash_report
from gui.workers.import_runner import ImportRunner
from gui.workers.project_access import ProjectAccess

logger = logging.getLogger(__name__)
_WARM_UP_AFTER_MS = 300


class DatelineApp(QObject):
    """The parts of the running program and the wires between them."""

    _crashed = Signal(str)

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._settings = settings
        self._closed = False
        self._selected: tuple[EventId, ...] = ()
        self.follower = ThemeFollower(application, SchemePreference(settings.theme()))
        self.access = ProjectAccess(self)
        self.runner = ImportRunner(self.access, self)
        self.project = ProjectPresenter(self.access, self)
        self.reading = ReadingPresenter(self.access, self)
        self.search = SearchPresenter(self.access, self)
        self.review = ReviewPresenter(self.access, self.reading, self)
        self.imports = ImportPresenter(self.runner, self)
        self.hover = HoverPresenter(self.access, self)
        self.window = MainWindow(self.follower.theme, [(key, tr(words)) for key, words in LANES])
        self.files = FileCommands(self.window, self.access, self.imports, settings)
        self.memory = ViewMemory(self.access, self.project, self.reading, self.window.canvas, self)
        self.help = HelpCommands(self.window)
        self.export = WindowExport(self.window, self.access, self.project, self.window.canvas)
        self._wire_project()
        self._wire_choice()
        self._wire_search()
        self._wire_review()
        self._wire_imports()
        self._wire_window()
        self._wire_commands()

    def start(self, arguments: tuple[Path, ...]) -> None:
        """Show the window as it was left, then open the project behind it."""
        geometry, layout = self._settings.layout("window"), self._settings.layout("splitter")
        if geometry is not None:
            self.window.restoreGeometry(geometry)
        if layout is not None:
            self.window.restore_layout(layout)
        self.window.show_empty(True)
        self.window.show()
        QTimer.singleShot(0, lambda: self.files.start(arguments))

    @property
    def busy(self) -> bool:
        """Whether anything is still being read, written or asked."""
        parts = (self.access, self.review, self.files, self.help, self.export, self.project)
        return self.imports.running or any(part.busy for part in parts)

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
        self._settings.save()
        self.runner.close()
        self.memory.keep_now()
        for part in (self.review, self.files, self.help, self.export, self.access):
            part.close()

    def _wire_project(self) -> None:
        project, window = self.project, self.window
        project.rows_shown.connect(window.articles.set_rows)
        project.snapshot_shown.connect(window.canvas.set_snapshot)
        project.snapshot_shown.connect(self.reading.set_snapshot)
        project.events_shown.connect(window.table.set_events)
        project.shown_ids.connect(window.table.shown.set_event_ids)
        project.undated_shown.connect(window.undated.set_chips)
        project.status_shown.connect(window.status.show_status)
        project.count_shown.connect(window.filters.show_count)
        project.history_shown.connect(window.show_history)
        project.publication_lines.connect(window.canvas.set_publication_lines)
        project.empty_changed.connect(window.show_empty)
        project.lanes_shown.connect(window.toolbar.show_lanes)
        window.toolbar.lanes_chosen.connect(project.set_lanes)
        window.filters.changed.connect(project.set_filter)
        window.canvas.span_selected.connect(self._span_selected)
        self.access.opened.connect(self._project_opened)
        self.access.opened.connect(lambda _: QTimer.singleShot(_WARM_UP_AFTER_MS, self.files.warm_up))

    def _wire_choice(self) -> None:
        """One choice, followed by every pane."""
        reading, window = self.reading, self.window
        window.canvas.selection_changed.connect(self._canvas_chose)
        window.canvas.event_activated.connect(lambda _: window.reader.text.setFocus())
        window.table.event_chosen.connect(reading.choose_event)
        window.table.event_activated.connect(lambda _: window.reader.text.setFocus())
        window.articles.article_chosen.connect(reading.choose_article)
        window.undated.chip_chosen.connect(reading.choose_chip)
        window.reader.text.passage_clicked.connect(reading.choose_passage)
        window.reader.card.source_chosen.connect(reading.choose_source)
        reading.event_chosen.connect(self._select_on_canvas)
        reading.event_chosen.connect(window.table.show_chosen)
        reading.article_chosen.connect(window.articles.show_chosen)
        reading.reading_shown.connect(self._show_reading)
        window.canvas.hover_requested.connect(self.hover.request)
        self.hover.card_shown.connect(window.canvas.show_hover)
        window.canvas.today_requested.connect(self._go_to_today)

    def _wire_search(self) -> None:
        box, search = self.window.toolbar.search, self.search
        box.sought.connect(search.seek)
        box.next_asked.connect(search.go_next)
        box.previous_asked.connect(search.go_previous)
        box.left.connect(self._focus_view)
        search.count_shown.connect(box.show_count)
        search.hits_marked.connect(self.window.canvas.set_search_hits)
        search.hit_shown.connect(self.reading.choose_hit)

    def _wire_review(self) -> None:
        review, reader = self.review, self.window.reader
        hint = tr("12 July 2019 \u00b7 July 2019 \u00b7 c. March 2019 \u00b7 since May 2019")
        review.date_editor_asked.connect(
            lambda question, words: reader.event_editor.open(question, words, hint)
        )
        review.title_editor_asked.connect(
            lambda question, words: reader.event_editor.open(question, words, "")
        )
        review.publication_editor_asked.connect(
            lambda question, words: reader.publication_editor.open(question, words, tr("13 July 2019"))
        )
        review.event_entry_read.connect(
            lambda words, valid: reader.event_editor.show_reading(words, valid=valid)
        )
        review.publication_entry_read.connect(
            lambda words, valid: reader.publication_editor.show_reading(words, valid=valid)
        )
        review.preview_shown.connect(reader.publication_editor.show_preview)
        review.decided.connect(self.window.status.show_note)
        review.applied.connect(reader.close_editors)
        reader.event_editor.typed.connect(review.event_words_typed)
        reader.event_editor.applied.connect(review.event_words_applied)
        reader.publication_editor.typed.connect(review.publication_words_typed)
        reader.publication_editor.applied.connect(review.publication_words_applied)
        reader.publication_asked.connect(review.edit_publication)
        for editor in (reader.event_editor, reader.publication_editor):
            editor.closed.connect(self._focus_view)
        self.window.articles.removal_asked.connect(review.remove_article)
        self.window.articles.published_asked.connect(review.edit_publication_of)

    def _wire_imports(self) -> None:
        imports, window = self.imports, self.window
        imports.progress_shown.connect(window.status.show_progress)
        imports.summary_shown.connect(window.articles.report.show_summary)
        imports.ended.connect(window.status.show_note)
        imports.ended.connect(self.project.show_changes_soon)
        imports.article_stored.connect(self.project.show_changes_soon)
        imports.failed.connect(window.banner.show_error)
        imports.first_read.connect(self._read_first)
        window.status.cancel_asked.connect(imports.cancel)

    def _wire_window(self) -> None:
        window = self.window
        window.dropped.connect(self._take_in)
        window.theme_chosen.connect(self._set_theme)
        window.recent_chosen.connect(self.files.open_project)
        window.closing.connect(self.close)
        window.show_theme_choice(self._settings.theme())
        window.show_recent(self._settings.recent_projects())
        self.follower.changed.connect(window.set_theme)
        self.files.recent_changed.connect(window.show_recent)
        self.files.told.connect(window.status.show_note)
        self.export.told.connect(window.status.show_note)
        self.memory.table_wanted.connect(window.show_table)
        for part in (self.files, self.access, self.export):
            part.failed.connect(window.banner.show_error)
        self._crashed.connect(self._show_crash)

    def _wire_commands(self) -> None:
        window, canvas = self.window, self.window.canvas
        for command, slot in {
            Command.NEW: self.files.ask_new,
            Command.OPEN: self.files.ask_open,
            Command.ADD_ARTICLES: self.files.ask_add,
            Command.ADD_FOLDER: self.files.ask_add_folder,
            Command.OPEN_SAMPLE: self._open_sample,
            Command.SAVE: self.files.tell_saved,
            Command.SAVE_COPY: self.files.ask_save_copy,
            Command.EXPORT: self.export.ask,
            Command.QUIT: window.close,
            Command.UNDO: self.review.undo,
            Command.REDO: self.review.redo,
            Command.PASTE: self._paste,
            Command.COPY_EVENT: self._copy_event,
            Command.FIND: self._find,
            Command.NEXT_HIT: self.search.go_next,
            Command.PREVIOUS_HIT: self.search.go_previous,
            Command.SWITCH_VIEW: self._switch_view,
            Command.FIT_ALL: canvas.fit_all,
            Command.FIT_SELECTION: canvas.fit_selection,
            Command.ZOOM_IN: canvas.zoom_in,
            Command.ZOOM_OUT: canvas.zoom_out,
            Command.ACCEPT: self.review.accept,
            Command.REJECT: self.review.reject,
            Command.UNDECIDED: self.review.undecided,
            Command.EDIT_DATE: self.review.edit_date,
            Command.EDIT_TITLE: self.review.edit_title,
            Command.EDIT_PUBLISHED: self.review.edit_publication,
            Command.REMOVE_ARTICLE: lambda: self.review.remove_article(self.reading.article_id),
            Command.KEYS: self.help.show_keys,
            Command.ABOUT: self.help.show_about,
        }.items():
            window.actions_by_command[command].triggered.connect(lambda _=False, act=slot: act())

    def _project_opened(self, path: Path) -> None:
        self.window.setWindowTitle(f"{path.stem} \u2013 {APPLICATION_NAME}")
        self.window.banner.hide()

    def _canvas_chose(self, event_ids: tuple[EventId, ...]) -> None:
        """The reader follows the mark that came last to the selection."""
        added = [event_id for event_id in event_ids if event_id not in self._selected]
        self._selected = tuple(event_ids)
        chosen = added or event_ids
        self.reading.choose_event(chosen[-1] if chosen else None)

    def _select_on_canvas(self, event_id: EventId | None) -> None:
        """A choice made elsewhere; a selection of several marks that holds it is left as it is."""
        if event_id is None or event_id not in self._selected:
            self._selected = () if event_id is None else (event_id,)
            self.window.canvas.select(self._selected)

    def _show_reading(self, reading: Reading) -> None:
        self.window.reader.show_document(reading.document, reading.lit)
        self.window.reader.show_details(reading.details)
        self.window.enable_event_commands(reading.details is not None, reading.document is not None)

    def _span_selected(self, span: Interval) -> None:
        self.window.filters.set_span((span.start, span.end), interval_words(span.start, span.end))

    def _take_in(self, mime: QMimeData) -> None:
        intake = intake_of(mime)
        if intake.empty:
            self.window.status.show_note(tr("Nothing in this can be read as an article."))
        else:
            self.imports.add(intake)

    def _read_first(self, article_id: ArticleId) -> None:
        """With nothing in the reader yet, what was just read in is opened there."""
        if self.reading.article_id is None:
            self.reading.choose_article(article_id)

    def _paste(self) -> None:
        self._take_in(QGuiApplication.clipboard().mimeData())

    def _copy_event(self) -> None:
        details = self.reading.reading.details
        if details is not None:
            QGuiApplication.clipboard().setText(details.citation)
            self.window.status.show_note(tr("Copied with its source"))

    def _open_sample(self) -> None:
        self.files.open_sample(into_this=self.project.empty)

    def _switch_view(self) -> None:
        table = not self.window.table_shown
        self.window.show_table(table)
        self.memory.set_table(table)

    def _find(self) -> None:
        self.window.toolbar.search.setFocus()
        self.window.toolbar.search.selectAll()

    def _go_to_today(self) -> None:
        today = datetime.now().astimezone()
        self.window.canvas.center_on(instant_from_civil(today.year, today.month, today.day))

    def _focus_view(self) -> None:
        (self.window.table.table if self.window.table_shown else self.window.canvas).setFocus()

    def _set_theme(self, choice: ThemeChoice) -> None:
        self._settings.set_theme(choice)
        self.follower.set_preference(SchemePreference(choice))

    def _show_crash(self, path: str) -> None:
        error = AppError(
            tr("Something went wrong that should not have. What is saved is whole."),
            tr("The report is in {path}.").format(path=path),
        )
        self.window.banner.show_error(error)


def main(argv: list[str]) -> int:
    """The window on the project and the articles that are named; the exit status when it is closed."""
    application = QApplication([sys.argv[0]])
    application.setApplicationName(APPLICATION_NAME)
    application.setDesktopFileName("dateline")
    app = DatelineApp(application, Settings())
    crash_report.install(app.tell_crash)
    app.start(tuple(Path(argument) for argument in argv))
    status = application.exec()
    app.close()
    return status
