"""Older project files brought to the current format: the file itself, or a copy of one that is only read."""

import os
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from core.storage.backup_places import BackupKind, backup_path
from core.storage.connection import Database, connect_new, connect_reader
from core.storage.copying import beside, copy_whole, made_beside
from core.storage.faults import files_in_words
from core.storage.looking import looked_at
from core.storage.migrations import CURRENT_VERSION, format_version, migrate


def upgrade(path: Path, backups: Path | None = None) -> None:
    """Bring an older project to the current format, after a backup of it was made; `backups` is the folder
    chosen for those of all projects."""
    with files_in_words(path):
        _play_back(path)
        major, minor = _version(path, immutable=False)
        if not _is_older(major, minor):
            return
        _put_aside(path, f"{major}.{minor}", backups)
        with closing(connect_new(path).conn) as connection:
            migrate(Database(connection))


def _play_back(path: Path) -> None:
    """Take back what a program left half done in rollback mode: a reader could not."""
    if beside(path, "-journal").exists():
        with closing(connect_new(path).conn) as connection:
            connection.execute("select count(*) from sqlite_schema").fetchone()


def _put_aside(path: Path, version: str, backups: Path | None) -> None:
    keep = backup_path(path, backups, BackupKind.BEFORE_FORMAT, version)
    keep.parent.mkdir(parents=True, exist_ok=True)
    with made_beside(keep) as made, closing(connect_reader(path).conn) as old:
        copy_whole(old, made)
        os.replace(made, keep)


class UpgradedCopy:
    """A copy of a project that cannot be read as it lies: an older one, in the current format, or one that
    was left half written, as it was before; `close` when done."""

    def __init__(self, path: Path) -> None:
        self._folder = TemporaryDirectory(prefix="dateline-", ignore_cleanup_errors=True)
        self.path = Path(self._folder.name) / "copy"
        with (
            files_in_words(path),
            looked_at(path) as old,
            closing(connect_new(self.path).conn) as copy,
        ):
            old.conn.backup(copy)
            copy.execute("pragma journal_mode = delete")
            migrate(Database(copy))

    def close(self) -> None:
        self._folder.cleanup()


def upgraded_copy(path: Path, *, immutable: bool) -> UpgradedCopy | None:
    """The copy to read in the place of a project that nobody may write; None where it can be read itself."""
    with files_in_words(path):
        half_done = beside(path, "-journal").exists()
        needed = half_done or _is_older(*_version(path, immutable=immutable))
    return UpgradedCopy(path) if needed else None


def _version(path: Path, *, immutable: bool) -> tuple[int, int]:
    with closing(connect_reader(path, immutable=immutable).conn) as connection:
        return format_version(Database(connection))


def _is_older(major: int, minor: int) -> bool:
    return (major << 16 | minor) < CURRENT_VERSION
