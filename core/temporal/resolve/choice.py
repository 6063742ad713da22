"""Choosing what the words leave open: the year of "April", the week of "Saturday"."""

from collections.abc import Callable

from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY, Instant, civil_from_instant, iso_weekday
from core.chrono.interval import Interval
from core.temporal.resolve.resolved import RunningAnchor
from core.temporal.resolve.surroundings import Surroundings

_GOES_ON_DAYS = 120
_NEXT_YEAR_DAYS = 2 * 366
_SAME_TIMES_DAYS = 3 * 366
# How far a text goes back rather than on to the next year: within a paragraph, and at the head of a new one.
_LOOKS_BACK_DAYS = 240
_LOOKS_BACK_AFRESH_DAYS = 200
_NEAR_DAYS = 200


def choose_year(
    interval_of_year: Callable[[int], Interval], around: Surroundings, turn: int | None, *, day_known: bool
) -> tuple[int, bool] | None:
    """The year of something named without one, and whether the running anchor decided.

    None where nothing is known. Publication: past by default, future after a future verb. A narrative
    goes on from its last date, and so does a paragraph that tells one.
    """
    follows = around.reference is not around.published or _tells_in_order(around)
    if turn in (-2, 2) or (turn is None and follows):
        return _after_running(interval_of_year, around, turn or 0)
    if around.published is None:
        return None
    year = _own_year(interval_of_year, around.published)
    return _from_published(interval_of_year, around, year, turn, day_known=day_known), False


def _tells_in_order(around: Surroundings) -> bool:
    """Whether a paragraph of a report tells a story: "In March 2011 it began. In July, ..."."""
    running = around.running
    if running is None or not around.here.leads or around.here.tense > 0:
        return False
    return running.explicit and running.leads and running.block == around.here.block


def _own_year(interval_of_year: Callable[[int], Interval], instant: Instant) -> int:
    """The year of an instant; the year before where a winter that began in it goes on."""
    year = civil_from_instant(instant).year
    return year - 1 if interval_of_year(year - 1).contains(instant) else year


def _after_running(
    interval_of_year: Callable[[int], Interval], around: Surroundings, turn: int
) -> tuple[int, bool] | None:
    if around.running is None:
        return None
    here = around.running.interval
    year = _own_year(interval_of_year, here.start)
    if turn > 0:
        return (year if interval_of_year(year).start >= here.end else year + 1), True
    if turn < 0:
        return (year if interval_of_year(year).end <= here.start else year - 1), True
    chosen = (
        _beside_next(interval_of_year, around)
        or _soon_after_fine(interval_of_year, around)
        or _goes_on(interval_of_year, around.running, around.here.block)
    )
    return chosen, True


def _beside_next(interval_of_year: Callable[[int], Interval], around: Surroundings) -> int | None:
    """The year of a date that its sentence states further on: "the summer offensive, begun in June 1942".

    It must lie at or soon after the date the text has come to, or open a new paragraph; else it is told of
    in passing.
    """
    running, ahead = around.running, around.here.ahead
    if running is None or ahead is None or running.sentence == around.here.sentence:
        return None
    afresh = running.block != around.here.block
    onward_s = ahead.start - running.interval.start
    if not (-_NEXT_YEAR_DAYS * afresh) * SECONDS_PER_DAY <= onward_s <= _NEXT_YEAR_DAYS * SECONDS_PER_DAY:
        return None
    year = civil_from_instant(ahead.start).year
    nearest = min(
        (year, year - 1, year + 1), key=lambda candidate: _distance_s(interval_of_year(candidate), ahead)
    )
    near = _distance_s(interval_of_year(nearest), ahead) <= _NEAR_DAYS * SECONDS_PER_DAY
    return nearest if near and (afresh or interval_of_year(nearest).end > running.interval.start) else None


def _distance_s(one: Interval, other: Interval) -> int:
    """Seconds between two intervals; 0 where they overlap."""
    return max(one.start - other.end, other.start - one.end, 0)


def _soon_after_fine(interval_of_year: Callable[[int], Interval], around: Surroundings) -> int | None:
    """The year that goes on from the last day or month, where a year was named in passing since."""
    running, fine = around.running, around.fine
    if running is None or fine is None or running.granularity < Granularity.YEAR:
        return None
    if running.block != fine.block and _is_new_time(running.interval, fine.interval):
        return None
    year = civil_from_instant(fine.interval.start).year
    for candidate in (year, year + 1):
        ahead_s = interval_of_year(candidate).start - fine.interval.start
        if 0 <= ahead_s <= _GOES_ON_DAYS * SECONDS_PER_DAY:
            return candidate
    return None


def _is_new_time(year: Interval, fine: Interval) -> bool:
    """Whether a year that a new paragraph names is where it has come to: the same times, or the next year."""
    onward_s = year.start - fine.start
    return -_SAME_TIMES_DAYS * SECONDS_PER_DAY <= onward_s <= _NEXT_YEAR_DAYS * SECONDS_PER_DAY


def _goes_on(interval_of_year: Callable[[int], Interval], running: RunningAnchor, block: int) -> int:
    """The same year, unless that would go far back; less far at the head of a new paragraph."""
    here = running.interval
    come_to = Instant(here.end - 1) if running.granularity is Granularity.SEASON else here.start
    year = _own_year(interval_of_year, come_to)
    days = _LOOKS_BACK_DAYS if running.block == block else _LOOKS_BACK_AFRESH_DAYS
    return year + 1 if here.start - interval_of_year(year).end > days * SECONDS_PER_DAY else year


def _from_published(
    interval_of_year: Callable[[int], Interval],
    around: Surroundings,
    year: int,
    turn: int | None,
    *,
    day_known: bool,
) -> int:
    published = around.published
    assert published is not None
    this = interval_of_year(year)
    if turn == 0:
        return year
    if turn == -1:
        return _last_of_its_kind(interval_of_year, published, year)
    if turn == 1:
        return year if this.start > published else year + 1
    if this.start <= published:
        back_s, ahead_s = published - this.start, interval_of_year(year + 1).start - published
        return year + _lies_ahead(back_s, ahead_s, around, this, day_known=day_known)
    back_s, ahead_s = published - interval_of_year(year - 1).start, this.start - published
    return year - 1 + _lies_ahead(back_s, ahead_s, around, this, day_known=day_known)


def _last_of_its_kind(interval_of_year: Callable[[int], Interval], published: Instant, year: int) -> int:
    """ "last February" in March is of the year before: that of this year is "last month"."""
    this = interval_of_year(year)
    if this.end > published:
        return year - 1
    is_month = SECONDS_PER_DAY < this.end - this.start <= 31 * SECONDS_PER_DAY
    just_over = published - this.end < 31 * SECONDS_PER_DAY
    return year - 1 if is_month and just_over else year


# How much farther than the past the future seems, by tense: a date is rather in the past.
_FAR_AHEAD = {-1: 6.0, 0: 2.0, 1: 1 / 8}
_FAR_AHEAD_OF_BORDER = 1 / 2  # "through August" may look ahead without a verb that does


def _lies_ahead(back_s: int, ahead_s: int, around: Surroundings, unit: Interval, *, day_known: bool) -> bool:
    """Whether the next of its kind is meant, not the last one."""
    tense = around.here.tense
    is_month = not day_known and unit.end - unit.start <= 31 * SECONDS_PER_DAY
    if is_month and tense < 0:
        return False
    reported = not day_known and not is_month  # a quarter or a season: what is told of it is over
    weight = _FAR_AHEAD[min(tense, 0) if reported else tense]
    if tense > 0 and around.here.borders and not reported:
        weight = _FAR_AHEAD_OF_BORDER
    return ahead_s * weight < back_s


def choose_weekday(weekday: int, around: Surroundings, turn: int | None) -> tuple[Instant, bool] | None:
    """The day a weekday means, and whether the running anchor decided; None where nothing is known."""
    if turn in (-2, 2):
        return _weekday_from_running(weekday, around, turn)
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


def _weekday_from_running(weekday: int, around: Surroundings, turn: int) -> tuple[Instant, bool] | None:
    if around.running is None or around.running.granularity > Granularity.WEEK:
        return None
    day = Instant(around.running.interval.start // SECONDS_PER_DAY * SECONDS_PER_DAY)
    ahead = (weekday - iso_weekday(day)) % 7 or 7
    days = ahead if turn > 0 else ahead - 7 if ahead != 7 else -7
    return Instant(day + days * SECONDS_PER_DAY), True
