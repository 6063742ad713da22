"""Choosing the day that a weekday means."""

from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY, Instant, iso_weekday
from core.temporal.resolve.surroundings import Surroundings


def choose_weekday(weekday: int, around: Surroundings, turn: int | None) -> tuple[Instant, bool] | None:
    """The day a weekday means, and whether the running anchor decided; None where nothing is known."""
    if turn in (-2, 2):
        return _weekday_from_running(weekday, around, turn)
    among = (_in_weekend, _among_coming_days) if turn is None else ()
    told = next((day for day in (find(weekday, around) for find in among) if day is not None), None)
    if told is not None:
        return told, True
    base = around.published
    by_running = False
    if turn is None and around.running is not None and _days_are_told(around):
        base, by_running = around.running.interval.start, True
    if base is None:
        return None
    day = Instant(base // SECONDS_PER_DAY * SECONDS_PER_DAY)
    back = (iso_weekday(day) - weekday) % 7
    future = turn == 1 or (turn is None and around.here.tense > 0) or by_running
    if turn == 0:
        return Instant(day + (weekday - iso_weekday(day)) * SECONDS_PER_DAY), by_running
    if future:
        ahead = (7 - back) % 7 or (7 if turn == 1 else 0)
        return Instant(day + ahead * SECONDS_PER_DAY), by_running
    if turn == -1 and back == 0:
        back = 7
    return Instant(day - back * SECONDS_PER_DAY), by_running


def _days_are_told(around: Surroundings) -> bool:
    """Whether a bare weekday follows the running anchor: it must be a day of the text's own."""
    assert around.running is not None
    return around.narrative and around.running.granularity <= Granularity.DAY


def _in_weekend(weekday: int, around: Surroundings) -> Instant | None:
    """A day of the weekend that the sentence has named: "a dry weekend, with rain on Sunday"."""
    running = around.running
    if running is None or running.granularity is not Granularity.WEEKEND:
        return None
    if running.sentence != around.here.sentence or weekday < _SATURDAY:
        return None
    return Instant(running.interval.start + (weekday - _SATURDAY) * SECONDS_PER_DAY)


_SATURDAY = 6


def _among_coming_days(weekday: int, around: Surroundings) -> Instant | None:
    """A weekday of a programme: of a text that has come to a day after its own, the one nearest to it."""
    running = around.running
    if running is None or running.granularity > Granularity.DAY or around.narrative:
        return None
    published = around.published
    if published is None or around.here.tense < 0:
        return None
    day = Instant(running.interval.start // SECONDS_PER_DAY * SECONDS_PER_DAY)
    ahead = (weekday - iso_weekday(day)) % 7
    goes_on = around.here.leads and running.block != around.here.block and 0 < ahead <= _HALF_A_WEEK
    reach_days = _PROGRAMME_DAYS if goes_on else _SOON_DAYS
    if not SECONDS_PER_DAY <= running.interval.start - published <= reach_days * SECONDS_PER_DAY:
        return None
    return Instant(day + (ahead if ahead <= _HALF_A_WEEK else ahead - 7) * SECONDS_PER_DAY)


_HALF_A_WEEK = 3
_SOON_DAYS = 10  # a day farther off is a term or a deadline
_PROGRAMME_DAYS = 200  # unless the next line goes on with one of the days after it


def _weekday_from_running(weekday: int, around: Surroundings, turn: int) -> tuple[Instant, bool] | None:
    if around.running is None or around.running.granularity > Granularity.WEEK:
        return None
    day = Instant(around.running.interval.start // SECONDS_PER_DAY * SECONDS_PER_DAY)
    ahead = (weekday - iso_weekday(day)) % 7 or 7
    days = ahead if turn > 0 else ahead - 7 if ahead != 7 else -7
    return Instant(day + days * SECONDS_PER_DAY), True
