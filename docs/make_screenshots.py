"""Makes the pictures of `docs/screenshots` from the running program, with the sample articles in it.

    python -m docs.make_screenshots [FOLDER]

Each picture comes from a process of its own, off-screen, with a home folder of its own: the same
program and the same articles give the same pictures.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from core.model.event import Event
from core.model.event_filter import Facet
from gui.actions import Command
from gui.app import DatelineApp
from gui.commands.file_commands import sample_articles
from gui.models.compared_table import ComparedColumn
from gui.settings import Settings, ThemeChoice

ROOT = Path(__file__).resolve().parent.parent
WIDTH_PX, HEIGHT_PX = 1600, 1000
_LONGEST_WAIT_MS = 60_000


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: which articles, which theme, which scale, and what is shown."""

    name: str
    theme: str = "light"
    scale: int = 1
    articles: str = "user"
    view: str = "canvas"


SHOTS = (
    Shot("window-light-100"),
    Shot("window-dark-100", theme="dark"),
    Shot("window-light-200", scale=2),
    Shot("window-dark-200", theme="dark", scale=2),
    Shot("table", view="table"),
    Shot("story", articles="story"),
    Shot("compare", articles="story", view="compare"),
    Shot("compare-lanes", articles="story", view="lanes"),
    Shot("empty", articles="none"),
    Shot("change-publication", view="publication"),
    Shot("contradiction", articles="story", view="contradictions"),
    Shot("dashboard", articles="story", view="dashboard"),
)


def main(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    for shot in SHOTS:
        with tempfile.TemporaryDirectory(prefix="dateline-shot-") as home:
            command = [sys.executable, "-m", "docs.make_screenshots", "--one", shot.name, str(folder)]
            subprocess.run(command, cwd=ROOT, env=_environment(shot, Path(home)), check=True)
    return 0


def _environment(shot: Shot, home: Path) -> dict[str, str]:
    folders = {
        name: str(home / name.lower()) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
    }
    return {
        **os.environ,
        **folders,
        "HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": str(shot.scale),
    }


def take(shot: Shot, folder: Path) -> None:
    """In the process of one picture: run the program until it shows what is wanted, then grab it."""
    application = QApplication(["dateline"])
    settings = Settings(QSettings(str(Path(os.environ["HOME"]) / "settings.ini"), QSettings.Format.IniFormat))
    settings.set_theme(ThemeChoice(shot.theme))
    app = DatelineApp(application, settings)
    app.window.resize(WIDTH_PX, HEIGHT_PX)
    app.window.canvas.set_reduced_motion(True)
    project = Path(os.environ["HOME"]) / "syria.dateline"
    app.start((project, *_articles(shot.articles)))
    wait_until(lambda: app.access.session is not None and settled(app))
    _show(app, shot)
    wait_until(lambda: settled(app))
    target = folder / f"{shot.name}.png"
    if not app.window.grab().save(str(target)):
        raise OSError(f"cannot write {target}")
    app.close()


def _articles(which: str) -> tuple[Path, ...]:

    every = sample_articles() if which != "none" else ()
    user = tuple(path for path in every if path.parent == ROOT / "seeds")
    return {"user": user, "story": tuple(path for path in every if path not in user), "none": ()}[which]


def _compare(app: DatelineApp, *, in_lanes: bool) -> None:
    """The first article with the last but one: they tell one event on different days."""
    session = app.access.session
    assert session is not None
    told = {one.value: one for one in session.facet_values(Facet.ARTICLE)}
    articles = [told[str(article.id)] for article in session.articles()]
    app.comparing.compare_articles((articles[0], articles[-2]))
    page = app.window.compare_page
    wait_until(lambda: settled(app) and page.model.rowCount() > 0 and page.model.row_at(0) is not None)
    page.table.setCurrentIndex(page.model.index(0, ComparedColumn.A))
    if in_lanes:
        page.lanes.click()


def _show(app: DatelineApp, shot: Shot) -> None:
    """Choose an event whose date was derived in several steps, and open what the picture is about."""

    if app.project.empty:
        return
    session = app.access.session
    assert session is not None
    explained = max(session.events(), key=_how_explained)
    app.reading.choose_event(explained.id)
    wait_until(lambda: settled(app))
    if shot.view == "table":
        app.window.actions_by_command[Command.SWITCH_VIEW].trigger()
    elif shot.view == "contradictions":
        app.window.actions_by_command[Command.CONTRADICTIONS].trigger()
    elif shot.view == "dashboard":
        app.window.actions_by_command[Command.DASHBOARD].trigger()
    elif shot.view in ("compare", "lanes"):
        _compare(app, in_lanes=shot.view == "lanes")
    elif shot.view == "publication":
        app.review.edit_publication()
        field = app.window.reader.publication_editor.field
        field.setText("20 July 2019")
        field.textEdited.emit(field.text())
        wait_until(app.window.reader.publication_editor.apply_button.isEnabled)


def _how_explained(event: Event) -> tuple[int, int]:
    """How many steps lead to its date, and how many words of the article they rest on."""
    steps = event.sources[0].derivation.steps
    return sum(step.span is not None for step in steps), len(steps)


def settled(app: DatelineApp) -> bool:
    """Whether nothing is being read, asked or drawn any more."""

    return not app.busy


def wait_until(holds: Callable[[], bool]) -> None:
    """Let the program run until something holds, and a moment longer for what it started."""

    deadline = QDeadlineTimer(_LONGEST_WAIT_MS)
    calm = 0
    while calm < 5:
        if deadline.hasExpired():
            raise TimeoutError("the program did not come to rest")
        loop = QEventLoop()
        QTimer.singleShot(40, loop.quit)
        loop.exec()
        calm = calm + 1 if holds() else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        take(next(shot for shot in SHOTS if shot.name == sys.argv[2]), Path(sys.argv[3]))
        sys.exit(0)
    sys.exit(main(Path(sys.argv[1]).absolute() if len(sys.argv) > 1 else ROOT / "docs" / "screenshots"))
