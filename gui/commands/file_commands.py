"""The File menu: new, open, recent, add, sample, save a copy. Asks for paths and hands the work on."""

import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.errors import AppError
from core.resource_files import seeds_path
from core.settings import PROJECT_SUFFIX, default_project_path
from gui.dialogs import file_choices
from gui.models.intake import Intake
from gui.models.words import tr
from gui.presenters.imports import ImportPresenter
from gui.settings import Settings
from gui.workers.project_access import ProjectAccess
from gui.workers.task_runner import TaskRunner
from gui.workers.warm_up import warm_up


class FileCommands(QObject):
    """Opens projects and remembers them; every path is looked at on a thread, never here."""

    told = Signal(str)  # a quiet word
    failed = Signal(object)  # AppError
    recent_changed = Signal(object)  # tuple[Path, ...]

    def __init__(
        self, window: QWidget, access: ProjectAccess, imports: ImportPresenter, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._access = access
        self._imports = imports
        self._settings = settings
        self._path: Path | None = None
        self._warm = False
        self._waiting_articles: tuple[Path, ...] = ()
        self._files = TaskRunner("files", self)
        self._files.failed.connect(self.failed)
        access.opened.connect(self._opened)
        access.refused.connect(self._refused)

    @property
    def path(self) -> Path | None:
        return self._path

    @property
    def busy(self) -> bool:
        return self._files.busy

    def close(self) -> None:
        self._files.close()

    def warm_up(self) -> None:
        """Load what reading needs while nobody waits for it."""
        if not self._warm:
            self._warm = True
            self._files.ask(warm_up, lambda _: None)

    def start(self, arguments: tuple[Path, ...]) -> None:
        """Open the project that was named, else the last one, else the default; then read articles in."""
        self._files.ask(lambda: sorted_arguments(arguments), self._start_with)

    def open_project(self, path: Path, *, create: bool = False) -> None:
        if self._imports.running:
            error = AppError(
                tr("Articles are still being read into this timeline."),
                tr("Wait for the end, or cancel first."),
            )
            self.failed.emit(error)
            return
        self._access.open(path, create=create)

    def ask_new(self) -> None:
        path = file_choices.choose_new_project(self._window, self._path, tr("New timeline"))
        if path is not None:
            self.open_project(path, create=True)

    def ask_open(self) -> None:
        path = file_choices.choose_project(self._window, self._path)
        if path is not None:
            self.open_project(path)

    def ask_add(self) -> None:
        self._files.ask(article_endings, self._add_chosen, topic="endings")

    def _add_chosen(self, endings: tuple[str, ...]) -> None:
        self._imports.add_paths(file_choices.choose_articles(self._window, endings))

    def ask_add_folder(self) -> None:
        folder = file_choices.choose_folder(self._window)
        if folder is not None:
            self._imports.add_paths((folder,))

    def ask_save_copy(self) -> None:
        path = file_choices.choose_new_project(self._window, self._path, tr("Save a copy"))
        if path is not None:
            self.save_copy(path)

    def save_copy(self, path: Path) -> None:
        """A whole copy; the window stays on the project it is on."""
        self._access.copy(path, lambda: self.told.emit(tr("Copy saved: {name}").format(name=path.name)))

    def open_sample(self, *, into_this: bool) -> None:
        """The sample articles, into the open project where it is empty, else into one of their own."""
        self._files.ask(sample_articles, lambda paths: self._open_sample(paths, into_this))

    def _open_sample(self, paths: tuple[Path, ...], into_this: bool) -> None:
        if into_this:
            self._imports.add_paths(paths)
        else:
            self._waiting_articles = paths
            self.open_project(default_project_path().with_name(f"sample{PROJECT_SUFFIX}"), create=True)

    def tell_saved(self) -> None:
        if self._path is not None:
            self.told.emit(tr("Everything is saved in {name}").format(name=self._path.name))

    def _start_with(self, named: tuple[Path | None, tuple[Path, ...]]) -> None:
        project, articles = named
        self._waiting_articles = articles
        if project is not None:
            self._access.open(project, create=True)
            return
        last = self._settings.last_project()
        self._access.open(last or default_project_path(), create=last is None)

    def _opened(self, path: Path) -> None:
        self._path = path
        self._settings.remember_project(path)
        self.recent_changed.emit(self._settings.recent_projects())
        articles, self._waiting_articles = self._waiting_articles, ()
        if articles:
            self._imports.add(Intake(paths=articles))

    def _refused(self, path: Path, error: AppError) -> None:
        """Say why; what was open stays open, and with nothing open the default project takes its place."""
        self._settings.forget_project(path)
        self.recent_changed.emit(self._settings.recent_projects())
        self.failed.emit(error)
        if self._path is None and path != default_project_path():
            self._access.open(default_project_path(), create=True)


def sorted_arguments(paths: tuple[Path, ...]) -> tuple[Path | None, tuple[Path, ...]]:
    """The project among the paths (by its ending, or by what SQLite says of it) and the articles."""
    from core.storage.verify import is_project  # noqa: PLC0415 - loads SQLite's tools, on the files thread

    if paths and (paths[0].suffix == PROJECT_SUFFIX or is_project(paths[0])):
        return paths[0].absolute(), paths[1:]
    return None, paths


def article_endings() -> tuple[str, ...]:
    """Of all kinds of files that are read."""
    from core.ingest.registry import readable_suffixes  # noqa: PLC0415 - loads the readers, on the files thread

    return readable_suffixes()


def sample_articles() -> tuple[Path, ...]:
    """The files of every set that the manifest names, in its order."""
    folder = seeds_path()
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except OSError as error:
        raise AppError(tr("The sample is not installed."), str(error)) from None
    return tuple(folder / name for members in manifest["sets"] for name in members["files"])
