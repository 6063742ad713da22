"""Bounds: a bare date and the word before it become the four bounds of what happened.

"since May" is open to the right until the text's own present, "until May" open to the left, "before
May" ends where May begins. The tagger gives the bare date; this module alone applies its signal.
"""

from dataclasses import dataclass, replace

from core.chrono.dating import Dating, Extent, Mod, point, throughout
from core.chrono.interval import Interval
from core.events.borders import Border
from core.model.event import TemporalLink
from core.model.time_expression import Signal, TimexType


@dataclass(frozen=True, slots=True)
class Bounded:
    """A dating with its signal applied, the event's relation to its phrase, and the step in words."""

    dating: Dating
    relation: TemporalLink
    words: str = ""


def bounded(
    dating: Dating, signal: Signal | None, kind: TimexType, present: Interval, *, began: bool = False
) -> Bounded:
    """Apply a signal to the date it stands before.

    `present` is when the text was written; `began` says that "until" tells a beginning ("had no fever
    until Thursday": it came on Thursday). A length that has a date has been counted from the present
    with its "vor" or "in" already ("vor drei Jahren").
    """
    if signal is Signal.SINCE:
        return _since(dating, present)
    if signal is Signal.UNTIL:
        return Bounded(dating, TemporalLink.IS_INCLUDED) if began else _until(dating)
    if signal is Signal.BY:
        return _by(dating, present)
    if signal in {Signal.BEFORE, Signal.AFTER} and kind is not TimexType.DURATION:
        if signal is Signal.AFTER:
            return _after(dating, present)
        return _by(dating, present) if dating.mod is Mod.END else _before(dating, present)
    if signal is Signal.WITHIN and dating.extent is Extent.THROUGHOUT:
        inside = point(dating.interval, value=dating.value, granularity=dating.granularity, mod=dating.mod)
        return Bounded(inside, TemporalLink.IS_INCLUDED)
    lasts = signal is Signal.FOR or (signal is Signal.DURING and kind is TimexType.DURATION)
    if lasts and dating.latest - dating.earliest > _A_DAY:
        return _over(dating, present)
    return Bounded(dating, TemporalLink.IS_INCLUDED)


_A_DAY = 86_400


def bordered(dating: Dating, border: Border, present: Interval) -> Bounded:
    """Apply what the words around a date say of it. `present` is when the text was written."""
    if border is Border.NOT_LATER:
        return _by(dating, present)
    if border is Border.SINCE_AT_LEAST:
        return _since(dating, present)
    if border is Border.RUN_UP:
        return _up_to(dating, present)
    if border is Border.THROUGHOUT:
        return _over(dating, present)
    if border is Border.THROUGH:
        return _through(dating)
    if border is Border.UNTIL_AT_LEAST:
        through = _until(dating)
        lasting = replace(through.dating, open_end=True, mod=Mod.ON_OR_AFTER)
        return replace(through, dating=lasting, words="at least up to then; the text does not say from when")
    is_past = dating.earliest < present.end
    if border is Border.AS_OF and is_past:
        return Bounded(dating, TemporalLink.IS_INCLUDED)
    return _since(dating, present) if is_past else _from(dating)


def _from(dating: Dating) -> Bounded:
    """Begins inside a date to come; the text gives no end."""
    lasting = throughout(
        dating.interval, dating.interval, value=dating.value, granularity=dating.granularity,
        mod=dating.mod, open_end=True,
    )  # fmt: skip
    return Bounded(lasting, TemporalLink.BEGUN_BY, "from then on; the text gives no end")


def _through(dating: Dating) -> Bounded:
    """Up to the last day of a date."""
    last = Interval(max(dating.earliest, type(dating.latest)(dating.latest - _A_DAY)), dating.latest)
    lasting = throughout(
        last, last, value=dating.value, granularity=dating.granularity, mod=dating.mod, open_start=True
    )
    return Bounded(lasting, TemporalLink.ENDED_BY, "up to its last day; the text does not say from when")


def _up_to(dating: Dating, present: Interval) -> Bounded:
    """Before a date, and near it: from the text's present where the date is still to come."""
    start = present.start if present.start < dating.earliest else dating.earliest
    lasting = throughout(
        Interval(min(start, dating.earliest), dating.latest), dating.interval, value=dating.value,
        granularity=dating.granularity, mod=dating.mod, open_start=True,
    )  # fmt: skip
    return Bounded(lasting, TemporalLink.ENDED_BY, "the time before it; the text does not say from when")


def range_of(first: Dating, last: Dating, signal: Signal | None) -> Bounded | None:
    """Two dates as one: "from 1997 to 2006" lasted, "between 3 and 9 May" lies between."""
    if last.latest <= first.earliest or last.earliest < first.earliest:
        return None
    value = f"{first.value}/{last.value}"
    finest = min(first.granularity, last.granularity)
    if signal is Signal.BETWEEN:
        whole = replace(
            first, value=value, start_latest=last.latest, end_earliest=first.earliest, latest=last.latest
        )
        return Bounded(replace(whole, granularity=finest, mod=None), TemporalLink.IS_INCLUDED)
    lasted = throughout(first.interval, last.interval, value=value, granularity=finest)
    return Bounded(lasted, TemporalLink.DURING)


def _since(dating: Dating, present: Interval) -> Bounded:
    """Began inside the date, goes on to the text's present."""
    if present.end <= dating.start_latest:
        return Bounded(dating, TemporalLink.IS_INCLUDED)
    begun = Interval(dating.earliest, dating.latest)
    end = Interval(max(present.start, dating.earliest), present.end)
    lasting = throughout(
        begun, end, value=dating.value, granularity=dating.granularity, mod=dating.mod, open_end=True
    )
    return Bounded(lasting, TemporalLink.BEGUN_BY, "since then, up to the article’s present")


def _until(dating: Dating) -> Bounded:
    lasting = throughout(
        dating.interval,
        dating.interval,
        value=dating.value,
        granularity=dating.granularity,
        mod=dating.mod,
        open_start=True,
    )
    return Bounded(lasting, TemporalLink.ENDED_BY, "up to then; the text does not say from when")


def _before(dating: Dating, present: Interval) -> Bounded:
    """Earlier than the date: its beginning is open; one unit before is as far as it is drawn.

    What is still to come lies between the text's present and the date.
    """
    if present.start < dating.earliest and present.end <= dating.earliest:
        ahead = Interval(present.start, dating.earliest)
        coming = point(ahead, value=dating.value, granularity=dating.granularity, mod=Mod.BEFORE)
        return Bounded(coming, TemporalLink.BEFORE, "from the article’s present to the day before")
    width = dating.latest - dating.earliest
    earlier = Interval(type(dating.earliest)(dating.earliest - width), dating.earliest)
    moved = replace(
        dating,
        earliest=earlier.start,
        start_latest=earlier.end,
        end_earliest=earlier.start,
        latest=earlier.end,
        mod=Mod.BEFORE,
        open_start=True,
    )
    return Bounded(moved, TemporalLink.BEFORE, "some time before that")


def _after(dating: Dating, present: Interval) -> Bounded:
    """Later than the date: its end is open, at most the text's present where that is later."""
    width = dating.latest - dating.earliest
    latest = max(present.end, type(present.end)(dating.latest + width))
    moved = replace(
        dating,
        earliest=dating.latest,
        start_latest=latest,
        end_earliest=dating.latest,
        latest=latest,
        mod=Mod.AFTER,
        open_end=True,
    )
    return Bounded(moved, TemporalLink.AFTER, "some time after that")


def _by(dating: Dating, present: Interval) -> Bounded:
    """Not later than the date; what is still to come lies between the present and it."""
    if present.start < dating.earliest:
        moved = replace(dating, earliest=present.start, end_earliest=present.start, mod=Mod.ON_OR_BEFORE)
        return Bounded(moved, TemporalLink.BEFORE, "from the article’s present to then")
    return Bounded(
        replace(dating, mod=Mod.ON_OR_BEFORE, open_start=True), TemporalLink.BEFORE, "then or before"
    )


def _over(dating: Dating, present: Interval) -> Bounded:
    """All through the date; where it reaches the present, the text gives no end."""
    reaches = dating.latest >= present.start and dating.earliest < present.start
    lasting = replace(
        dating,
        extent=Extent.THROUGHOUT,
        start_latest=min(dating.latest, type(dating.earliest)(dating.earliest + _A_DAY)),
        end_earliest=max(dating.earliest, type(dating.latest)(dating.latest - _A_DAY)),
        open_end=reaches,
    )
    return Bounded(lasting, TemporalLink.DURING, "all through that time")
