"""Sets of times: "every Monday since May", "daily from 3 to 9 May", "each year since 2010".

A set says how often, another time of its clause within which bounds; together they are one dating with
the set's TIMEX3 value. Without bounds a set stays undated: nothing says since when.
"""

from dataclasses import replace

from core.chrono.dating import Dating, Extent, throughout
from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.chrono.interval import Interval
from core.chrono.recurrence import period_seconds
from core.model.time_expression import TimeExpression, TimexType


def recurring_within(bounds: Dating, often: TimeExpression) -> Dating | None:
    """The bounds as those of a set; None where it is no set, or comes but once in them."""
    period = period_seconds(often.value)
    if often.type is not TimexType.SET or period is None:
        return None
    if bounds.latest - bounds.earliest < 2 * period and not (bounds.open_start or bounds.open_end):
        return None
    if bounds.extent is Extent.THROUGHOUT:
        return replace(bounds, value=often.value, mod=None)
    if bounds.open_start or bounds.open_end or bounds.granularity < Granularity.DAY:
        return None
    return _all_through(bounds, often.value)


def _all_through(bounds: Dating, value: str) -> Dating:
    """From the first day of a stretch to its last."""
    first = Interval(bounds.earliest, Instant(bounds.earliest + SECONDS_PER_DAY))
    last = Interval(Instant(bounds.latest - SECONDS_PER_DAY), bounds.latest)
    return throughout(first, last, value=value, granularity=bounds.granularity)
