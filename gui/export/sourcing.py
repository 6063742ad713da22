"""What the events of a picture stand on: footnotes with the quoted sentences, and links to the articles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from core.chrono.interval import Interval
from core.chrono.wording import dating_words
from core.curation.own_events import BY_HAND
from core.errors import UsageError
from core.model.article import Article
from core.model.event import Event, Origin, Source
from core.model.event_filter import EventFilter, Mark
from core.model.ids import ArticleId
from core.model.views import TimelineSnapshot
from core.pipeline.session import ProjectSession
from gui.export.links import is_web_link
from gui.export.parts import overlapping
from gui.export.request import Footnote
from gui.models.published_words import published_words
from gui.models.words import number, tr

MOST_FOOTNOTES = 5_000
MOST_LINKED = 20_000  # events; beyond, hardly one of them has a label to click on
_NAMED_EVENTS = 2


@dataclass(frozen=True, slots=True)
class Sourcing:
    """For `ExportRequest`: the numbered sentences, for each event the address of its first article, and the
    ids of events that were added by hand."""

    footnotes: tuple[Footnote, ...] = ()
    links: Mapping[int, str] = field(default_factory=dict)
    by_hand: frozenset[int] = frozenset()


def sourcing_of(
    session: ProjectSession, snapshot: TimelineSnapshot, interval: Interval | None, *, with_footnotes: bool
) -> Sourcing:
    """Sources of the events of a snapshot that touch an interval, in the order of time.

    Raises UsageError for more footnotes than anybody could read.
    """
    wanted = frozenset(snapshot.event_ids[overlapping(snapshot, interval)].tolist())
    own = _added_by_hand(session)
    if len(wanted) > (MOST_FOOTNOTES if with_footnotes else MOST_LINKED):
        if with_footnotes:
            _refuse_footnotes(len(wanted))
        return Sourcing(by_hand=own)
    articles = {article.id: article for article in session.articles()}
    events = [event for event in session.events() if event.id in wanted]
    return Sourcing(_footnotes(events, articles) if with_footnotes else (), _links(events, articles), own)


def _added_by_hand(session: ProjectSession) -> frozenset[int]:
    found = session.filtered_ids(EventFilter(marks=frozenset({Mark.MANUAL})))
    return frozenset() if found is None else frozenset(found.tolist())


def _refuse_footnotes(count: int) -> None:
    raise UsageError(
        f"{number(count)} events are too many for footnotes.",
        f"At most {number(MOST_FOOTNOTES)}: choose a shorter time, a selection, or leave the footnotes out.",
    )


def _links(events: Iterable[Event], articles: Mapping[ArticleId, Article]) -> dict[int, str]:
    links = {}
    for event in events:
        urls = (articles[source.article_id].url for source in event.sources if source.article_id in articles)
        first = next((url for url in urls if is_web_link(url)), "")
        if first:
            links[int(event.id)] = first
    return links


def _footnotes(events: Iterable[Event], articles: Mapping[ArticleId, Article]) -> tuple[Footnote, ...]:
    """One for each sentence, though it may tell several events; copies of a text are not quoted again."""
    told: dict[tuple[ArticleId, int, int], tuple[Source, list[Event]]] = {}
    for event in events:
        for source in event.sources:
            if source.copy_of is None:
                key = (source.article_id, source.sentence.start, source.sentence.end)
                told.setdefault(key, (source, []))[1].append(event)
    return tuple(_footnote(source, tells, articles.get(source.article_id)) for source, tells in told.values())


def _footnote(source: Source, tells: list[Event], article: Article | None) -> Footnote:
    quote = " ".join(source.quote.split())
    ids = tuple(int(event.id) for event in tells)
    if article is None:
        return Footnote(ids, quote, heading=_heading(tells))
    dated = article.published.instant is not None
    return Footnote(
        ids,
        quote,
        article.publisher or article.title or article.file,
        published_words(article.published) if dated else "",
        article.url,
        _heading(tells),
    )


def _heading(tells: list[Event]) -> str:
    """The events that a sentence tells: `13 July 2019 · Ferry sinks`; what was added by hand says so."""
    named = [_event_words(event) for event in tells[:_NAMED_EVENTS]]
    more = len(tells) - len(named)
    return "; ".join([*named, f"+{more}"] if more else named)


def _event_words(event: Event) -> str:
    dated = dating_words(event.dating) if event.dating else ""
    own = tr(BY_HAND) if event.origin is Origin.MANUAL else ""
    return " · ".join(part for part in (dated, event.title, own) if part)
