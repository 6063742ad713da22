"""A project held open: what the window and the commands ask and tell it.

Every method may be called from any thread; whatever changes the project returns once it is committed.
Leaves what can be asked to `questions`, and what events become to `derive`.
"""

from collections.abc import Mapping
from pathlib import Path
from threading import RLock
from typing import Any

from core.curation import wording
from core.curation.log import LogState, fold
from core.errors import AppError, EnvironmentFault
from core.model.analysis import ArticleAnalysis
from core.model.changes import Changes
from core.model.decision import Decision
from core.pipeline import changing, renewing
from core.pipeline.changing import Making
from core.pipeline.event_filter import EventFilter
from core.pipeline.lanes import LaneKey
from core.pipeline.questions import ProjectQuestions
from core.pipeline.upkeep import Upkeep
from core.storage import (
    decision_store,
    state_store,
)
from core.storage.original_store import Packed
from core.storage.project import Project

__all__ = ["EventFilter", "LaneKey", "ProjectSession"]

_VIEW_STATE = "view"


class ProjectSession(ProjectQuestions):
    """Use `open`; `close` when done."""

    def __init__(self, project: Project) -> None:
        super().__init__(project)
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
            self._project.write(renewing.renew).result()

    @property
    def read_only(self) -> bool:
        return self._project.read_only

    def close(self) -> None:
        """Finish what is being written and let the file go."""
        with self._changing:
            self._project.close()

    def save_copy(self, path: Path) -> None:
        """Write a whole copy of the project as it stands now."""
        self._project.save_copy(path)

    # Changes

    def store(self, analysis: ArticleAnalysis, packed: Packed | None = None) -> Changes:
        """Keep an article in one transaction, with the file it is from where that is given; no change where
        its text is there already."""
        with self._changing:
            return self._project.write(lambda database: changing.store(database, analysis, packed)).result()

    def decide(self, decision: Decision) -> Changes:
        """Write a decision to the log and let it take effect."""
        with self._changing:
            return self._change(changing.deciding(decision))

    def undo(self) -> Changes:
        """Take back the last decision in effect."""
        with self._changing:
            return self._change(changing.undoing)

    def redo(self) -> Changes:
        """Bring back the decision undone last."""
        with self._changing:
            return self._change(changing.redoing)

    def _change(self, make: Making) -> Changes:
        # Reading an article again takes long: that is done before the transaction begins.
        with self._project.reading() as database:
            step = changing.prepare(database, make)
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

    def undo_words(self) -> str | None:
        """The undo command in words, None where there is nothing to undo."""
        last = self._log().next_undo
        return wording.undo_words(last) if last else None

    def redo_words(self) -> str | None:
        """The redo command in words, None where there is nothing to redo."""
        last = self._log().next_redo
        return wording.redo_words(last) if last else None

    def _log(self) -> LogState:
        with self._project.reading() as database:
            return fold(decision_store.all_in_order(database))


def _made_or_found(path: Path) -> Project:
    """A new project, or the one that another program made here at the same moment."""
    try:
        return Project.create(path)
    except EnvironmentFault:
        if not Project.is_there(path):
            raise
        return Project.open(path)
