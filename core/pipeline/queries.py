"""Views of a project put together from the stores: counts, panel rows, the reader, the tray, hits."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from core.errors import UsageError
from core.model.event import Event, Source
from core.model.ids import ArticleId, EventId
from core.model.ledger import LedgerCounts, LedgerState
from core.model.span import Span
from core.model.views import (
    ArticleSummary,
    ArticleView,
    ProjectCounts,
    ProjectLists,
    SearchHit,
    UndatedChip,
)
from core.storage import (
    article_store,
    event_store,
    extraction_store,
    ledger_store,
    search_store,
    timeline_store,
)
from core.storage.connection import Database

if TYPE_CHECKING:  # commands start without numpy
    from core.pipeline.article_days import ArticleDays

Ledgers = Mapping[ArticleId, LedgerCounts]
_EXCERPT_LENGTH = 160
_NO_COUNTS = LedgerCounts()


def counts(database: Database) -> ProjectCounts:
    """The counts of the status line."""
    return _counts(database, ledger_store.counts(database))


def _counts(database: Database, ledgers: Ledgers) -> ProjectCounts:
    totals = timeline_store.totals(database)
    return ProjectCounts(
        totals["articles"],
        totals["events"],
        totals["dated"],
        totals["to_review"],
        totals["rejected"],
        _sum(ledgers.values()),
        totals["shown"],
        totals["undated"],
    )


def _sum(counts_of_articles: Iterable[LedgerCounts]) -> LedgerCounts:
    every = tuple(counts_of_articles)
    return LedgerCounts(
        sum(one.placed for one in every),
        sum(one.undated for one in every),
        sum(one.not_an_event for one in every),
        sum(one.rejected for one in every),
    )


def lists(database: Database, days: "ArticleDays") -> ProjectLists:
    """All lists at once: what all of them ask of the ledger is counted once."""
    ledgers = ledger_store.counts(database)
    articles = _article_summaries(database, days, ledgers)
    return ProjectLists(articles, _counts(database, ledgers), _undated(database, _with_undated(ledgers)))


def _article_summaries(
    database: Database, days: "ArticleDays", ledgers: Ledgers
) -> tuple[ArticleSummary, ...]:
    """A row for each article, in the order of reading."""
    positions = article_store.positions(database)
    return tuple(
        ArticleSummary(
            article.id,
            article.title,
            article.publisher,
            article.published,
            days.of(positions[article.id]),
            ledgers.get(article.id, _NO_COUNTS),
            article.language,
        )
        for article in article_store.all_in_order(database)
    )


def article_view(database: Database, article_id: ArticleId) -> ArticleView:
    """An article with everything the reader shows of it."""
    article = article_store.get(database, article_id)
    if article is None:
        raise UsageError("There is no such article in the project.")
    return ArticleView(
        article,
        extraction_store.sentences(database, article_id),
        extraction_store.expressions(database, article_id, article.text),
        ledger_store.entries(database, article_id),
        event_store.of_article(database, article_id),
    )


def undated(database: Database) -> tuple[UndatedChip, ...]:
    """The tray: undated events, then expressions that need a date and that no event holds."""
    return _undated(database, ledger_store.articles_with_undated(database))


def _with_undated(ledgers: Ledgers) -> tuple[ArticleId, ...]:
    return tuple(article_id for article_id, ledger in ledgers.items() if ledger.undated)


def _undated(database: Database, with_undated: Iterable[ArticleId]) -> tuple[UndatedChip, ...]:
    """`with_undated` are the articles that have an expression without a date."""
    events = event_store.by_ids(database, timeline_store.undated_ids(database))
    chips = [_chip(event) for event in events]
    told = {(chip.article_id, chip.sentence) for chip in chips}
    return tuple(chips) + _lone_expressions(database, told, with_undated)


def _chip(event: Event) -> UndatedChip:
    if not event.sources:
        return UndatedChip(event.id, None, None, "", event.title, event.undated_reason)
    source = event.sources[0]
    return UndatedChip(
        event.id,
        source.article_id,
        source.sentence,
        phrase_words(source),
        event.title,
        event.undated_reason,
    )


def phrase_words(source: Source) -> str:
    """The words of the time phrase; empty where it stands in another sentence."""
    if source.phrase is None or not source.sentence.contains(source.phrase):
        return ""
    start = source.sentence.start
    return source.quote[source.phrase.start - start : source.phrase.end - start]


def _lone_expressions(
    database: Database, told: set[tuple[ArticleId | None, Span | None]], with_undated: Iterable[ArticleId]
) -> tuple[UndatedChip, ...]:
    chips: list[UndatedChip] = []
    for article_id in with_undated:
        article = article_store.get(database, article_id)
        assert article is not None
        sentences = extraction_store.sentences(database, article_id)
        for entry in ledger_store.entries(database, article_id):
            if entry.state is not LedgerState.UNDATED:
                continue
            home = next((one.span for one in sentences if one.span.contains(entry.span)), entry.span)
            if (article_id, home) not in told:
                words = entry.span.of(article.text)
                chips.append(UndatedChip(None, article_id, home, words, words, entry.reason))
    return tuple(chips)


def search(database: Database, words: str, limit: int, *, best: bool = False) -> tuple[SearchHit, ...]:
    """Sentences that hold the words, in reading order (with `best`, those that are most about them first),
    then events that hold them in their titles."""
    find = search_store.best_sentences if best else search_store.matching_sentences
    by_sentence = find(database, words, limit)
    hits = [
        SearchHit(
            ArticleId(row["article_id"]),
            Span(row["span_start"], row["span_end"]),
            None if row["event_id"] is None else EventId(row["event_id"]),
            _excerpt(row["body"]),
        )
        for row in by_sentence
    ]
    told = {hit.event_id for hit in hits}
    by_title = search_store.matching_events(database, words, limit)
    others = [event for event in event_store.by_ids(database, by_title) if event.id not in told]
    return (*hits, *(_title_hit(event) for event in others))[:limit]


def _title_hit(event: Event) -> SearchHit:
    source = event.sources[0] if event.sources else None
    return SearchHit(
        source.article_id if source else None, source.sentence if source else None, event.id, event.title
    )


def _excerpt(body: str) -> str:
    line = " ".join(body.split())
    return line if len(line) <= _EXCERPT_LENGTH else line[: _EXCERPT_LENGTH - 1].rstrip() + "…"
