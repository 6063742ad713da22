"""One word on all events that are chosen: one decision an event, one step for all, undone as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.curation import making
from core.model.changes import Changes
from core.model.decision import Decision, DecisionKind
from core.model.event import Colour, Event, Kind, Modality
from core.model.ids import EventId
from gui.presenters.event_changes import no_event
from gui.workers.project_access import ProjectAccess

if TYPE_CHECKING:
    from core.pipeline.session import ProjectSession

Make = Callable[[Event], Decision]


class BulkPresenter(QObject):
    """Knows what is chosen; whatever is asked is about all of it."""

    chosen_counted = Signal(int)
    decided = Signal(str)  # a quiet word about what was written

    def __init__(self, access: ProjectAccess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._access = access
        self._chosen: tuple[EventId, ...] = ()

    @property
    def several(self) -> bool:
        return len(self._chosen) > 1

    def set_chosen(self, event_ids: Sequence[EventId]) -> None:
        """What is chosen on the canvas or in the table."""
        self._chosen = tuple(event_ids)
        self.chosen_counted.emit(len(self._chosen))

    def review(self, kind: DecisionKind) -> None:
        """Accept, reject, leave undecided."""
        self._each(lambda event: making.review(kind, event))

    def not_events(self) -> None:
        self._each(no_event)

    def tag(self, words: str) -> None:
        self._each(lambda event: making.tag(event, words), lambda event: words not in event.tags)

    def set_kind(self, kind: Kind) -> None:
        self._each(lambda event: making.set_kind(event, kind), lambda event: event.kind is not kind)

    def set_modality(self, modality: Modality) -> None:
        self._each(
            lambda event: making.set_modality(event, modality), lambda event: event.modality is not modality
        )

    def set_colour(self, colour: Colour | None) -> None:
        self._each(lambda event: making.set_colour(event, colour), lambda event: event.colour is not colour)

    def star(self) -> None:
        """All starred; where all of them are, none."""
        self._write(_starred)

    def _each(self, make: Make, changes: Callable[[Event], bool] = lambda _: True) -> None:
        """A decision on each event that it changes."""
        self._write(lambda events: [make(event) for event in events if changes(event)])

    def _write(self, decisions_of: Callable[[Sequence[Event]], list[Decision]]) -> None:
        chosen = self._chosen
        if chosen:
            self._access.write(
                lambda session: _decide(session, chosen, decisions_of),
                lambda changes: self.decided.emit(changes.summary),
            )


def _starred(events: Sequence[Event]) -> list[Decision]:
    if all(event.starred for event in events):
        return [making.unstar(event) for event in events]
    return [making.star(event) for event in events if not event.starred]


def _decide(
    session: ProjectSession,
    event_ids: Sequence[EventId],
    decisions_of: Callable[[Sequence[Event]], list[Decision]],
) -> Changes:
    """On the project's thread; nothing is written where nothing would change."""
    decisions = decisions_of(session.events_with_ids(event_ids))
    return session.decide_all(decisions) if decisions else Changes()
