"""The likeliest other event that is the same one, for a person to say so.

Looser than `core.events.merging`, which joins unasked and must not be wrong.
"""

from core.events.compared import Compared, compared
from core.events.similarity import DAY, NARROW_DAYS, likeness
from core.model.event import Event, Mention, Review
from core.model.review_item import Alike
from core.storage import event_store, mention_store
from core.storage.connection import Database

_REACH_S = 7 * DAY  # a week to either side: a slip of a weekday, a date of printing
_LEAST = 0.3  # of the words of the shorter telling, by weight
_MOST_LOOKED_AT = 60
_MOST_OWN = 4  # tellings of the event that others are compared with


def likeliest_same(database: Database, event: Event) -> Alike | None:
    """The event most like this one within a week of it, None where none is like it. Rejected ones are no
    answer."""
    own = [compared(mention) for mention in _tellings(database, event) if mention.dating is not None]
    held = {source.mention_id for source in event.sources}
    best: tuple[float, Compared] | None = None
    for one in own:
        for other in _near(database, one):
            if other.id in held:
                continue
            alike = likeness(one, other)
            if alike >= _LEAST and (best is None or (alike, -other.id) > (best[0], -best[1].id)):
                best = (alike, other)
    return None if best is None else _answer(database, *best)


def _tellings(database: Database, event: Event) -> list[Mention]:
    wanted = [source.mention_id for source in event.sources[:_MOST_OWN]]
    return [telling.mention for telling in mention_store.by_ids(database, wanted)]


def _near(database: Database, one: Compared) -> list[Compared]:
    """What shares a rare word and a trigger, or two rare words, and is dated near it."""
    terms = {*one.rare, one.trigger} - {""}
    dating = one.mention.dating
    if not terms or dating is None:
        return []
    found = mention_store.sharing_terms(
        database, terms, min(2, len(terms)), dating, narrow_s=NARROW_DAYS * DAY, reach_s=_REACH_S
    )
    nearest = sorted(found)[:_MOST_LOOKED_AT]
    return [compared(telling.mention) for telling in mention_store.by_ids(database, nearest)]


def _answer(database: Database, alike: float, other: Compared) -> Alike | None:
    ids = event_store.ids_of_mentions(database, [other.id])
    events = [event for event in event_store.by_ids(database, ids) if event.review is not Review.REJECTED]
    if not events:
        return None
    return Alike(events[0], round(alike, 3))
