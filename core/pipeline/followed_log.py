"""The log of a project as it is followed while the project is open: read once, then only what is new.

Only rows that are committed are ever taken, so that nothing has to be taken back where a write fails.
What another program writes is noticed by the number of the last row.
"""

from threading import Lock

from core.curation.log import DecisionLog
from core.storage import decision_store
from core.storage.connection import Database


class FollowedLog:
    """Call `caught_up` in the transaction in which the answer is used."""

    def __init__(self) -> None:
        self._log = DecisionLog()
        self._lock = Lock()

    def caught_up(self, database: Database) -> DecisionLog:
        """The log as this transaction sees it, or a little newer where another thread has read on."""
        with self._lock:
            known = self._log.state.last_seq
            last = decision_store.last_seq(database)
            if last > known:
                self._log.take(decision_store.lines_after(database, known))
            return self._log
