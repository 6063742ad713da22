"""Events from mentions and decisions, for what a change touches and nothing else.

The neighbourhood of a change is closed under everything that ties a mention to another: telling one
event by their words and dates, being joined by their article, standing under one event now, and the
user's merges. Deriving it alone therefore gives what deriving the whole project would.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.curation.replay import apply
from core.events.merging import affected, group
from core.events.similarity import FEWEST_SHARED, earliest_comparable, words_of
from core.model.decision import Decision, DecisionKind
from core.model.event import Event, Mention
from core.model.ids import ArticleId, EventId, MentionId
from core.model.telling import Telling
from core.storage import event_store, mention_store
from core.storage.connection import Database

Tellings = Mapping[MentionId, Telling]


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
    decisions: Sequence[Decision],
    *,
    replaced: Mapping[ArticleId, tuple[Telling, ...]] | None = None,
    touched: Iterable[MentionId] = (),
) -> Derivation:
    """What the events become when some articles' tellings are replaced (by none: removed) and when the
    decisions about the touched mentions have changed. Nothing is written."""
    replaced = replaced or {}
    leaving = {article_id: mention_store.held_by_events(database, article_id) for article_id in replaced}
    old_ids = frozenset(mention.id for mentions in leaving.values() for mention in mentions)
    arriving = {telling.mention.id: telling for tellings in replaced.values() for telling in tellings}
    walk = _Neighbourhood(database, decisions, frozenset(replaced))
    walk.start(arriving, (mention for mentions in leaving.values() for mention in mentions), touched)
    return Derivation(
        event_store.by_ids(database, event_store.ids_of_mentions(database, walk.found.keys() | old_ids)),
        apply(grouped(walk.found.values()), decisions),
    )


class _Neighbourhood:
    """The walk from what changes to all that it could change; `found` holds the tellings to be."""

    def __init__(
        self, database: Database, decisions: Sequence[Decision], replaced: frozenset[ArticleId]
    ) -> None:
        self._database = database
        self._replaced = replaced
        self._merges = [one.mention_ids for one in decisions if one.kind is DecisionKind.MERGE]
        self._read: dict[MentionId, Telling] = {}
        self.found: dict[MentionId, Telling] = {}

    def start(self, arriving: Tellings, leaving: Iterable[Mention], touched: Iterable[MentionId]) -> None:
        self.found.update(arriving)
        edge = [telling.mention for telling in arriving.values()]
        edge.extend(leaving)
        edge.extend(self._take(mention_store.by_ids(self._database, touched)))
        while edge:
            edge = self._step(edge)

    def _step(self, edge: Sequence[Mention]) -> list[Mention]:
        """One step outwards: the mentions that it newly reached."""
        candidates = self._loaded({mention_id for mention in edge for mention_id in self._alike(mention)})
        near = affected(edge, (telling.mention for telling in candidates.values()))
        reached = [candidates[mention_id] for mention_id in sorted(near & candidates.keys())]
        for mention in edge:
            reached.extend(mention_store.linked(self._database, mention))
        reached.extend(self._loaded(self._bound_to(edge)).values())
        return self._take(reached)

    def _loaded(self, mention_ids: Collection[MentionId]) -> dict[MentionId, Telling]:
        """The tellings with these ids; each is read once in a walk."""
        missing = [mention_id for mention_id in mention_ids if mention_id not in self._read]
        fresh = mention_store.by_ids(self._database, missing)
        self._read.update((telling.mention.id, telling) for telling in fresh)
        return {mention_id: self._read[mention_id] for mention_id in mention_ids if mention_id in self._read}

    def _alike(self, mention: Mention) -> frozenset[MentionId]:
        """All that could tell one event with a mention by their words."""
        if mention.dating is None:
            return frozenset()
        return mention_store.overlapping(
            self._database,
            mention.dating.interval,
            earliest_comparable(mention.dating),
            words_of(mention),
            FEWEST_SHARED,
            mention.article_id,
        )

    def _bound_to(self, edge: Sequence[Mention]) -> frozenset[MentionId]:
        """Mentions that stand under one event with these now, or that the user merged with these."""
        ids = {mention.id for mention in edge}
        events = event_store.ids_of_mentions(self._database, ids)
        bound = set(event_store.mentions_of(self._database, events))
        for merged in self._merges:
            if not ids.isdisjoint(merged):
                bound.update(merged)
        return frozenset(bound)

    def _take(self, tellings: Iterable[Telling]) -> list[Mention]:
        """Keep tellings that are new; those of replaced articles are not to be any more."""
        fresh = [
            telling
            for telling in {telling.mention.id: telling for telling in tellings}.values()
            if telling.mention.id not in self.found and telling.mention.article_id not in self._replaced
        ]
        self.found.update((telling.mention.id, telling) for telling in fresh)
        return [telling.mention for telling in fresh]


def grouped(tellings: Iterable[Telling]) -> list[list[Telling]]:
    """Tellings put together by the event they tell."""
    by_id = {telling.mention.id: telling for telling in tellings}
    groups = group(tuple(telling.mention for telling in by_id.values()))
    return [[by_id[mention.id] for mention in members] for members in groups]
