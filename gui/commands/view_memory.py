"""Remembers how a project was looked at, in the project itself, and brings that back when it opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from gui.commands.kept_views import KeptViews
from gui.models.lane_look import LaneLook, look_from_json
from gui.presenters.project import DEFAULT_LANES, ProjectPresenter
from gui.presenters.reading import ReadingPresenter
from gui.timeline.canvas import TimelineCanvas
from gui.workers.project_access import ProjectAccess

if TYPE_CHECKING:
    from pathlib import Path

    from core.model.views import TimelineSnapshot

_PAUSE_MS = 1_500


class ViewMemory(QObject):
    """Keeps the span of time in view, the lanes, canvas or table, and what is being read."""

    table_wanted = Signal(bool)

    def __init__(
        self,
        access: ProjectAccess,
        project: ProjectPresenter,
        reading: ReadingPresenter,
        canvas: TimelineCanvas,
        kept: KeptViews,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._access = access
        self._project = project
        self._reading = reading
        self._canvas = canvas
        self._kept = kept
        self._looks: dict[str, LaneLook] = {}
        self._others: dict[str, tuple[Callable[[], Any], Callable[[object], None]]] = {}
        self._table = False
        self._fits_all = True
        self._wanted: Interval | None = None
        self._restored = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        access.opened.connect(self._opened)
        project.snapshot_shown.connect(self._place)
        project.lanes_shown.connect(lambda key: canvas.arrange_lanes(self._looks.get(key, LaneLook())))
        canvas.viewport_changed.connect(lambda _: self.touch())
        canvas.lanes_arranged.connect(self._arranged)
        kept.changed.connect(self._keep)
        reading.event_chosen.connect(lambda _: self.touch())

    def set_table(self, table: bool) -> None:
        self._table = table
        self.touch()

    def keep_also(self, key: str, state: Callable[[], Any], take_up: Callable[[object], None]) -> None:
        """Keep what another part of the window was at, JSON of its own making, None where nothing was."""
        self._others[key] = (state, take_up)

    def touch(self) -> None:
        """Something of the view changed: keep it once things are quiet."""
        if self._restored:
            self._pause.start()

    def state(self) -> dict[str, Any]:  # JSON types
        shown = self._canvas.shown_interval()
        return {
            "start": int(shown.start),
            "end": int(shown.end),
            "fits_all": self._canvas.shows_all(),
            "lanes": self._project.lanes,
            "arranged": {key: look.to_json() for key, look in self._looks.items()},
            "kept": self._kept.to_json(),
            "table": self._table,
            "event": self._reading.event_id,
            "article": self._reading.article_id,
            **{key: state() for key, (state, _) in self._others.items()},
        }

    def _arranged(self, look: LaneLook) -> None:
        """Each way of making lanes keeps its own order."""
        self._looks[self._project.lanes] = look
        self.touch()

    def keep_now(self) -> None:
        """The last word before the program ends or another project opens."""
        self._pause.stop()
        if self._restored:
            state = self.state()
            self._access.finish_writes(lambda session: session.set_view_state(state))

    def _keep(self) -> None:
        state = self.state()
        self._access.note(lambda session: None if session.read_only else session.set_view_state(state))

    def _opened(self, path: Path) -> None:
        self._restored = False
        self._pause.stop()
        self._access.views(
            "view state", lambda session: session.view_state(), lambda state: self._begin(path, state)
        )

    def _begin(self, path: Path, state: dict[str, Any]) -> None:
        self._wanted = _interval(state)
        arranged = state.get("arranged")
        self._looks = (
            {str(key): look_from_json(kept) for key, kept in arranged.items()}
            if isinstance(arranged, dict)
            else {}
        )
        self._kept.take(state.get("kept"))
        self.table_wanted.emit(bool(state.get("table", False)))
        self._project.begin(path, str(state.get("lanes", DEFAULT_LANES)))
        if state.get("event") is not None:
            self._reading.choose_event(state["event"])
        elif state.get("article") is not None:
            self._reading.choose_article(state["article"])
        for key, (_, take_up) in self._others.items():
            take_up(state.get(key))

    def _place(self, snapshot: TimelineSnapshot) -> None:
        """The first timeline of a project is shown as it was left."""
        if self._restored:
            return
        self._restored = True
        if self._wanted is not None and len(snapshot):
            self._canvas.show_interval(self._wanted)


def _interval(state: dict[str, Any]) -> Interval | None:
    """The span that was in view; None where all was, so that all is shown again however wide the window."""
    start, end = state.get("start"), state.get("end")
    if state.get("fits_all", True) or not isinstance(start, int) or not isinstance(end, int) or end <= start:
        return None
    return Interval(Instant(start), Instant(end))
