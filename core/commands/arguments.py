"""Arguments that several commands take: days, and the names of events and articles."""

from pathlib import Path

from core.chrono.instant import Instant, instant_from_iso_day
from core.errors import UsageError
from core.model.article import Article, PublicationDate
from core.model.event import Event
from core.model.ids import format_id
from core.pipeline.completing import publication_from_words
from core.pipeline.session import EventFilter, ProjectSession

_SHORTEST_ID = 4


def day(text: str) -> Instant:
    """Midnight of an ISO day."""
    try:
        return instant_from_iso_day(text)
    except ValueError:
        raise UsageError(f"“{text}” is not a day.", "Write it like 2019-07-13.") from None


def publication(text: str) -> PublicationDate:
    """A publication date, as an ISO day or as people write one."""
    return publication_from_words(text)


def event_named(session: ProjectSession, name: str) -> Event:
    """The event whose id this is, or begins with this."""
    wanted = name.lower()
    events = session.events(EventFilter(include_all=True))
    found = [event for event in events if format_id(event.id).startswith(wanted)]
    if len(found) == 1 and len(wanted) >= _SHORTEST_ID:
        return found[0]
    if len(found) > 1:
        raise UsageError(f"Several events have ids that begin with {name}.", "Give the whole id.")
    raise UsageError(f"There is no event {name}.", "List the events with --all to see their ids.")


def article_named(session: ProjectSession, name: str) -> Article:
    """The article with this id, external id or file name."""
    articles = session.articles()
    for match in (
        lambda article: format_id(article.id) == name.lower(),
        lambda article: article.external_id == name,
        lambda article: name in (article.file, Path(article.file).name),
    ):
        found = [article for article in articles if match(article)]
        if len(found) == 1:
            return found[0]
        if found:
            raise UsageError(f"Several articles are called {name}.", "Give the article's id.")
    raise UsageError(f"There is no article {name}.", "Give its id as the sources of its events show it.")
