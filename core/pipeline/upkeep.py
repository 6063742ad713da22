"""What keeps an open project safe while nobody asks for anything: backups, a look through its pages after
an unclean end, and whether another program has changed it.

May be called from any thread. Where backups stand and how they are made is storage's.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from secrets import token_hex

from core.storage import state_store
from core.storage.backup_places import Backup
from core.storage.backups import back_up_daily
from core.storage.connection import Database
from core.storage.faults import damaged
from core.storage.project import Project
from core.storage.stopping import never, stopped_by

_OPEN = "open"


class Upkeep:
    """Of one open project."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._mark = token_hex(8)
        self._to_look_through = False

    def begin(self) -> bool:
        """Mark the project as in use; whether its last use never came to an end, so that it is to be looked
        through."""
        if self._project.read_only:
            return False
        self._to_look_through = self._project.write(self._put_mark).result()
        return self._to_look_through

    def end(self) -> None:
        """Take the mark away: what was begun has ended as it should. It stays where the project was to be
        looked through and nobody got to it, so that the next use does."""
        if not self._project.read_only and not self._to_look_through:
            self._project.write(self._take_mark).result()

    def look_through(self, stop: Callable[[], bool] = never) -> None:
        """Raises DamagedProject where the pages of the file are not whole; Stopped soon after `stop` says
        so. Takes seconds for a large project."""
        with self._project.reading() as database, stopped_by(database, stop):
            verdict = str(database.execute("pragma quick_check(1)").fetchone()[0])
        self._to_look_through = False
        if verdict != "ok":
            raise damaged(verdict.splitlines()[-1])

    def back_up_daily(self, today: date, chosen: Path | None = None) -> Backup | None:
        """The backup of this day, where one is due. Raises DamagedProject, EnvironmentFault."""
        return None if self._project.read_only else back_up_daily(self._project, today, chosen)

    def changed_elsewhere(self) -> bool:
        """Whether another program has changed the project since this was last asked. Raises
        EnvironmentFault where its file is gone or another has taken its place."""
        return self._project.changed_elsewhere()

    def _put_mark(self, database: Database) -> bool:
        unclean = state_store.get(database, _OPEN) is not None
        state_store.put(database, _OPEN, self._mark)
        return unclean

    def _take_mark(self, database: Database) -> None:
        if state_store.get(database, _OPEN) == self._mark:
            state_store.forget(database, _OPEN)
