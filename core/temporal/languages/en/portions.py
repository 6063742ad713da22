"""English rules for parts of a stretch and for times without one: "early 2018", "later this month", "now"."""

from core.chrono.dating import Mod
from core.chrono.granularity import Granularity
from core.model.time_expression import Anchor
from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import date_guards, relative_guards
from core.temporal.languages.en.unit_words import UNITS
from core.temporal.symbolic import (
    Calendar,
    DayTime,
    Duration,
    EventOffset,
    Modified,
    Nth,
    Reference,
    Relative,
    Sooner,
    Symbolic,
    Vagueness,
)

_G = Granularity


def _counted(u: str, count: int, anchor: Anchor) -> Symbolic | None:
    unit, size = UNITS[u]
    if u == "NIGHT":
        return DayTime(Relative(_G.DAY, count, anchor), "NI")
    if unit < _G.DAY or u == "SEASON":
        return None
    return Relative(unit, count * size, anchor)


def _modified(m: str, x: Symbolic) -> Symbolic | None:
    if isinstance(x, Modified | Reference | Duration | EventOffset):
        return None
    return Modified(x, Mod[m])


def _sooner(m: str, s: Symbolic) -> Symbolic | None:
    if m == "WITHIN":
        return s
    direction = {"EARLIER": -1, "LATER": 1}.get(m)
    return Sooner(s, direction) if direction else _modified(m, s)


def _nth(n: int, u: str, x: Symbolic) -> Symbolic | None:
    unit, size = UNITS[u]
    if unit < _G.DAY or size != 1 or n == 0:
        return None
    return Nth(n, unit, x)


def _weekday_of_week(w: int, s: Symbolic) -> Symbolic | None:
    is_week = isinstance(s, Relative) and s.unit is _G.WEEK
    return Calendar(_G.DAY, weekday=w, within=s) if is_week else None


def _sooner_day(m: str, n: int) -> Symbolic | None:
    return Relative(_G.DAY, n, Anchor.PUBLICATION) if m in ("EARLIER", "LATER") else None


def _the_unit(u: str) -> Symbolic | None:
    return _counted(u, 0, Anchor.CONTEXT)


def _unit_end(u: str) -> Symbolic | None:
    """ "year-end"."""
    whole = _the_unit(u) if u in ("YEAR", "MONTH") else None
    return whole and Modified(whole, Mod.END)


def _reference(r: str) -> Reference:
    return Reference(Vagueness[r])


RULES = (
    Rule(
        "early <date>",
        "date",
        "m:modify dash? x:date|day",
        _modified,
        ("early 2018", "mid-May", "late Friday"),
        date_guards.not_after_the,
    ),
    Rule("the early <date>", "date", "the m:modify dash? x:date", _modified, ("the early 1990s",)),
    Rule(
        "the end of <date>",
        "date",
        "the? m:modify_noun of x:date|day|the_unit",
        _modified,
        ("the end of April", "the end of the year"),
    ),
    Rule(
        "later this <unit>",
        "date",
        "m:sooner_later s:stretch|the_unit",
        _sooner,
        ("later this month", "earlier this year"),
    ),
    Rule(
        "later in the <unit>",
        "date",
        "m:sooner_later in s:stretch|the_unit|date",
        _sooner,
        ("later in the year",),
    ),
    Rule(
        "year-end",
        "date",
        "the? u:unit dash end_word",
        _unit_end,
        ("year-end",),
    ),
    Rule(
        "the first week of <date>",
        "date",
        "the? n:ordinal|last_of u:unit of x:date|the_unit|caldate",
        _nth,
        ("the first week of May",),
    ),
    Rule("weekday of a week", "day", "w:weekday of? s:stretch", _weekday_of_week, ("Monday last week",)),
    Rule("earlier <day>", "day", "m:sooner_later n:dayword", _sooner_day, ("earlier yesterday",)),
    Rule("now", "date", "r:reference", _reference, ("now", "currently", "recently")),
    Rule("in future", "date", "r:reference_latent", _reference, ("in future",), relative_guards.ahead),
    Rule(
        "week of <day>",
        "date",
        "the u:unit of x:caldate",
        lambda u, x: Nth(0, UNITS[u][0], x) if u in ("WEEK", "WEEKEND") else None,
        ("the week of May 3",),
    ),
)
