"""The mentions that decisions are about, held by their words, to and from rows.

A row is written when a mention is first decided about and never deleted; which mention it is now changes
when its article is read again. Leaves how that is found to `curation.binding`.
"""

from collections.abc import Iterable

from core.model.ids import MentionId
from core.storage.connection import Database

_VARIABLES_A_QUERY = 500


def keep(database: Database, mention_ids: Iterable[MentionId]) -> None:
    """Keep the words of mentions that are decided about for the first time."""
    statement = (
        "insert or ignore into decided_mention (mention_id, article_id, span_start, span_end, trigger_start,"
        " trigger_end, title, quote, prefix, suffix, bound_to)"
        " select given.id, article_id, coalesce(span_start, 0), coalesce(span_end, 0),"
        " coalesce(trigger_start, 0), coalesce(trigger_end, 0), coalesce(title, ''), coalesce(quote, ''),"
        " coalesce(prefix, ''), coalesce(suffix, ''), given.id"
        " from (select ? as id) as given left join mention on mention.id = given.id and not by_hand"
    )
    database.conn.executemany(statement, [(mention_id,) for mention_id in sorted(mention_ids)])


def moved(database: Database, mention_ids: Iterable[MentionId]) -> dict[MentionId, MentionId | None]:
    """Of these mentions, those that are others now, or none."""
    wanted = sorted(set(mention_ids))
    found: dict[MentionId, MentionId | None] = {}
    for start in range(0, len(wanted), _VARIABLES_A_QUERY):
        part = wanted[start : start + _VARIABLES_A_QUERY]
        query = (
            "select mention_id, bound_to from decided_mention"
            f" where mention_id in ({', '.join('?' * len(part))}) and bound_to is not mention_id"
        )
        found.update(
            (MentionId(row[0]), None if row[1] is None else MentionId(row[1]))
            for row in database.execute(query, part)
        )
    return found
