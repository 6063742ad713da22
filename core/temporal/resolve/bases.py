"""From what a unit is counted: publication, the date the text has come to, or the last day it named."""

from core.chrono.granularity import Granularity, shift
from core.chrono.instant import SECONDS_PER_DAY, Instant, iso_weekday
from core.model.time_expression import Anchor
from core.temporal.resolve.resolved import RunningAnchor
from core.temporal.resolve.surroundings import Surroundings
from core.temporal.symbolic import Relative

_G = Granularity
_OWN_TIMES_S = 2 * 366 * SECONDS_PER_DAY  # a narrative that has come so near to its publication speaks of it
_SOON_AFTER = 3  # Monday to Wednesday

Base = tuple[Instant | None, RunningAnchor | None]  # where to count from; None for publication's


def base_of(counted: Relative, around: Surroundings) -> Base:
    """The instant a unit is counted from, and the anchor that is from (None: publication, or nothing)."""
    if counted.unit is _G.WEEKEND and counted.anchor is Anchor.PUBLICATION and around.published is not None:
        over = not counted.count and around.here.tense < 0 and iso_weekday(around.published) <= _SOON_AFTER
        if over:  # "this weekend three died", said on a Monday
            return Instant(around.published - 7 * SECONDS_PER_DAY), None
    if counted.anchor is Anchor.PUBLICATION:
        return _of_speaker(counted, around) if told_from_afar(around) else (around.published, None)
    if counted.anchor is not Anchor.CONTEXT:
        return None, None
    if counted.unit is _G.WEEKEND:
        start, anchor = _of_context(counted, around)
        if start is None or (anchor is not None and iso_weekday(start) > _SOON_AFTER):
            return start, anchor  # "on Friday he lost; at the weekend he won": the one that follows the day
        return _weekend_meant(start, around.here.tense), anchor
    return _of_context(counted, around)


def told_from_afar(around: Surroundings) -> bool:
    """Whether the text tells of times that are not its own: "yesterday" is then not counted from its date."""
    if around.published is None or not around.narrative or around.running is None:
        return False
    return abs(around.published - around.running.interval.start) > _OWN_TIMES_S


def _of_speaker(counted: Relative, around: Surroundings) -> Base:
    """ "next year", said by somebody the narrative tells of: counted from the date it has come to."""
    running = around.running
    assert running is not None
    fits = counted.unit >= _G.YEAR or running.granularity <= counted.unit
    is_today = counted.unit <= _G.DAY and not counted.count
    return (running.interval.start, running) if fits and not is_today else (None, None)


def _of_context(counted: Relative, around: Surroundings) -> Base:
    running = around.running
    if around.published is not None and _is_of_publication(counted, around):
        return around.published, None
    if counted.grain is not None and (running is None or running.granularity > counted.grain):
        return around.published, None
    if running is not None:
        if running.granularity <= counted.unit or counted.unit >= _G.YEAR:
            return running.interval.start, running
        finer = _last_as_fine(counted.unit, around)
        if finer is not None:
            return finer.interval.start, finer
        if counted.count or around.narrative:
            return None, None
    if around.published is None:
        return None, None
    over = counted.unit is _G.QUARTER and not counted.count  # the quarter that is reported is over
    return (shift(around.published, _G.QUARTER, -1) if over else around.published), None


def _last_as_fine(unit: Granularity, around: Surroundings) -> RunningAnchor | None:
    """The last day or month, where its paragraph has named a year or a decade since."""
    fine = around.fine
    if fine is None or fine.granularity > unit or fine.block != around.here.block:
        return None
    return fine


def _is_of_publication(counted: Relative, around: Surroundings) -> bool:
    """ "the decade" in news; "the year" there too, where its paragraph speaks of no date before it.

    "that year" points back, to the last date of the text.
    """
    if counted.count or around.narrative or counted.unit < _G.YEAR:
        return False
    if counted.points_back:
        return around.running is None
    spoken_of = around.running is not None and around.running.block == around.here.block
    return counted.unit >= _G.DECADE or not spoken_of


def _weekend_meant(base: Instant, tense: int) -> Instant:
    """ "over the weekend": the one that is on or just over, the coming one after a future verb."""
    back = 7 if iso_weekday(base) < 6 and tense <= 0 else 0
    return Instant(base - back * SECONDS_PER_DAY)
