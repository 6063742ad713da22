"""The dates that ties give: from another event's dating and how a tie lies to it, the dating of what is told.

Which event is meant is left to `tied`.
"""

from core.chrono.dating import Dating, Extent, Mod, point
from core.chrono.granularity import Granularity, ceiling, floor
from core.chrono.instant import SECONDS_PER_DAY, Instant, iso_day
from core.chrono.interval import Interval
from core.events.bounds import Bounded, bounded
from core.events.offsets import Distance, shifted
from core.events.ties import Tie, TieKind
from core.model.event import TemporalLink
from core.model.time_expression import CalendarOffset, Signal, TimexType

_WAKE_DAYS = 7
_SIGNALS = {TieKind.SINCE: Signal.SINCE, TieKind.UNTIL: Signal.UNTIL}
_DAYS = {TieKind.DAY_BEFORE: -1, TieKind.DAY_AFTER: 1, TieKind.DAY_OF: 0}


def tied_date(tie: Tie, dating: Dating, present: Interval | None) -> Bounded | None:
    """The dating of what is tied to an event; None where that is too coarse or open for it.

    `present` is when the text was written, as far as that is known.
    """
    kind = tie.kind
    if kind in _SIGNALS:
        return _bordered(kind, dating, present)
    if kind is TieKind.THROUGH:
        middle = _middle(dating)
        return Bounded(middle, TemporalLink.DURING) if middle is not None else None
    if dating.granularity > Granularity.MONTH or dating.open_start or dating.open_end:
        return None
    if kind in {TieKind.WAKE, TieKind.AFTER}:
        return _in_wake(dating, present)
    if dating.granularity > Granularity.DAY and kind is not TieKind.SAME:
        return None
    if kind in _DAYS:
        return _days_on(dating, Granularity.DAY, _DAYS[kind])
    if kind is TieKind.NTH:
        return _days_on(dating, tie.unit, tie.ordinal - 1)
    same = kind is TieKind.SAME
    return Bounded(_same_time(dating), TemporalLink.SIMULTANEOUS if same else TemporalLink.IS_INCLUDED)


def _bordered(kind: TieKind, dating: Dating, present: Interval | None) -> Bounded | None:
    lasting = dating.extent is Extent.THROUGHOUT or dating.open_start or dating.open_end
    if present is None or lasting or (kind is TieKind.SINCE and dating.earliest >= present.end):
        return None
    return bounded(dating, _SIGNALS[kind], TimexType.DATE, present)


def _in_wake(dating: Dating, present: Interval | None) -> Bounded:
    """From the event's own day to some days after it, as far as the text's present."""
    start = floor(dating.earliest, Granularity.DAY)
    end = Instant(ceiling(Instant(dating.latest - 1), Granularity.DAY) + _WAKE_DAYS * SECONDS_PER_DAY)
    if present is not None and start < present.end:
        end = min(end, present.end)
    later = point(Interval(start, end), value=iso_day(start), granularity=Granularity.DAY, mod=Mod.APPROX)
    return Bounded(later, TemporalLink.AFTER)


def _same_time(dating: Dating) -> Dating:
    """Some time while the other event was; its whole days where its clock time is known only roughly."""
    inside = Interval(dating.earliest, dating.latest)
    return point(inside, value=dating.value, granularity=dating.granularity, mod=dating.mod)


def _days_on(dating: Dating, unit: Granularity, count: int) -> Bounded | None:
    """So many days or weeks from a day on, exactly."""
    distance = Distance(CalendarOffset(unit, count, 1, exact=True), 1, None)
    later = shifted(dating, distance)
    return Bounded(later, TemporalLink.IS_INCLUDED) if later is not None else None


def _middle(dating: Dating) -> Dating | None:
    """The middle third of what lasted."""
    third = (dating.latest - dating.earliest) // 3
    if dating.extent is not Extent.THROUGHOUT or third < SECONDS_PER_DAY:
        return None
    start = floor(Instant(dating.earliest + third), Granularity.DAY)
    middle = Interval(start, ceiling(Instant(dating.latest - third - 1), Granularity.DAY))
    return point(middle, value=iso_day(start), granularity=Granularity.DAY, mod=Mod.APPROX)
