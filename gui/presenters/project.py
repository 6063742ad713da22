"""Keeps lists, counts and the timeline in step with the open project.

Reloads what a change touched, at most a few times a second, so that a long import shows itself
growing without ever getting in the way. What is chosen or sought is left to other presenters.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from core.model.changes import Changes
from core.model.ids import ArticleId
from core.model.views import TimelineSnapshot
from core.timeline.whole import EXACT_UP_TO
from gui.models.event_filter import EventFilterChoice
from gui.models.shown import Shown, drawn_without_gaps, shown_of
from gui.presenters.project_lists import Lists, read_lists, read_rows
from gui.presenters.status_words import emphasised_words, shown_words, status_words
from gui.workers.project_access import ProjectAccess

if TYPE_CHECKING:
    from core.pipeline.session import ProjectSession

_GATHER_MS = 60  # the first article of a project is shown at once
_GATHER_MORE_MS = 600
_REST_FACTOR = 4  # what takes long, in a large project, is done the less often
DEFAULT_LANES = "place"
# What lanes can be made by, and what the menu calls it.
LANES = (
    ("none", "Nothing"),
    ("article", "Article"),
    ("outlet", "Outlet"),
    ("place", "Place"),
    ("actor", "Person or organisation"),
    ("tag", "Tag"),
    ("kind", "Kind"),
)


class ProjectPresenter(QObject):
    """Emits values for the panels each time the project has changed."""

    rows_shown = Signal(object)  # ArticleRows
    rows_read = Signal(object)  # tuple[ArticleRow, ...]: those of very many that were asked for
    snapshot_shown = Signal(object)  # TimelineSnapshot, already filtered
    drawing_known = Signal(object)  # Drawn: how the snapshot that is shown next is drawn without its gaps
    gaps_left_out = Signal(bool)
    reloaded = Signal()  # something of the project has changed: whoever asked it asks again
    undated_shown = Signal(object)  # tuple[UndatedChip, ...]
    status_shown = Signal(object)  # StatusWords
    count_shown = Signal(str)
    history_shown = Signal(object, object)  # undo words, redo words: str | None
    empty_changed = Signal(bool)
    lanes_shown = Signal(str)

    def __init__(self, access: ProjectAccess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._access = access
        self._path: Path | None = None
        self._lanes = DEFAULT_LANES
        self._choice = EventFilterChoice()
        self._snapshot: TimelineSnapshot | None = None
        self._fades = False
        self._leaves_out = self._asked_to_leave_out = False
        self._count = 0
        self._empty = True
        self._asked = QElapsedTimer()
        self._took_ms = 0
        self._lists_due = False
        self._lists: Lists | None = None  # None where articles may have come, gone or been dated otherwise
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self.reload)
        self._to_show: deque[Callable[[], None]] = deque()
        self._show_next = QTimer(self)
        self._show_next.setSingleShot(True)
        self._show_next.setInterval(0)
        self._show_next.timeout.connect(self._show_one)
        access.changed.connect(self._changed)

    @property
    def path(self) -> Path | None:
        return self._path

    @property
    def snapshot(self) -> TimelineSnapshot | None:
        """All events, before any filter."""
        return self._snapshot

    @property
    def count_shown_now(self) -> int:
        """How many events the filters let through, as far as that is known yet."""
        return self._count

    @property
    def choice(self) -> EventFilterChoice:
        return self._choice

    @property
    def empty(self) -> bool:
        """Whether the project has no articles yet."""
        return self._empty

    @property
    def filter_words(self) -> str:
        """What the filters leave, in words; empty where they leave everything."""
        return self._choice.words

    @property
    def lanes(self) -> str:
        return self._lanes

    @property
    def busy(self) -> bool:
        """Whether a change is known that has not been asked about or not been shown yet."""
        return self._gather.isActive() or self._show_next.isActive()

    def set_lanes(self, lanes: str) -> None:
        """Which value makes the lanes; the table and the lists stay as they are."""
        self._lanes = lanes
        self.lanes_shown.emit(lanes)
        self._load_snapshot()

    def set_filter(self, choice: EventFilterChoice) -> None:
        self._choice = choice
        self._show_snapshot()

    def set_fading(self, fades: bool) -> None:
        """Whether what the filters leave out is faded on the timeline in place of being hidden."""
        if fades != self._fades:
            self._fades = fades
            self._show_snapshot()

    def leave_out_gaps(self, leave_out: bool) -> None:
        """Whether long empty stretches are left out of the axis; of many events these are found first."""
        self._leaves_out, self._asked_to_leave_out = leave_out, True
        if self._snapshot is None:
            self._tell_gaps()
        else:
            self._show_snapshot()

    def _tell_gaps(self) -> None:
        """Where it was asked for, now that it can be drawn."""
        if self._asked_to_leave_out:
            self._asked_to_leave_out = False
            self.gaps_left_out.emit(self._leaves_out)

    def show_changes_soon(self) -> None:
        """Something was written by another hand (the import): look again, but not for every article."""
        self._lists = None
        if not self._gather.isActive():
            rest_ms = max(_GATHER_MORE_MS, _REST_FACTOR * self._took_ms)
            self._gather.start(_GATHER_MS if self._empty else rest_ms)

    def reload(self) -> None:
        """Ask for everything that is shown."""
        self._asked.start()
        self._lists_due = True
        self._load_snapshot()
        self.reloaded.emit()

    def begin(self, path: Path, lanes: str) -> None:
        """Show a project that was just opened, with the lanes it was left with."""
        self._path, self._snapshot, self._lists = path, None, None
        self._lanes = lanes
        self.lanes_shown.emit(lanes)
        self.reload()

    def seek_rows(self, article_ids: tuple[ArticleId, ...]) -> None:
        """Rows of very many articles that have come into view."""
        self._access.latest("articles", lambda session, _: read_rows(session, article_ids), self._take_rows)

    def _take_rows(self, rows: Any) -> None:  # tuple[ArticleRow, ...]; None where the question was taken back
        self.rows_read.emit(rows or ())

    def _changed(self, changes: Changes) -> None:
        self._gather.stop()
        if changes.articles or changes.copies:
            self._lists = None
        self.reload()

    def _load_snapshot(self) -> None:
        lanes = self._lanes
        self._access.views("snapshot", lambda session: _read_snapshot(session, lanes), self._take_snapshot)

    def _take_snapshot(self, snapshot: TimelineSnapshot) -> None:
        self._snapshot = snapshot
        if self._empty and len(snapshot):
            self._set_empty(False)
        self._show_snapshot()
        if self._lists_due:  # they may take long: the timeline waits for none of them
            self._lists_due = False
            before = self._lists
            self._access.lists("lists", lambda session: read_lists(session, before), self._take_lists)

    def _set_empty(self, empty: bool) -> None:
        self._empty = empty
        self.empty_changed.emit(empty)

    def _show_snapshot(self) -> None:
        whole, choice, fades, leaves_out = self._snapshot, self._choice, self._fades, self._leaves_out
        if whole is None:
            return

        def shown() -> Shown:
            found = shown_of(whole, choice, fades=fades)
            return drawn_without_gaps(found) if leaves_out else found

        if len(whole) <= EXACT_UP_TO or (choice.lets_all_through and not leaves_out):
            self._take_shown(shown())
        else:
            self._access.views("shown", lambda _: shown(), self._take_shown)

    def _take_shown(self, shown: Shown) -> None:
        if shown.whole is not self._snapshot or shown.choice is not self._choice:
            return
        if (shown.drawn is not None) != self._leaves_out:
            return  # it was chosen otherwise meanwhile, and has been asked for
        self._count = shown.count
        if shown.drawn is not None:
            self.drawing_known.emit(shown.drawn)
        self.snapshot_shown.emit(shown.on_canvas)
        self._tell_gaps()
        words = shown_words if shown.on_canvas.faded is None else emphasised_words
        self.count_shown.emit(words(shown.count, len(shown.whole)))

    def _take_lists(self, lists: Lists) -> None:
        self._took_ms = self._asked.elapsed()
        self._lists = lists
        self._to_show = deque(
            (
                partial(self.rows_shown.emit, lists.rows),
                partial(self.undated_shown.emit, lists.undated),
                partial(self.status_shown.emit, status_words(lists.counts, self._path, lists.doubtful)),
                partial(self.history_shown.emit, lists.undo, lists.redo),
                partial(self._set_empty, lists.counts.articles == 0),
            )
        )
        self._show_next.start()

    def _show_one(self) -> None:
        """One panel a turn of the event loop, so that keys and the pointer are answered in between; the
        turn after the last lets the panels find their places."""
        if self._to_show:
            self._to_show.popleft()()
            self._show_next.start()


def _read_snapshot(session: ProjectSession, lanes: str) -> TimelineSnapshot:
    from core.pipeline.session import LaneKey  # noqa: PLC0415 - the session has loaded it already

    return session.snapshot(LaneKey(lanes))
