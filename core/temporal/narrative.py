"""Whether a text is a narrative: its dates lie far from its publication, which then dates nothing in it."""

from core.chrono.granularity import Granularity
from core.chrono.instant import civil_from_instant
from core.model.article import PublicationDate
from core.model.time_expression import Anchor
from core.temporal.recognition import Recognition
from core.temporal.symbolic import Calendar, DayTime, Duration, Modified, Nth, Relative, Sooner, Symbolic

_G = Granularity


def is_narrative(recognition: Recognition, published: PublicationDate) -> bool:
    """Whether a text tells mostly of other years than the one it was published in.

    It names them often, full dates above all, and hardly ever counts from its own day.
    """
    if published.instant is None:
        return True
    own = civil_from_instant(published.instant).year
    full = bare = deictic = 0
    latest = _FAR_BACK
    for expression in recognition.expressions:
        named = _calendar_named(expression.symbolic)
        if named is None or named.year is None or named.unit > _G.YEAR:
            deictic += _is_deictic(expression.symbolic)
        else:
            latest = max(latest, named.year)
            full += named.year != own and named.unit < _G.YEAR
            bare += named.year != own and named.unit is _G.YEAR
    weight = 2 * full + bare
    if own - latest > _LIVING_MEMORY_YEARS and not deictic:
        return full > 0 and weight >= _LEAST_WEIGHT_OF_HISTORY
    return full >= _FEWEST_FULL_DATES and weight >= _LEAST_WEIGHT and weight > 4 * deictic


_FEWEST_FULL_DATES = 2  # months or days of another year; bare years alone are background
_LEAST_WEIGHT = 8
# All it names is older than anybody who is told of in news: fewer dates say so.
_LIVING_MEMORY_YEARS = 120
_LEAST_WEIGHT_OF_HISTORY = 3
_FAR_BACK = -100_000


def _calendar_named(symbolic: Symbolic) -> Calendar | None:
    base = symbolic.base if isinstance(symbolic, Modified) else symbolic
    return base if isinstance(base, Calendar) else None


def _is_deictic(symbolic: Symbolic) -> bool:
    """Counted from publication: "yesterday", "last week", "on Friday", "tonight", "next spring"."""
    if isinstance(symbolic, Modified | Sooner | Nth):
        return _is_deictic(symbolic.base)
    if isinstance(symbolic, DayTime):
        return symbolic.day is not None and _is_deictic(symbolic.day)
    if isinstance(symbolic, Relative):
        return symbolic.anchor is Anchor.PUBLICATION
    if not isinstance(symbolic, Calendar):
        return isinstance(symbolic, Duration) and symbolic.away != 0
    return symbolic.turn in (-1, 0, 1) or (symbolic.weekday is not None and symbolic.month is None)
