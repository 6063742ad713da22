"""Dates that a user types or chooses, in words: what was understood, and what it would move."""

from core.chrono.dating import Dating
from core.chrono.granularity import Granularity
from core.chrono.instant import Instant, iso_weekday
from core.chrono.wording import dating_words
from core.curation.payload import user_publication
from core.errors import AppError
from core.model.article import PublicationDate
from core.model.event import Event
from core.timeline.preview import PreviewMark
from gui.models.move_row import MoveRow
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


def preview_rows(pairs: tuple[tuple[Event | None, Event | None], ...]) -> tuple[str, ...]:
    """`12 July 2019 → 19 July 2019  Air defenses destroy three drones`, for each event that moves, comes or
    goes, in the order of time."""
    moved = [pair for pair in pairs if _moves(*pair)]
    return tuple(_row(before, after) for before, after in sorted(moved, key=_when))


def _moves(before: Event | None, after: Event | None) -> bool:
    """Whether a reader would see the difference: what is undated and stays so does not move."""
    if before is None or after is None:
        whole = before or after
        return whole is not None and whole.dating is not None
    return _date_of(before) != _date_of(after)


def _when(pair: tuple[Event | None, Event | None]) -> tuple[int, str]:
    """By the date that an event gets, those without one last."""
    event = pair[1] or pair[0]
    assert event is not None
    dating = event.dating or (pair[0].dating if pair[0] is not None else None)
    return (dating.earliest if dating is not None else _LAST, event.title)


_LAST = 1 << 62


def move_rows(pairs: tuple[tuple[Event | None, Event | None], ...]) -> tuple[MoveRow, ...]:
    """The same with the marks that both dates are drawn as."""
    moved = [pair for pair in pairs if _moves(*pair)]
    return tuple(_move_row(before, after) for before, after in sorted(moved, key=_when))


def _move_row(before: Event | None, after: Event | None) -> MoveRow:
    event = after or before
    assert event is not None
    was = tr("new") if before is None else _date_of(before)
    then = tr("gone") if after is None else _date_of(after)
    return MoveRow(event.title, was, then, _mark_of(before), _mark_of(after))


def _mark_of(event: Event | None) -> PreviewMark | None:
    if event is None or event.dating is None:
        return None
    return PreviewMark(event.dating, event.modality, event.review)


def _row(before: Event | None, after: Event | None) -> str:
    event = after or before
    assert event is not None
    was = tr("new") if before is None else _date_of(before)
    then = tr("gone") if after is None else _date_of(after)
    return f"{was} \u2192 {then}  {event.title}"


def _date_of(event: Event) -> str:
    return dating_words(event.dating) if event.dating else tr("undated")


def parse_date(words: str) -> Dating:
    """What a user typed, on the caller's thread. Raises AppError where it is no date."""
    from core.temporal.entry import parse_entry  # noqa: PLC0415 - loaded with the first date that is typed

    return parse_entry(words)
