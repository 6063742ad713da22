"""Whole calendar units as results, and the words for what is missing."""

from core.chrono.granularity import Granularity
from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.model.derivation import Step
from core.model.time_expression import Anchor
from core.temporal.resolve.resolved import Resolved
from core.temporal.resolve.values import unit_value

_G = Granularity
NEEDS_PUBLICATION = "needs the publication date"
NEEDS_CONTEXT = "needs a date before it in the text"


OPEN_UNITS = {
    _G.DAY: "XXXX-XX-XX", _G.WEEKEND: "XXXX-WXX-WE", _G.WEEK: "XXXX-WXX", _G.MONTH: "XXXX-XX",
    _G.SEASON: "XXXX-XX", _G.QUARTER: "XXXX-QX", _G.HALF_YEAR: "XXXX-HX", _G.YEAR: "XXXX",
    _G.DECADE: "XXX", _G.CENTURY: "XX", _G.MILLENNIUM: "X",
}  # fmt: skip


def of_unit(
    interval: Interval, unit: Granularity, symbolic: str, anchor: Anchor, steps: tuple[Step, ...]
) -> Resolved:
    """A whole calendar unit, with its value."""
    start = Instant(interval.start)
    return Resolved(unit_value(start, unit), symbolic, unit, interval, anchor, steps=steps)
