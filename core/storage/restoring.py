"""Puts a backup in the place of a project that nobody has open.

What was there is kept as a backup first, or set aside as it lies where it is damaged. The log and the
rollback journal of the old file never stand beside the new one: they would be played into it.
"""

import os
import sqlite3
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

from core.errors import EnvironmentFault, ProjectRefused, Trouble
from core.storage.backup_places import Backup, BackupKind, backups_folder, number_after
from core.storage.backups import back_up
from core.storage.connection import connect_alone, connect_reader
from core.storage.copying import COMPANIONS, beside, copy_whole, made_beside
from core.storage.faults import files_in_words
from core.storage.project import Project
from core.storage.verify import verify


def restore(project: Path, backup: Backup, today: date, chosen: Path | None = None) -> None:
    """Make the project what the backup is.

    Raises ProjectRefused where the backup is not whole, EnvironmentFault where another program has the
    project open or it cannot be written; the project is then as it was.
    """
    verify(backup.path)
    with files_in_words(project), made_beside(project) as made:
        with closing(connect_reader(backup.path, immutable=True).conn) as source:
            copy_whole(source, made)
        if project.exists():
            _keep_what_is_there(project, today, chosen)
        os.replace(made, project)


def _keep_what_is_there(project: Path, today: date, chosen: Path | None) -> None:
    try:
        verify(project)
        present = Project.open(project, read_only=True)
    except ProjectRefused:
        _set_aside(project, chosen)
        return
    try:
        back_up(present, BackupKind.BEFORE_RESTORE, today, chosen)
    except ProjectRefused:
        present.close()
        _set_aside(project, chosen)
        return
    finally:
        present.close()
    _make_alone(project)


def _make_alone(project: Path) -> None:
    """Play the log into the file and take it away. Only somebody who has the file alone can do that."""
    with closing(connect_alone(project).conn) as connection:
        try:
            mode = str(connection.execute("pragma journal_mode = delete").fetchone()[0])
        except sqlite3.OperationalError:
            mode = "in use"
    if mode != "delete":
        raise EnvironmentFault(
            "The project is open in another window or program.",
            f"Close it there, and restore again. ({project})",
            Trouble.BUSY,
        )


def _set_aside(project: Path, chosen: Path | None) -> None:
    """A file that cannot be opened keeps its bytes, and what SQLite left beside it, under another name."""
    folder = backups_folder(project, chosen)
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / f"{number_after(project, chosen):04d} damaged {project.name}"
    for ending in ("", *COMPANIONS):
        with suppress(FileNotFoundError):
            os.replace(beside(project, ending), beside(kept, ending))
