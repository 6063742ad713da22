"""Ways of opening a project, done on the project's thread: to write where that can be, else to be read.

Says with the session why a project is only read. What is done with the session is `project_access`'s.
"""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import AppError, EnvironmentFault

if TYPE_CHECKING:  # loaded when the window is up
    from core.pipeline.session import ProjectSession
    from core.storage.backup_places import Backup

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Opened:
    """An open project; `because` says why it is only read where it was meant to be written."""

    path: Path
    session: ProjectSession
    because: AppError | None = None
    restored: bool = False


def open_session(path: Path, backups: Path | None, *, create: bool) -> Opened:
    """To be written; to be read where the place, or another program, does not let it be written."""
    from core.pipeline.session import ProjectSession  # noqa: PLC0415 - on the thread, when the window is up

    if path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return Opened(path, ProjectSession.open(path, read_only=True))
    try:
        makes = create and not path.exists()
        return Opened(path, ProjectSession.open(path, create=makes, backups=backups))
    except EnvironmentFault as fault:
        if not path.exists():
            raise
        return open_to_read(path, fault)


def open_to_read(path: Path, because: AppError | None = None) -> Opened:
    """Only to be read. Where that cannot be either, what stood in the way of writing is told."""
    from core.pipeline.session import ProjectSession  # noqa: PLC0415 - on the thread, when the window is up

    try:
        return Opened(path, ProjectSession.open(path, read_only=True), because)
    except EnvironmentFault as fault:
        raise because or fault from None


def open_newer(path: Path, because: AppError) -> Opened:
    """A project of a newer version, in a copy."""
    from core.pipeline.session import ProjectSession  # noqa: PLC0415 - on the thread, when the window is up

    return Opened(path, ProjectSession.look_at_newer(path), because)


def restore_and_open(path: Path, backup: Backup, today: date, backups: Path | None) -> Opened:
    """Put a backup in the project's place, and open it; where that fails the project is as it was."""
    from core.storage.restoring import restore  # noqa: PLC0415 - only when it is asked for

    restore(path, backup, today, backups)
    opened = open_session(path, backups, create=False)
    return Opened(opened.path, opened.session, opened.because, restored=True)


def close_session(session: ProjectSession) -> None:
    """Say that its use has come to an end, and let it go."""
    try:
        session.upkeep.end()
    except AppError as fault:
        # The file is gone, or the disk full: the next start looks it through.
        logger.warning("the end of a project's use could not be noted: %s", fault.message)
    session.close()
