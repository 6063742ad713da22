"""Stretches whose border is told beside them: "the quarter ended July 31", "the first nine months of 1988".

The two stand as two expressions in the text; here the first one learns where it ends, or where it begins.
"""

from dataclasses import replace

from core.chrono.granularity import Granularity
from core.model.time_expression import Anchor
from core.temporal.recognition import Recognised
from core.temporal.symbolic import Bordered, Calendar, Duration, Modified, Relative, Symbolic

_LONGEST_GAP_CHARS = 24
_PARTS_OF_YEAR = (Granularity.QUARTER, Granularity.HALF_YEAR)


def tie_borders(
    text: str, found: list[Recognised], ends: frozenset[str], openings: frozenset[str]
) -> list[Recognised]:
    """The expressions with stretches tied to the date after them.

    `ends` are the words between a stretch and its last day ("ended"), `openings` those between the first
    or last months of a year and the year ("of").
    """
    tied = list(found)
    for index in range(len(found) - 1):
        expression, border = found[index], found[index + 1]
        gap = text[expression.span.end : border.span.start]
        if expression.sentence != border.sentence or len(gap) > _LONGEST_GAP_CHARS:
            continue
        words = " ".join(gap.lower().replace(",", " ").split())
        bordered = _ended(expression.symbolic, border.symbolic) if words in ends else None
        if bordered is None and words in openings:
            bordered = _opening(expression.symbolic, border.symbolic)
        if bordered is not None:
            tied[index] = replace(expression, symbolic=bordered, border_span=border.span)
    return tied


def _ended(stretch: Symbolic, last: Symbolic) -> Bordered | None:
    """ "the quarter ended July 31"."""
    is_stretch = _is_length(stretch) or _is_reported(stretch)
    return Bordered(stretch, last, ends=True) if is_stretch and _is_day_or_month(last) else None


def _opening(stretch: Symbolic, whole: Symbolic) -> Bordered | None:
    """ "the first nine months of 1988", "the final two months of 1988"."""
    if not isinstance(stretch, Duration) or not _is_length(stretch) or not _is_year(whole):
        return None
    return Bordered(stretch, whole, ends=stretch.stretch == 2) if stretch.stretch in (0, 2) else None


def _is_length(symbolic: Symbolic) -> bool:
    """Whether it is a length in one unit, such as nine months."""
    if not isinstance(symbolic, Duration) or len(symbolic.amounts) != 1 or symbolic.age:
        return False
    unit, count = symbolic.amounts[0]
    return unit >= Granularity.WEEK and count is not None and count == int(count) and count > 0


def _is_reported(symbolic: Symbolic) -> bool:
    """ "the quarter", "the week", "the fourth quarter" (of a year of the company's own)."""
    if isinstance(symbolic, Relative):
        return symbolic.anchor is Anchor.CONTEXT and not symbolic.count and symbolic.unit >= Granularity.WEEK
    return isinstance(symbolic, Calendar) and symbolic.unit in _PARTS_OF_YEAR and symbolic.within is None


def _is_day_or_month(symbolic: Symbolic) -> bool:
    if isinstance(symbolic, Modified):
        return _is_day_or_month(symbolic.base)
    return isinstance(symbolic, Calendar) and symbolic.unit <= Granularity.MONTH


def _is_year(symbolic: Symbolic) -> bool:
    if isinstance(symbolic, Relative):
        return symbolic.unit is Granularity.YEAR
    return isinstance(symbolic, Calendar) and symbolic.unit is Granularity.YEAR
