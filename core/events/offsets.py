"""Offsets: a distance from a known date as a dating, as wide as its unit is vague.

"a day after" is exact, "three weeks earlier" is three days either way, "two years earlier" a calendar
year, "days later" some day of the week that follows.
"""

from dataclasses import dataclass

from core.chrono.dating import Dating, Mod, point, throughout
from core.chrono.granularity import Granularity, ceiling, floor, shift
from core.chrono.instant import SECONDS_PER_DAY, Instant, civil_from_instant, iso_day
from core.chrono.interval import Interval
from core.model.time_expression import CalendarOffset

# Half-width in days of a counted distance, by its unit: how far off "three weeks" may be.
_LOOSENESS_DAYS = {
    Granularity.DAY: 0,
    Granularity.WEEKEND: 3,
    Granularity.WEEK: 3,
    Granularity.MONTH: 10,
    Granularity.SEASON: 30,
    Granularity.QUARTER: 30,
    Granularity.HALF_YEAR: 45,
}
# What "days later", "weeks later" without a count can mean, in days.
_UNCOUNTED_DAYS = {
    Granularity.DAY: (1, 7),
    Granularity.WEEK: (7, 35),
    Granularity.MONTH: (30, 365),
    Granularity.YEAR: (365, 3650),
}
_SAME_DAY_HOURS = 12
_LIMITS = frozenset({Mod.LESS_THAN, Mod.EQUAL_OR_LESS})
_AT_LEAST = frozenset({Mod.MORE_THAN, Mod.EQUAL_OR_MORE})


@dataclass(frozen=True, slots=True)
class Distance:
    """How far, which way (-1 earlier, 1 later), and whether the text bounds it ("less than"); `nearly` where
    it says that it is not much less."""

    offset: CalendarOffset
    direction: int
    mod: Mod | None
    nearly: bool = False


def shifted(anchor: Dating, distance: Distance) -> Dating | None:
    """The dating that lies at a distance from an anchor; None where the text is too vague for one."""
    offset = distance.offset
    if offset.exact and offset.count is not None:
        return _to_the_day(anchor, distance)
    if offset.unit <= Granularity.HOUR:
        return _within_hours(anchor, distance)
    if offset.count is None:
        return _uncounted(anchor, distance)
    if distance.mod in _LIMITS and distance.nearly:
        return _nearly(anchor, distance)
    if distance.mod in _LIMITS:
        return _bounded_by(anchor, distance)
    if distance.mod in _AT_LEAST:
        return _beyond(anchor, distance)
    return _counted(anchor, distance)


def stretch_from(anchor: Dating, distance: Distance) -> Dating | None:
    """ "for two months after that": all the time between an anchor and a counted distance from it."""
    if distance.offset.count is None:
        return None
    day = Interval(
        floor(anchor.earliest, Granularity.DAY), ceiling(Instant(anchor.latest - 1), Granularity.DAY)
    )
    count = distance.offset.count * distance.direction
    far = Interval(*(shift(edge, distance.offset.unit, count) for edge in (day.start, day.end)))
    far = Interval(floor(far.start, Granularity.DAY), ceiling(Instant(far.end - 1), Granularity.DAY))
    start, end = (day, far) if distance.direction > 0 else (far, day)
    value = f"{iso_day(start.start)}/{iso_day(Instant(end.end - 1))}"
    return throughout(start, end, value=value, granularity=max(Granularity.DAY, anchor.granularity))


def _to_the_day(anchor: Dating, distance: Distance) -> Dating:
    """ "a year to the day after": the same day of the calendar."""
    count = (distance.offset.count or 0) * distance.direction
    start, end = (shift(edge, distance.offset.unit, count) for edge in (anchor.earliest, anchor.latest))
    whole = Interval(floor(start, Granularity.DAY), ceiling(Instant(end - 1), Granularity.DAY))
    return point(whole, value=iso_day(whole.start), granularity=max(Granularity.DAY, anchor.granularity))


def _counted(anchor: Dating, distance: Distance) -> Dating:
    unit = distance.offset.unit
    count = (distance.offset.count or 0) * distance.direction
    start, end = shift(anchor.earliest, unit, count), shift(anchor.latest, unit, count)
    if unit >= Granularity.YEAR:
        whole = Interval(floor(start, Granularity.YEAR), ceiling(Instant(end - 1), Granularity.YEAR))
        year = civil_from_instant(whole.start).year
        return point(whole, value=f"{year:04d}", granularity=Granularity.YEAR)
    loose = _LOOSENESS_DAYS.get(unit, 0) * SECONDS_PER_DAY
    if unit <= Granularity.DAY or not loose:
        whole = Interval(floor(start, Granularity.DAY), ceiling(Instant(end - 1), Granularity.DAY))
        return point(whole, value=iso_day(whole.start), granularity=max(Granularity.DAY, anchor.granularity))
    day = floor(start, Granularity.DAY)
    last = ceiling(Instant(end - 1), Granularity.DAY)
    around = Interval(Instant(day - loose), Instant(last + loose))
    grain = Granularity.DAY if unit <= Granularity.WEEK else Granularity.MONTH
    value = iso_day(day) if grain is Granularity.DAY else iso_day(day)[:7]
    return point(around, value=value, granularity=max(grain, anchor.granularity), mod=Mod.APPROX)


def _bounded_by(anchor: Dating, distance: Distance) -> Dating | None:
    """ "less than a week after": the days between, the anchor's own day left out."""
    far = (distance.offset.count or 1) * distance.direction
    edge = shift(floor(anchor.earliest, Granularity.DAY), distance.offset.unit, far)
    if distance.direction < 0:
        start, end = Instant(edge + SECONDS_PER_DAY), floor(anchor.earliest, Granularity.DAY)
    else:
        start, end = ceiling(Instant(anchor.latest - 1), Granularity.DAY), edge
    if end <= start:
        return None
    between = Interval(start, end)
    return point(between, value=iso_day(between.start), granularity=Granularity.DAY)


def _beyond(anchor: Dating, distance: Distance) -> Dating:
    """ "more than a year after": from there on, less than a quarter and at least one unit further."""
    offset = distance.offset
    count = offset.count or 0
    further = max(1, -(-count // 4))
    near, far = (
        [shift(edge, offset.unit, steps * distance.direction) for steps in (count, count + further)]
        for edge in (anchor.earliest, Instant(anchor.latest - 1))
    )
    edges = sorted((*near, *far))
    days = Interval(floor(edges[0], Granularity.DAY), ceiling(edges[-1], Granularity.DAY))
    unit = max(Granularity.DAY, anchor.granularity, min(offset.unit, Granularity.MONTH))
    return point(days, value=iso_day(days.start), granularity=unit, mod=distance.mod)


def _nearly(anchor: Dating, distance: Distance) -> Dating:
    """ "nearly 25 years earlier": at most so far, and at least three quarters of it."""
    far = (distance.offset.count or 1) * distance.direction
    ends = [shift(edge, distance.offset.unit, far) for edge in (anchor.earliest, Instant(anchor.latest - 1))]
    nears = [
        Instant(start + (end - start) * 3 // 4)
        for start, end in zip((anchor.earliest, Instant(anchor.latest - 1)), ends, strict=True)
    ]
    edges = sorted((*ends, *nears))
    days = Interval(floor(edges[0], Granularity.DAY), ceiling(edges[-1], Granularity.DAY))
    unit = max(Granularity.DAY, anchor.granularity, min(distance.offset.unit, Granularity.MONTH))
    return point(days, value=iso_day(days.start), granularity=unit, mod=distance.mod)


def _uncounted(anchor: Dating, distance: Distance) -> Dating | None:
    reach = _UNCOUNTED_DAYS.get(distance.offset.unit)
    if reach is None or anchor.latest - anchor.earliest > reach[1] * SECONDS_PER_DAY:
        return None
    near = 0 if distance.mod in _LIMITS else reach[0] * SECONDS_PER_DAY  # "in the weeks after"
    far = reach[1] * SECONDS_PER_DAY
    start, end = floor(anchor.earliest, Granularity.DAY), ceiling(Instant(anchor.latest - 1), Granularity.DAY)
    if distance.direction < 0:
        span = Interval(Instant(start - far), Instant(end - near))
    else:
        span = Interval(Instant(start + near), Instant(end + far))
    unit = Granularity.YEAR if distance.offset.unit is Granularity.YEAR else Granularity.DAY
    return point(span, value=iso_day(span.start), granularity=unit, mod=Mod.APPROX)


def _within_hours(anchor: Dating, distance: Distance) -> Dating:
    """Hours and minutes: by the clock where it is known, else the same day, or the next for long ones."""
    offset = distance.offset
    if anchor.has_clock and offset.count is not None:
        move = offset.count * distance.direction
        start, end = shift(anchor.earliest, offset.unit, move), shift(anchor.latest, offset.unit, move)
        return point(Interval(start, end), value=anchor.value, granularity=anchor.granularity, mod=Mod.APPROX)
    start, end = floor(anchor.earliest, Granularity.DAY), ceiling(Instant(anchor.latest - 1), Granularity.DAY)
    if offset.unit is Granularity.HOUR and (offset.count or 0) > _SAME_DAY_HOURS:
        days = -(-int(offset.count or 0) // 24) * distance.direction
        start = shift(start, Granularity.DAY, min(days, 0))
        end = shift(end, Granularity.DAY, max(days, 0))
    return point(
        Interval(start, end), value=iso_day(start), granularity=max(Granularity.DAY, anchor.granularity)
    )
