"""What recurs every year: its interval in a year, and the year that an instant has of it."""

from collections.abc import Callable

from core.chrono.instant import Instant, civil_from_instant
from core.chrono.interval import Interval

IntervalOfYear = Callable[[int], Interval]  # "April", "winter", "the third quarter" in any year


def own_year(interval_of_year: IntervalOfYear, instant: Instant) -> int:
    """The year of an instant; the year before where a winter that began in it goes on."""
    year = civil_from_instant(instant).year
    return year - 1 if interval_of_year(year - 1).contains(instant) else year
