"""Grounding a day counted from another day told with it: "a week from Friday", "Tuesday to Thursday"."""

from core.chrono.granularity import Granularity, shift
from core.chrono.wording import interval_words
from core.model.derivation import Step
from core.temporal.resolve import units
from core.temporal.resolve.resolved import Resolved
from core.temporal.resolve.surroundings import Ground, Surroundings
from core.temporal.resolve.values import unit_value
from core.temporal.symbolic import Calendar, Shifted

_G = Granularity
_DAYS_OF_WEEK = 7


def ground_shifted(shifted: Shifted, around: Surroundings, ground: Ground) -> Resolved:
    """The day, with the day it is counted from as a step; without that day it is left open."""
    base, symbolic = ground(shifted.base, around), _open_value(shifted)
    if base.interval is None:
        return Resolved(symbolic, symbolic, _G.DAY, anchor=base.anchor, reason=base.reason)
    day = units.day_interval(shift(base.interval.start, shifted.unit, shifted.count))
    words = interval_words(base.interval.start, base.interval.end)
    return Resolved(
        unit_value(day.start, _G.DAY), symbolic, _G.DAY, day, base.anchor,
        steps=(*base.steps, Step(f"counted from {words}")),
    )  # fmt: skip


def _open_value(shifted: Shifted) -> str:
    """A weekday stays one: three days after some Monday is some Thursday."""
    days = {_G.DAY: 1, _G.WEEK: _DAYS_OF_WEEK}.get(shifted.unit, 0) * shifted.count
    base = shifted.base
    if not isinstance(base, Calendar) or base.weekday is None or base.month is not None:
        return "XXXX-XX-XX"
    return f"XXXX-WXX-{(base.weekday + days - 1) % _DAYS_OF_WEEK + 1}"
