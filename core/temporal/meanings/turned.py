"""Named units counted by turns from another time: "last Friday", "next April", "the following summer"."""

from core.chrono.granularity import Granularity
from core.model.time_expression import Anchor
from core.temporal.symbolic import Calendar, Holiday, Relative

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
