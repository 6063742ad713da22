"""A project held open: what the window and the commands ask and tell it.

Every method may be called from any thread; whatever changes the project returns once it is committed.
Leaves what can be asked to `questions`, and what events become to `derive`.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import RLock
from typing import Any

from core.errors import AppError, EnvironmentFault
from core.model.analysis import ArticleAnalysis
from core.model.changes import Changes
from core.model.decision import Decision
from core.pipeline import changing, renewing, storing
from core.pipeline.changing import Making
from core.pipeline.event_filter import EventFilter
from core.pipeline.lanes import LaneKey
from core.pipeline.questions import ProjectQuestions
from core.pipeline.upkeep import Upkeep
from core.pipeline.wall_clock import utc_now
from core.storage import state_store
from core.storage.connection import Database
from core.storage.original_store import Packed
from core.storage.project import Project

__all__ = ["EventFilter", "LaneKey", "ProjectSession"]

_VIEW_STATE = "view"


class ProjectSession(ProjectQuestions):
    """Use `open`; `close` when done."""

    def __init__(self, project: Project, clock: Callable[[], str] = utc_now) -> None:
        super().__init__(project)
        self._clock = clock
        self.upkeep = Upkeep(project)
        # Changes are made one after another: each looks at the state that the last one left.
        self._changing = RLock()

    @classmethod
    def open(
        cls, path: Path, create: bool = False, read_only: bool = False, *, backups: Path | None = None
    ) -> "ProjectSession":
        """Open a project; with `create`, make an empty one where nothing is yet. `backups` is the folder
        chosen for the backups of all projects, None where they stand beside each."""
        makes = create and not read_only and not Project.is_there(path)
        found = _made_or_found(path) if makes else Project.open(path, read_only=read_only, backups=backups)
        session = cls(found)
        if not read_only:
            try:
                session._derive_anew_if_older()
            except AppError:
                session.close()
                raise
        return session

    @classmethod
    def look_at_newer(cls, path: Path) -> "ProjectSession":
        """Look at a project of a newer version, in a copy that nothing is written to."""
        return cls(Project.look_at_newer(path))

    def _derive_anew_if_older(self) -> None:
        """An older version may have come to other events from what was read and decided."""
        with self._project.reading() as database:
            current = renewing.is_current(database)
        if not current:
            self._project.write(
                lambda database: renewing.renew(database, self._log.caught_up(database))
            ).result()

    @property
    def read_only(self) -> bool:
        return self._project.read_only

    def close(self) -> None:
        """Finish what is being written and let the file go."""
        with self._changing:
            self._finish_keeping()
            self._project.close()

    def save_copy(self, path: Path) -> None:
        """Write a whole copy of the project as it stands now."""
        self._project.save_copy(path)

    # Changes

    def store(self, analysis: ArticleAnalysis, packed: Packed | None = None) -> Changes:
        """Keep an article in one transaction, with the file it is from where that is given; no change where
        its text is there already."""
        with self._changing:
            return self._project.write(lambda database: self._store(database, analysis, packed)).result()

    def _store(self, database: Database, analysis: ArticleAnalysis, packed: Packed | None) -> Changes:
        return storing.store(database, self._log.caught_up(database), analysis, packed, self._clock())

    def decide(self, decision: Decision) -> Changes:
        """Write a decision to the log and let it take effect."""
        return self.decide_all((decision,))

    def decide_all(self, decisions: Sequence[Decision]) -> Changes:
        """Write decisions as one step: one transaction, undone and redone as one. All are about the project
        as it stands before the first of them."""
        return self._change(changing.deciding(decisions))

    def undo(self) -> Changes:
        """Take back the last step in effect."""
        return self._change(changing.undoing())

    def redo(self) -> Changes:
        """Bring back the step undone last."""
        return self._change(changing.redoing())

    def go_back_to(self, step: int) -> Changes:
        """Make the project stand as it stood after a step of the history, 0 for before the first. That is a
        step of its own: nothing of the log is deleted, it can be undone, and a later step gone back to."""
        return self._change(changing.going_back(step))

    def _change(self, make: Making) -> Changes:
        with self._changing:
            # Reading an article again takes long: that is done before the transaction begins.
            with self._project.reading() as database:
                step = changing.prepare(database, self._log.caught_up(database), make, self._clock())
            return self._project.write(lambda database: changing.commit(database, step)).result()

    def view_state(self) -> dict[str, Any]:
        """What the window remembered with `set_view_state`; JSON of any shape is its own affair."""
        with self._project.reading() as database:
            state = state_store.get(database, _VIEW_STATE)
        return state if isinstance(state, dict) else {}

    def set_view_state(self, state: Mapping[str, Any]) -> None:
        """Remember a JSON object for the window; a project that is only read remembers nothing."""
        if not self.read_only:
            self._project.write(lambda database: state_store.put(database, _VIEW_STATE, dict(state))).result()


def _made_or_found(path: Path) -> Project:
    """A new project, or the one that another program made here at the same moment."""
    try:
        return Project.create(path)
    except EnvironmentFault:
        if not Project.is_there(path):
            raise
        return Project.open(path)
