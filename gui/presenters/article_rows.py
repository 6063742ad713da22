"""Turns article summaries into the rows of the articles panel."""

from collections import Counter
from collections.abc import Mapping, Sequence

from core.model.article import PublicationDate, PublishedSource
from core.model.copies import CopyKind, CopyLink
from core.model.ids import ArticleId
from core.model.ledger import LedgerCounts
from core.model.views import ArticleSummary
from core.text.shown_text import isolated
from gui.models.article_row import ArticleRow
from gui.models.article_rows import ArticleRows
from gui.models.published_words import published_source_words, published_words
from gui.models.words import counted, quoted, tr

BARS = 24


def article_rows(summaries: Sequence[ArticleSummary], links: Sequence[CopyLink]) -> ArticleRows:
    """A row an article, in their order, worded when it is asked for; copies name what they repeat."""
    titles = {summary.id: summary.title for summary in summaries} if links else {}
    copies = copy_words(links, titles)
    told = [(summary, copies.get(summary.id)) for summary in summaries] if copies else summaries

    def word(at: int) -> ArticleRow:
        return article_row(summaries[at], copies.get(summaries[at].id, ""))

    return ArticleRows([summary.id for summary in summaries], told, word)


def article_row(summary: ArticleSummary, copies: str = "") -> ArticleRow:
    return ArticleRow(
        summary.id,
        isolated(summary.title) or tr("No title given"),
        isolated(summary.publisher) or tr("No outlet given"),
        published_words(summary.published),
        published_why(summary.published),
        len(summary.event_days),
        spark_bars(summary.event_days),
        ledger_words(summary.counts),
        copies,
    )


def copy_words(links: Sequence[CopyLink], titles: Mapping[ArticleId, str]) -> dict[ArticleId, str]:
    """Of each article that is a copy, what it repeats; of each that is repeated, how many times."""
    words = {}
    for original, count in Counter(link.copy_of for link in links).items():
        words[original] = copied_words(count)
    for link in links:
        title = quoted(titles.get(link.copy_of) or tr("No title given"))
        told = tr("later version of {title}") if link.kind is CopyKind.VERSION else tr("near copy of {title}")
        words[link.article_id] = told.format(title=title)
    return words


def copied_words(count: int) -> str:
    """How many times an article is repeated; empty where it is not."""
    return counted(count, tr("copy of it is here"), tr("copies of it are here")) if count else ""


def published_why(published: PublicationDate) -> str:
    """The source, and the first step of how it was read where the text itself was the evidence."""
    source = published_source_words(published.source)
    steps = published.derivation.steps
    if published.source in (PublishedSource.TEXT, PublishedSource.DATELINE) and steps:
        return f"{source}: {steps[0].words}"
    return source


def ledger_words(counts: LedgerCounts) -> str:
    """Every phrase in exactly one place: the parts add up to the whole."""
    parts = (
        (counts.placed, tr("placed")),
        (counts.undated, tr("undated")),
        (counts.not_an_event, tr("not an event")),
        (counts.rejected, tr("rejected")),
    )
    found = counted(counts.found, tr("time phrase"), tr("time phrases"))
    told = ", ".join(f"{count} {word}" for count, word in parts if count)
    return f"{found}: {told}" if told else found


def spark_bars(event_days: Sequence[int]) -> tuple[float, ...]:
    """Heights 0..1 of the event days over the article's own range."""
    if not event_days:
        return ()
    first, last = min(event_days), max(event_days)
    width = max(last - first, 1)
    counts = [0] * BARS
    for day in event_days:
        counts[min((day - first) * BARS // width, BARS - 1)] += 1
    highest = max(counts)
    return tuple(count / highest for count in counts)
