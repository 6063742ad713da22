"""The File menu: new, open, recent, add, sample, save a copy, save as. Asks for paths and hands the work on.

Before a project is opened, the window that has it open already is asked to come forward instead.
"""

import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.errors import AppError
from core.resource_files import seeds_path
from core.settings import PROJECT_SUFFIX, default_project_path
from gui.commands.starting import Start, called, come_forward, silent_words, start_of
from gui.dialogs import file_choices
from gui.models.intake import Intake
from gui.models.words import counted, tr
from gui.presenters.imports import ImportPresenter
from gui.settings import Settings
from gui.workers.instance_call import Answer
from gui.workers.instance_door import InstanceDoor
from gui.workers.project_access import ProjectAccess
from gui.workers.task_runner import TaskRunner
from gui.workers.warm_up import warm_up


class FileCommands(QObject):
    """Opens projects and remembers them; every path is looked at on a thread, never here."""

    told = Signal(str)  # a quiet word
    failed = Signal(object)  # AppError
    recent_changed = Signal(object)  # tuple[Path, ...]
    silent = Signal(object)  # Path: another window has the project open and does not answer
    handed_over = Signal()  # at the start: the other window does what was asked

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
        self.door = InstanceDoor(self)
        self.door.handed.connect(self._take_handed)
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
        self.door.close()
        self._files.close()

    def warm_up(self) -> None:
        """Load what reading needs while nobody waits for it."""
        if not self._warm:
            self._warm = True
            self._files.ask(warm_up, lambda _: None)

    def start(self, arguments: tuple[Path, ...]) -> None:
        """Open the project that was named, else the last one, else the default; then read articles in. Where
        another window has it open, that one does it."""
        last = self._settings.last_project()
        self._files.ask(lambda: called(start_of(arguments, last)), self._start_with)

    def open_project(self, path: Path, *, create: bool = False) -> None:
        if self._imports.running:
            error = AppError(
                tr("Articles are still being read into this timeline."),
                tr("Wait for the end, or cancel first."),
            )
            self.failed.emit(error)
        elif path == self.door.project:
            self._access.open(path, create=create)
        else:
            start = Start(path, self._waiting_articles, create=create)
            self._files.ask(lambda: called(start), self._open_unless_taken, topic="open")

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

    def ask_save_as(self) -> None:
        path = file_choices.choose_new_project(self._window, self._path, tr("Save as"))
        if path is not None:
            self.save_as(path)

    def save_as(self, path: Path) -> None:
        """A whole copy, and the window goes on in it; what was open stays as it is."""
        if self._imports.running:
            self.open_project(path)  # says why not
        else:
            self._access.copy(path, lambda: self.open_project(path))

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

    def _start_with(self, asked: tuple[Start, Answer]) -> None:
        start, answer = asked
        if answer is Answer.TAKEN:
            self.handed_over.emit()
            return
        self._waiting_articles = start.articles
        self._open_as_answered(start, answer)

    def _open_unless_taken(self, asked: tuple[Start, Answer]) -> None:
        start, answer = asked
        if answer is Answer.TAKEN:
            self._waiting_articles = ()
            words = tr("{name} is open in another window, which has come forward.")
            self.told.emit(words.format(name=start.project.name))
        else:
            self._open_as_answered(start, answer)

    def _open_as_answered(self, start: Start, answer: Answer) -> None:
        if answer is Answer.SILENT:
            self.silent.emit(start.project)
            self._access.open_to_read(start.project, silent_words())
        else:
            self._access.open(start.project, create=start.create)

    def _take_handed(self, articles: tuple[Path, ...], activation: str) -> None:
        """A second start: this window comes forward and reads what that one was asked to read."""
        come_forward(self._window, activation)
        if not articles:
            return
        if self._access.read_only:
            self.told.emit(tr("This timeline can only be read: what was handed over was not read in."))
            return
        self.told.emit(
            tr("Reading {count} handed over by another start").format(
                count=counted(len(articles), tr("article or folder"), tr("articles or folders"))
            )
        )
        self._imports.add(Intake(paths=articles))

    def _opened(self, path: Path) -> None:
        self._path = path
        if self._access.read_only:
            self.door.close()
        else:
            self.door.listen(path)
        self._settings.remember_project(path)
        self.recent_changed.emit(self._settings.recent_projects())
        if self._waiting_articles and not self._access.read_only:
            articles, self._waiting_articles = self._waiting_articles, ()
            self._imports.add(Intake(paths=articles))

    def _refused(self, path: Path, _: AppError) -> None:
        """What was open stays open, and with nothing open the default project takes its place."""
        self._settings.forget_project(path)
        self.recent_changed.emit(self._settings.recent_projects())
        if self._path is None and path != default_project_path():
            self._access.open(default_project_path(), create=True)


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
