"""Events derived anew where an older Dateline derived them: same mentions, same decisions, other events.

Done once, when a project is opened to be written; a project that is only read is shown as it was left.
"""

from collections.abc import Mapping
from dataclasses import replace

from core.curation.log import DecisionLog
from core.model.changes import Changes
from core.model.ids import MentionId
from core.pipeline.derive import derive, derive_everything
from core.pipeline.writing import write
from core.settings import DERIVATION_VERSION
from core.storage import decision_store, event_store, state_store
from core.storage.connection import Database

_KEY = "derivation"
# Left by a migration after which only what was decided about comes to other events.
_DECIDED = "derive-decided"


def is_current(database: Database) -> bool:
    """Whether the events were derived as this version derives them."""
    return _is_of_this_version(database) and state_store.get(database, _DECIDED) is None


def _is_of_this_version(database: Database) -> bool:
    return state_store.get(database, _KEY) == DERIVATION_VERSION


def renew(database: Database, log: DecisionLog) -> Changes:
    """Derive again what an older version derived otherwise, in the transaction that is open."""
    changes = _renew_decided(database, log) if _is_of_this_version(database) else _renew_all(database)
    state_store.put(database, _KEY, DERIVATION_VERSION)
    state_store.forget(database, _DECIDED)
    return changes


def _renew_decided(database: Database, log: DecisionLog) -> Changes:
    touched = decision_store.mentions_between(database, 1, log.state.last_seq)
    return write(database, derive(database, log.in_effect, touched=touched))


def _renew_all(database: Database) -> Changes:
    derivation = derive_everything(database)
    before = event_store.overlapping(database, None, None)
    return write(database, replace(derivation, before=before, story_of=_kept_stories(derivation.story_of)))


def _kept_stories(story_of: Mapping[MentionId, MentionId]) -> dict[MentionId, MentionId]:
    """A mention alone in its story needs no row."""
    return {key: story for key, story in story_of.items() if key != story}
