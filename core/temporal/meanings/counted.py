"""Units counted from another time: "last week", "that month", "two days ago", "three weeks earlier"."""

from dataclasses import replace

from core.chrono.granularity import Granularity
from core.model.time_expression import Anchor
from core.temporal.meanings.unit_names import UNITS
from core.temporal.symbolic import (
    DayTime,
    Duration,
    EventOffset,
    Modified,
    Reference,
    Relative,
    Symbolic,
    Vagueness,
)

_G = Granularity
_UP_TO_NOW = ("WEEK", "MONTH", "YEAR")
_IN_YEARS = {"DECADE": 10, "CENTURY": 100}  # "the past decade" is ten years, not a decade of the calendar


def counted(u: str, count: int, anchor: Anchor) -> Symbolic | None:
    """A unit `count` units after its anchor; hours and seasons are not counted so."""
    unit, size = UNITS[u]
    if u == "NIGHT":
        return DayTime(Relative(_G.DAY, count, anchor), "NI")
    if unit < _G.DAY or u == "SEASON":
        return None
    return Relative(unit, count * size, anchor)


def deictic(t: int, u: str) -> Symbolic | None:
    """ "last week", "this year": counted from publication."""
    if u == "DAY" and t:
        return None
    if u in _IN_YEARS and t:
        return Duration(((_G.YEAR, _IN_YEARS[u]),), stretch=t)
    if u in ("HOUR", "MINUTE") and t < 0:
        return Duration(((UNITS[u][0], 1),), stretch=t)
    return counted(u, t, Anchor.PUBLICATION)


def deictic_past(t: int, u: str) -> Symbolic | None:
    """ "the past year" is the twelve months up to now, no year of the calendar; "the last quarter" is one.

    Not "the next week", which another time is spoken of before.
    """
    if t < 0 and u in _UP_TO_NOW:
        unit, size = UNITS[u]
        return Duration(((unit, size),), stretch=t)
    return deictic(t, u) if t <= 0 else None


def contextual(t: int, u: str) -> Symbolic | None:
    """ "that month", "the next day": counted from the date the text speaks of."""
    if u in _IN_YEARS and t > 0:  # "over the next decade": ten years from now
        return Duration(((_G.YEAR, _IN_YEARS[u]),), stretch=t)
    moved = counted(u, t, Anchor.CONTEXT)
    return replace(moved, points_back=not t) if isinstance(moved, Relative) else moved


def before_last(u: str, t: int) -> Symbolic | None:
    """ "the week before last" (-2), "the year after next" (2)."""
    if u == "NIGHT":
        return counted(u, t, Anchor.PUBLICATION)
    return counted(u, t, Anchor.PUBLICATION) if UNITS[u][0] >= _G.WEEKEND else None


def the_unit(u: str) -> Symbolic | None:
    """ "the year" the text speaks of."""
    return counted(u, 0, Anchor.CONTEXT)


def the_unit_away(u: str, e: int) -> Symbolic | None:
    """ "the day before": counted from the day the text speaks of."""
    return counted(u, e, Anchor.CONTEXT)


def that_day() -> Relative:
    """ "that date": the day the text speaks of."""
    return Relative(_G.DAY, 0, Anchor.CONTEXT)


def named_day(n: int) -> Relative:
    """ "yesterday": -1."""
    return Relative(_G.DAY, n, Anchor.PUBLICATION)


def recent_units(r: int, u: str) -> Duration:
    """ "recent years": a stretch that ends now, of a length that is not told."""
    return Duration(((UNITS[u][0], None),), stretch=r)


def single_amount(q: Duration) -> tuple[Granularity, float | None] | None:
    """The unit and count of a duration that has only one."""
    return q.amounts[0] if len(q.amounts) == 1 and not q.age else None


def _in_years(unit: Granularity, count: float) -> tuple[Granularity, float]:
    """Decades and centuries counted in years: "a decade ago" is no decade of the calendar."""
    size = {_G.DECADE: 10, _G.CENTURY: 100}.get(unit)
    return (unit, count) if size is None else (_G.YEAR, count * size)


def ago(q: Symbolic, direction: int = -1) -> Symbolic | None:
    """ "two years ago"; a count that is not told leaves only past or future."""
    base, mod = (q.base, q.mod) if isinstance(q, Modified) else (q, None)
    if not isinstance(base, Duration):
        return None
    amount = single_amount(base)
    unit, count = amount if amount is not None and amount[1] is not None else (_G.YEAR, 0.5)
    unit, count = _in_years(unit, count or 0)
    if count != int(count):
        return Reference(Vagueness.PAST if direction < 0 else Vagueness.FUTURE)
    moved = Relative(unit, direction * int(count), Anchor.PUBLICATION, ago=True)
    return Modified(moved, mod) if mod else moved


def ago_on(q: Symbolic, n: int) -> Symbolic | None:
    """ "a year ago today": the day itself, not the year."""
    moved = ago(q) if n == 0 else None
    return replace(moved, grain=_G.DAY) if isinstance(moved, Relative) and moved.unit > _G.DAY else None


def ago_in(q: Symbolic, s: Symbolic) -> Symbolic | None:
    """ "two years ago this month"."""
    moved = ago(q)
    is_now = isinstance(s, Relative) and s.anchor is Anchor.PUBLICATION and not s.count
    if not is_now or not isinstance(s, Relative) or not isinstance(moved, Relative) or s.unit >= moved.unit:
        return None
    return replace(moved, grain=s.unit)


def from_now(q: Symbolic) -> Symbolic | None:
    """ "a week from now"."""
    return ago(q, 1)


def ago_or_stretch(q: Symbolic) -> Symbolic | None:
    """ "hace dos años"; a count that is not told leaves a stretch: "hace unos días"."""
    return _open_stretch(q, -1) or ago(q)


def ahead_or_stretch(q: Symbolic) -> Symbolic | None:
    """ "dentro de dos años", "dans quelques jours"."""
    return _open_stretch(q, 1) or ago(q, 1)


def offset_or_amount(q: Symbolic, e: int) -> Symbolic | None:
    """ "tres semanas antes"; a count that is not told leaves a length: "años después"."""
    if isinstance(q, Duration) and not q.age and not q.stretch and q.amounts[0][1] is None:
        return q
    return event_offset(q, e)


def _open_stretch(q: Symbolic, direction: int) -> Duration | None:
    base = q.base if isinstance(q, Modified) else q
    if not isinstance(base, Duration) or base.age or base.amounts[0][1] is not None:
        return None
    return Duration(base.amounts, stretch=direction)


def event_offset(q: Symbolic, e: int) -> Symbolic | None:
    """ "three weeks earlier": counted from another event of the text."""
    base, mod = (q.base, q.mod) if isinstance(q, Modified) else (q, None)
    if not isinstance(base, Duration) or base.age or base.stretch:
        return None
    amount = single_amount(base)
    if amount is None:
        return None
    unit, count = amount if amount[1] is None else _in_years(amount[0], amount[1])
    moved = EventOffset(unit, count, e)
    return Modified(moved, mod) if mod else moved


def later(q: Symbolic) -> Symbolic | None:
    """ "Two years on, ..."."""
    return event_offset(q, 1)


def unit_from_event(u: str, direction: int) -> EventOffset:
    """ "the day before the vote"."""
    unit, size = UNITS[u]
    return EventOffset(unit, size, direction)


def named_day_called(n: int, w: int) -> Relative:  # noqa: ARG001  (the rule hands it over)
    """ "yesterday, Sunday": the weekday only repeats what is known."""
    return named_day(n)


def day_in_context(e: int) -> Relative:
    """ "the eve", "the morrow": a day from the one the text speaks of."""
    return Relative(_G.DAY, e, Anchor.CONTEXT)


def day_from_event(e: int) -> EventOffset:
    """ "the eve of the vote"."""
    return EventOffset(_G.DAY, 1, e)
