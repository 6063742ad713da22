"""Years that one date takes from the next: "April and June 1955", "from October to March 1945"."""

from dataclasses import replace

from core.chrono.granularity import Granularity
from core.model.time_expression import Signal
from core.temporal.recognition import Recognised
from core.temporal.symbolic import Calendar, DayTime, Modified, Shifted, Symbolic

_LONGEST_GAP_CHARS = 16
_DASHES = ("-", "\u2013", "\u2014")


def share_years(text: str, found: list[Recognised], joins: frozenset[str]) -> list[Recognised]:
    """The expressions with the year filled in where the next one of the same list states it.

    `joins` are the words between two of a list, in lower case: "and", "to the".
    """
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        expression, following = shared[index], shared[index + 1]
        if _joined(text, expression, following, joins):
            gap = text[expression.span.end : following.span.start].strip()
            if following.signal in (Signal.UNTIL, Signal.TO) or gap in _DASHES:
                shared[index + 1] = _ending(expression, following)
            sides = expression.symbolic, following.symbolic
            taken = _with_day_of(*sides) or _with_year_of(*sides)
            if taken is not None:
                shared[index] = replace(expression, symbolic=taken)
    return _with_months(text, shared, joins)


def _ending(beginning: Recognised, end: Recognised) -> Recognised:
    """The end of a range looks where its beginning looks.

    Of two bare weekdays the second is the first such day after the first.
    """
    first, last = beginning.symbolic, end.symbolic
    counted = last
    if isinstance(first, Calendar) and isinstance(last, Calendar) and _bare(first) and _bare(last):
        assert first.weekday is not None
        assert last.weekday is not None
        counted = Shifted(first, Granularity.DAY, (last.weekday - first.weekday - 1) % 7 + 1)
    return replace(end, symbolic=counted, tense=beginning.tense)


def _bare(day: Calendar) -> bool:
    """A weekday and nothing else."""
    return day.weekday is not None and day == Calendar(Granularity.DAY, weekday=day.weekday)


def _with_months(text: str, found: list[Recognised], joins: frozenset[str]) -> list[Recognised]:
    """Days that stand without a month take it from the day beside them; without one they tell nothing."""
    named = list(found)
    for index in range(len(named) - 2, -1, -1):
        expression, after = named[index], named[index + 1]
        if (
            _takes_month(expression.symbolic)
            and _is_day(after.symbolic)
            and _joined(text, expression, after, joins)
        ):
            named[index] = _in_month_of(expression, after)
    for index in range(1, len(named)):
        before, expression = named[index - 1], named[index]
        if (
            _lacks_month(expression.symbolic)
            and _is_day(before.symbolic)
            and _joined(text, before, expression, joins)
        ):
            named[index] = _in_month_of(expression, before)
    return [expression for expression in named if not _lacks_month(expression.symbolic)]


def _takes_month(symbolic: Symbolic) -> bool:
    """A number alone, or with its weekday: "Saturday 12 and Sunday 13 May"."""
    return (
        isinstance(symbolic, Calendar)
        and symbolic.day is not None
        and symbolic.month is None
        and symbolic.within is None
    )


def _lacks_month(symbolic: Symbolic) -> bool:
    return isinstance(symbolic, Calendar) and _takes_month(symbolic) and symbolic.weekday is None


def _is_day(symbolic: Symbolic) -> bool:
    return isinstance(symbolic, Calendar) and symbolic.day is not None and symbolic.month is not None


def _in_month_of(expression: Recognised, beside: Recognised) -> Recognised:
    assert isinstance(expression.symbolic, Calendar)
    assert isinstance(beside.symbolic, Calendar)
    taken = replace(beside.symbolic, day=expression.symbolic.day, weekday=None)
    return replace(expression, symbolic=taken, tense=beside.tense)


def _joined(text: str, expression: Recognised, following: Recognised, joins: frozenset[str]) -> bool:
    gap = text[expression.span.end : following.span.start]
    return (
        expression.sentence == following.sentence
        and len(gap) <= _LONGEST_GAP_CHARS
        and (" ".join(gap.lower().split()) in joins)
    )


def _with_day_of(symbolic: Symbolic, following: Symbolic) -> DayTime | None:
    """A clock time on the day of the next: "9 a.m. to 4 p.m. Friday"; 10 p.m. before 2 a.m. is of the eve."""
    if not isinstance(symbolic, DayTime) or not isinstance(following, DayTime) or symbolic.day is not None:
        return None
    if symbolic.hour is None or following.hour is None or following.day is None:
        return None
    begins_before = symbolic.hour > following.hour
    day = Shifted(following.day, Granularity.DAY, -1) if begins_before else following.day
    return replace(symbolic, day=day)


def _with_year_of(symbolic: Symbolic, following: Symbolic) -> Symbolic | None:
    """A bare month, day or season in the year of the next; the year before where it comes later in it."""
    if isinstance(symbolic, Modified):
        base = _with_year_of(symbolic.base, following)
        return base and Modified(base, symbolic.mod)
    if isinstance(symbolic, DayTime):
        day = symbolic.day and _with_year_of(symbolic.day, following)
        return day and replace(symbolic, day=day)
    after = following.base if isinstance(following, Modified) else following
    if isinstance(after, DayTime) and after.day is not None:
        after = after.day
    if not isinstance(symbolic, Calendar) or not isinstance(after, Calendar):
        return None
    if symbolic.weekday and after.weekday and after.within and not symbolic.within and not symbolic.month:
        return replace(symbolic, within=after.within)  # "Monday to Thursday last week"
    if after.year is None:
        return None
    bare = symbolic.year is None and symbolic.turn is None and symbolic.within is None
    named = symbolic.month is not None or symbolic.unit is Granularity.SEASON
    if not bare or not named or after.unit >= Granularity.YEAR:
        return None
    wraps = symbolic.month is not None and after.month is not None and symbolic.month > after.month
    return replace(symbolic, year=after.year - wraps)
