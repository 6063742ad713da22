"""Where the backups of a project stand, and what their names say.

They lie in a folder beside the project, so that they are on the same (perhaps encrypted) disk and are
found without Dateline; the user may name another folder. Order is by their numbers, not by a clock that
can be set back. Making them is `backups`'s, putting one in the project's place is `restoring`'s.
"""

import os
import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from core.settings import PROJECT_SUFFIX
from core.storage.faults import files_in_words

_FOLDER_ENDING = ".backups"
_NAME = re.compile(
    r"(\d{4,}) (daily|before-restore|before-format)(?: (\d+\.\d+))?(?: (\d{4}-\d\d-\d\d))?"
    + re.escape(PROJECT_SUFFIX)
)

_NUMBERED = re.compile(r"\d{4,} ")


class BackupKind(StrEnum):
    """Why a backup was made."""

    DAILY = "daily"
    BEFORE_FORMAT = "before-format"  # before an older format was brought up
    BEFORE_RESTORE = "before-restore"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup by its name; `number` grows with each that is made."""

    path: Path
    number: int
    kind: BackupKind
    day: date


def backups_folder(project: Path, chosen: Path | None = None) -> Path:
    """Where the backups of a project stand: beside it, or apart from those of others in a folder chosen for
    all of them."""
    if chosen is None:
        return project.with_name(project.name + _FOLDER_ENDING)
    place = sha256(os.fsencode(project.resolve())).hexdigest()[:8]
    return chosen / f"{project.name} {place}{_FOLDER_ENDING}"


def backups_of(project: Path, chosen: Path | None = None) -> tuple[Backup, ...]:
    """Those that are there, newest first, whichever of the two places they were made in."""
    folders = {backups_folder(project), backups_folder(project, chosen)}
    with files_in_words(project):
        found = [backup for folder in folders for backup in in_folder(folder)]
    return tuple(sorted(found, key=lambda backup: (backup.number, backup.path), reverse=True))


def in_folder(folder: Path) -> list[Backup]:
    """In no order."""
    if not folder.is_dir():
        return []
    named = ((_NAME.fullmatch(path.name), path) for path in folder.iterdir())
    return [
        Backup(path, int(name[1]), BackupKind(name[2]), _day(name[4], path)) for name, path in named if name
    ]


def _day(words: str | None, path: Path) -> date:
    """The day in the name, else the day the file was written."""
    try:
        return date.fromisoformat(words or "")
    except ValueError:
        return datetime.fromtimestamp(path.stat().st_mtime).date()  # noqa: DTZ006 - a day as the user lived it


def number_after(project: Path, chosen: Path | None) -> int:
    """The number of the next backup; damaged files that were set aside have numbers too."""
    numbers = [0]
    for folder in {backups_folder(project), backups_folder(project, chosen)}:
        if folder.is_dir():
            numbers += [int(path.name.split()[0]) for path in folder.iterdir() if _NUMBERED.match(path.name)]
    return max(numbers) + 1


def backup_path(project: Path, chosen: Path | None, kind: BackupKind, about: str) -> Path:
    """Where the next backup goes; `about` is its day, or the format it was made for."""
    name = f"{number_after(project, chosen):04d} {kind} {about}{PROJECT_SUFFIX}"
    return backups_folder(project, chosen) / name
