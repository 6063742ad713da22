"""Grounding one symbolic value: which calendar interval the words mean, counted from what, and why."""

from collections.abc import Callable
from dataclasses import replace

from core.chrono.dating import Mod
from core.chrono.granularity import Granularity, shift
from core.chrono.instant import (
    SECONDS_PER_DAY,
    Instant,
    civil_from_instant,
    days_in_month,
    instant_from_civil,
    iso_weekday,
)
from core.chrono.interval import Interval
from core.chrono.wording import interval_words
from core.model.derivation import Step
from core.model.time_expression import Anchor
from core.temporal.resolve import units
from core.temporal.resolve.choice import choose_weekday, choose_year
from core.temporal.resolve.explain import phrase_words, published_step, running_step
from core.temporal.resolve.holidays import holiday
from core.temporal.resolve.resolved import Resolved, RunningAnchor
from core.temporal.resolve.surroundings import Surroundings
from core.temporal.resolve.values import duration_value, unit_value, year_value
from core.temporal.symbolic import (
    Calendar,
    DayTime,
    Duration,
    EventOffset,
    Holiday,
    Modified,
    Nth,
    Recurrence,
    Reference,
    Relative,
    Sooner,
    Symbolic,
    Through,
    Vagueness,
)

_G = Granularity
NEEDS_PUBLICATION = "needs the publication date"
NEEDS_CONTEXT = "needs a date before it in the text"
_VAGUE_REASONS = {
    Vagueness.PRESENT: "the text\u2019s present, no date of its own",
    Vagueness.PAST: "some time in the past, no date of its own",
    Vagueness.FUTURE: "some time in the future, no date of its own",
}


def ground_symbolic(symbolic: Symbolic, around: Surroundings) -> Resolved:
    """The value, interval and derivation of a symbolic value in its surroundings."""
    return _GROUNDERS[type(symbolic)](symbolic, around)


def _calendar(named: Calendar, around: Surroundings) -> Resolved:
    if named.within is not None:
        return _calendar_within(named, around)
    named = _with_full_year(named, around)
    if named.part == "QX":
        named = replace(named, part=_period_quarter(around))
    if named.unit is _G.DAY and named.month is None:
        return _weekday(named, around)
    if named.year is not None:
        return _named(named, named.year, Anchor.NONE, ())
    chosen = (
        choose_year(lambda year: _interval(named, year), around, named.turn, day_known=named.unit is _G.DAY)
        if named.unit <= _G.HALF_YEAR
        else None
    )
    if chosen is None:
        needs = NEEDS_CONTEXT if named.turn in (-2, 2) else NEEDS_PUBLICATION
        return Resolved(
            _open_value(named), _open_value(named), named.unit, anchor=Anchor.PUBLICATION, reason=needs
        )
    year, by_running = chosen
    anchor = Anchor.CONTEXT if by_running else Anchor.PUBLICATION
    return _named(named, year, anchor, (running_step(around) if by_running else published_step(around),))


def _with_full_year(named: Calendar, around: Surroundings) -> Calendar:
    """ "'98" and "the '90s": the century of the last such year before publication, else the 20th."""
    if named.year_of_century is None:
        return named
    reference = around.reference
    now = civil_from_instant(reference).year if reference is not None else 1999
    year = now // 100 * 100 + named.year_of_century
    return replace(named, year=year - 100 if year > now + 5 else year, year_of_century=None)


def _period_quarter(around: Surroundings) -> str:
    """ "the 1988 quarter" is compared with the quarter the report speaks of."""
    base = around.period.interval.start if around.period else around.published
    return f"Q{(civil_from_instant(base).month + 2) // 3}" if base is not None else "Q1"


def _calendar_within(named: Calendar, around: Surroundings) -> Resolved:
    assert named.within is not None
    outer = ground_symbolic(named.within, around)
    if outer.interval is None:
        return replace(outer, value=_open_value(named), symbolic=_open_value(named), granularity=named.unit)
    if named.unit is _G.DAY and named.weekday is not None and named.month is None:
        day = Instant(outer.interval.start + (named.weekday - 1) * 86_400)
        return _of_unit(
            units.day_interval(day), _G.DAY, f"XXXX-WXX-{named.weekday}", outer.anchor, outer.steps
        )
    year = civil_from_instant(outer.interval.start).year
    return replace(_named(named, year, outer.anchor, outer.steps), symbolic=_open_value(named))


def _interval(named: Calendar, year: int) -> Interval:
    """The interval of a named unit in a year."""
    if named.unit >= _G.YEAR:
        return units.years_interval(year, named.unit)
    if named.part:
        return units.part_of_year_interval(year, named.part)
    assert named.month is not None
    if named.unit is _G.MONTH:
        return units.month_interval(year, named.month)
    day = min(named.day or 1, days_in_month(year, named.month))
    return units.day_interval(instant_from_civil(year, named.month, day))


def _named(named: Calendar, year: int, anchor: Anchor, steps: tuple[Step, ...]) -> Resolved:
    interval = _interval(named, year)
    value = f"{year_value(year)}-{named.part}" if named.part else unit_value(interval.start, named.unit)
    symbolic = value if anchor is Anchor.NONE else _open_value(named)
    return Resolved(value, symbolic, named.unit, interval, anchor, steps=steps)


def _open_value(named: Calendar) -> str:
    """The value with X for what the words leave open."""
    year = "XXXX" if named.year is None else year_value(named.year)
    if named.part:
        return f"{year}-{named.part}"
    if named.unit is _G.DAY and named.month is None:
        return f"XXXX-WXX-{named.weekday}" if named.day is None else f"XXXX-XX-{named.day:02d}"
    if named.unit is _G.DAY:
        return f"{year}-{named.month:02d}-{named.day or 0:02d}"
    return f"{year}-{named.month:02d}" if named.unit is _G.MONTH else year


def _weekday(named: Calendar, around: Surroundings) -> Resolved:
    """A weekday without a month."""
    assert named.weekday is not None
    symbolic = _open_value(named)
    chosen = choose_weekday(named.weekday, around, named.turn)
    if chosen is None:
        reason = NEEDS_CONTEXT if named.turn in (-2, 2) else NEEDS_PUBLICATION
        return Resolved(symbolic, symbolic, _G.DAY, anchor=Anchor.PUBLICATION, reason=reason)
    day, by_running = chosen
    anchor = Anchor.CONTEXT if by_running else Anchor.PUBLICATION
    step = running_step(around) if by_running else published_step(around)
    return _of_unit(units.day_interval(day), _G.DAY, symbolic, anchor, (step,))


def _of_unit(
    interval: Interval, unit: Granularity, symbolic: str, anchor: Anchor, steps: tuple[Step, ...]
) -> Resolved:
    start = Instant(interval.start)
    return Resolved(unit_value(start, unit), symbolic, unit, interval, anchor, steps=steps)


def _holiday(named: Holiday, around: Surroundings) -> Resolved:
    def of_year(year: int) -> Interval:
        return units.day_interval(holiday(named.name, year))

    if named.year is not None:
        interval = of_year(named.year)
        return Resolved(
            unit_value(interval.start, _G.DAY), unit_value(interval.start, _G.DAY), _G.DAY, interval
        )
    chosen = choose_year(of_year, around, named.turn, day_known=True)
    if chosen is None:
        return Resolved(
            "XXXX-XX-XX", "XXXX-XX-XX", _G.DAY, anchor=Anchor.PUBLICATION, reason=NEEDS_PUBLICATION
        )
    year, by_running = chosen
    anchor = Anchor.CONTEXT if by_running else Anchor.PUBLICATION
    step = running_step(around) if by_running else published_step(around)
    return _of_unit(of_year(year), _G.DAY, "XXXX-XX-XX", anchor, (step,))


_OPEN_UNITS = {
    _G.DAY: "XXXX-XX-XX", _G.WEEKEND: "XXXX-WXX-WE", _G.WEEK: "XXXX-WXX", _G.MONTH: "XXXX-XX",
    _G.SEASON: "XXXX-XX", _G.QUARTER: "XXXX-QX", _G.HALF_YEAR: "XXXX-HX", _G.YEAR: "XXXX",
    _G.DECADE: "XXX", _G.CENTURY: "XX", _G.MILLENNIUM: "X",
}  # fmt: skip


def _relative(counted: Relative, around: Surroundings) -> Resolved:
    unit = counted.unit
    symbolic = _OPEN_UNITS.get(unit, "XXXX-XX-XXTXX:XX")
    base, anchor = _base_of(counted, around)
    if base is not None and unit is _G.WEEKEND and counted.anchor is Anchor.CONTEXT:
        base = _weekend_meant(base, around.tense)
    if base is None:
        reason = NEEDS_PUBLICATION if counted.anchor is Anchor.PUBLICATION else NEEDS_CONTEXT
        return Resolved(symbolic, symbolic, unit, anchor=counted.anchor, reason=reason)
    step = running_step(around) if anchor is Anchor.CONTEXT else published_step(around)
    if counted.ago and unit is _G.YEAR and counted.count == -1 and around.period is not None:
        return _same_period_last_year(around.period, symbolic)
    if unit < _G.DAY:
        return _clock_relative(counted, base, symbolic, step)
    interval = units.unit_at(shift(base, unit, counted.count), unit)
    return _of_unit(interval, unit, symbolic, anchor, (step,))


def _weekend_meant(base: Instant, tense: int) -> Instant:
    """ "over the weekend": the one that is on or just over, the coming one after a future verb."""
    back = 7 if iso_weekday(base) < 6 and tense <= 0 else 0
    return Instant(base - back * SECONDS_PER_DAY)


def _same_period_last_year(period: RunningAnchor, symbolic: str) -> Resolved:
    """ "a year ago" in a report on a quarter means the same quarter of the year before."""
    interval = units.unit_at(shift(period.interval.start, _G.YEAR, -1), period.granularity)
    words = interval_words(period.interval.start, period.interval.end)
    step = Step(f"the report speaks of {words} ({phrase_words(period.text)})", period.span)
    return _of_unit(interval, period.granularity, symbolic, Anchor.CONTEXT, (step,))


def _base_of(counted: Relative, around: Surroundings) -> tuple[Instant | None, Anchor]:
    """The instant it is counted from, and what that is."""
    running = around.running
    if counted.unit is _G.QUARTER and around.period is not None and counted.anchor is Anchor.CONTEXT:
        return around.period.interval.start, Anchor.CONTEXT
    if counted.anchor is Anchor.CONTEXT and running is not None:
        if running.granularity <= counted.unit or counted.unit >= _G.YEAR:
            return running.interval.start, Anchor.CONTEXT
        if counted.count or around.narrative:
            return None, Anchor.CONTEXT
    if counted.anchor is Anchor.CONTEXT and around.published is not None:
        base = around.published
        if counted.unit is _G.QUARTER and counted.count == 0:  # the quarter that is reported is over
            base = shift(base, _G.QUARTER, -1)
        return base, Anchor.PUBLICATION
    return (around.published if counted.anchor is Anchor.PUBLICATION else None), counted.anchor


def _clock_relative(counted: Relative, base: Instant, symbolic: str, step: Step) -> Resolved:
    """ "two hours ago": a clock time where publication has one, else the day."""
    moved = shift(base, counted.unit, counted.count)
    if base % 86_400 == 0:
        return Resolved(
            unit_value(units.day_interval(base).start, _G.DAY),
            symbolic,
            _G.DAY,
            units.day_interval(base),
            counted.anchor,
            steps=(step,),
        )
    return _of_unit(units.unit_at(moved, counted.unit), counted.unit, symbolic, counted.anchor, (step,))


def _event_offset(offset: EventOffset, around: Surroundings) -> Resolved:
    """Its value is counted from the running anchor; its date is left to the event it hangs on."""
    count = offset.count
    symbolic = duration_value(((offset.unit, count),))
    running = around.running
    reason = "counted from another event"
    if count is None or count != int(count):
        value = Vagueness.PAST.value if offset.direction < 0 else Vagueness.FUTURE.value
        return Resolved(value, symbolic, offset.unit, anchor=Anchor.EVENT, reason=reason)
    period = (
        around.period
        if offset.unit is _G.YEAR and count == 1 and offset.of_period and not around.narrative
        else None
    )
    base = period or (running if _still_spoken_of(running, around) else None)
    if not offset.of_period and around.published is not None and not around.narrative:
        base = None
    start = base.interval.start if base else around.published
    if start is None:
        return Resolved("XXXX", symbolic, offset.unit, anchor=Anchor.EVENT, reason=reason)
    unit = _G.QUARTER if period is not None and period.granularity is _G.QUARTER else offset.unit
    if offset.unit is _G.YEAR and base is not None and base.granularity is _G.DAY and not period:
        unit = _G.YEAR
    moved = shift(start, offset.unit, offset.direction * int(count))
    value = unit_value(units.unit_at(moved, max(unit, _G.MINUTE)).start, max(unit, _G.MINUTE))
    return Resolved(value, symbolic, offset.unit, anchor=Anchor.EVENT, reason=reason)


def _still_spoken_of(running: RunningAnchor | None, around: Surroundings) -> bool:
    """Whether the running anchor is what "earlier" means: in news, only a day of the same paragraph."""
    if running is None or around.narrative or around.published is None:
        return running is not None
    return running.block == around.block


def _day_time(time: DayTime, around: Surroundings) -> Resolved:
    day = _day_of(time, around)
    clock = _clock_text(time)
    if day.interval is None:
        return replace(
            day,
            value=f"{day.value}T{clock}",
            symbolic=f"{day.symbolic}T{clock}",
            granularity=_granularity_of(time),
        )
    start = day.interval.start
    value = f"{day.value}T{clock}"
    if day.granularity > _G.DAY:
        return replace(day, value=value, symbolic=f"{day.symbolic}T{clock}")
    interval = _time_interval(time, start)
    return Resolved(
        value, f"{day.symbolic}T{clock}", _granularity_of(time), interval, day.anchor, steps=day.steps,
        reason=day.reason, utc_offset_minutes=time.utc_offset_minutes,
    )  # fmt: skip


def _day_of(time: DayTime, around: Surroundings) -> Resolved:
    if time.day is not None:
        return ground_symbolic(time.day, around)
    running = around.running
    near = running is not None and running.granularity <= _G.DAY
    anchor = Anchor.CONTEXT if near else Anchor.PUBLICATION
    return ground_symbolic(Relative(_G.DAY, 0, anchor), around)


def _granularity_of(time: DayTime) -> Granularity:
    if time.hour is None:
        return _G.PART_OF_DAY
    if time.second is not None:
        return _G.SECOND
    return _G.MINUTE


def _clock_text(time: DayTime) -> str:
    if time.hour is None:
        return time.part
    text = f"{time.hour:02d}:{time.minute or 0:02d}"
    if time.second is not None:
        text = f"{text}:{time.second:02d}"
    return f"{text}Z" if time.utc_offset_minutes == 0 else text


def _time_interval(time: DayTime, day: Instant) -> Interval:
    if time.hour is None:
        return units.part_of_day_interval(day, time.part)
    start = Instant(day + time.hour * 3600 + (time.minute or 0) * 60 + (time.second or 0))
    return Interval(start, Instant(start + (1 if time.second is not None else 60)))


def _duration(duration: Duration, around: Surroundings) -> Resolved:
    value = duration_value(duration.amounts)
    unit = duration.amounts[-1][0]
    if duration.age:
        return Resolved(value, value, unit, reason="an age, not a date")
    if duration.stretch is None:
        return Resolved(value, value, unit, reason="a length of time, not a date")
    return _stretch(duration, value, unit, around)


def _stretch(duration: Duration, value: str, unit: Granularity, around: Surroundings) -> Resolved:
    """ "the past two months": the months that end at publication."""
    count = duration.amounts[0][1]
    published = around.published
    if len(duration.amounts) > 1 or count is None or count != int(count) or not duration.stretch:
        return Resolved(value, value, unit, anchor=Anchor.VAGUE, reason="a stretch without a stated length")
    if published is None:
        return Resolved(value, value, unit, anchor=Anchor.PUBLICATION, reason=NEEDS_PUBLICATION)
    far = shift(published, unit, duration.stretch * int(count))
    ends = (published, far) if duration.stretch > 0 else (far, published)
    interval = Interval(units.day_interval(ends[0]).start, Instant(units.day_interval(ends[1]).end))
    return Resolved(
        value, value, unit, interval, Anchor.PUBLICATION, steps=(published_step(around),), throughout=True
    )


def _recurrence(times: Recurrence, around: Surroundings) -> Resolved:  # noqa: ARG001  (one signature for all)
    return Resolved(times.value, times.value, _G.DAY, reason="a set of times, no single date")


def _reference(reference: Reference, around: Surroundings) -> Resolved:  # noqa: ARG001
    value = reference.vagueness.value
    return Resolved(value, value, _G.DAY, anchor=Anchor.VAGUE, reason=_VAGUE_REASONS[reference.vagueness])


def _modified(modified: Modified, around: Surroundings) -> Resolved:
    base = ground_symbolic(modified.base, around)
    if base.interval is None or modified.mod not in (Mod.START, Mod.MID, Mod.END):
        return replace(base, mod=modified.mod)
    first, second = units.thirds(base.interval, base.granularity)
    edges = {
        Mod.START: (base.interval.start, first),
        Mod.MID: (first, second),
        Mod.END: (second, base.interval.end),
    }[modified.mod]
    return replace(base, mod=modified.mod, interval=Interval(*edges))


def _sooner(sooner: Sooner, around: Surroundings) -> Resolved:
    """ "earlier this year": from the start of the stretch to the text's present, or from there on."""
    base = ground_symbolic(sooner.base, around)
    if base.interval is None:
        return base
    present = around.published
    if base.anchor is Anchor.CONTEXT and around.running is not None:
        present = around.running.interval.start
    if present is None or not base.interval.contains(present):
        return base
    today = units.day_interval(present)
    edges = (base.interval.start, today.end) if sooner.direction < 0 else (today.start, base.interval.end)
    return replace(base, interval=Interval(*edges))


def _nth(nth: Nth, around: Surroundings) -> Resolved:
    """ "the first week of May"; 0 is the unit that holds the base: "the week of May 3"."""
    base = ground_symbolic(nth.base, around)
    symbolic = _OPEN_UNITS.get(nth.unit, "XXXX")
    if base.interval is None:
        return replace(base, value=symbolic, symbolic=symbolic, granularity=nth.unit)
    if nth.unit > base.granularity:
        unit = units.unit_at(base.interval.start, nth.unit)
        return _of_unit(unit, nth.unit, symbolic, base.anchor, base.steps)
    if nth.ordinal > 0:
        start = shift(units.unit_at(base.interval.start, nth.unit).start, nth.unit, nth.ordinal - 1)
    else:
        start = units.unit_at(Instant(base.interval.end - 1), nth.unit).start
    interval = units.unit_at(start, nth.unit)
    if not interval.overlaps(base.interval):
        return replace(base, interval=None, reason=f"there is no such {nth.unit.label} in it")
    return _of_unit(interval, nth.unit, symbolic, base.anchor, base.steps)


def _through(through: Through, around: Surroundings) -> Resolved:
    last = ground_symbolic(through.last, around)
    first = ground_symbolic(through.first, around)
    if first.interval is None or last.interval is None or first.interval.start >= last.interval.end:
        return first
    interval = Interval(first.interval.start, last.interval.end)
    return replace(first, value=f"{first.value}/{last.value}", interval=interval, throughout=True)


_GROUNDERS: dict[type, Callable[..., Resolved]] = {
    Calendar: _calendar,
    Holiday: _holiday,
    Relative: _relative,
    EventOffset: _event_offset,
    DayTime: _day_time,
    Duration: _duration,
    Recurrence: _recurrence,
    Reference: _reference,
    Modified: _modified,
    Sooner: _sooner,
    Nth: _nth,
    Through: _through,
}
