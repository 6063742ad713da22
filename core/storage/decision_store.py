"""The append-only log of decisions, to and from rows. Nothing here changes or deletes a row."""

import sqlite3

from core.model.decision import Decision, DecisionKind
from core.model.ids import ArticleId, EventId, MentionId
from core.storage.connection import Database
from core.storage.rows import Row, Table, ids_of, insert_rows, json_text, mapping_of, member_of


def append(database: Database, decision: Decision) -> int:
    """Write a decision at the end of the log; returns its sequence number."""
    row: Row = {
        "kind": decision.kind.value,
        "event_id": decision.event_id,
        "article_id": decision.article_id,
        "mention_ids": json_text(decision.mention_ids),
        "payload": json_text(dict(decision.payload)),
        "target_seq": decision.target_seq,
        "made_at": decision.made_at,
    }
    insert_rows(database, Table.DECISION, [row])
    return int(database.execute("select max(seq) from decision").fetchone()[0])


def all_in_order(database: Database) -> tuple[Decision, ...]:
    """The whole log, oldest first."""
    rows = database.execute("select * from decision order by seq").fetchall()
    return tuple(_decision_of(row) for row in rows)


def _decision_of(row: sqlite3.Row) -> Decision:
    return Decision(
        member_of(DecisionKind, row["kind"]),
        None if row["event_id"] is None else EventId(row["event_id"]),
        tuple(MentionId(number) for number in ids_of(row["mention_ids"])),
        None if row["article_id"] is None else ArticleId(row["article_id"]),
        mapping_of(row["payload"]),
        row["target_seq"],
        row["seq"],
        row["made_at"],
    )
