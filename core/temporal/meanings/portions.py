"""Parts of a stretch, and times without one: "early 2018", "the first week of May", "now"."""

from dataclasses import replace

from core.chrono.dating import Mod
from core.chrono.granularity import Granularity
from core.model.time_expression import Anchor
from core.temporal.meanings.counted import the_unit
from core.temporal.meanings.unit_names import UNITS
from core.temporal.symbolic import (
    Calendar,
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


def modified(m: str, x: Symbolic) -> Symbolic | None:
    """ "early 2018", "the end of April": `m` names a TIMEX3 modifier (START, MID, END)."""
    if isinstance(x, Modified | Reference | Duration | EventOffset):
        return None
    return Modified(x, Mod[m])


def sooner(m: str, s: Symbolic) -> Symbolic | None:
    """ "later this month": EARLIER, LATER, WITHIN ("some time this month"), or a modifier."""
    if m == "WITHIN":
        return s
    direction = {"EARLIER": -1, "LATER": 1}.get(m)
    return Sooner(s, direction) if direction else modified(m, s)


def sooner_day(m: str, n: int) -> Symbolic | None:
    """ "earlier yesterday"."""
    return Relative(_G.DAY, n, Anchor.PUBLICATION) if m in ("EARLIER", "LATER") else None


def nth(n: int, u: str, x: Symbolic) -> Symbolic | None:
    """ "the first week of May"; -1 is the last one."""
    unit, size = UNITS[u]
    if unit < _G.DAY or size != 1 or n == 0:
        return None
    return Nth(n, unit, x)


def nth_weekday(n: int, w: int, x: Symbolic) -> Nth | None:
    """ "the first Monday of May", "the last Friday of the month"."""
    return Nth(n, _G.DAY, x, weekday=w) if n in (1, 2, 3, 4, 5, -1) else None


def week_of_day(u: str, x: Symbolic) -> Nth | None:
    """ "the week of May 3"."""
    return Nth(0, UNITS[u][0], x) if u in ("WEEK", "WEEKEND") else None


def weekday_of_week(w: int, s: Symbolic) -> Symbolic | None:
    """ "Monday last week"."""
    is_week = isinstance(s, Relative) and s.unit is _G.WEEK
    return Calendar(_G.DAY, weekday=w, within=s) if is_week else None


def half_of(n: int, x: Symbolic) -> Symbolic | None:
    """ "the first half of the 15th century": its START, the second half and the last one (-1) its END."""
    mod = {1: Mod.START, 2: Mod.END, -1: Mod.END}.get(n)
    part = None if mod is None else modified(mod.name, x)
    return replace(part, half=True) if isinstance(part, Modified) else part


def unit_end(u: str) -> Symbolic | None:
    """ "year-end"."""
    whole = the_unit(u) if u in ("YEAR", "MONTH") else None
    return whole and Modified(whole, Mod.END)


def mid_unit(u: str) -> Symbolic | None:
    """ "midweek", "mid-year"."""
    whole = the_unit(u)
    return whole and Modified(whole, Mod.MID)


def half_of_decade(n: int, x: Symbolic) -> Symbolic | None:
    """ "the second half of the 1980s": its beginning or its end."""
    if not isinstance(x, Calendar) or x.unit not in (_G.DECADE, _G.CENTURY) or n not in (1, 2, -1):
        return None
    return Modified(x, Mod.START if n == 1 else Mod.END, half=True)


def reference(r: str) -> Reference:
    """ "now", "recently", "soon": `r` is PAST, PRESENT or FUTURE."""
    return Reference(Vagueness[r])


def attribute(r: str) -> Reference:
    """ "former", "future" before a noun: see `core.temporal.histories`."""
    return Reference(Vagueness[r], attribute=True)
