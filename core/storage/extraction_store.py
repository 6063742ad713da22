"""What was extracted from an article: sentences, time expressions and their ledger, to and from rows.

One extraction is kept of an article, for its current text version; it says which engine made it. It
can be made again at any time, so what is superseded is not kept. Mentions are in `mention_store`.
"""

import sqlite3

from core.chrono.dating import Mod
from core.chrono.granularity import Granularity
from core.model.analysis import ArticleAnalysis
from core.model.ids import ArticleId
from core.model.ledger import LedgerEntry, LedgerState
from core.model.sentence import BlockRole, Sentence
from core.model.time_expression import Anchor, CalendarOffset, Signal, TimeExpression, TimexType
from core.storage import mention_store, search_store
from core.storage.article_store import FIRST_TEXT_VERSION
from core.storage.connection import Database
from core.storage.rows import (
    Row,
    Table,
    dating_columns,
    dating_of,
    derivation_columns,
    derivation_of,
    insert_rows,
    member_of,
    optional_span,
    span_columns,
    span_of,
)


def replace(database: Database, analysis: ArticleAnalysis) -> None:
    """Keep an extraction in the place of the article's last one."""
    remove(database, analysis.article.id, analysis.article.text)
    row: Row = {
        "article_id": analysis.article.id,
        "text_version": FIRST_TEXT_VERSION,
        "engine_version": analysis.engine_version,
    }
    insert_rows(database, Table.EXTRACTION, [row])
    extraction_id = int(database.execute("select last_insert_rowid()").fetchone()[0])
    insert_rows(database, Table.SENTENCE, _sentence_rows(extraction_id, analysis))
    insert_rows(database, Table.TIMEX, _timex_rows(extraction_id, analysis))
    insert_rows(database, Table.LEDGER, _ledger_rows(extraction_id, analysis))
    mention_store.add(database, extraction_id, analysis)
    search_store.index_sentences(database, analysis.article.id, analysis.article.text)


def remove(database: Database, article_id: ArticleId, text: str) -> None:
    """Forget an article's extraction; its events must already be gone."""
    search_store.forget_sentences(database, article_id, text)
    database.execute("delete from extraction where article_id = ?", [article_id])


def engine_version(database: Database, article_id: ArticleId) -> int | None:
    """The version of the engine that made the article's extraction."""
    query = "select max(engine_version) from extraction where article_id = ?"
    found = database.execute(query, [article_id]).fetchone()[0]
    return None if found is None else int(found)


def _sentence_rows(extraction_id: int, analysis: ArticleAnalysis) -> list[Row]:
    return [
        {
            "extraction_id": extraction_id,
            "article_id": analysis.article.id,
            "ordinal": ordinal,
            **span_columns(sentence.span),
            "block": sentence.block,
            "role": sentence.role.value,
            **span_columns(sentence.dateline, "dateline"),
        }
        for ordinal, sentence in enumerate(analysis.sentences)
    ]


def sentences(database: Database, article_id: ArticleId) -> tuple[Sentence, ...]:
    """The sentences of an article in order."""
    query = "select * from sentence where article_id = ? order by span_start, ordinal"
    return tuple(
        Sentence(
            span_of(row), row["block"], member_of(BlockRole, row["role"]), optional_span(row, "dateline")
        )
        for row in database.execute(query, [article_id]).fetchall()
    )


def _timex_rows(extraction_id: int, analysis: ArticleAnalysis) -> list[Row]:
    return [
        {"extraction_id": extraction_id, "ordinal": ordinal, **_timex_row(expression)}
        for ordinal, expression in enumerate(analysis.expressions)
    ]


def _timex_row(expression: TimeExpression) -> Row:
    offset = expression.offset
    return {
        **span_columns(expression.span),
        "type": expression.type.value,
        "timex_value": expression.value,
        "symbolic": expression.symbolic,
        "anchor": expression.anchor.value,
        "timex_mod": expression.mod.value if expression.mod else None,
        "quant": expression.quant,
        "freq": expression.freq,
        "signal": expression.signal.value if expression.signal else None,
        **span_columns(expression.signal_span, "signal"),
        "offset_unit": int(offset.unit) if offset else None,
        "offset_count": offset.count if offset else None,
        "offset_direction": offset.direction if offset else None,
        **span_columns(expression.anchor_span, "anchor"),
        "undated_reason": expression.undated_reason,
        **derivation_columns(expression.derivation),
        **dating_columns(expression.dating),
    }


def expressions(database: Database, article_id: ArticleId, text: str) -> tuple[TimeExpression, ...]:
    """The time expressions of an article in order; `text` is its text."""
    query = (
        "select timex.* from timex join extraction on extraction.id = extraction_id"
        " where article_id = ? order by ordinal"
    )
    rows = database.execute(query, [article_id]).fetchall()
    return tuple(_expression_of(row, text) for row in rows)


def _expression_of(row: sqlite3.Row, text: str) -> TimeExpression:
    span = span_of(row)
    return TimeExpression(
        span,
        span.of(text),
        member_of(TimexType, row["type"]),
        row["timex_value"],
        row["symbolic"],
        member_of(Anchor, row["anchor"]),
        derivation_of(row),
        member_of(Mod, row["timex_mod"]) if row["timex_mod"] else None,
        row["quant"],
        row["freq"],
        dating_of(row),
        member_of(Signal, row["signal"]) if row["signal"] else None,
        optional_span(row, "signal"),
        _offset_of(row),
        optional_span(row, "anchor"),
        row["undated_reason"],
    )


def _offset_of(row: sqlite3.Row) -> CalendarOffset | None:
    if row["offset_unit"] is None or row["offset_direction"] is None:
        return None
    return CalendarOffset(Granularity(row["offset_unit"]), row["offset_count"], row["offset_direction"])


def _ledger_rows(extraction_id: int, analysis: ArticleAnalysis) -> list[Row]:
    return [
        {
            "extraction_id": extraction_id,
            "ordinal": ordinal,
            **span_columns(entry.span),
            "state": entry.state.value,
            "reason": entry.reason,
        }
        for ordinal, entry in enumerate(analysis.ledger)
    ]


def ledger(database: Database, article_id: ArticleId) -> tuple[LedgerEntry, ...]:
    """What extraction says became of each expression of an article, in order."""
    query = (
        "select ledger.* from ledger join extraction on extraction.id = extraction_id"
        " where article_id = ? order by ordinal"
    )
    rows = database.execute(query, [article_id]).fetchall()
    return tuple(
        LedgerEntry(span_of(row), member_of(LedgerState, row["state"]), row["reason"]) for row in rows
    )
