"""What a start asks for, and the call to the window that may have its project open already."""

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.errors import EnvironmentFault, Trouble
from core.settings import PROJECT_SUFFIX, default_project_path
from gui.models.words import tr
from gui.workers.instance_call import PATIENCE_MS, Answer, hand_over


@dataclass(frozen=True, slots=True)
class Start:
    """A project to open, and what to read into it."""

    project: Path
    articles: tuple[Path, ...] = ()
    create: bool = False


def start_of(arguments: tuple[Path, ...], last: Path | None) -> Start:
    """What the arguments of a start ask for: the project named, else the last one, else the default."""
    named, articles = sorted_arguments(arguments)
    project = named or last or default_project_path()
    return Start(project, articles, create=named is not None or last is None)


def called(start: Start, patience_ms: int = PATIENCE_MS) -> tuple[Start, Answer]:
    """Hand a start to the window that has its project open, if there is one; waits for its answer."""
    return start, hand_over(start.project, start.articles, patience_ms)


def silent_words() -> EnvironmentFault:
    """Why a project is only read where another window has it open and does not answer."""
    return EnvironmentFault(
        tr("This timeline is open in another window, which does not answer."),
        tr("It is shown here to be read only, until that window answers or is ended."),
        Trouble.BUSY,
    )


def come_forward(window: QWidget, activation: str) -> None:
    """Show a window above the others; some systems ask for a token of whoever the user has just used."""
    if activation:
        os.environ["XDG_ACTIVATION_TOKEN"] = activation
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def sorted_arguments(paths: tuple[Path, ...]) -> tuple[Path | None, tuple[Path, ...]]:
    """The project among the paths (by its ending, or by what SQLite says of it) and the articles."""
    if not paths:
        return None, ()
    if paths[0].suffix == PROJECT_SUFFIX or _is_project(paths[0]):
        return paths[0].absolute(), paths[1:]
    return None, paths


def _is_project(path: Path) -> bool:
    from core.storage.verify import is_project  # noqa: PLC0415 - loads SQLite, which articles alone do not need

    return is_project(path)
