"""A backup as a row of a list."""

from dataclasses import dataclass

from core.storage.backup_places import Backup


@dataclass(frozen=True, slots=True)
class BackupRow:
    """What is shown of a backup, a cell a column; `fault` is empty where it can be put back."""

    backup: Backup
    cells: tuple[str, ...]
    fault: str
