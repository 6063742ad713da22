"""What a decision says, as the strings its log row keeps.

A date is kept both as typed and as it was understood then, so that a later engine that reads the words
otherwise does not move it.
"""

import json
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from core.chrono.dating import Dating, Extent, Mod
from core.chrono.granularity import Granularity
from core.chrono.instant import Instant, iso_clock, iso_day
from core.errors import ProjectRefused
from core.model.article import PublicationDate, PublishedSource
from core.model.derivation import Derivation, Step
from core.model.ids import ArticleId, MentionId, format_id, parse_id
from core.model.passage import Passage
from core.model.span import Span

E = TypeVar("E", bound=StrEnum)

TEXT = "text"
TITLE = "title"
DATING = "dating"
PUBLISHED = "published"
REMOVED = "removed"
UNDATED = "undated"  # the user's word that an event has no date
WAS = "was"  # in words, what stood there before
NAMES = "names"
KIND, MODALITY, PLACES, ACTORS = "kind", "modality", "places", "actors"
ABOUT, SIDE, SIDE_WORDS = "about", "side", "side-words"
ARTICLE, SPAN, QUOTE, PREFIX, SUFFIX = "article", "span", "quote", "prefix", "suffix"
YES = "yes"
# What a payload raises that was written by somebody else.
_NO_WORDS_OF_OURS = (KeyError, ValueError, TypeError, IndexError, OverflowError, RecursionError)


def dating_payload(words: str, dating: Dating) -> dict[str, str]:
    """A date as the user typed it, with what it was understood to be."""
    bounds = [dating.earliest, dating.start_latest, dating.end_earliest, dating.latest]
    fields = {
        "value": dating.value,
        "bounds": bounds,
        "granularity": int(dating.granularity),
        "extent": dating.extent.value,
        "open": [dating.open_start, dating.open_end],
        "mod": dating.mod.value if dating.mod else None,
        "utc_offset_minutes": dating.utc_offset_minutes,
    }
    return {TEXT: words, DATING: json.dumps(fields)}


def dating_of(payload: Mapping[str, str]) -> Dating:
    """The date of a DATE decision."""
    try:
        fields = json.loads(payload[DATING])
        earliest, start_latest, end_earliest, latest = (Instant(int(bound)) for bound in fields["bounds"])
        return Dating(
            str(fields["value"]),
            earliest,
            start_latest,
            end_earliest,
            latest,
            granularity=Granularity(fields["granularity"]),
            extent=Extent(fields["extent"]),
            open_start=bool(fields["open"][0]),
            open_end=bool(fields["open"][1]),
            mod=Mod(fields["mod"]) if fields["mod"] else None,
            utc_offset_minutes=fields["utc_offset_minutes"],
        )
    except _NO_WORDS_OF_OURS:
        raise _unreadable() from None


def publication_payload(published: PublicationDate) -> dict[str, str]:
    """A publication date that the user set; it must be known."""
    fields = {
        "instant": published.instant,
        "granularity": int(published.granularity),
        "utc_offset_minutes": published.utc_offset_minutes,
    }
    return {PUBLISHED: json.dumps(fields)}


def publication_of(payload: Mapping[str, str]) -> PublicationDate:
    """The publication date of a PUBLISHED decision, as the user's own."""
    try:
        fields = json.loads(payload[PUBLISHED])
        return user_publication(
            Instant(int(fields["instant"])), Granularity(fields["granularity"]), fields["utc_offset_minutes"]
        )
    except _NO_WORDS_OF_OURS:
        raise _unreadable() from None


def user_publication(
    instant: Instant, granularity: Granularity = Granularity.DAY, utc_offset_minutes: int | None = None
) -> PublicationDate:
    """A publication date that the user says; it is not doubted."""
    clock = f" {iso_clock(instant)}" if granularity < Granularity.DAY else ""
    derivation = Derivation((Step(f"you said {iso_day(instant)}{clock}"),))
    return PublicationDate(
        instant, PublishedSource.USER, 1.0, granularity, utc_offset_minutes, derivation=derivation
    )


def names_payload(names: Sequence[str] | None, key: str = NAMES) -> dict[str, str]:
    """Names in their order; None stands for those that were read."""
    return {} if names is None else {key: json.dumps(list(names), ensure_ascii=False)}


def names_of(payload: Mapping[str, str], key: str = NAMES) -> tuple[str, ...] | None:
    """The names that were given, None where those that were read shall stand."""
    if key not in payload:
        return None
    return tuple(str(name) for name in _listed(payload[key]))


def member_named(enumeration: type[E], name: str) -> E:
    """The member that a payload names."""
    try:
        return enumeration(name)
    except ValueError:
        raise _unreadable() from None


def ids_payload(mention_ids: Sequence[MentionId]) -> str:
    return json.dumps([int(mention_id) for mention_id in mention_ids])


def side_of(payload: Mapping[str, str]) -> tuple[MentionId, ...]:
    """The mentions on the side that was decided for; none where the contradiction was left open."""
    try:
        return tuple(MentionId(int(str(number))) for number in _listed(payload.get(SIDE, "[]")))
    except ValueError:
        raise _unreadable() from None


def _listed(text: str) -> list[object]:
    try:
        value = json.loads(text)
    except _NO_WORDS_OF_OURS:
        raise _unreadable() from None
    if not isinstance(value, list):
        raise _unreadable()
    return value


def passage_payload(passage: Passage) -> dict[str, str]:
    """Words of an article, by content."""
    return {
        ARTICLE: format_id(passage.article_id),
        SPAN: f"{passage.span.start}-{passage.span.end}",
        QUOTE: passage.quote,
        PREFIX: passage.prefix,
        SUFFIX: passage.suffix,
    }


def passage_of(payload: Mapping[str, str]) -> Passage | None:
    """The words of an article that a decision is about, None where it is about none."""
    if ARTICLE not in payload:
        return None
    try:
        start, end = payload[SPAN].split("-")
        return Passage(
            ArticleId(parse_id(payload[ARTICLE])),
            Span(int(start), int(end)),
            payload[QUOTE],
            payload.get(PREFIX, ""),
            payload.get(SUFFIX, ""),
        )
    except (KeyError, ValueError):
        raise _unreadable() from None


def _unreadable() -> ProjectRefused:
    return ProjectRefused("A decision in the project cannot be read.", "Open a copy that you kept.")
