"""Arguments that several commands take: days, and the names of events and articles."""

import argparse
import re
from collections.abc import Collection, Sequence
from pathlib import Path

from core.chrono.instant import Instant, instant_from_iso_day
from core.errors import UsageError
from core.model.article import Article, PublicationDate
from core.model.event import Event
from core.model.ids import format_id
from core.pipeline.completing import publication_from_words
from core.pipeline.session import ProjectSession

_SHORTEST_ID = 4
_LISTING = "List the events with --all to see their ids."
_HEXADECIMAL = re.compile(r"[0-9a-f]{4,16}")
_SIGNED_DAY = re.compile(r"-\d")


def with_signed_days(arguments: Sequence[str], options: Collection[str]) -> list[str]:
    """The arguments with a day before the year 0 tied to its option: alone it would look like an option."""
    tied: list[str] = []
    for word in arguments:
        if tied and tied[-1] in options and _SIGNED_DAY.match(word):
            tied[-1] = f"{tied[-1]}={word}"
        else:
            tied.append(word)
    return tied


def in_order(first: str | None, last: str | None) -> tuple[Instant | None, Instant | None]:
    """Two days, either of which may be left out. Raises UsageError where the last comes first."""
    start, end = (day(words) if words else None for words in (first, last))
    if start is not None and end is not None and end < start:
        raise UsageError(f"{last} comes before {first}.", "Give the days in their order.")
    return start, end


def positive(text: str) -> int:
    """A whole number from 1 up, for argparse."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"\u201c{text}\u201d is not a whole number from 1 up")
    return int(text)


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
    if len(wanted) < _SHORTEST_ID:
        raise UsageError(f"\u201c{name}\u201d is too short for an event\u2019s id.", _LISTING)
    found = session.events_with_ids(session.ids_that_begin(wanted)) if _HEXADECIMAL.fullmatch(wanted) else ()
    if len(found) == 1:
        return found[0]
    if len(found) > 1:
        raise UsageError(f"Several events have ids that begin with {name}.", "Give the whole id.")
    raise UsageError(f"There is no event {name}.", _LISTING)


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
