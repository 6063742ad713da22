"""The steps of the axis, from seconds to millennia: how they are counted, labelled and set in a context.

A table and the words of its labels; which step a view takes and where its ticks stand is `ticks`'.
"""

from collections.abc import Callable
from dataclasses import dataclass

from core.chrono.granularity import Granularity
from core.chrono.instant import (
    SECONDS_PER_DAY,
    CivilTime,
    Instant,
    civil_from_days,
    days_from_civil,
    iso_weekday,
)
from core.chrono.wording import MONTHS, year_words

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_YEAR_S = 31_556_952

Words = Callable[[CivilTime, Instant], str]


@dataclass(frozen=True, slots=True)
class Step:
    """Every `count` units; `room_px` is what a label takes; the context is counted the same way.

    `note` is a second word that stands beside the label where there is room: a week's or quarter's number.
    """

    unit: Granularity
    count: int
    room_px: float
    label: Words
    context: "Context"
    note: Words | None = None

    @property
    def seconds(self) -> float:
        return UNIT_SECONDS[self.unit] * self.count


@dataclass(frozen=True, slots=True)
class Context:
    """What a step's labels stand within; `shorter` words are for a stretch too narrow for the label."""

    unit: Granularity
    count: int
    label: Words
    shorter: Words | None = None


UNIT_SECONDS = {
    Granularity.SECOND: 1,
    Granularity.MINUTE: 60,
    Granularity.HOUR: 3600,
    Granularity.DAY: 86_400,
    Granularity.WEEK: 604_800,
    Granularity.MONTH: _YEAR_S // 12,
    Granularity.YEAR: _YEAR_S,
}


def _second(civil: CivilTime, _: Instant) -> str:
    return f"{civil.hour:02d}:{civil.minute:02d}:{civil.second:02d}"


def _minute(civil: CivilTime, _: Instant) -> str:
    return f"{civil.hour:02d}:{civil.minute:02d}"


def _weekday(civil: CivilTime, instant: Instant) -> str:
    return f"{_WEEKDAYS[iso_weekday(instant) - 1]} {civil.day}"


def _day(civil: CivilTime, _: Instant) -> str:
    return str(civil.day)


def _month(civil: CivilTime, _: Instant) -> str:
    return MONTHS[civil.month - 1][:3]


def _year(civil: CivilTime, _: Instant) -> str:
    return year_words(civil.year)


def _whole_day(civil: CivilTime, instant: Instant) -> str:
    return (
        f"{_WEEKDAYS[iso_weekday(instant) - 1]} {civil.day} {MONTHS[civil.month - 1]} {_year(civil, instant)}"
    )


def _shorter_day(civil: CivilTime, instant: Instant) -> str:
    return f"{civil.day} {_month(civil, instant)} {_year(civil, instant)}"


def _week_number(_: CivilTime, monday: Instant) -> str:
    """ISO 8601: a week belongs to the year of its Thursday."""
    thursday = monday // SECONDS_PER_DAY + 3
    first = days_from_civil(civil_from_days(thursday)[0], 1, 1)
    return f"W{(thursday - first) // 7 + 1}"


def _quarter_number(civil: CivilTime, _: Instant) -> str:
    return f"Q{(civil.month - 1) // 3 + 1}"


def _shorter_month(civil: CivilTime, instant: Instant) -> str:
    return f"{_month(civil, instant)} {_year(civil, instant)}"


def _whole_month(civil: CivilTime, instant: Instant) -> str:
    return f"{MONTHS[civil.month - 1]} {_year(civil, instant)}"


def _decade(civil: CivilTime, _: Instant) -> str:
    if civil.year > 0:
        return f"{civil.year // 10 * 10}s"
    return f"{-(-(1 - civil.year) // 10) * 10}s BC"


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _century(civil: CivilTime, _: Instant) -> str:
    if civil.year > 0:
        return f"{_ordinal(civil.year // 100 + 1)} century"
    return f"{_ordinal(-civil.year // 100 + 1)} century BC"


def _millennium(civil: CivilTime, _: Instant) -> str:
    if civil.year > 0:
        return f"{_ordinal(civil.year // 1000 + 1)} millennium"
    return f"{_ordinal(-civil.year // 1000 + 1)} millennium BC"


def _era(civil: CivilTime, _: Instant) -> str:
    return "AD" if civil.year > 0 else "BC"


_IN_DAY = Context(Granularity.DAY, 1, _whole_day, _shorter_day)
_IN_MONTH = Context(Granularity.MONTH, 1, _whole_month, _shorter_month)
_IN_YEAR = Context(Granularity.YEAR, 1, _year)
_IN_DECADE = Context(Granularity.YEAR, 10, _decade)
_IN_CENTURY = Context(Granularity.YEAR, 100, _century)
_IN_MILLENNIUM = Context(Granularity.YEAR, 1000, _millennium)
_IN_ERA = Context(Granularity.YEAR, 10**12, _era)

STEPS = (
    *(Step(Granularity.SECOND, count, 76, _second, _IN_DAY) for count in (1, 5, 15, 30)),
    *(Step(Granularity.MINUTE, count, 56, _minute, _IN_DAY) for count in (1, 5, 15, 30)),
    *(Step(Granularity.HOUR, count, 56, _minute, _IN_DAY) for count in (1, 3, 6, 12)),
    Step(Granularity.DAY, 1, 58, _weekday, _IN_MONTH),
    Step(Granularity.DAY, 1, 30, _day, _IN_MONTH),
    Step(Granularity.WEEK, 1, 36, _day, _IN_MONTH, _week_number),
    Step(Granularity.MONTH, 1, 48, _month, _IN_YEAR),
    Step(Granularity.MONTH, 3, 60, _month, _IN_YEAR, _quarter_number),
    Step(Granularity.MONTH, 6, 60, _month, _IN_YEAR),
    *(Step(Granularity.YEAR, count, 62, _year, _IN_DECADE) for count in (1, 2, 5)),
    *(Step(Granularity.YEAR, count, 66, _year, _IN_CENTURY) for count in (10, 20, 50)),
    *(Step(Granularity.YEAR, count, 72, _year, _IN_MILLENNIUM) for count in (100, 200, 500)),
    *(
        Step(Granularity.YEAR, digit * 10**power, 60 + 9 * power, _year, _IN_ERA)
        for power in range(3, 10)
        for digit in (1, 2, 5)
    ),
)
