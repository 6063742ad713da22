"""Stories: which mentions could change each other's events, to and from rows.

A mention is in one story with all that it could be joined with, directly or by way of others, so that a
new telling is grouped with its stories alone. Leaves what they are to `merging`.
"""

from collections.abc import Iterable, Mapping

from core.model.ids import MentionId
from core.storage.connection import Database

_VARIABLES_A_QUERY = 500


def stories_of(database: Database, mention_ids: Iterable[MentionId]) -> dict[MentionId, MentionId]:
    """The story of each mention that is in one, named by the smallest mention it had when it was made."""
    found: dict[MentionId, MentionId] = {}
    for part, marks in _parts(mention_ids):
        query = f"select mention_id, story from story where mention_id in ({marks})"
        found.update((MentionId(row[0]), MentionId(row[1])) for row in database.execute(query, part))
    return found


def members_of(database: Database, stories: Iterable[MentionId]) -> frozenset[MentionId]:
    """All mentions of these stories."""
    found: set[MentionId] = set()
    for part, marks in _parts(stories):
        query = f"select mention_id from story where story in ({marks})"
        found.update(MentionId(row[0]) for row in database.execute(query, part))
    return frozenset(found)


def put(database: Database, story_of: Mapping[MentionId, MentionId]) -> None:
    """Keep the stories of mentions that are there."""
    statement = (
        "insert into story (mention_id, story) values (?, ?)"
        " on conflict (mention_id) do update set story = excluded.story"
    )
    database.conn.executemany(statement, story_of.items())


def everything(database: Database) -> dict[MentionId, MentionId]:
    """The story of every mention."""
    rows = database.execute("select mention_id, story from story")
    return {MentionId(row[0]): MentionId(row[1]) for row in rows}


def _parts(ids: Iterable[MentionId]) -> Iterable[tuple[list[MentionId], str]]:
    """Ids in lists that one query takes, with a question mark for each."""
    wanted = sorted(set(ids))
    for first in range(0, len(wanted), _VARIABLES_A_QUERY):
        part = wanted[first : first + _VARIABLES_A_QUERY]
        yield part, ", ".join("?" * len(part))
