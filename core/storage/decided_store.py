"""The mentions that decisions are about, held by their words, to and from rows.

A row is written when a mention is first decided about and never deleted; which mention it is now changes
when its article is read again. Leaves how that is found to `curation.binding`.
"""

from collections.abc import Iterable, Mapping

from core.model.held import Binding, HeldMention
from core.model.ids import ArticleId, MentionId
from core.storage.connection import Database
from core.storage.rows import span_of

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


def of_article(database: Database, article_id: ArticleId) -> tuple[HeldMention, ...]:
    """The mentions of an article that anything was ever decided about."""
    rows = database.execute("select * from decided_mention where article_id = ?", [article_id]).fetchall()
    return tuple(
        HeldMention(
            MentionId(row["mention_id"]),
            article_id,
            span_of(row),
            span_of(row, "trigger"),
            row["title"],
            row["quote"],
            row["prefix"],
            row["suffix"],
        )
        for row in rows
    )


def bind(database: Database, bindings: Mapping[MentionId, Binding]) -> None:
    """Keep which mentions these are now."""
    database.conn.executemany(
        "update decided_mention set bound_to = ?, unfit = ? where mention_id = ?",
        [(one.mention_id, one.unfit, mention_id) for mention_id, one in bindings.items()],
    )


def kept_bindings(database: Database) -> dict[MentionId, Binding]:
    """Which mention every mention of an article that was decided about is now."""
    query = "select mention_id, bound_to, unfit from decided_mention where article_id is not null"
    return {
        MentionId(row[0]): Binding(None if row[1] is None else MentionId(row[1]), row[2])
        for row in database.execute(query)
    }


def articles(database: Database) -> tuple[ArticleId, ...]:
    """The articles that have mentions that were decided about."""
    query = "select distinct article_id from decided_mention where article_id is not null order by 1"
    return tuple(ArticleId(row[0]) for row in database.execute(query))


def decisions_in_doubt(database: Database) -> tuple[int, ...]:
    """The rows of the log that might find nothing to take effect on: about a mention that stands under no
    event, hung on a phrase, or about a contradiction."""
    query = """select distinct seq from decision_mention join decided_mention using (mention_id)
        where not exists (select 1 from source where source.mention_id = bound_to)
        and not exists (select 1 from own_telling where own_telling.mention_id = bound_to)
        union select seq from decision where kind in ('time', 'settle') order by 1"""
    return tuple(row[0] for row in database.execute(query))


def reason(database: Database, mention_ids: Iterable[MentionId]) -> str:
    """Why the first of these mentions that is none any more is none; empty where all are some."""
    for mention_id in mention_ids:
        query = "select unfit from decided_mention where mention_id = ? and unfit <> ''"
        row = database.execute(query, [mention_id]).fetchone()
        if row is not None:
            return str(row[0])
    return ""


def articles_of(database: Database, mention_ids: Iterable[MentionId]) -> frozenset[ArticleId]:
    """The articles of these mentions."""
    found = set()
    for mention_id in mention_ids:
        query = "select article_id from decided_mention where mention_id = ? and article_id is not null"
        row = database.execute(query, [mention_id]).fetchone()
        if row is not None:
            found.add(ArticleId(row[0]))
    return frozenset(found)


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
