"""A project that is held open, with what is kept of it for the next question. Leaves the questions to
`article_questions`, `event_questions` and `curation_questions`.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from core.pipeline.followed_log import FollowedLog
from core.storage.project import Project

if TYPE_CHECKING:  # loaded when a timeline is first asked for
    from core.pipeline.snapshots import Snapshots


class OpenProject:
    """What questions are asked of."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._snapshots: Snapshots | None = None
        self._log = FollowedLog()

    @property
    def path(self) -> Path:
        return self._project.path

    def _own_snapshots(self) -> "Snapshots":
        # Commands that draw nothing start without numpy.
        from core.pipeline.snapshots import Snapshots  # noqa: PLC0415

        if self._snapshots is None:
            self._snapshots = Snapshots(self._project)
        return self._snapshots

    def _finish_keeping(self) -> None:
        """What is kept for the next start is kept, or not, before the project is closed."""
        if self._snapshots is not None:
            self._snapshots.close()
