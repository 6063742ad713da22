"""Which sentences tell one event, as the user says: several events made one, a sentence taken out of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.curation import making
from core.model.changes import Changes
from core.model.ids import EventId, MentionId, event_id
from gui.presenters.reading import ReadingPresenter
from gui.workers.project_access import ProjectAccess

if TYPE_CHECKING:
    from core.pipeline.session import ProjectSession


class GroupingPresenter(QObject):
    """Turns a choice of several events, or of one sentence, into a decision."""

    chosen_counted = Signal(int)
    regrouped = Signal(object)  # EventId of what should be read now
    decided = Signal(str)  # a quiet word about what was written

    def __init__(
        self, access: ProjectAccess, reading: ReadingPresenter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._access = access
        self._reading = reading
        self._chosen: tuple[EventId, ...] = ()

    def set_chosen(self, event_ids: Sequence[EventId]) -> None:
        """What is chosen on the canvas or in the table."""
        self._chosen = tuple(event_ids)
        self.chosen_counted.emit(len(self._chosen))

    def merge(self) -> None:
        """Make the chosen events one; the one being read gives its title and date where the user set them."""
        first = self._reading.event_id
        chosen = sorted(self._chosen, key=lambda chosen: chosen != first)
        if len(chosen) > 1:
            merged = EventId(min(chosen))  # an event is named by the first of its tellings
            self._access.write(
                lambda session: _merge(session, chosen), lambda changes: self._done(changes, merged)
            )

    def disown(self, mention_id: MentionId) -> None:
        """The sentence tells something else than the event being read."""
        event = self._reading.reading.event
        if event is None or len(event.sources) < 2:
            return
        left = [source.mention_id for source in event.sources if source.mention_id != mention_id]
        decision = making.split(event, (mention_id,))
        self._access.write(
            lambda session: session.decide(decision), lambda changes: self._done(changes, _event_with(left))
        )

    def _done(self, changes: Changes, event_id: EventId) -> None:
        self.decided.emit(changes.summary)
        self.regrouped.emit(event_id)


def _merge(session: ProjectSession, event_ids: Sequence[EventId]) -> Changes:
    events = [event for event in map(session.event, event_ids) if event is not None and event.sources]
    return session.decide(making.merge(events)) if len(events) > 1 else Changes()


def _event_with(mention_ids: Sequence[MentionId]) -> EventId:
    """The event that these tellings make together."""
    return event_id(min(mention_ids))
