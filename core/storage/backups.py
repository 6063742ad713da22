"""Backups of a project: making them, counting what each holds, letting go of old ones.

Each is a whole project, proved when it was made, so that damage never takes the place of something whole.
"""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core.errors import AppError
from core.storage.backup_places import Backup, BackupKind, backup_path, backups_of, in_folder
from core.storage.connection import connect_reader
from core.storage.copying import made_beside
from core.storage.faults import files_in_words
from core.storage.project import Project
from core.storage.verify import verify

# Those before a change of format are few, and nothing else can be opened with the older version.
_KEPT = {BackupKind.DAILY: 5, BackupKind.BEFORE_RESTORE: 5}


@dataclass(frozen=True, slots=True)
class BackupContent:
    """What a backup holds, by counting; `fault` says why nothing could be counted. `size` in bytes."""

    backup: Backup
    size: int
    articles: int = 0
    events: int = 0
    decisions: int = 0
    fault: str = ""


def content_of(backup: Backup) -> BackupContent:
    """Count what a backup holds; slow for large ones."""
    size = 0
    try:
        with files_in_words(backup.path):
            size = backup.path.stat().st_size
            verify(backup.path)
            return BackupContent(backup, size, *_counted(backup.path))
    except AppError as error:
        return BackupContent(backup, size, fault=str(error))


def _counted(path: Path) -> tuple[int, int, int]:
    queries = (
        "select count(*) from article where removed = 0",
        "select count(*) from event where review != 'rejected'",
        "select count(*) from decision",
    )
    with closing(connect_reader(path, immutable=True).conn) as connection:
        articles, events, decisions = (int(connection.execute(query).fetchone()[0]) for query in queries)
    return articles, events, decisions


def back_up(project: Project, kind: BackupKind, today: date, chosen: Path | None = None) -> Backup:
    """Make a backup of an open project now, then let go of the oldest of its kind.

    Raises DamagedProject where the project is not whole (all backups stay), EnvironmentFault where the
    folder cannot be written.
    """
    path = backup_path(project.path, chosen, kind, today.isoformat())
    with files_in_words(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        with made_beside(path) as made:
            project.copy_to(made)
            os.replace(made, path)
        _let_go(path.parent, kind)
    return Backup(path, int(path.name.split()[0]), kind, today)


def back_up_daily(project: Project, today: date, chosen: Path | None = None) -> Backup | None:
    """Make the backup of this day where there is none yet and something has changed since the last one."""
    known = backups_of(project.path, chosen)
    if any(backup.kind is BackupKind.DAILY and backup.day == today for backup in known):
        return None
    now = _state(project)
    if not any(now) or (known and now == _state_of_backup(known[0])):
        return None
    return back_up(project, BackupKind.DAILY, today, chosen)


_STATE = (
    "select (select count(*) from article), (select coalesce(max(position), 0) from article),"
    " (select coalesce(max(seq), 0) from decision), (select coalesce(max(id), 0) from extraction)"
)
_State = tuple[int, ...]


def _state(project: Project) -> _State:
    """What differs once anything was read or decided; all zeros for an empty project."""
    with project.reading() as database:
        return tuple(database.execute(_STATE).fetchone())


def _state_of_backup(backup: Backup) -> _State | None:
    """None where it cannot be read: then it is as good as none."""
    try:
        with closing(connect_reader(backup.path, immutable=True).conn) as connection:
            return tuple(connection.execute(_STATE).fetchone())
    except sqlite3.Error:
        return None


def _let_go(folder: Path, kind: BackupKind) -> None:
    of_kind = sorted(
        (backup for backup in in_folder(folder) if backup.kind is kind), key=lambda one: one.number
    )
    kept = _KEPT.get(kind)
    for backup in of_kind[: -kept if kept else 0]:
        backup.path.unlink(missing_ok=True)
