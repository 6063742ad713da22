"""What a decision says, as the strings its log row keeps.

A date is kept both as typed and as it was understood then, so that a later engine that reads the words
otherwise does not move it.
"""

import json
from collections.abc import Mapping

from core.chrono.dating import Dating, Extent, Mod
from core.chrono.granularity import Granularity
from core.chrono.instant import Instant, iso_clock, iso_day
from core.errors import ProjectRefused
from core.model.article import PublicationDate, PublishedSource
from core.model.derivation import Derivation, Step

TEXT = "text"
TITLE = "title"
DATING = "dating"
PUBLISHED = "published"
REMOVED = "removed"


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
    except (KeyError, ValueError, TypeError, IndexError):
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
    except (KeyError, ValueError, TypeError):
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


def _unreadable() -> ProjectRefused:
    return ProjectRefused("A decision in the project cannot be read.", "Open a copy that you kept.")
