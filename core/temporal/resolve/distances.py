"""Grounding lengths that are counted from the present of the text: "vor | zwei Jahren".

Where a language keeps the preposition apart, what is said is a length, and its value stays one; the day or
the year it leads to is known all the same.
"""

from core.chrono.granularity import Granularity, shift
from core.model.time_expression import Anchor
from core.temporal.resolve import units
from core.temporal.resolve.explain import published_step
from core.temporal.resolve.resolved import Resolved
from core.temporal.resolve.surroundings import Surroundings
from core.temporal.resolve.values import duration_value
from core.temporal.resolve.whole_units import NEEDS_PUBLICATION
from core.temporal.symbolic import Duration

_IN_YEARS = {Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1000}


def ground_distance(duration: Duration, around: Surroundings) -> Resolved:
    """The length as value; as interval the unit that lies so far from publication."""
    value = duration_value(duration.amounts)
    unit, count = duration.amounts[0]
    if len(duration.amounts) > 1 or count is None or count != int(count):
        return Resolved(value, value, unit, anchor=Anchor.VAGUE, reason="a distance without a stated length")
    published = around.published
    if published is None:
        return Resolved(value, value, unit, anchor=Anchor.PUBLICATION, reason=NEEDS_PUBLICATION)
    counted, grain = int(count) * _IN_YEARS.get(unit, 1), Granularity.YEAR if unit in _IN_YEARS else unit
    moved = shift(published, grain, duration.away * counted)
    interval = units.unit_at(moved, max(grain, Granularity.DAY))
    return Resolved(value, value, unit, interval, Anchor.PUBLICATION, steps=(published_step(around),))
