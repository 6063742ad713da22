"""The picture of a project as `export` writes it: what is asked on the command line, made of the project.

Apart from the command itself, so that a document is written without loading Qt.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.chrono.interval import Interval
from core.model.article import Article
from core.model.views import TimelineSnapshot
from core.pipeline.lanes import LaneKey
from core.pipeline.session import ProjectSession
from gui.export.files import export_timeline
from gui.export.page_sizes import page_size
from gui.export.progress import Progress, unwatched
from gui.export.request import ExportRequest
from gui.export.sourcing import sourcing_of

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
    paged: bool = True
    review_state: bool = False
    leaves_out_empty: bool = False


def write_picture(
    session: ProjectSession, options: PictureOptions, out: Path, progress: Progress = unwatched
) -> None:
    """Make the picture and write it. Raises UsageError for a size that cannot be."""
    size = page_size(options.size)
    application = QGuiApplication.instance() or QGuiApplication(["dateline"])
    snapshot = session.snapshot(options.lanes)
    articles = session.articles()
    interval = shown_interval(snapshot, options.span)
    sourcing = sourcing_of(session, snapshot, interval, with_footnotes=options.footnotes)
    request = ExportRequest(
        title=options.title or _title(articles, options.project),
        size=size,
        generated_at=options.generated_at,
        interval=interval,
        total=len(snapshot),
        dark=options.dark,
        scale=options.scale,
        publication=publication_instants(articles),
        footnotes=sourcing.footnotes,
        links=sourcing.links,
        by_hand=sourcing.by_hand,
        paged=options.paged,
        review_state=options.review_state,
        leaves_out_empty=options.leaves_out_empty,
    )
    export_timeline(snapshot, request, out, progress)
    del application  # kept until here: fonts and painters live no longer than it does


def _title(articles: tuple[Article, ...], project: Path) -> str:
    """The one article's title, else the project's name."""
    titles = [article.title for article in articles if article.title]
    return titles[0] if len(articles) == 1 and titles else project.stem


def publication_instants(articles: Iterable[Article]) -> tuple[Instant, ...]:
    """When the articles were published, each day once."""
    days = {article.published.instant for article in articles}
    return tuple(sorted(instant for instant in days if instant is not None))


def shown_interval(snapshot: TimelineSnapshot, span: Span) -> Interval | None:
    """The span asked for, its open side ending where the events do; None for everything."""
    start, end = span
    if (start is None and end is None) or not len(snapshot):
        return None
    first = start if start is not None else Instant(int(snapshot.earliest.min()))
    last = end if end is not None else Instant(int(snapshot.latest.max()))
    return Interval(first, max(last, Instant(first + SECONDS_PER_DAY)))
