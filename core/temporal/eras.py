"""Eras that a year takes from the years before it: "in 490 BC ... ten years later, in 480".

A year of three digits tells nothing by itself. Near a year whose era is stated it is a year of that era;
in a text that states none it is left alone.
"""

from collections.abc import Iterable
from dataclasses import replace

from core.temporal.recognition import Recognised
from core.temporal.symbolic import Calendar, Modified, Symbolic

_FARTHEST_YEARS = 200
_LAST_OPEN_YEAR = 999


def settle_eras(found: list[Recognised]) -> list[Recognised]:
    """The expressions with open eras settled by the nearest stated one, the one before first."""
    if not any(_open_year(expression.symbolic) for expression in found):
        return found
    first = next((year for year in _stated(found)), None)
    settled: list[Recognised] = []
    for expression in found:
        year = _open_year(expression.symbolic)
        if year is None:
            first = _stated_year(expression.symbolic) or first
            settled.append(expression)
        elif first is not None and (taken := _in_era_of(first, year)) is not None:
            settled.append(replace(expression, symbolic=_with_year(expression.symbolic, taken)))
    return settled


def _stated(found: list[Recognised]) -> Iterable[int]:
    years = (_stated_year(expression.symbolic) for expression in found)
    return (year for year in years if year is not None)


def _calendar(symbolic: Symbolic) -> Calendar | None:
    base = symbolic.base if isinstance(symbolic, Modified) else symbolic
    return base if isinstance(base, Calendar) else None


def _open_year(symbolic: Symbolic) -> int | None:
    named = _calendar(symbolic)
    return named.year if named is not None and named.era_open else None


def _stated_year(symbolic: Symbolic) -> int | None:
    """A year of the time when years need their era said."""
    named = _calendar(symbolic)
    if named is None or named.era_open or named.year is None or named.year > _LAST_OPEN_YEAR:
        return None
    return named.year


def _in_era_of(stated: int, year: int) -> int | None:
    """The year as BC or AD, as the stated one is; None where that would lie far off."""
    taken = 1 - year if stated <= 0 else year
    return taken if abs(taken - stated) <= _FARTHEST_YEARS else None


def _with_year(symbolic: Symbolic, year: int) -> Symbolic:
    if isinstance(symbolic, Modified):
        return Modified(_with_year(symbolic.base, year), symbolic.mod)
    assert isinstance(symbolic, Calendar)
    return replace(symbolic, year=year, era_open=False)
