"""Damaged, cut, foreign, newer and hostile projects, each given to the program's own commands.

`rows` runs every case through `check`, `events` and `edit` in processes; the suite looks at each in its own.
"""

import os
import resource
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from core.errors import AppError, ProjectRefused, UsageError
from core.pipeline.checking import faults_of
from core.pipeline.event_filter import EventFilter
from core.pipeline.lanes import LaneKey
from core.pipeline.session import ProjectSession
from tests.faults import hostile_contents, hostile_logs, hostile_pages, hostile_places, hostile_schemas
from tests.faults.hostile_case import NAME, Case, Verdict, make_sound
from tests.faults.rows import row
from tests.figures import Row

ROOT = Path(__file__).resolve().parents[2]
ROOMS = {
    "places": hostile_places.CASES,
    "pages": hostile_pages.CASES,
    "schemas": hostile_schemas.CASES,
    "contents": hostile_contents.CASES,
    "logs": hostile_logs.CASES,
}
LIMIT_S = 10.0
_STATUS = {Verdict.REFUSED: 4, Verdict.ABSENT: 2, Verdict.FAULTS: 4, Verdict.SOUND: 0}
_LARGE = 1 << 22


def laid_out(case: Case, sound: bytes, folder: Path) -> Path:
    """A case alone in a folder; returns the path to open."""
    path = folder / NAME
    path.write_bytes(sound)
    case.spoil(path)
    return path


def sound_bytes() -> bytes:
    """A sound project, as bytes."""
    with TemporaryDirectory() as name:
        path = Path(name) / NAME
        make_sound(path)
        return path.read_bytes()


def state_of(folder: Path) -> dict[str, str]:
    """Everything in a folder and what it holds."""
    return {str(path.relative_to(folder)): _content(path) for path in sorted(folder.rglob("*"))}


def _content(path: Path) -> str:
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        return f"link to {os.readlink(path)}"
    if not stat.S_ISREG(mode):
        return f"kind {stat.S_IFMT(mode):o}"
    if path.stat().st_size > _LARGE:  # a file of holes
        with path.open("rb") as file:
            return f"{path.stat().st_size} {sha256(file.read(_LARGE)).hexdigest()}"
    return sha256(path.read_bytes()).hexdigest()


@dataclass(frozen=True, slots=True)
class Told:
    """What came of a case: what the program made of it, and what it should not have done."""

    verdict: Verdict
    harm: str = ""


def looked_at(path: Path) -> Told:
    """Open, look at everything, check, in this process; raises what is no AppError."""
    before = state_of(path.parent)
    try:
        with _refusals_of_views():
            _look(path)
        faults = faults_of(path)
        verdict = Verdict.FAULTS if faults else Verdict.SOUND
    except UsageError:
        verdict = Verdict.ABSENT
    except ProjectRefused:
        verdict = _refused_or_faulty(path)
    return Told(verdict, _harm(verdict, before, state_of(path.parent)))


def _refused_or_faulty(path: Path) -> Verdict:
    """A refusal on opening, or of what was found later."""
    try:
        ProjectSession.open(path, read_only=True).close()
    except ProjectRefused:
        return Verdict.REFUSED
    return Verdict.FAULTS


def _harm(verdict: Verdict, before: dict[str, str], after: dict[str, str]) -> str:
    if verdict is Verdict.REFUSED and before != after:
        return "changed: " + ", ".join(
            sorted(key for key in before.keys() | after.keys() if before.get(key) != after.get(key))
        )
    return ""


@contextmanager
def _refusals_of_views() -> Iterator[None]:
    """What cannot be shown is said in words; the check is to name it."""
    try:
        yield
    except AppError as error:
        if not error.message.endswith("."):
            raise


def _look(path: Path) -> None:
    session = ProjectSession.open(path, read_only=True)
    try:
        for ask in (
            lambda: session.snapshot(LaneKey.PLACE),
            lambda: session.snapshot(LaneKey.ARTICLE),
            session.counts,
            session.undated,
            session.lists,
            session.undo_words,
            session.view_state,
            lambda: session.search("bridge"),
            lambda: session.events(EventFilter(include_all=True)),
            lambda: [session.article_view(one.id) for one in session.articles()],
        ):
            with _refusals_of_views():
                ask()
    finally:
        session.close()


def rows() -> list[Row]:
    """Each case by each command, in a process of its own."""
    sound, wrong, slowest, count = sound_bytes(), [], 0.0, 0
    for room, cases in ROOMS.items():
        for case in cases:
            found, took = _by_commands(case, sound)
            count, slowest = count + 1, max(slowest, took)
            wrong += [f"{room}: {case.name}: {words}" for words in found]
    for words in wrong:
        sys.stderr.write(f"  {words}\n")
    return [
        row("damaged and hostile files: wrong verdict, or changed", len(wrong), f"of {count}", at_most=0),
        row("damaged and hostile files: slowest command", slowest, "s CPU", at_most=LIMIT_S),
    ]


def _by_commands(case: Case, sound: bytes) -> tuple[list[str], float]:
    wrong, slowest = [], 0.0
    with TemporaryDirectory() as name:
        folder = Path(name)
        path = laid_out(case, sound, folder)
        before = state_of(folder)
        for arguments in (["check", path], ["events", path, "--all"], ["edit", path, "undo"]):
            status, words, took = _run([str(one) for one in arguments])
            slowest = max(slowest, took)
            if "Traceback" in words:
                wrong.append(f"{arguments[0]} ends in a traceback: {words[-300:]}")
            if arguments[0] == "check" and status != _STATUS[case.verdict]:
                wrong.append(f"check gives {status}")
            if case.verdict is Verdict.REFUSED and status != 4:
                wrong.append(f"{arguments[0]} gives {status}")
            if case.verdict is Verdict.REFUSED and state_of(folder) != before:
                wrong.append(f"{arguments[0]} changed it")
    return wrong, slowest


def _run(arguments: list[str]) -> tuple[int, str, float]:
    """Status, words, and CPU seconds of a command."""
    before = _spent()
    command = [sys.executable, str(ROOT / "main.py"), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False, timeout=120)
    return done.returncode, done.stdout + done.stderr, _spent() - before


def _spent() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime
