"""The picture of a project as `export` writes it: what is asked on the command line, made of the project.

Apart from the command itself, so that a document is written without loading Qt.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.chrono.interval import Interval
from core.model.article import Article
from core.model.ids import ArticleId
from core.model.views import TimelineSnapshot
from core.pipeline.lanes import LaneKey
from core.pipeline.session import EventFilter, ProjectSession
from gui.export.files import export_timeline
from gui.export.page_sizes import page_size
from gui.export.request import ExportRequest, Footnote
from gui.presenters.article_rows import published_words

Span = tuple[Instant | None, Instant | None]


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """What the command line said. `span` is the first midnight and the end of the last day."""

    project: Path
    span: Span
    size: str
    scale: int
    dark: bool
    lanes: LaneKey
    footnotes: bool
    title: str | None
    generated_at: datetime


def write_picture(session: ProjectSession, options: PictureOptions, out: Path) -> None:
    """Make the picture and write it. Raises UsageError for a size that cannot be."""
    size = page_size(options.size)
    application = QGuiApplication.instance() or QGuiApplication(["dateline"])
    snapshot = session.snapshot(options.lanes)
    articles = {article.id: article for article in session.articles()}
    request = ExportRequest(
        title=options.title or _title(articles, options.project),
        size=size,
        generated_at=options.generated_at,
        interval=_shown(snapshot, options.span),
        total=len(snapshot),
        dark=options.dark,
        scale=options.scale,
        publication=_publication(articles),
        footnotes=_footnotes(session, articles, options.span) if options.footnotes else (),
    )
    export_timeline(snapshot, request, out)
    del application  # kept until here: fonts and painters live no longer than it does


def _title(articles: dict[ArticleId, Article], project: Path) -> str:
    """The one article's title, else the project's name."""
    titles = [article.title for article in articles.values() if article.title]
    return titles[0] if len(articles) == 1 and titles else project.stem


def _publication(articles: dict[ArticleId, Article]) -> tuple[Instant, ...]:
    days = {article.published.instant for article in articles.values()}
    return tuple(sorted(instant for instant in days if instant is not None))


def _shown(snapshot: TimelineSnapshot, span: tuple[Instant | None, Instant | None]) -> Interval | None:
    """The span asked for, its open side ending where the events do; None for everything."""
    start, end = span
    if (start is None and end is None) or not len(snapshot):
        return None
    first = start if start is not None else Instant(int(snapshot.earliest.min()))
    last = end if end is not None else Instant(int(snapshot.latest.max()))
    return Interval(first, max(last, Instant(first + SECONDS_PER_DAY)))


def _footnotes(
    session: ProjectSession,
    articles: dict[ArticleId, Article],
    span: Span,
) -> tuple[Footnote, ...]:
    """One footnote a source, in the order of time."""
    start, end = span
    events = session.events(EventFilter(start, Instant(end - SECONDS_PER_DAY) if end is not None else None))
    notes = []
    for event in events:
        for source in event.sources:
            article = articles.get(source.article_id)
            outlet = (article.publisher or article.title or article.file) if article else ""
            dated = article if article and article.published.instant is not None else None
            published = published_words(dated.published) if dated else ""
            quote = " ".join(source.quote.split())
            notes.append(Footnote(event.id, quote, outlet, published, article.url if article else ""))
    return tuple(notes)
