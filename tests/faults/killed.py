"""Programs killed outright at any moment of an import, of editing, and of reading in with the window open.

After each kill the file must be whole, hold all that the program said was committed, and hold nothing twice;
an import that is given again must come to what one comes to that nobody killed.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from core.pipeline.checking import faults_of
from core.pipeline.export_data import json_document
from core.pipeline.session import EventFilter, ProjectSession
from core.storage import decision_store
from tests.faults.amount import asked
from tests.faults.rows import row
from tests.figures import Row
from tests.support.stories import analyses, filled

ROOT = Path(__file__).resolve().parents[2]
_TOWNS = ("Valmond", "Eskel", "Brandt", "Corvey", "Durne", "Elst")
_ARTICLES = 40
_SHARES = {"import": 0.45, "edit": 0.45, "window": 0.1}
_SLOWEST_START_S = 60.0


@dataclass
class Damage:
    """What rounds of killing came to."""

    rounds: int = 0
    unharmed: int = 0  # the program had ended by itself
    faults: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    otherwise: list[str] = field(default_factory=list)  # a finished run that differs from a clean one


def given(folder: Path) -> Path:
    """Articles to read in, in files of several kinds."""
    folder.mkdir()
    records = [json.dumps(_record(number)) for number in range(_ARTICLES)]
    (folder / "many.jsonl").write_text("\n".join(records), encoding="utf-8")
    for number in range(6):
        town = _TOWNS[number]
        text = f"Rain over {town}\n\nOn {number + 1} May 2020 it rained in {town}. The fair was called off.\n"
        (folder / f"rain {number}.txt").write_text(text, encoding="utf-8")
    return folder


def _record(number: int) -> dict[str, str]:
    town = _TOWNS[number % len(_TOWNS)]
    text = f"The mayor of {town} opened school {number} on {number % 27 + 1} May 2020. Pupils planted trees."
    return {"id": f"r{number}", "title": f"School {number}", "text": text, "date": "2020-06-01"}


def kill_at_random(
    command: list[str], dice: random.Random, most_s: float, *, started: bool = True
) -> tuple[list[str], bool]:
    """What a program told before it was killed, and whether it was. It is given at least the time until it
    first says something, where `started` asks for that."""
    process = subprocess.Popen(
        [sys.executable, *command], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        start_new_session=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert process.stdout is not None
    first = process.stdout.readline() if started else ""
    try:
        process.wait(dice.random() * most_s)
    except subprocess.TimeoutExpired:
        # Its readers with it, or the program alone, whose readers must then end by themselves.
        (os.killpg if dice.random() < 0.5 else os.kill)(process.pid, signal.SIGKILL)
    lines = [first, *process.stdout.read().splitlines()]
    process.stdout.close()
    return [line.strip() for line in lines if line.strip()], process.wait() == -signal.SIGKILL


def import_rounds(rounds: int, seed: int) -> Damage:
    """Imports killed again and again, each until it gets to its end."""
    damage, dice = Damage(), random.Random(seed)
    with TemporaryDirectory() as name:
        folder = given(Path(name) / "given")
        clean, took = _clean_run(Path(name) / "clean.dateline", folder)
        for project in _projects(Path(name)):
            command = ["-m", "tests.faults.child_import", str(project), str(folder), str(dice.choice((1, 2)))]
            told: list[str] = []
            killed = True
            while killed and damage.rounds < rounds:
                lines, killed = kill_at_random(command, dice, took, started=dice.random() < 0.8)
                told += lines
                damage.rounds += 1
                damage.unharmed += not killed
                _compare(damage, project, told)
            if killed:
                return damage
            if contents(project) != clean:
                damage.otherwise.append(f"import {project.stem}")
    return damage


def _projects(folder: Path) -> Iterator[Path]:
    number = 0
    while True:
        number += 1
        yield folder / f"{number}.dateline"


def _clean_run(project: Path, folder: Path) -> tuple[str, float]:
    """What an import comes to that nobody disturbs, and how long it takes from its first article."""
    command = [sys.executable, "-m", "tests.faults.child_import", str(project), str(folder), "1"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    started = time.monotonic()
    process.communicate()
    return contents(project), time.monotonic() - started


def contents(project: Path) -> str:
    """All events of a project as a document, without what depends on the order of reading."""
    session = ProjectSession.open(project, read_only=True)
    try:
        return json_document(session.events(EventFilter(include_all=True)))
    finally:
        session.close()


def _compare(damage: Damage, project: Path, told: list[str]) -> None:
    """Look at what a kill left of an import."""
    if not project.exists():
        damage.lost += told
        return
    damage.faults += faults_of(project)
    session = ProjectSession.open(project, read_only=True)
    kept = Counter(article.title for article in session.articles())
    session.close()
    damage.lost += sorted(set(told) - kept.keys())
    damage.doubled += [title for title, count in kept.items() if count > 1]
    damage.faults += [
        f"left in the folder: {path.name}" for path in project.parent.glob(f".{project.name}*.part")
    ][1:]


def edit_rounds(rounds: int, seed: int, most_s: float = 2.0) -> Damage:
    """One project edited by one killed program after the other."""
    damage, dice = Damage(), random.Random(seed)
    with TemporaryDirectory() as name:
        project = Path(name) / "edited.dateline"
        filled(project, analyses().values()).close()
        rows_before = 0
        for number in range(rounds):
            command = ["-m", "tests.faults.child_edit", str(project), str(seed * 1000 + number)]
            lines, _ = kill_at_random(command, dice, most_s)
            damage.rounds += 1
            damage.faults += faults_of(project)
            rows = _rows_of_log(project)
            committed = int(lines[-1]) if lines else rows_before
            if len(rows) < committed:
                damage.lost.append(f"decisions {len(rows) + 1} to {committed}")
            if rows != list(range(1, len(rows) + 1)):
                damage.doubled.append(f"the log has gaps or doubles: {rows[-5:]}")
            rows_before = len(rows)
    return damage


def _rows_of_log(project: Path) -> list[int]:
    session = ProjectSession.open(project, read_only=True)
    try:
        with session._project.reading() as database:
            return [decision.seq for decision in decision_store.all_in_order(database)]
    finally:
        session.close()


def window_rounds(rounds: int, seed: int) -> Damage:
    """The window itself, killed while it reads articles in."""
    damage, dice = Damage(), random.Random(seed)
    with TemporaryDirectory() as name:
        folder = given(Path(name) / "given")
        clean, _ = _clean_run(Path(name) / "clean.dateline", folder)
        project = Path(name) / "window.dateline"
        for _ in range(rounds):
            command = ["main.py", str(project), str(folder)]
            kill_at_random(command, dice, 12.0, started=False)
            damage.rounds += 1
            _compare(damage, project, [])
        _finish(project, folder)
        if contents(project) != clean:
            damage.otherwise.append("the project of the window")
    return damage


def _finish(project: Path, folder: Path) -> None:
    command = [sys.executable, "-m", "tests.faults.child_import", str(project), str(folder), "1"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


_ROUNDS = {"import": import_rounds, "edit": edit_rounds, "window": window_rounds}


def rows() -> list[Row]:
    """Rounds of all kinds, in the shares of the amount that was asked for."""
    found: list[Row] = []
    for name, share in _SHARES.items():
        damage = _ROUNDS[name](max(1, round(asked().rounds * share)), seed=7)
        unit = f"of {damage.rounds} rounds"
        for what in ("faults", "lost", "doubled", "otherwise"):
            amiss = getattr(damage, what)
            for words in amiss[:10]:
                sys.stderr.write(f"  {name}: {what}: {words}\n")
            found.append(row(f"killed at any moment of {name}: {what}", len(amiss), unit, at_most=0))
    return found
