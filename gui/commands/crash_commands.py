"""Shows reports of faults: each new one in its dialog, and once what an earlier run left behind."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from gui.dialogs.crash_dialog import CrashDialog
from gui.models.words import tr
from gui.panels.banner import Banner, WayOut
from gui.workers.crash_report import CrashReport, CrashReporting
from gui.workers.task_runner import TaskRunner


class CrashCommands(QObject):
    """`tell` may be called from any thread."""

    _told = Signal(object)  # CrashReport

    def __init__(self, window: QWidget, banner: Banner, reporting: CrashReporting) -> None:
        super().__init__(window)
        self._window = window
        self._banner = banner
        self._files = reporting.files
        self._thread = TaskRunner("reports", self)
        self._dialog: CrashDialog | None = None
        self._report = CrashReport("")
        self._path: Path | None = None
        self._told.connect(self._show)
        reporting.tell_to(self.tell)

    @property
    def dialog(self) -> CrashDialog | None:
        """What is shown of the last fault, once there was one."""
        return self._dialog

    @property
    def busy(self) -> bool:
        return self._thread.busy

    def close(self) -> None:
        self._thread.close()

    def tell(self, report: CrashReport) -> None:
        self._told.emit(report)

    def offer_earlier(self) -> None:
        """Say once that the program was ended by a fault when it last ran."""
        self._thread.ask(self._files.unseen, self._offer)

    def _offer(self, found: tuple[Path, str] | None) -> None:
        if found is None:
            return
        path, text = found
        report = CrashReport(text.rstrip(), path=path)
        words = tr("Something went wrong when Dateline was last used. What was saved is whole.")
        way = WayOut(tr("Show the report"), lambda: self._show(report, earlier=True))
        self._banner.show_words(words, [way])

    def _show(self, report: CrashReport, *, earlier: bool = False) -> None:
        if self._dialog is None:
            self._dialog = CrashDialog(self._window)
            self._dialog.words_wanted.connect(self._rewrite)
            self._dialog.folder_asked.connect(self._show_folder)
        again = self._dialog.isVisible() and report.place == self._report.place
        self._report = report
        if report.path is not None:
            path = report.path
            self._thread.ask(lambda: self._files.shown(path), self._moved)
        if again:  # a fault that comes with every frame is shown once
            return
        self._dialog.show_report(report, earlier=earlier)
        self._dialog.show()

    def _moved(self, path: Path) -> None:
        self._path = path

    def _rewrite(self, with_words: bool) -> None:
        path, text = self._path, self._report.text(with_words=with_words)
        if path is not None:
            self._thread.ask(lambda: self._files.rewrite(path, text), lambda _: None)

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._files.folder)))
