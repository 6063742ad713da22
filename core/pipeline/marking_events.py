"""Marks put on many events at once and taken off again, without deriving the events: what is only marked
needs no telling read and no event made.

Leaves whatever joins or parts events, and all that was added by hand, to `derive`.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from core.curation.marking import GROUPING, MARKING, marks_of
from core.model.decision import Decision, DecisionKind
from core.model.ids import EventId, MentionId
from core.storage import decision_store, mark_store, story_store
from core.storage.connection import Database

InEffect = Callable[[int], bool]


def mark(
    database: Database, in_effect: InEffect, touched: Iterable[MentionId], fresh: Sequence[Decision]
) -> tuple[frozenset[EventId], frozenset[MentionId]]:
    """Write the marks of the events that hold the touched mentions, in the transaction that is open.

    `fresh` are the rows of the log that were written in it. Gives the events that changed, and the mentions
    left to be derived since more than marks hangs on them.
    """
    left = set(touched)
    plain = standing_alone(database, in_effect, left)
    said = said_of(database, in_effect, plain, MARKING, fresh)
    kept = mark_store.marks(database, set(plain.values()))
    now = {event_id: (old, marks_of(said.get(event_id, ()))) for event_id, old in kept.items()}
    changed = {event_id: pair for event_id, pair in now.items() if pair[0] != pair[1]}
    mark_store.put(database, changed)
    return frozenset(changed), frozenset(left - plain.keys())


def standing_alone(
    database: Database, in_effect: InEffect, touched: Iterable[MentionId]
) -> dict[MentionId, EventId]:
    """The mentions of all events that hold touched ones and that nothing was joined to or parted from."""
    under = mark_store.events_of(database, touched)
    mentions = mark_store.mentions_of(database, set(under.values()))
    aside = _grouped(database, in_effect, mentions)
    return {key: event_id for key, event_id in mentions.items() if event_id not in aside}


def said_of(
    database: Database,
    in_effect: InEffect,
    plain: Mapping[MentionId, EventId],
    kinds: Collection[DecisionKind],
    fresh: Sequence[Decision],
) -> Mapping[EventId, list[Decision]]:
    """The decisions of some kinds about each event, oldest first, given the mentions that it stands under."""
    said: dict[EventId, list[Decision]] = defaultdict(list)
    for decision in _in_effect(database, in_effect, plain, kinds, fresh):
        for event_id in {plain[key] for key in decision.mention_ids if key in plain}:
            said[event_id].append(decision)
    return said


def _grouped(
    database: Database, in_effect: InEffect, mentions: Mapping[MentionId, EventId]
) -> frozenset[EventId]:
    """The events that something was joined to, or parted from: what was parted may have been said of them
    before. It is of one story with them."""
    kept = story_store.stories_of(database, mentions)
    # A story is named by a mention that needs no row of its own.
    story_of = {key: kept.get(key, key) for key in mentions}
    beside = story_store.members_of(database, set(kept.values())).union(story_of.keys(), story_of.values())
    named = {key for one in _about(database, in_effect, beside) for key in one.mention_ids}
    of_named = story_store.stories_of(database, named)
    stories = {of_named.get(key, key) for key in named}
    return frozenset(
        event_id for key, event_id in mentions.items() if key in named or story_of[key] in stories
    )


def _about(database: Database, in_effect: InEffect, mention_ids: Iterable[MentionId]) -> tuple[Decision, ...]:
    """What joins or parts any of these."""
    numbers = decision_store.numbers_about(database, mention_ids, GROUPING)
    return decision_store.with_numbers(database, filter(in_effect, numbers))


def _in_effect(
    database: Database,
    in_effect: InEffect,
    mention_ids: Iterable[MentionId],
    kinds: Collection[DecisionKind],
    fresh: Sequence[Decision],
) -> Iterator[Decision]:
    """The decisions about any of these, oldest first; rows that were only just written are not read again."""
    known = {row.seq for row in fresh}
    numbers = decision_store.numbers_about(database, mention_ids, kinds) - known
    yield from decision_store.with_numbers(database, filter(in_effect, numbers))
    yield from (row for row in fresh if row.kind in kinds and in_effect(row.seq))
