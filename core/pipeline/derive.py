"""Events from mentions and decisions, for what a change touches and nothing else.

The neighbourhood of a change is closed under everything that ties a mention to another: being of one story,
standing under one event now, and the user's merges. Deriving it alone therefore gives what deriving the
whole project would.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from core.curation.log import effective
from core.curation.replay import apply
from core.events.compared import compared
from core.events.dispute import FARTHEST_DAYS, may_be_disputed
from core.events.merging import grouping, neighbours
from core.events.similarity import DAY, FEWEST_SHARED, NARROW_DAYS
from core.model.analysis import ArticleAnalysis
from core.model.decision import Decision, DecisionKind
from core.model.event import Event, Mention
from core.model.ids import ArticleId, EventId, MentionId
from core.model.telling import Telling
from core.pipeline import resolving
from core.storage import decision_store, event_store, mention_store, story_store
from core.storage.connection import Database

Tellings = Mapping[MentionId, Telling]
InEffect = Callable[[int], bool]
_REACH_S = (FARTHEST_DAYS + 1) * DAY


@dataclass(frozen=True, slots=True)
class Derivation:
    """The events of a neighbourhood as they are kept and as they will be, the stories that change, and the
    tellings of events that were added by hand from words of an article."""

    before: tuple[Event, ...]
    after: tuple[Event, ...]
    story_of: Mapping[MentionId, MentionId]
    own_tellings: Tellings = field(default_factory=dict)

    def changed(self) -> frozenset[EventId]:
        """Ids of events that come, go, or are not as they were."""
        old = {event.id: event for event in self.before}
        new = {event.id: event for event in self.after}
        return frozenset(key for key in old.keys() | new.keys() if old.get(key) != new.get(key))


def derive(
    database: Database,
    in_effect: InEffect,
    *,
    replaced: Mapping[ArticleId, tuple[Telling, ...]] | None = None,
    touched: Iterable[MentionId] = (),
    reread: Sequence[ArticleAnalysis] = (),
) -> Derivation:
    """What the events become when some articles' tellings are replaced (by none: removed) and when the
    decisions about the touched mentions have changed. `in_effect` says it of a row of the log; `reread`
    are the new readings of articles that are not written yet. Nothing is written."""
    replaced = replaced or {}
    leaving = {article_id: mention_store.held_by_events(database, article_id) for article_id in replaced}
    old_ids = frozenset(mention.id for mentions in leaving.values() for mention in mentions)
    arriving = {telling.mention.id: telling for tellings in replaced.values() for telling in tellings}
    walk = _Neighbourhood(database, in_effect, frozenset(replaced))
    walk.start(arriving, old_ids, touched)
    groups, story_of = grouped(walk.found.values())
    decisions = resolving.resolved(database, walk.decisions(), reread)
    own_tellings = resolving.own_tellings(database, decisions, reread)
    return Derivation(
        event_store.by_ids(database, event_store.ids_of_mentions(database, walk.reached | old_ids)),
        apply(groups, decisions, own_tellings),
        _changed_stories(walk.story_of, story_of),
        own_tellings,
    )


def derive_everything(database: Database) -> Derivation:
    """All events as mentions and decisions come to, with every story; `before` is left empty."""
    groups, story_of = grouped(mention_store.everything(database))
    log = decision_store.as_bound(database, effective(decision_store.all_in_order(database)))
    decisions = resolving.resolved(database, log)
    own_tellings = resolving.own_tellings(database, decisions)
    return Derivation((), apply(groups, decisions, own_tellings), story_of, own_tellings)


def _changed_stories(
    before: Mapping[MentionId, MentionId], after: Mapping[MentionId, MentionId]
) -> dict[MentionId, MentionId]:
    """What is not kept yet; a mention alone in its story needs no row."""
    return {key: story for key, story in after.items() if before.get(key, key) != story}


class _Neighbourhood:
    """The walk from what changes to all that it could change: `found` holds the tellings to be, `story_of`
    their stories as they are kept."""

    def __init__(self, database: Database, in_effect: InEffect, replaced: frozenset[ArticleId]) -> None:
        self._database = database
        self._in_effect = in_effect
        self._replaced = replaced
        self._read: dict[MentionId, Telling] = {}
        self.reached: set[MentionId] = set()
        self.found: dict[MentionId, Telling] = {}
        self.story_of: dict[MentionId, MentionId] = {}

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions in effect about what was reached, in their order."""
        return self._about(self.reached)

    def _about(
        self, mention_ids: Iterable[MentionId], kinds: Collection[DecisionKind] = ()
    ) -> tuple[Decision, ...]:
        numbers = decision_store.numbers_about(self._database, mention_ids, kinds)
        return decision_store.with_numbers(self._database, filter(self._in_effect, numbers))

    def start(self, arriving: Tellings, leaving: frozenset[MentionId], touched: Iterable[MentionId]) -> None:
        self.found.update(arriving)
        self.reached.update(arriving)
        edge: set[MentionId] = {*arriving, *leaving, *touched, *self._beside(arriving), *self._pointing()}
        while edge:
            self.reached.update(edge)
            edge = {*self._of_their_stories(edge), *self._bound_to(edge)} - self.reached
        for telling in self._tellings(self.reached - self.found.keys()):
            self.found[telling.mention.id] = telling
        # Rows of articles that are written anew go with their mentions.
        for mention_id in arriving:
            self.story_of.pop(mention_id, None)

    def _pointing(self) -> Iterator[MentionId]:
        """What was decided by words of replaced articles: hung on their phrases, or added from them."""
        for article_id in self._replaced:
            for kind in (DecisionKind.TIME, DecisionKind.NEW_EVENT):
                found = decision_store.of_article(self._database, article_id, kind)
                for decision in decision_store.as_bound(self._database, found):
                    yield from decision.mention_ids

    def _beside(self, arriving: Tellings) -> frozenset[MentionId]:
        """What is there already and may be joined with what arrives."""
        fresh = [telling.mention for telling in arriving.values()]
        candidates = {key for mention in fresh for key in self._alike(mention)} - self.reached
        known = [telling.mention for telling in self._tellings(candidates)]
        return neighbours(fresh, known, story_store.stories_of(self._database, candidates))

    def _tellings(self, mention_ids: Collection[MentionId]) -> list[Telling]:
        """The tellings with these ids that are not of replaced articles; each is read once in a walk."""
        missing = [mention_id for mention_id in mention_ids if mention_id not in self._read]
        self._read.update((one.mention.id, one) for one in mention_store.by_ids(self._database, missing))
        found = (self._read[mention_id] for mention_id in mention_ids if mention_id in self._read)
        return [one for one in found if one.mention.article_id not in self._replaced]

    def _alike(self, mention: Mention) -> frozenset[MentionId]:
        """All that could tell one event with a mention by their words."""
        if mention.dating is None:
            return frozenset()
        ready = compared(mention)
        return mention_store.sharing_terms(
            self._database,
            {*ready.rare, ready.trigger},
            FEWEST_SHARED,
            mention.dating,
            narrow_s=NARROW_DAYS * DAY,
            reach_s=_REACH_S if may_be_disputed(ready) else 0,
        )

    def _of_their_stories(self, edge: set[MentionId]) -> frozenset[MentionId]:
        """All of the stories of these; a story is named by a mention that needs no row of its own."""
        known = story_store.stories_of(self._database, edge)
        self.story_of.update(known)
        stories = {known.get(mention_id, mention_id) for mention_id in edge}
        return story_store.members_of(self._database, stories) | stories

    def _bound_to(self, edge: set[MentionId]) -> frozenset[MentionId]:
        """Mentions that stand under one event with these now, or that the user merged with these."""
        events = event_store.ids_of_mentions(self._database, edge)
        bound = set(event_store.mentions_of(self._database, events))
        for merge in self._about(edge, (DecisionKind.MERGE,)):
            bound.update(merge.mention_ids)
        return frozenset(bound)


def grouped(
    tellings: Iterable[Telling],
) -> tuple[list[list[Telling]], Mapping[MentionId, MentionId]]:
    """Tellings put together by the event they tell, and the story of each."""
    by_id = {telling.mention.id: telling for telling in tellings}
    found = grouping(telling.mention for telling in by_id.values())
    return [[by_id[mention.id] for mention in members] for members in found.groups], found.story_of
