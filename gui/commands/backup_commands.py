"""Restoring a backup: lists those of a project, and puts the one that was chosen in its place."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from core.errors import AppError
from core.storage.backup_places import Backup, backups_folder, backups_of
from gui.dialogs.backups_dialog import BackupsDialog
from gui.models.backup_row import BackupRow
from gui.models.words import tr
from gui.presenters.backup_rows import backup_headings, backup_rows
from gui.presenters.imports import ImportPresenter
from gui.workers.project_access import ProjectAccess
from gui.workers.task_runner import TaskRunner


class BackupCommands(QObject):
    """Counts what backups hold on a thread of its own."""

    told = Signal(str)
    failed = Signal(object)  # AppError

    def __init__(self, window: QWidget, access: ProjectAccess, imports: ImportPresenter) -> None:
        super().__init__(window)
        self._window = window
        self._access = access
        self._imports = imports
        self._path: Path | None = None  # whose backups are shown
        self._files = TaskRunner("backups", self)
        self._files.failed.connect(self.failed)
        self._dialog: BackupsDialog | None = None
        access.restored.connect(self._restored)

    @property
    def busy(self) -> bool:
        return self._files.busy

    @property
    def dialog(self) -> BackupsDialog | None:
        """What is shown of backups, once it was asked for."""
        return self._dialog

    def close(self) -> None:
        self._files.close()

    def ask(self, path: Path | None) -> None:
        """Show the backups of a project."""
        if path is None:
            return
        self._path = path
        chosen = self._access.backups_folder
        self._files.ask(lambda: _listed(path, chosen), self._show, topic="list")

    def _show(self, rows: tuple[BackupRow, ...]) -> None:
        if self._path is None:
            return
        if self._dialog is None:
            self._dialog = BackupsDialog(self._window)
            self._dialog.restore_asked.connect(self._restore)
            self._dialog.folder_asked.connect(self._show_folder)
        folder = backups_folder(self._path, self._access.backups_folder)
        place = tr("Kept in {folder}").format(folder=folder)
        self._dialog.show_rows(self._path.stem, place, backup_headings(), rows)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _restore(self, backup: Backup) -> None:
        if self._path is None:
            return
        if self._imports.running:
            words = tr("Articles are still being read into this timeline.")
            self.failed.emit(AppError(words, tr("Wait for the end, or cancel first.")))
            return
        if self._dialog is not None:
            self._dialog.close()
        self._access.restore(self._path, backup, datetime.now().astimezone().date())

    def _restored(self, path: Path) -> None:
        words = tr("{name} is restored. What was there before is kept as the newest backup.")
        self.told.emit(words.format(name=path.stem))

    def _show_folder(self) -> None:
        if self._path is None:
            return
        folder = backups_folder(self._path, self._access.backups_folder)
        place = folder if folder.is_dir() else folder.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))):
            self.told.emit(tr("No program shows folders here: {folder}").format(folder=place))


def _listed(path: Path, chosen: Path | None) -> tuple[BackupRow, ...]:
    from core.storage.backups import content_of  # noqa: PLC0415 - on the thread

    return backup_rows([content_of(backup) for backup in backups_of(path, chosen)])
