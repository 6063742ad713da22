"""The ledger as it stands after the user's decisions: what became of each time expression.

Extraction says what it made of an expression; where an event holds its phrase, the event as it stands
now has the last word (rejected, or dated by the user).
"""

import sqlite3
from collections import Counter

from core.model.dashboard import ToldTime
from core.model.event import Review
from core.model.ids import ArticleId, EventId
from core.model.ledger import LedgerCounts, LedgerEntry, LedgerState
from core.storage.connection import Database, SqlValue
from core.storage.rows import member_of, span_of

_ENTRIES = """
select extraction.article_id, ledger.*, min(event.id) as event_id,
    max(event.review <> :rejected and event.earliest is not null) as placed,
    max(event.review <> :rejected and event.earliest is null) as undated,
    max(event.review = :rejected and not event.not_event) as rejected,
    max(event.not_event) as denied
from ledger
join extraction on extraction.id = ledger.extraction_id
join article on article.id = extraction.article_id and not article.removed
left join mention on mention.extraction_id = ledger.extraction_id
    and mention.phrase_start <= ledger.span_start and mention.phrase_end >= ledger.span_end
left join source on source.mention_id = mention.id
left join event on event.id = source.event_id
where {which}
group by ledger.extraction_id, ledger.ordinal
order by ledger.extraction_id, ledger.ordinal"""

_ALL, _OF_ARTICLE = "true", "extraction.article_id = :article"  # an index answers only for a plain condition

# The same states as `_state` finds, counted where the rows are: a window asks for them while it imports.
_NOW = (
    "case when placed then 'placed' when undated then 'undated' when rejected then 'rejected'"
    " when denied then 'not an event' else state end"
)
_COUNTS = f"""
select article_id, count(*) as entries, {_NOW} as now
from ({_ENTRIES}) group by article_id, now order by article_id"""
_COUNTS_BY_REASON = f"""
select article_id, count(*) as entries, {_NOW} as now, state, reason
from ({_ENTRIES}) group by article_id, now, state, reason"""
_IN_STATE = f"""
select entry.*, article.title as article_title,
    substr(article_text.body, span_start + 1, span_end - span_start) as words
from (select *, {_NOW} as now from ({_ENTRIES})) as entry
join article on article.id = entry.article_id
join article_text on article_text.article_id = article.id and version = article.text_version
where now = :state order by position, ordinal"""


def entries(database: Database, article_id: ArticleId) -> tuple[LedgerEntry, ...]:
    """The ledger of an article, one entry an expression, in order."""
    return tuple(_entry(row) for row in _rows(database, article_id))


def counts(database: Database) -> dict[ArticleId, LedgerCounts]:
    """The counts of every article that is not removed."""
    return _counted(database, _ALL, None)


def counts_of(database: Database, article_id: ArticleId) -> LedgerCounts:
    """The counts of one article."""
    return _counted(database, _OF_ARTICLE, article_id).get(article_id, LedgerCounts())


def totals(database: Database) -> LedgerCounts:
    """The counts of all articles that are not removed together."""
    query = f"select now, sum(entries) as entries from ({_COUNTS.format(which=_ALL)}) group by now"
    found = database.execute(query, {"rejected": Review.REJECTED.value}).fetchall()
    return _counts(Counter({member_of(LedgerState, row["now"]): row["entries"] for row in found}))


def articles_with_undated(database: Database) -> tuple[ArticleId, ...]:
    """Articles in sight that have an expression without a date, by id."""
    query = f"select article_id from ({_COUNTS.format(which=_ALL)}) where now = 'undated'"
    return tuple(ArticleId(row[0]) for row in database.execute(query, {"rejected": Review.REJECTED.value}))


def _counted(database: Database, which: str, article_id: ArticleId | None) -> dict[ArticleId, LedgerCounts]:
    values: dict[str, SqlValue] = {"rejected": Review.REJECTED.value, "article": article_id}
    states: dict[ArticleId, Counter[LedgerState]] = {}
    for row in database.execute(_COUNTS.format(which=which), values):
        of_article = states.setdefault(ArticleId(row["article_id"]), Counter())
        of_article[member_of(LedgerState, row["now"])] += row["entries"]
    return {article_id: _counts(counter) for article_id, counter in states.items()}


def counts_by_reason(
    database: Database,
) -> tuple[dict[ArticleId, LedgerCounts], Counter[tuple[LedgerState, str]]]:
    """The counts of every article in sight and, over all of them, of each reason: the same entries twice."""
    values: dict[str, SqlValue] = {"rejected": Review.REJECTED.value, "article": None}
    states: dict[ArticleId, Counter[LedgerState]] = {}
    reasons: Counter[tuple[LedgerState, str]] = Counter()
    for row in database.execute(_COUNTS_BY_REASON.format(which=_ALL), values):
        now = member_of(LedgerState, row["now"])
        states.setdefault(ArticleId(row["article_id"]), Counter())[now] += row["entries"]
        reasons[now, _reason(row, now)] += row["entries"]
    return {article_id: _counts(counter) for article_id, counter in states.items()}, reasons


def in_state(database: Database, state: LedgerState, reason: str | None, limit: int) -> tuple[ToldTime, ...]:
    """Time expressions of all articles in sight that are in a state, for a reason where one is given, in the
    order of reading; at most so many."""
    values: dict[str, SqlValue] = {"rejected": Review.REJECTED.value, "article": None, "state": state.value}
    found: list[ToldTime] = []
    for row in database.execute(_IN_STATE.format(which=_ALL), values):
        told = _told(row, state)
        if reason is None or told.reason == reason:
            found.append(told)
            if len(found) == limit:
                break
    return tuple(found)


def _told(row: sqlite3.Row, state: LedgerState) -> ToldTime:
    return ToldTime(
        ArticleId(row["article_id"]),
        row["article_title"],
        span_of(row),
        row["words"],
        state,
        _reason(row, state),
        None if row["event_id"] is None else EventId(row["event_id"]),
    )


def _rows(database: Database, article_id: ArticleId) -> list[sqlite3.Row]:
    values: dict[str, SqlValue] = {"rejected": Review.REJECTED.value, "article": article_id}
    return database.execute(_ENTRIES.format(which=_OF_ARTICLE), values).fetchall()


def _entry(row: sqlite3.Row) -> LedgerEntry:
    state = _state(row)
    return LedgerEntry(span_of(row), state, _reason(row, state))


def _reason(row: sqlite3.Row, state: LedgerState) -> str:
    """What extraction said, unless the user has moved the expression to another state."""
    said = member_of(LedgerState, row["state"])
    found: str = row["reason"]
    return found if state is said else _OWN_REASONS.get(state, found)


_OWN_REASONS = {
    LedgerState.REJECTED: "you rejected the event",
    LedgerState.NOT_AN_EVENT: "you said that it is no event",
    LedgerState.UNDATED: "you said that it has no date",
    LedgerState.PLACED: "",
}


def _state(row: sqlite3.Row) -> LedgerState:
    if row["placed"]:
        return LedgerState.PLACED
    if row["undated"]:
        return LedgerState.UNDATED
    if row["rejected"]:
        return LedgerState.REJECTED
    return LedgerState.NOT_AN_EVENT if row["denied"] else member_of(LedgerState, row["state"])


def _counts(counter: Counter[LedgerState]) -> LedgerCounts:
    return LedgerCounts(
        counter[LedgerState.PLACED],
        counter[LedgerState.UNDATED],
        counter[LedgerState.NOT_AN_EVENT],
        counter[LedgerState.REJECTED],
    )
