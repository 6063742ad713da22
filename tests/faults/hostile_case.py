"""What is done to a sound project, and what must come of it.

Each case spoils a fresh copy that lies alone in its folder. The sound project has articles that tell the
same events, decisions, a kept file, and packed columns, so that there is something of everything to spoil.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from core.curation import making
from core.model.decision import DecisionKind
from core.model.original import FileDigest
from core.pipeline.column_bytes import packed_bytes
from core.pipeline.columns import read
from core.pipeline.session import EventFilter
from core.storage import column_store, original_store
from core.storage.connection import Database
from core.storage.project import Project
from tests.support.stories import analyses, filled

NAME = "story.dateline"
ORIGINAL = b"<p>A footbridge over the river Orne collapsed.</p>" * 40


class Verdict(StrEnum):
    """What the program must make of a file."""

    REFUSED = "refused"  # status 4 in words, not a byte changed, nothing left beside it
    ABSENT = "absent"  # there is nothing of that name: status 2
    FAULTS = "faults"  # can be looked at; `check` names what is wrong, with status 4
    SOUND = "sound"  # opens, and `check` says ok


@dataclass(frozen=True, slots=True)
class Case:
    """`spoil` is handed the path of a sound project and changes what stands there."""

    name: str
    verdict: Verdict
    spoil: Callable[[Path], None]


def make_sound(path: Path) -> None:
    """A project that has something of everything."""
    session = filled(path, analyses().values())
    events = session.events(EventFilter())
    session.decide(making.review(DecisionKind.ACCEPT, events[0]))
    session.decide(making.tag(events[-1], "river"))
    session.decide(making.annotate(events[0], "Seen by two hikers."))
    session.undo()
    session.close()
    project = Project.open(path)
    project.write(_pack).result()
    project.close()


def _pack(database: Database) -> None:
    stamp = column_store.stamp(database)
    about, data = packed_bytes(read(database, stamp))
    column_store.pack(database, about, data, stamp)
    digest = FileDigest(sha256(ORIGINAL).hexdigest(), len(ORIGINAL))
    original_store.add(database, digest, original_store.pack(ORIGINAL))


def run_sql(path: Path, *statements: str, schema: bool = False, unchecked: bool = False) -> None:
    """Change a project with any SQLite tool; with `schema`, its schema as a table like any other."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("pragma journal_mode = delete")
        if schema:
            connection.execute("pragma writable_schema = on")
        if unchecked:
            connection.execute("pragma ignore_check_constraints = on")
        for statement in statements:
            connection.execute(statement)


def sql(*statements: str, schema: bool = False, unchecked: bool = False) -> Callable[[Path], None]:
    """What statements do to a project."""
    return lambda path: run_sql(path, *statements, schema=schema, unchecked=unchecked)


def patched(*changes: tuple[int, bytes]) -> Callable[[Path], None]:
    """What other bytes at some offsets do to it; offsets from the end are negative."""

    def spoil(path: Path) -> None:
        data = bytearray(path.read_bytes())
        for offset, put in changes:
            at = offset if offset >= 0 else len(data) + offset
            data[at : at + len(put)] = put
        path.write_bytes(bytes(data))

    return spoil


def beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)
