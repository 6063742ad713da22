"""`events PROJECT`: the events of a project, as JSON, JSON Lines, CSV or a table."""

import argparse
from dataclasses import replace
from pathlib import Path

from core.chrono.instant import iso_day
from core.chrono.wording import dating_words
from core.commands.arguments import article_named, in_order, with_signed_days
from core.commands.output import emit, emit_whole
from core.model.article import Article
from core.model.event import Event
from core.pipeline.export_data import (
    Record,
    csv_document,
    event_record,
    json_document,
    json_line,
    json_lines,
)
from core.pipeline.session import EventFilter, ProjectSession
from core.text.shown_text import isolated, plain_line

_MOST_TITLE = 80


def run(arguments: list[str]) -> int:
    """Print the events that are asked for."""
    options = _parser().parse_args(with_signed_days(arguments, ("--from", "--to")))
    path = Path(options.project)
    looks = options.read_newer
    session = ProjectSession.look_at_newer(path) if looks else ProjectSession.open(path, read_only=True)
    try:
        wanted = _filter(session, options)
        if options.by_article:
            for article in session.articles():
                if wanted.article in (None, article.id):
                    emit(json_line(_article_record(session, article, wanted)))
        else:
            emit_whole(_FORMATS[options.format](session.events(wanted)))
    finally:
        session.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dateline events", description=__doc__)
    parser.add_argument("project", metavar="PROJECT")
    parser.add_argument("--format", choices=tuple(_FORMATS), default="json")
    parser.add_argument("--from", dest="from_day", metavar="DAY", help="events that touch this day or later")
    parser.add_argument("--to", dest="to_day", metavar="DAY", help="events that touch this day or earlier")
    parser.add_argument("--search", metavar="WORDS", default="", help="events that hold all these words")
    parser.add_argument("--article", metavar="ID", help="events that this article tells")
    parser.add_argument("--all", action="store_true", help="undated, rejected, negated and supposed ones too")
    parser.add_argument(
        "--read-newer",
        action="store_true",
        help="look at a project of a newer version too, as far as this one knows it",
    )
    parser.add_argument("--by-article", action="store_true", help="JSON Lines, one line an article")
    return parser


def _filter(session: ProjectSession, options: argparse.Namespace) -> EventFilter:
    return EventFilter(
        *in_order(options.from_day, options.to_day),
        options.search,
        article_named(session, options.article).id if options.article else None,
        options.all,
    )


def _article_record(session: ProjectSession, article: Article, wanted: EventFilter) -> Record:
    """An article with the events it tells; one told by several articles stands under each."""
    published = article.published
    name = Path(article.file).name
    events = session.events(replace(wanted, article=article.id))
    return {
        "id": article.external_id or (f"{name}#{article.member}" if article.member else name),
        "dct": None if published.instant is None else iso_day(published.instant),
        "dct_source": published.source.value,
        "dct_confidence": round(published.confidence, 3),
        "events": [_told_by(event, article) for event in events],
    }


def _told_by(event: Event, article: Article) -> Record:
    sentence = next(source.sentence for source in event.sources if source.article_id == article.id)
    return event_record(event) | {"sentence_offset": [sentence.start, sentence.end]}


def table(events: tuple[Event, ...]) -> str:
    """A chronology to read: when, what, how many independent sources, how far it was reviewed."""
    rows = [("When", "What", "Sources", "Review"), *map(_table_row, events)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = ("  ".join(map(_padded, row, widths)) for row in rows)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _padded(cell: str, width: int) -> str:
    """A cell as wide as its column; what keeps it from turning the next one has no width."""
    return isolated(cell) + " " * (width - len(cell))


def _table_row(event: Event) -> tuple[str, str, str, str]:
    title = plain_line(event.title)
    title = title if len(title) <= _MOST_TITLE else title[: _MOST_TITLE - 1] + "…"
    when = dating_words(event.dating) if event.dating else "undated"
    return (when, title, str(event.independent_count), event.review.value)


_FORMATS = {"json": json_document, "jsonl": json_lines, "csv": csv_document, "table": table}
