"""Which file a project was opened from, and whether that file is still at its place.

Looked at by name only: opening the file would release SQLite's locks when it is closed again.
"""

import os
from pathlib import Path

from core.storage.faults import file_fault, gone, replaced


class FileIdentity:
    """Remembers the file that is at a place now."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = _identity(path)

    def check(self) -> None:
        """Raises EnvironmentFault where the file is gone, or another is at its place."""
        try:
            now = _identity(self._path)
        except (FileNotFoundError, NotADirectoryError):
            raise gone(self._path) from None
        except OSError as error:
            raise file_fault(error, self._path) from error
        if now != self._known:
            raise replaced(self._path)


def _identity(path: Path) -> tuple[int, int]:
    found = os.stat(path)
    return found.st_dev, found.st_ino
