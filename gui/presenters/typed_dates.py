"""Dates that a user types or chooses, in words: what was understood, and what it would move."""

from core.chrono.dating import Dating
from core.chrono.granularity import Granularity
from core.chrono.instant import Instant, iso_weekday
from core.chrono.wording import dating_words
from core.curation.payload import user_publication
from core.errors import AppError
from core.model.article import PublicationDate
from core.model.event import Event
from gui.models.words import tr


def reading_words(dating: Dating) -> str:
    """A typed date as it was understood; a single day with its weekday, which catches slips."""
    words = dating_words(dating)
    if dating.granularity is Granularity.DAY and dating.latest - dating.earliest == 86_400:
        return f"{weekday_words(dating.earliest)} {words}"
    return words


def weekday_words(instant: Instant) -> str:
    """The name of its day of the week."""
    names = (
        tr("Monday"),
        tr("Tuesday"),
        tr("Wednesday"),
        tr("Thursday"),
        tr("Friday"),
        tr("Saturday"),
        tr("Sunday"),
    )
    return names[iso_weekday(instant) - 1]


def publication_of(dating: Dating) -> PublicationDate:
    """A typed date as a publication date. Raises AppError where it names no single day."""
    if dating.granularity > Granularity.DAY or dating.open_start or dating.open_end or dating.approximate:
        raise AppError(tr("A publication date is one day."), tr("Type it as in 13 July 2019."))
    return user_publication(dating.earliest, dating.granularity, dating.utc_offset_minutes)


def preview_rows(pairs: tuple[tuple[Event, Event | None], ...]) -> tuple[str, ...]:
    """`12 July 2019 → 19 July 2019  Air defenses destroy three drones`, for each event that moves."""
    return tuple(
        f"{_date_of(before)} \u2192 {_date_of(after)}  {before.title}"
        for before, after in pairs
        if after is None or _date_of(before) != _date_of(after)
    )


def _date_of(event: Event | None) -> str:
    if event is None:
        return tr("gone")
    return dating_words(event.dating) if event.dating else tr("undated")


def parse_date(words: str) -> Dating:
    """What a user typed, on the caller's thread. Raises AppError where it is no date."""
    from core.temporal.entry import parse_entry  # noqa: PLC0415 - loaded with the first date that is typed

    return parse_entry(words)
