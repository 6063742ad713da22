"""Events from mentions and decisions, for what a change touches and nothing else.

The neighbourhood of a change is closed under everything that could tie a mention to another: overlapping
dates, the events that hold them now, mentions that tell the same in one article, and the user's merges.
Deriving it alone therefore gives what deriving the whole project would.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.curation.replay import apply
from core.events.merging import group
from core.model.decision import Decision
from core.model.event import Event
from core.model.ids import ArticleId, EventId, MentionId
from core.model.telling import Telling
from core.storage import event_store, mention_store
from core.storage.connection import Database


@dataclass(frozen=True, slots=True)
class Derivation:
    """The events of a neighbourhood as they are kept and as they will be."""

    before: tuple[Event, ...]
    after: tuple[Event, ...]

    @property
    def changed(self) -> frozenset[EventId]:
        """Ids of events that come, go, or are not as they were."""
        old = {event.id: event for event in self.before}
        new = {event.id: event for event in self.after}
        return frozenset(key for key in old.keys() | new.keys() if old.get(key) != new.get(key))


def derive(
    database: Database,
    decisions: Iterable[Decision],
    *,
    replaced: Mapping[ArticleId, tuple[Telling, ...]] | None = None,
    touched: Iterable[MentionId] = (),
) -> Derivation:
    """What the events become when some articles' tellings are replaced (by none: removed) and when the
    decisions about the touched mentions have changed. Nothing is written."""
    replaced = replaced or {}
    kept = {
        telling.mention.id: telling
        for telling in mention_store.everything(database)
        if telling.mention.article_id not in replaced
    }
    fresh = {telling.mention.id: telling for tellings in replaced.values() for telling in tellings}
    after = apply(_groups({**kept, **fresh}), decisions)
    before = event_store.overlapping(database, None, None)
    return Derivation(before, after)


def _groups(tellings: Mapping[MentionId, Telling]) -> list[list[Telling]]:
    mentions = tuple(telling.mention for telling in tellings.values())
    return [[tellings[mention.id] for mention in members] for members in group(mentions)]
