"""Events derived anew where an older Dateline derived them: same mentions, same decisions, other events.

Done once, when a project is opened to be written; a project that is only read is shown as it was left.
"""

from collections.abc import Mapping
from dataclasses import replace

from core.model.changes import Changes
from core.model.ids import MentionId
from core.pipeline.derive import derive_everything
from core.pipeline.writing import write
from core.settings import DERIVATION_VERSION
from core.storage import event_store, state_store
from core.storage.connection import Database

_KEY = "derivation"


def is_current(database: Database) -> bool:
    """Whether the events were derived as this version derives them."""
    return state_store.get(database, _KEY) == DERIVATION_VERSION


def renew(database: Database) -> Changes:
    """Derive every event again, in the transaction that is open."""
    derivation = derive_everything(database)
    before = event_store.overlapping(database, None, None)
    again = replace(derivation, before=before, story_of=_kept_stories(derivation.story_of))
    changes = write(database, again)
    state_store.put(database, _KEY, DERIVATION_VERSION)
    return changes


def _kept_stories(story_of: Mapping[MentionId, MentionId]) -> dict[MentionId, MentionId]:
    """A mention alone in its story needs no row."""
    return {key: story for key, story in story_of.items() if key != story}
