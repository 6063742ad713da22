"""The append-only log of decisions, to and from rows. Nothing here changes or deletes a row of the log.

With each decision the mentions it is about are kept, so that those about a mention are found without
reading the log. Leaves the words that mentions are held by to `decided_store`.
"""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from core.model.decision import Decision, DecisionKind
from core.model.ids import ArticleId, EventId, MentionId
from core.storage import decided_store
from core.storage.connection import Database
from core.storage.rows import Row, Table, ids_of, insert_rows, json_text, mapping_of, member_of

SIDE = "side"  # of a payload: mentions that are written otherwise than those that the decision is about
_VARIABLES_A_QUERY = 500
_OF_STEP = "(seq = ? or step = ?)"


@dataclass(frozen=True, slots=True)
class LogLine:
    """What of a row says what is in effect."""

    seq: int
    kind: DecisionKind
    number: int
    target_seq: int | None


def append(database: Database, decisions: Sequence[Decision]) -> None:
    """Write numbered decisions at the end of the log, and what they are found by."""
    rows: list[Row] = [
        {
            "seq": decision.seq,
            "kind": decision.kind.value,
            "event_id": decision.event_id,
            "article_id": decision.article_id,
            "mention_ids": json_text(decision.mention_ids),
            "payload": json_text(dict(decision.payload)),
            "target_seq": decision.target_seq,
            "made_at": decision.made_at,
            "step": decision.step,
        }
        for decision in decisions
    ]
    insert_rows(database, Table.DECISION, rows)
    held: list[Row] = [
        {"mention_id": mention_id, "seq": decision.seq}
        for decision in decisions
        for mention_id in dict.fromkeys(decision.mention_ids)
    ]
    insert_rows(database, Table.DECISION_MENTION, held)
    decided_store.keep(database, {mention_id for one in decisions for mention_id in one.mention_ids})


def last_seq(database: Database) -> int:
    """The number of the last row, 0 for an empty log."""
    return int(database.execute("select coalesce(max(seq), 0) from decision").fetchone()[0])


def lines_after(database: Database, seq: int) -> list[LogLine]:
    """The rows behind this one in their order, without what they say."""
    query = "select seq, kind, step, target_seq from decision where seq > ? order by seq"
    return [
        LogLine(row[0], member_of(DecisionKind, row[1]), row[2] or row[0], row[3])
        for row in database.execute(query, [seq])
    ]


def all_in_order(database: Database) -> tuple[Decision, ...]:
    """The whole log, oldest first."""
    rows = database.execute("select * from decision order by seq").fetchall()
    return tuple(decision_of(row) for row in rows)


def between(database: Database, first: int, last: int) -> tuple[Decision, ...]:
    """The rows with these numbers and all between them."""
    rows = database.execute("select * from decision where seq between ? and ? order by seq", [first, last])
    return tuple(decision_of(row) for row in rows.fetchall())


@dataclass(frozen=True, slots=True)
class StepOutline:
    """A step without all it says: its first rows, how many rows of each kind it has, and how many events
    they are about."""

    first: tuple[Decision, ...]
    kinds: dict[DecisionKind, int]
    events: int


def outline(database: Database, number: int, most: int) -> StepOutline:
    """What the step with this number holds; `most` rows of it are read."""
    rows = database.execute(
        f"select * from decision where {_OF_STEP} order by seq limit ?", [number, number, most]
    )
    kinds = database.execute(
        f"select kind, count(*) from decision where {_OF_STEP} group by kind order by min(seq)",
        [number, number],
    )
    events = database.execute(
        f"select count(distinct event_id) from decision where {_OF_STEP}", [number, number]
    )
    return StepOutline(
        tuple(map(decision_of, rows.fetchall())),
        {member_of(DecisionKind, row[0]): row[1] for row in kinds.fetchall()},
        int(events.fetchone()[0]),
    )


def steps_before(database: Database, before: int | None, limit: int) -> list[int]:
    """The numbers of steps before a step (None: the last ones), the newest first; undo and redo are none."""
    query = (
        "select seq from decision where (step is null or step = seq) and kind not in ('undo', 'redo')"
        " and (? is null or seq < ?) order by seq desc limit ?"
    )
    return [row[0] for row in database.execute(query, [before, before, limit]).fetchall()]


def mentions_between(database: Database, first: int, last: int) -> frozenset[MentionId]:
    """The mentions that the decisions with these numbers are about, as they are now."""
    query = (
        "select distinct bound_to from decision_mention join decided_mention using (mention_id)"
        " where seq between ? and ? and bound_to is not null"
    )
    return frozenset(MentionId(row[0]) for row in database.execute(query, [first, last]))


def kinds_between(database: Database, first: int, last: int) -> frozenset[DecisionKind]:
    """The kinds of the decisions with these numbers."""
    query = "select distinct kind from decision where seq between ? and ?"
    return frozenset(member_of(DecisionKind, row[0]) for row in database.execute(query, [first, last]))


def about_articles(database: Database, first: int, last: int) -> frozenset[ArticleId]:
    """The articles that decisions with these numbers are about."""
    query = "select distinct article_id from decision where seq between ? and ? and article_id is not null"
    return frozenset(ArticleId(row[0]) for row in database.execute(query, [first, last]))


def of_article(database: Database, article_id: ArticleId, kind: DecisionKind) -> tuple[Decision, ...]:
    """The decisions of one kind about an article, the newest first."""
    query = "select * from decision where article_id = ? and kind = ? order by seq desc"
    return tuple(decision_of(row) for row in database.execute(query, [article_id, kind.value]).fetchall())


def numbers_about(
    database: Database, mention_ids: Iterable[MentionId], kinds: Collection[DecisionKind] = ()
) -> frozenset[int]:
    """The rows that are about any of these mentions as they are now; of some kinds, or of all."""
    found: set[int] = set()
    wanted = sorted(set(mention_ids))
    chosen = sorted(kind.value for kind in kinds)
    of_kinds = (
        f" join decision using (seq) where kind in ({', '.join('?' * len(chosen))}) and"
        if chosen
        else " where"
    )
    for start in range(0, len(wanted), _VARIABLES_A_QUERY):
        part = wanted[start : start + _VARIABLES_A_QUERY]
        query = (
            "select distinct seq from decided_mention join decision_mention using (mention_id)"
            f"{of_kinds} bound_to in ({', '.join('?' * len(part))})"
        )
        found.update(row[0] for row in database.execute(query, [*chosen, *part]))
    return frozenset(found)


def with_numbers(database: Database, numbers: Iterable[int]) -> tuple[Decision, ...]:
    """The rows with these numbers, oldest first, about mentions as they are now."""
    return as_bound(database, plain(database, numbers))


def plain(database: Database, numbers: Iterable[int]) -> tuple[Decision, ...]:
    """The rows with these numbers, oldest first, as they were written."""
    wanted = sorted(numbers)
    found: list[Decision] = []
    for start in range(0, len(wanted), _VARIABLES_A_QUERY):
        part = wanted[start : start + _VARIABLES_A_QUERY]
        query = f"select * from decision where seq in ({', '.join('?' * len(part))}) order by seq"
        found.extend(decision_of(row) for row in database.execute(query, part).fetchall())
    return tuple(found)


def as_bound(database: Database, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Decisions about mentions as they are now in the place of what those were then."""
    moved = decided_store.moved(database, {key for one in decisions for key in one.mention_ids})
    if not moved:
        return tuple(decisions)
    return tuple(_moved(decision, moved) for decision in decisions)


def _moved(decision: Decision, moved: Mapping[MentionId, MentionId | None]) -> Decision:
    if moved.keys().isdisjoint(decision.mention_ids):
        return decision
    now = _now(decision.mention_ids, moved)
    if SIDE not in decision.payload:
        return replace(decision, mention_ids=now)
    side = json_text(_now(tuple(MentionId(key) for key in ids_of(decision.payload[SIDE])), moved))
    return replace(decision, mention_ids=now, payload={**decision.payload, SIDE: side})


def _now(
    mention_ids: Sequence[MentionId], moved: Mapping[MentionId, MentionId | None]
) -> tuple[MentionId, ...]:
    now = (moved.get(mention_id, mention_id) for mention_id in mention_ids)
    return tuple(dict.fromkeys(key for key in now if key is not None))


def decision_of(row: sqlite3.Row) -> Decision:
    return Decision(
        member_of(DecisionKind, row["kind"]),
        None if row["event_id"] is None else EventId(row["event_id"]),
        tuple(MentionId(number) for number in ids_of(row["mention_ids"])),
        None if row["article_id"] is None else ArticleId(row["article_id"]),
        mapping_of(row["payload"]),
        row["target_seq"],
        row["seq"],
        row["made_at"],
        row["step"],
    )
