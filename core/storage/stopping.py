"""Questions that whoever asked may stop: what is sought while somebody types is soon not wanted any more."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from core.storage.connection import Database

_INSTRUCTIONS_A_LOOK = 1_000  # a fraction of a millisecond
_INTERRUPTED = "interrupted"


class Stopped(Exception):
    """The question was taken back; there is no answer."""


def never() -> bool:
    """For whoever waits for the answer, however long it takes."""
    return False


@contextmanager
def stopped_by(database: Database, stop: Callable[[], bool]) -> Iterator[None]:
    """Raise Stopped out of the block soon after `stop` says so."""
    if stop is never:
        yield
        return
    database.conn.set_progress_handler(stop, _INSTRUCTIONS_A_LOOK)
    try:
        yield
    except sqlite3.OperationalError as error:
        if str(error) != _INTERRUPTED:
            raise
        raise Stopped from None
    finally:
        database.conn.set_progress_handler(None, 0)
