"""Decisions replayed over what was extracted: mention groups and effective decisions give events.

Pure and deterministic. A decision is held fast by mentions, not by an event's id: it takes effect on
every event that holds any of its mentions now, so that regrouping, re-dating and reading again lose no
decision. Decisions take effect in the order in which they were made. Leaves what they say of one event to
`event_words`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from core.curation.draft import EventDraft
from core.curation.event_words import ON_ONE_EVENT
from core.curation.own_events import own_event_of
from core.model.decision import Decision, DecisionKind
from core.model.event import Event, Review
from core.model.ids import MentionId
from core.model.telling import Telling

OwnTellings = Mapping[MentionId, Telling]


class _Drafts:
    """All events in the making, found by mention."""

    def __init__(self, groups: Iterable[Sequence[Telling]], own_tellings: OwnTellings) -> None:
        self._own_tellings = own_tellings
        self._holding: dict[MentionId, EventDraft] = {}
        for group in groups:
            self._keep(EventDraft({telling.mention.id: telling for telling in group}))

    def _keep(self, draft: EventDraft) -> None:
        for mention_id in draft.mention_ids:
            self._holding[mention_id] = draft

    def holding(self, mention_ids: Iterable[MentionId]) -> list[EventDraft]:
        """Each draft that holds any of these mentions, once, in their order."""
        found = (self._holding[mention_id] for mention_id in mention_ids if mention_id in self._holding)
        return list({id(draft): draft for draft in found}.values())

    def add_by_hand(self, decision: Decision) -> None:
        """An event that the user added is as good as accepted."""
        own = own_event_of(decision)
        telling = self._own_tellings.get(own.id)
        tellings = {} if telling is None else {own.id: telling}
        self._keep(EventDraft(tellings, {own.id: own}, review=Review.ACCEPTED))

    def delete(self, mention_ids: Collection[MentionId]) -> None:
        """Forget what was added by hand; what articles tell stays."""
        for draft in self.holding(mention_ids):
            gone = draft.own.keys() & set(mention_ids)
            draft.take_out(set(gone))
            for mention_id in gone:
                del self._holding[mention_id]

    def merge(self, mention_ids: Iterable[MentionId]) -> None:
        drafts = self.holding(mention_ids)
        for other in drafts[1:]:
            drafts[0].absorb(other)
            self._keep(drafts[0])

    def split(self, mention_ids: Collection[MentionId]) -> None:
        """Mentions that are taken out of one event together become one event together."""
        for draft in self.holding(mention_ids):
            if not draft.mention_ids <= set(mention_ids):
                self._keep(draft.take_out(set(mention_ids)))

    def events(self) -> tuple[Event, ...]:
        drafts = {id(draft): draft for draft in self._holding.values()}
        return tuple(sorted((draft.event() for draft in drafts.values()), key=lambda event: event.id))


def apply(
    groups: Iterable[Sequence[Telling]],
    decisions: Iterable[Decision],
    own_tellings: OwnTellings | None = None,
) -> tuple[Event, ...]:
    """The events, sorted by id; decisions about other mentions or about articles change nothing.

    `own_tellings` are the words of articles that events added by hand were added from, where they stand
    now; one that has none is there without a source.
    """
    drafts = _Drafts(groups, own_tellings or {})
    for decision in decisions:
        _take(drafts, decision)
    return drafts.events()


def _take(drafts: _Drafts, decision: Decision) -> None:
    match decision.kind:
        case DecisionKind.MERGE:
            drafts.merge(decision.mention_ids)
        case DecisionKind.SPLIT:
            drafts.split(decision.mention_ids)
        case DecisionKind.NEW_EVENT if decision.mention_ids:
            drafts.add_by_hand(decision)
        case DecisionKind.DELETE_EVENT:
            drafts.delete(decision.mention_ids)
        case kind if act := ON_ONE_EVENT.get(kind):
            for draft in drafts.holding(decision.mention_ids):
                act(draft, decision)
