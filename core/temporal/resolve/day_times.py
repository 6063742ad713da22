"""Grounding clock times and parts of a day."""

from dataclasses import replace

from core.chrono.granularity import Granularity
from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.model.time_expression import Anchor
from core.temporal.resolve import units
from core.temporal.resolve.resolved import Resolved
from core.temporal.resolve.surroundings import Ground, Surroundings
from core.temporal.symbolic import DayTime, Relative

_G = Granularity


def ground_day_time(time: DayTime, around: Surroundings, ground: Ground) -> Resolved:
    day = _day_of(time, around, ground)
    clock = _clock_text(time)
    if day.interval is None:
        named = day.value if day.value[:1] in "0123456789XB" else day.symbolic  # "tonight" of no known day
        unit = _granularity_of(time)
        return replace(day, value=f"{named}T{clock}", symbolic=f"{day.symbolic}T{clock}", granularity=unit)
    start = day.interval.start
    value = f"{day.value}T{clock}"
    if day.granularity > _G.DAY:
        return replace(day, value=value, symbolic=f"{day.symbolic}T{clock}")
    interval = _time_interval(time, start)
    return Resolved(
        value, f"{day.symbolic}T{clock}", _granularity_of(time), interval, day.anchor, steps=day.steps,
        reason=day.reason, utc_offset_minutes=time.utc_offset_minutes,
    )  # fmt: skip


def _day_of(time: DayTime, around: Surroundings, ground: Ground) -> Resolved:
    if time.day is not None:
        return ground(time.day, around)
    around = _back_to_day(around) if time.hour is not None else around
    running = around.running
    near = running is not None and running.granularity <= _G.DAY
    anchor = Anchor.CONTEXT if near else Anchor.PUBLICATION
    after_midnight = running is not None and near and _is_past_midnight(time, running.value)
    return ground(Relative(_G.DAY, int(after_midnight), anchor), around)


def _back_to_day(around: Surroundings) -> Surroundings:
    """An hour belongs to the last day told of, though a week or a year was named in passing since."""
    running, day = around.running, around.day
    if running is None or day is None or running.granularity <= _G.DAY or around.narrative:
        return around
    is_near = around.here.sentence - day.sentence <= _SAME_STORY_SENTENCES
    return replace(around, running=day) if is_near else around


_SAME_STORY_SENTENCES = 2


def _is_past_midnight(time: DayTime, running: str) -> bool:
    """ "the night of 14 August. At 3 a.m. ...": that night reaches into the next day."""
    return running[-3:] in _EVENINGS and time.hour is not None and time.hour <= _LAST_NIGHT_HOUR


_EVENINGS = ("TNI", "TEV")
_LAST_NIGHT_HOUR = 5


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
