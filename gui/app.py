"""Starts the window, shows it as it was left, and ends everything that works behind it.

The parts are made in `gui.wiring.parts` and wired in `gui.wiring`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core.resource_files import resource_path
from core.settings import APPLICATION_NAME
from gui.commands.crash_commands import CrashCommands
from gui.commands.display_choices import DisplayChoices
from gui.commands.starting import called, start_of
from gui.models.words import tr
from gui.settings import Settings, ThemeChoice
from gui.style.theme import SchemePreference
from gui.wiring.acts import Acts
from gui.wiring.orders import wire_commands
from gui.wiring.parts import Parts
from gui.wiring.wires import wire
from gui.workers.crash_report import CrashReporting
from gui.workers.instance_call import Answer

if TYPE_CHECKING:  # loaded with the first page that is fetched
    from gui.workers.page_fetcher import PageFetcher


# The window's thread gets its turn at once when a background thread is computing; the default is 5 ms.
_SWITCH_INTERVAL_S = 0.001
_SHORT_PATIENCE_MS = 500


class DatelineApp(Parts):
    """The running program."""

    def __init__(
        self,
        application: QApplication,
        settings: Settings,
        fetcher: PageFetcher | None = None,
        reporting: CrashReporting | None = None,
    ) -> None:
        """`fetcher` asks for pages in place of the usual one, by other rules; `reporting` hears of faults."""
        sys.setswitchinterval(_SWITCH_INTERVAL_S)
        super().__init__(application, settings, fetcher)
        self._closed = False
        self.acts = Acts(self)
        wire(self, self.acts)
        wire_commands(self, self.acts)
        self._wire_window()
        self.crashes = CrashCommands(self.window, self.window.banner, reporting or CrashReporting())

    def start(self, arguments: tuple[Path, ...]) -> None:
        """Show the window as it was left, then open the project behind it."""
        geometry, layout = self.settings.layout("window"), self.settings.layout("splitter")
        if geometry is not None:
            self.window.restoreGeometry(geometry)
        if layout is not None:
            self.window.restore_layout(layout)
        columns = self.settings.layout("chronology")
        if columns is not None:
            self.window.table.restore_columns(columns)
        self.window.show_empty(True)
        self.window.show()
        QTimer.singleShot(0, lambda: self.files.start(arguments))
        self.crashes.offer_earlier()

    def close(self) -> None:
        """Keep the view, end every thread; harmless when done twice."""
        if self._closed:
            return
        self._closed = True
        self.settings.set_layout("window", self.window.saveGeometry())
        self.settings.set_layout("splitter", self.window.layout_state())
        self.settings.set_layout("chronology", self.window.table.columns_state())
        self.settings.save()
        self.runner.close()
        self.care.close()
        self.memory.keep_now()
        for part in (self.crashes, *self.closing_order()):
            part.close()

    def _wire_window(self) -> None:
        window = self.window
        window.dropped.connect(self.acts.take_in)
        window.menu.theme_chosen.connect(self._set_theme)
        self.display = DisplayChoices(window.menu, self.settings, window.canvas, self.project)
        window.menu.recent_chosen.connect(self.files.open_project)
        window.closing.connect(self.close)
        window.articles.add_asked.connect(self.files.ask_add)
        self.preferences.follow_menus()
        window.menu.show_theme_choice(self.settings.theme())
        window.menu.show_recent(self.settings.recent_projects())
        self.follower.changed.connect(window.set_theme)
        self.files.recent_changed.connect(window.menu.show_recent)
        self.memory.table_wanted.connect(self.acts.show_table)
        self.files.handed_over.connect(window.close)
        for teller in (self.files, self.backups, self.export, self.printing, self.import_report):
            teller.told.connect(window.status.show_note)
        for part in (self.export, self.printing, self.import_report):
            part.failed.connect(window.banner.show_error)

    def _set_theme(self, choice: ThemeChoice) -> None:
        self.settings.set_theme(choice)
        self.follower.set_preference(SchemePreference(choice))


def is_open_already(arguments: tuple[Path, ...], settings: Settings) -> bool:
    """Whether another window has the project open and does what was asked. One that takes its time is asked
    again behind this one's window."""
    start = start_of(arguments, settings.last_project())
    return called(start, _SHORT_PATIENCE_MS)[1] is Answer.TAKEN


def main(argv: list[str]) -> int:
    """The window on the project and the articles that are named; the exit status when it is closed."""
    reporting = CrashReporting()
    reporting.install()
    application = QApplication([sys.argv[0]])
    application.setApplicationName(APPLICATION_NAME)
    application.setDesktopFileName("dateline")
    application.setWindowIcon(QIcon(str(resource_path("desktop/icons/dateline.svg"))))
    settings, arguments = Settings(), tuple(Path(argument) for argument in argv)
    if is_open_already(arguments, settings):
        sys.stderr.write(tr("This timeline is open already: its window has come forward.") + "\n")
        return 0
    app = DatelineApp(application, settings, reporting=reporting)
    app.start(arguments)
    status = application.exec()
    app.close()
    return status
