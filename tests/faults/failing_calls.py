"""Every call that changes a file fails once: of one edit all of them, of an import a sample; and full disks.

The program must end with status 5 and words, never with a traceback, or have done all it was asked to. What
was committed before must be there, the file whole, and the same command given again must succeed.
"""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from core.model.ids import format_id
from core.pipeline.checking import faults_of
from core.pipeline.session import EventFilter, ProjectSession
from tests.faults.rows import row
from tests.figures import Row
from tests.support.stories import COLLAPSE, analyses, filled

ROOT = Path(__file__).resolve().parents[2]
SOURCE = Path(__file__).with_name("failing_io.c")
WAYS = ("eio", "enospc", "short")
_DONE, _ENVIRONMENT = 0, 5
_SAMPLED = 40  # calls of an import
_LASTING_EVERY = 4  # calls of an edit, from which on every call fails as well
_NOTE = "written while the disk fails"


def compiler() -> str | None:
    """The C compiler of this machine, where there is one and it can be used for this."""
    return shutil.which("cc") if sys.platform.startswith("linux") else None


def compiled(folder: Path) -> Path:
    """The library that makes calls fail."""
    library = folder / "failing_io.so"
    command = [compiler() or "cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE), "-ldl"]
    subprocess.run(command, check=True, capture_output=True)
    return library


@dataclass
class Damage:
    """What came of letting calls fail."""

    runs: int = 0
    failed: int = 0  # ended with status 5, as they should
    amiss: list[str] = field(default_factory=list)


class FailingDisk:
    """Runs commands of the program on copies of a project in a folder whose files fail."""

    def __init__(self, folder: Path, library: Path) -> None:
        self.folder, self._library = folder / "disk", library
        self._kept = folder / "kept.dateline"
        filled(self._kept, analyses().values()).close()
        self.project = self.folder / "story.dateline"
        self._count = folder / "count"

    def anew(self) -> None:
        """An untouched copy of the project, alone in the folder."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        shutil.copyfile(self._kept, self.project)

    def run(self, arguments: list[str], at: int, how: str, *, lasts: bool = False) -> tuple[int, str]:
        """Status and words of a command whose call number `at` fails."""
        environment = os.environ | {
            "LD_PRELOAD": str(self._library), "FAULT_FOLDER": str(self.folder), "FAULT_AT": str(at),
            "FAULT_HOW": how, "FAULT_COUNT": str(self._count),
        }  # fmt: skip
        if lasts:
            environment["FAULT_LASTS"] = "1"
        command = [sys.executable, str(ROOT / "main.py"), *arguments]
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            env=environment,
            check=False,
            timeout=120,
        )
        return done.returncode, done.stdout + done.stderr

    def calls(self, arguments: list[str]) -> int:
        """How many calls a command makes."""
        self.anew()
        status, words = self.run(arguments, 0, "eio")
        assert status == _DONE, words
        return int(self._count.read_text("ascii"))


def edits(disk: FailingDisk, ways: tuple[str, ...] = WAYS, *, every: int = 1) -> Damage:
    """An edit, with each of its calls failing in each way, and of some every call from then on."""
    damage = Damage()
    disk.anew()
    event = _first_event(disk.project)
    arguments = ["edit", str(disk.project), "note", event, _NOTE]
    for at in range(1, disk.calls(arguments) + 1, every):
        for how in ways:
            for lasts in (False, True) if how != "short" and at % _LASTING_EVERY == 0 else (False,):
                disk.anew()
                status, words = disk.run(arguments, at, how, lasts=lasts)
                damage.runs += 1
                damage.failed += status == _ENVIRONMENT
                where = f"edit, call {at}, {how}{', lasting' if lasts else ''}"
                damage.amiss += [f"{where}: {fault}" for fault in _amiss(status, words)]
                damage.amiss += [f"{where}: {fault}" for fault in _after(disk, status, arguments)]
    return damage


def _first_event(project: Path) -> str:
    session = ProjectSession.open(project, read_only=True)
    try:
        return format_id(session.events(EventFilter())[0].id)
    finally:
        session.close()


def _amiss(status: int, words: str) -> Iterator[str]:
    if status not in (_DONE, _ENVIRONMENT):
        yield f"status {status}: {words[-400:]}"
    if "Traceback" in words:
        yield f"a traceback: {words[-600:]}"
    if status == _ENVIRONMENT and not words.strip():
        yield "no words"


def _after(disk: FailingDisk, status: int, arguments: list[str]) -> Iterator[str]:
    yield from faults_of(disk.project)
    if status == _DONE and _NOTE not in _notes(disk.project):
        yield "it said that it was done, and it was not"
    again, words = disk.run(arguments, 0, "eio") if status != _DONE else (_DONE, "")
    if again != _DONE:
        yield f"given again it fails with {again}: {words[-300:]}"


def _notes(project: Path) -> list[str]:
    session = ProjectSession.open(project, read_only=True)
    try:
        return [event.note for event in session.events(EventFilter(include_all=True))]
    finally:
        session.close()


def imports(disk: FailingDisk, ways: tuple[str, ...] = WAYS, *, sampled: int = _SAMPLED) -> Damage:
    """An import of some articles, with calls failing here and there."""
    damage, dice = Damage(), random.Random(5)
    disk.anew()
    given = _given(disk.folder.parent / "given")
    arguments = ["add", str(disk.project), str(given), "--quiet"]
    clean = len(analyses()) + len(list(given.iterdir()))
    calls = disk.calls(arguments)
    for at in sorted(dice.sample(range(1, calls + 1), min(sampled, calls))):
        for how in ways:
            disk.anew()
            status, words = disk.run(arguments, at, how, lasts=dice.random() < 0.5 and how != "short")
            damage.runs += 1
            damage.failed += status == _ENVIRONMENT
            where = f"import, call {at} of {calls}, {how}"
            damage.amiss += [f"{where}: {fault}" for fault in _amiss(status, words)]
            damage.amiss += [f"{where}: {fault}" for fault in _after_import(disk, status, arguments, clean)]
    return damage


def _given(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    for number in range(5):
        text = COLLAPSE.replace("footbridge", f"bridge number {number}").replace(
            "hikers", f"people of {number}"
        )
        (folder / f"{number}.txt").write_text(text * (1 + 8 * number), encoding="utf-8")
    return folder


def _after_import(disk: FailingDisk, status: int, arguments: list[str], clean: int) -> Iterator[str]:
    yield from faults_of(disk.project)
    kept = _articles(disk.project)
    if kept < len(analyses()):
        yield "articles that were there before are gone"
    if status == _DONE and kept != clean:
        yield f"it said that it was done with {kept} of {clean} articles"
    again, words = disk.run(arguments, 0, "eio")
    if again != _DONE or _articles(disk.project) != clean:
        yield f"given again it ends with {again} and {_articles(disk.project)} of {clean}: {words[-300:]}"


def _articles(project: Path) -> int:
    session = ProjectSession.open(project, read_only=True)
    try:
        return len(session.articles())
    finally:
        session.close()


@contextmanager
def failing_disk() -> Iterator[FailingDisk]:
    """A folder whose files fail when they are told to."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        yield FailingDisk(folder, compiled(folder))


def full_disks() -> Damage:
    """An import on a disk of its own with less and less room, where this machine lets one be made."""
    damage = Damage()
    with TemporaryDirectory() as name:
        script = _FULL.format(python=sys.executable, main=ROOT / "main.py", folder=name)
        for kilobytes in (300, 400, 520, 700, 1_000, 1_500, 6_000):
            disk = Path(name) / "disk"
            disk.mkdir(exist_ok=True)
            given = _given(Path(name) / "given")
            kept = Path(name) / "kept.dateline"
            if not kept.exists():
                filled(kept, analyses().values()).close()
            command = ["unshare", "--mount", "sh", "-c", script, "sh", str(kilobytes), str(given), str(kept)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if "MOUNTED" not in done.stdout:
                sys.stderr.write("  a disk of its own cannot be made here: left out\n")
                return damage
            damage.runs += 1
            damage.amiss += [f"{kilobytes} kB: {words}" for words in _of_full_disk(done.stdout + done.stderr)]
            damage.failed += "STATUS 5" in done.stdout
    return damage


_FULL = """
mount -t tmpfs -o size=$1k none {folder}/disk || exit 1
echo MOUNTED
cp "$3" {folder}/disk/story.dateline || {{ echo "NO ROOM"; exit 0; }}
{python} {main} add {folder}/disk/story.dateline "$2" --quiet; echo "STATUS $?"
mkdir -p {folder}/away && rm -f {folder}/away/* && cp {folder}/disk/story.dateline* {folder}/away
{python} {main} check {folder}/away/story.dateline; echo "CHECK $?"
"""


def _of_full_disk(words: str) -> Iterator[str]:
    if "NO ROOM" in words:
        return
    if "Traceback" in words:
        yield f"a traceback: {words[-500:]}"
    if not any(f"STATUS {status}" in words for status in (_DONE, _ENVIRONMENT)):
        yield f"ends otherwise: {words[-500:]}"
    if "CHECK 0" not in words:
        yield f"is not whole: {words[-500:]}"


def rows() -> list[Row]:
    if compiler() is None:
        sys.stderr.write("  there is no C compiler here: calls that fail are left out\n")
        return []
    with failing_disk() as disk:
        found = {"an edit": edits(disk), "an import": imports(disk)}
    found["a full disk"] = full_disks()
    for damage in found.values():
        for words in damage.amiss[:20]:
            sys.stderr.write(f"  {words}\n")
    return [
        row(
            f"calls that fail in {name}: amiss", len(damage.amiss), f"of {damage.runs}", at_most=0,
            told_in_words=damage.failed,
        )
        for name, damage in found.items()
    ]  # fmt: skip
