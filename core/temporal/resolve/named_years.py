"""What recurs every year: its interval in a year, the year that an instant has of it, and a year chosen."""

from collections.abc import Callable
from dataclasses import dataclass

from core.chrono.instant import Instant, civil_from_instant
from core.chrono.interval import Interval
from core.model.derivation import Step
from core.model.time_expression import Anchor

IntervalOfYear = Callable[[int], Interval]  # "April", "winter", "the third quarter" in any year


@dataclass(frozen=True, slots=True)
class ChosenYear:
    """A year, what it was found by, and that in words."""

    year: int
    anchor: Anchor
    step: Step


def own_year(interval_of_year: IntervalOfYear, instant: Instant) -> int:
    """The year of an instant; the year before where a winter that began in it goes on."""
    year = civil_from_instant(instant).year
    return year - 1 if interval_of_year(year - 1).contains(instant) else year
