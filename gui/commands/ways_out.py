"""Says what went wrong with the project, with buttons that lead out of it; takes it back when it is over."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from core.errors import AppError, DamagedProject, EnvironmentFault, NewerProject, Trouble
from gui.commands.backup_commands import BackupCommands
from gui.commands.file_commands import FileCommands
from gui.models.words import tr
from gui.panels.banner import Banner, WayOut
from gui.presenters.imports import ImportPresenter
from gui.workers.project_access import ProjectAccess
from gui.workers.project_care import ProjectCare


class WaysOut(QObject):
    """Decides which ways there are; the banner shows them."""

    def __init__(
        self,
        banner: Banner,
        access: ProjectAccess,
        files: FileCommands,
        backups: BackupCommands,
        care: ProjectCare,
        imports: ImportPresenter,
    ) -> None:
        super().__init__(banner)
        self._banner = banner
        self._access = access
        self._files = files
        self._backups = backups
        self._imports = imports
        self._said = ""
        self._away = ""
        self._refused: tuple[Path, str] = (Path(), "")
        for part in (access, files, backups, care):
            part.failed.connect(self.tell)
        imports.failed.connect(self.tell)
        imports.ended.connect(lambda _: self._over())
        access.refused.connect(self._tell_refused)
        access.opened.connect(self._opened)
        access.changed.connect(lambda _: self._over())
        care.taken_away.connect(self._tell_away)
        care.put_back.connect(self._tell_back)

    def tell(self, error: AppError) -> None:
        """An error about the open project, or about nothing in particular."""
        self._said = str(error)
        self._banner.show_error(error, self._ways(error))

    def _ways(self, error: AppError) -> list[WayOut]:
        if isinstance(error, DamagedProject):
            path = self._files.path
            return [self._restore(path)] if path is not None else []
        if not isinstance(error, EnvironmentFault):
            return []
        ways = []
        if self._access.failed_writes or self._imports.unfinished:
            ways.append(WayOut(tr("Try again"), self._try_again))
        if error.trouble in _ELSEWHERE:
            ways.append(WayOut(tr("Save it elsewhere\u2026"), self._files.ask_save_as, closes=False))
        if error.trouble is Trouble.REPLACED:
            ways.append(WayOut(tr("Open the file that is there"), self._reopen))
        return ways

    def _try_again(self) -> None:
        """What could not be written, and what could not be read to its end."""
        self._access.try_again()
        self._imports.try_again()

    def _tell_refused(self, path: Path, error: AppError) -> None:
        """A project that was not opened; what is open stays."""
        ways = []
        if isinstance(error, NewerProject):
            ways.append(WayOut(tr("Open to read only"), partial(self._look_at_newer, path)))
        elif isinstance(error, DamagedProject):
            ways.append(self._restore(path))
        elif isinstance(error, EnvironmentFault):
            ways.append(WayOut(tr("Try again"), partial(self._files.open_project, path)))
        self._refused = (path, str(error))
        self._banner.show_error(error, ways)

    def _look_at_newer(self, path: Path) -> None:
        words = tr("This timeline is from a newer version of Dateline.")
        hint = tr("What this version knows of it is shown from a copy; nothing can be changed.")
        self._access.open_newer(path, AppError(words, hint))

    def _opened(self, path: Path) -> None:
        """What was said of the project before holds no longer; why this one is only read is said."""
        refused = self._refused[1] if self._refused[0] == path else ""
        for words in (self._said, self._away, refused):
            self._banner.withdraw(words)
        self._said = self._away = ""
        because = self._access.only_read_because
        if because is not None:
            self._said = str(because)
            again = WayOut(tr("Try again"), partial(self._files.open_project, path), closes=False)
            self._banner.show_words(self._said, [again] if isinstance(because, EnvironmentFault) else [])

    def _over(self) -> None:
        """What could not be written before can be now."""
        if self._said and not self._access.failed_writes and not self._imports.unfinished:
            self._banner.withdraw(self._said)
            self._said = ""

    def _tell_away(self, error: AppError) -> None:
        self._away = str(error)
        self._banner.show_error(error, self._ways(error))

    def _tell_back(self) -> None:
        self._banner.withdraw(self._away)
        if self._away:
            self._files.told.emit(tr("The file is at its place again."))
        self._away = ""

    def _reopen(self) -> None:
        if self._files.path is not None:
            self._access.open(self._files.path, create=False)

    def _restore(self, path: Path) -> WayOut:
        return WayOut(tr("Restore a backup\u2026"), partial(self._backups.ask, path), closes=False)


_ELSEWHERE = frozenset(
    {Trouble.FULL, Trouble.NOT_ALLOWED, Trouble.GONE, Trouble.REPLACED, Trouble.DISK, Trouble.OTHER}
)
