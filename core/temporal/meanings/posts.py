"""What the bare words of a post mean: it is written on the day it tells of."""

from core.chrono.granularity import Granularity
from core.model.time_expression import Anchor
from core.temporal.meanings import amounts
from core.temporal.symbolic import Duration, Relative

_LENGTHS = frozenset(("MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "YEAR", "DECADE"))
_OWN = {
    "DAY": Granularity.DAY,
    "WEEK": Granularity.WEEK,
    "MONTH": Granularity.MONTH,
    "YEAR": Granularity.YEAR,
}


def plain_unit(u: str) -> Duration | None:
    """ "Long day": a length; which day it was is not said."""
    return amounts.one(u) if u in _LENGTHS else None


def plain_weekend(u: str) -> Relative | None:
    """ "Great weekend": the one around the post."""
    return Relative(Granularity.WEEKEND, 0, Anchor.PUBLICATION) if u == "WEEKEND" else None


def own_unit(u: str) -> Relative | None:
    """ "to end off the week": the one the post was written in."""
    unit = _OWN.get(u)
    return None if unit is None else Relative(unit, 0, Anchor.PUBLICATION)
