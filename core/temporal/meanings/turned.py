"""Named units counted by turns from another time: "last Friday", "next April", "the following summer"."""

from dataclasses import replace

from core.chrono.granularity import Granularity
from core.model.time_expression import Anchor
from core.temporal.meanings.counted import single_amount
from core.temporal.symbolic import Calendar, Duration, Holiday, Relative, Shifted, Symbolic

_G = Granularity


def weekday(t: int, w: int) -> Calendar:
    """ "last Friday": the turn before publication."""
    return Calendar(_G.DAY, weekday=w, turn=t)


def weekday_in_context(t: int, w: int) -> Calendar:
    """ "the following Friday": the turn after the date the text speaks of."""
    return Calendar(_G.DAY, weekday=w, turn=2 * t or None)


def month(t: int, m: int) -> Calendar:
    """ "last April"."""
    return Calendar(_G.MONTH, month=m, turn=t)


def month_in_context(t: int, m: int) -> Calendar:
    """ "the following April"."""
    return Calendar(_G.MONTH, month=m, turn=2 * t or None)


def weekday_of_that_week(w: int) -> Calendar:
    """ "ese lunes": of the week the text speaks of."""
    return Calendar(_G.DAY, weekday=w, within=Relative(_G.WEEK, 0, Anchor.CONTEXT))


def season_of_that_year(p: str) -> Calendar:
    """ "aquel verano": of the year the text speaks of."""
    return Calendar(_G.SEASON, part=p, within=Relative(_G.YEAR, 0, Anchor.CONTEXT))


def latest_month(t: int, m: int) -> Calendar:
    """ "octubre pasado": the latest October that is over."""
    return Calendar(_G.MONTH, month=m, turn=t, latest=t < 0)


def latest_season(t: int, p: str) -> Calendar:
    """ "el verano pasado"."""
    return Calendar(_G.SEASON, part=p, turn=t, latest=t < 0)


def season(t: int, p: str) -> Calendar:
    """ "last summer"."""
    return Calendar(_G.SEASON, part=p, turn=t)


def season_in_context(t: int, p: str) -> Calendar:
    """ "that summer"."""
    return Calendar(_G.SEASON, part=p, turn=2 * t or None)


def holiday(t: int, h: str) -> Holiday:
    """ "last Christmas"."""
    return Holiday(h, turn=t)


def day(t: int, x: Calendar) -> Calendar:
    """ "last May 3"; a year that is stated stands."""
    return Calendar(_G.DAY, month=x.month, day=x.day, turn=t) if x.year is None else x


def weeks_from(q: Symbolic, d: Symbolic, direction: int = 1) -> Shifted | None:
    """ "two weeks from Friday", "a week from tomorrow": whole weeks from a day told by the present alone."""
    amount = single_amount(q) if isinstance(q, Duration) else None
    if amount is None or amount[0] is not _G.WEEK or amount[1] is None or amount[1] != int(amount[1]):
        return None
    count = direction * int(amount[1])
    if isinstance(d, Relative):
        return Shifted(d, _G.WEEK, count) if d.unit is _G.DAY and d.anchor is Anchor.PUBLICATION else None
    if not isinstance(d, Calendar) or d != Calendar(_G.DAY, weekday=d.weekday):
        return None
    return Shifted(replace(d, turn=direction), _G.WEEK, count)


def weeks_ago(q: Symbolic, d: Symbolic) -> Shifted | None:
    """ "a week ago Friday": before the latest Friday."""
    return weeks_from(q, d, -1)


def weekday_week(w: int, u: str) -> Shifted | None:
    """ "Tuesday week": a week after the next Tuesday."""
    return Shifted(weekday(1, w), _G.WEEK, 1) if u == "WEEK" else None


def weekday_after_next(w: int, t: int) -> Shifted:
    """ "the Sunday after next" (2), "the Friday before last" (-2)."""
    direction = 1 if t > 0 else -1
    return Shifted(weekday(direction, w), _G.WEEK, direction)
