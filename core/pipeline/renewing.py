"""Events derived anew where an older Dateline derived them: same mentions, same decisions, other events.

Done once, when a project is opened to be written; a project that is only read is shown as it was left.
"""

from core.curation.log import effective
from core.curation.replay import apply
from core.model.changes import Changes
from core.pipeline.derive import grouped
from core.settings import DERIVATION_VERSION
from core.storage import decision_store, event_store, mention_store, state_store, story_store
from core.storage.connection import Database

_KEY = "derivation"


def is_current(database: Database) -> bool:
    """Whether the events were derived as this version derives them."""
    return state_store.get(database, _KEY) == DERIVATION_VERSION


def renew(database: Database) -> Changes:
    """Derive every event again, in the transaction that is open."""
    groups, story_of = grouped(mention_store.everything(database))
    after = {event.id: event for event in apply(groups, effective(decision_store.all_in_order(database)))}
    before = {event.id: event for event in event_store.overlapping(database, None, None)}
    kept = {key for key in before.keys() & after.keys() if before[key] == after[key]}
    event_store.remove(database, sorted(before.keys() - kept))
    event_store.add(database, [event for key, event in after.items() if key not in kept])
    story_store.put(database, {key: story for key, story in story_of.items() if key != story})
    state_store.put(database, _KEY, DERIVATION_VERSION)
    return Changes(events=frozenset((before.keys() | after.keys()) - kept))
