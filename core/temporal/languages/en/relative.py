"""English rules for dates counted from another time: "last week", "two days ago", "that month"."""

from core.chrono.granularity import Granularity
from core.model.time_expression import Anchor
from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import amount_guards, date_guards, relative_guards
from core.temporal.languages.en.unit_words import UNITS
from core.temporal.symbolic import (
    Calendar,
    DayTime,
    Duration,
    EventOffset,
    Holiday,
    Modified,
    Reference,
    Relative,
    Symbolic,
    Vagueness,
)

_G = Granularity


_IN_YEARS = {"DECADE": 10, "CENTURY": 100}  # "the past decade" is ten years, not a decade of the calendar


def _counted(u: str, count: int, anchor: Anchor) -> Symbolic | None:
    unit, size = UNITS[u]
    if u == "NIGHT":
        return DayTime(Relative(_G.DAY, count, anchor), "NI")
    if unit < _G.DAY or u == "SEASON":
        return None
    return Relative(unit, count * size, anchor)


def _deictic(t: int, u: str) -> Symbolic | None:
    if u == "DAY" and t:
        return None
    if u in _IN_YEARS and t:
        return Duration(((_G.YEAR, _IN_YEARS[u]),), stretch=t)
    return _counted(u, t, Anchor.PUBLICATION)


def _contextual(t: int, u: str) -> Symbolic | None:
    if u in _IN_YEARS and t > 0:  # "over the next decade": ten years from now
        return Duration(((_G.YEAR, _IN_YEARS[u]),), stretch=t)
    return _counted(u, t, Anchor.CONTEXT)


def _turned_weekday(t: int, w: int) -> Calendar:
    return Calendar(_G.DAY, weekday=w, turn=t)


def _turned_month(t: int, m: int) -> Calendar:
    return Calendar(_G.MONTH, month=m, turn=t)


def _turned_season(t: int, p: str) -> Calendar:
    return Calendar(_G.SEASON, part=p, turn=t)


def _turned_holiday(t: int, h: str) -> Holiday:
    return Holiday(h, turn=t)


def _turned_day(t: int, x: Calendar) -> Calendar:
    return Calendar(_G.DAY, month=x.month, day=x.day, turn=t) if x.year is None else x


def single_amount(q: Duration) -> tuple[Granularity, float | None] | None:
    """The unit and count of a duration that has only one."""
    return q.amounts[0] if len(q.amounts) == 1 and not q.age else None


def _in_years(unit: Granularity, count: float) -> tuple[Granularity, float]:
    """Decades and centuries counted in years: "a decade ago" is no decade of the calendar."""
    years = {_G.DECADE: 10, _G.CENTURY: 100}.get(unit)
    return (unit, count) if years is None else (_G.YEAR, count * years)


def _ago(q: Symbolic, direction: int = -1) -> Symbolic | None:
    """ "two years ago"; a count that is not told leaves only past or future."""
    base, mod = (q.base, q.mod) if isinstance(q, Modified) else (q, None)
    if not isinstance(base, Duration):
        return None
    amount = single_amount(base)
    if amount is None or amount[1] is None or amount[1] != int(amount[1]):
        return Reference(Vagueness.PAST if direction < 0 else Vagueness.FUTURE)
    unit, count = _in_years(amount[0], int(amount[1]))
    moved = Relative(unit, direction * int(count), Anchor.PUBLICATION, ago=True)
    return Modified(moved, mod) if mod else moved


def _from_now(q: Symbolic) -> Symbolic | None:
    return _ago(q, 1)


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


def _the_unit(u: str) -> Symbolic | None:
    return _counted(u, 0, Anchor.CONTEXT)


def _recent_units(r: int, u: str) -> Duration:
    """ "recent years": a stretch that ends now, of a length that is not told."""
    return Duration(((UNITS[u][0], None),), stretch=r)


def _the_unit_away(u: str, e: int) -> Symbolic | None:
    """ "the day before": counted from the day the text speaks of."""
    return _counted(u, e, Anchor.CONTEXT)


def _a_unit_off(u: str, direction: int) -> EventOffset:
    unit, size = UNITS[u]
    return EventOffset(unit, size, direction)


RULES = (
    Rule(
        "last <unit>",
        "stretch",
        "t:deictic u:unit",
        _deictic,
        ("last week", "this year"),
        relative_guards.deictic_unit,
    ),
    Rule(
        "the last <unit>",
        "stretch",
        "the t:deictic u:unit",
        lambda t, u: _deictic(t, u) if t <= 0 else None,
        ("the past week",),
        relative_guards.deictic_unit,
    ),
    Rule(
        "the next <unit>",
        "stretch",
        "the t:contextual u:unit",
        _contextual,
        ("the next year", "the previous month"),
    ),
    Rule(
        "that <unit>",
        "stretch",
        "t:contextual u:unit",
        _contextual,
        ("that month",),
        relative_guards.contextual_unit,
    ),
    Rule("stretch", "date", "s:stretch", lambda s: s),
    Rule("the <unit>", "the_unit", "the u:unit", _the_unit, ("the end of the year",)),
    Rule("last <weekday>", "day", "t:deictic w:weekday", _turned_weekday, ("last Friday",)),
    Rule("<weekday> last", "day", "w:weekday t:turning", lambda w, t: _turned_weekday(t, w)),
    Rule(
        "the following <weekday>",
        "day",
        "the? t:contextual w:weekday",
        lambda t, w: Calendar(_G.DAY, weekday=w, turn=2 * t or None),
        ("the following Friday",),
    ),
    Rule(
        "last <month>",
        "date",
        "t:deictic m:month|month_latent",
        _turned_month,
        ("last April",),
        date_guards.capitalised_at_end,
    ),
    Rule(
        "the following <month>",
        "date",
        "the? t:contextual m:month|month_latent",
        lambda t, m: Calendar(_G.MONTH, month=m, turn=2 * t or None),
        (),
        date_guards.capitalised_at_end,
    ),
    Rule("last <season>", "date", "t:deictic p:season|season_latent", _turned_season, ("last summer",)),
    Rule(
        "that <season>",
        "date",
        "the? t:contextual p:season|season_latent",
        lambda t, p: Calendar(_G.SEASON, part=p, turn=2 * t or None),
        ("that summer",),
    ),
    Rule("last <holiday>", "day", "t:deictic h:holiday", _turned_holiday, ("last Christmas",)),
    Rule("last <month day>", "day", "t:deictic x:caldate", _turned_day, ("last May 3",)),
    Rule("yesterday", "day", "n:dayword", lambda n: Relative(_G.DAY, n, Anchor.PUBLICATION), ("yesterday",)),
    Rule("a week ago", "date", "q:quantity ago", _ago, ("two days ago", "a year ago")),
    Rule("from now", "date", "q:quantity from_now", _from_now, ("a week from now",)),
    Rule(
        "earlier",
        "date",
        "q:quantity e:earlier",
        event_offset,
        ("three weeks earlier", "two days later"),
        relative_guards.clause_ends,
    ),
    Rule(
        "the day before",
        "date",
        "the u:unit e:earlier",
        _the_unit_away,
        ("the day before",),
        relative_guards.clause_ends,
    ),
    Rule(
        "the day before that",
        "date",
        "the u:unit",
        lambda u: _a_unit_off(u, -1),
        ("the day before the vote",),
        relative_guards.before_what,
    ),
    Rule(
        "the day after that",
        "date",
        "the u:unit",
        lambda u: _a_unit_off(u, 1),
        ("the day after the vote",),
        relative_guards.after_what,
    ),
    Rule("recent <units>", "duration", "the? r:recent u:unit_plural", _recent_units, ("recent years",)),
    Rule(
        "two years on",
        "date",
        "q:quantity on_word",
        lambda q: event_offset(q, 1),
        ("Two years on,",),
        amount_guards.on_goes_time,
    ),
)
