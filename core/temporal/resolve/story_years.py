"""Choosing the year of a bare date in a text that tells a story: it goes on from the date it has come to."""

from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY, Instant, civil_from_instant
from core.chrono.interval import Interval
from core.model.time_expression import Anchor
from core.temporal.resolve.explain import ahead_step, anchor_step
from core.temporal.resolve.named_years import ChosenYear, IntervalOfYear, own_year
from core.temporal.resolve.resolved import RunningAnchor
from core.temporal.resolve.surroundings import Here, Surroundings

_GOES_ON_DAYS = 120
_NEXT_YEAR_DAYS = 2 * 366
_SAME_TIMES_DAYS = 3 * 366
# How far a text goes back rather than on to the next year: within a paragraph, and at the head of a new one.
_LOOKS_BACK_DAYS = 240
_LOOKS_BACK_AFRESH_DAYS = 200
_NEAR_DAYS = 200
_WHOLE_YEAR_S = 365 * SECONDS_PER_DAY


def tells_in_order(around: Surroundings) -> bool:
    """Whether the text tells a story of its own: "In March 2011 it began. In July, ...", a list of dates, a
    section under a year."""
    running, here = around.running, around.here
    if running is None:
        return False
    if running.heads and running.section == here.section:
        return True
    if not running.explicit or not running.leads or not here.leads or here.tense > 0:
        return False
    return running.block == here.block or (running.opens_entry and here.opens_entry)


def tells_beside(interval_of_year: IntervalOfYear, around: Surroundings) -> bool:
    """Whether a day lies beside a full date just stated: "She died on 8 October 2022. On 1 October ...".

    Not where such a day is also one of the weeks around publication: then it is the news.
    """
    running, here, published = around.running, around.here, around.published
    if running is None or published is None or not running.explicit or here.tense > 0:
        return False
    near = running.block == here.block and here.sentence - running.sentence <= _SAME_STORY_SENTENCES
    if not near or running.granularity > Granularity.DAY:
        return False
    year = own_year(interval_of_year, published)
    news_s = min(abs(interval_of_year(one).start - published) for one in (year - 1, year, year + 1))
    beside = interval_of_year(own_year(interval_of_year, running.interval.start))
    apart_s = _distance_s(beside, running.interval)
    return apart_s <= _BESIDE_DAYS * SECONDS_PER_DAY and news_s > _NEWS_DAYS * SECONDS_PER_DAY


_SAME_STORY_SENTENCES = 2
_BESIDE_DAYS = 31
_NEWS_DAYS = 90


def year_after_running(
    interval_of_year: IntervalOfYear, around: Surroundings, turn: int
) -> ChosenYear | None:
    """The year of a date that follows the running anchor; None where the text has come to no date."""
    running = around.running
    if running is None:
        return None
    if turn:
        return _by(running, _turned(interval_of_year, running.interval, turn))
    beside = _beside_next(interval_of_year, around)
    if beside is not None and around.here.ahead is not None:
        return ChosenYear(beside, Anchor.CONTEXT, ahead_step(around.here.ahead.interval))
    since_fine = _soon_after_fine(interval_of_year, around)
    if since_fine is not None and around.fine is not None:
        return _by(around.fine, since_fine)
    return _by(running, _goes_on(interval_of_year, running, around.here))


def _by(anchor: RunningAnchor, year: int) -> ChosenYear:
    return ChosenYear(year, Anchor.CONTEXT, anchor_step(anchor))


def _turned(interval_of_year: IntervalOfYear, here: Interval, turn: int) -> int:
    """ "the following April", "the previous summer"."""
    year = own_year(interval_of_year, here.start)
    if turn > 0:
        return year if interval_of_year(year).start >= here.end else year + 1
    return year if interval_of_year(year).end <= here.start else year - 1


def _beside_next(interval_of_year: IntervalOfYear, around: Surroundings) -> int | None:
    """The year of a date that its paragraph states further on: "the summer offensive, begun in June 1942".

    It must lie at or soon after the date the text has come to, or open a new paragraph; else it is told of
    in passing. What another sentence states must come after it, too.
    """
    running, ahead = around.running, around.here.ahead
    if running is None or ahead is None or running.sentence == around.here.sentence:
        return None
    afresh = running.block != around.here.block
    same_sentence = ahead.sentence == around.here.sentence
    stated = ahead.interval
    onward_s = stated.start - running.interval.start
    in_reach = (-_NEXT_YEAR_DAYS * afresh) * SECONDS_PER_DAY <= onward_s <= _NEXT_YEAR_DAYS * SECONDS_PER_DAY
    if not in_reach or not (same_sentence or afresh):
        return None
    year = civil_from_instant(stated.start).year
    nearest = min(
        (year, year - 1, year + 1), key=lambda candidate: _distance_s(interval_of_year(candidate), stated)
    )
    unit = interval_of_year(nearest)
    if _distance_s(unit, stated) > _NEAR_DAYS * SECONDS_PER_DAY:
        return None
    if not same_sentence and (unit.start > stated.start or _goes_on_sooner(interval_of_year, around, unit)):
        return None
    return nearest if afresh or unit.end > running.interval.start else None


def _goes_on_sooner(interval_of_year: IntervalOfYear, around: Surroundings, unit: Interval) -> bool:
    """Whether such a date lies nearer to where the text has come to than to what the text goes on to."""
    running, ahead = around.running, around.here.ahead
    assert running is not None
    assert ahead is not None
    plain = interval_of_year(_goes_on(interval_of_year, running, around.here))
    if plain.end <= running.interval.start:
        return False
    return _distance_s(running.interval, plain) <= _distance_s(unit, ahead.interval)


def _distance_s(one: Interval, other: Interval) -> int:
    """Seconds between two intervals; 0 where they overlap."""
    return max(one.start - other.end, other.start - one.end, 0)


def _soon_after_fine(interval_of_year: IntervalOfYear, around: Surroundings) -> int | None:
    """The year that goes on from the last day or month, where a year was named in passing since."""
    running, fine = around.running, around.fine
    if running is None or fine is None or running.granularity < Granularity.YEAR:
        return None
    if running.block != fine.block and _is_new_time(running.interval, fine.interval):
        return None
    year = civil_from_instant(fine.interval.start).year
    for candidate in (year, year + 1):
        ahead_s = interval_of_year(candidate).start - fine.interval.start
        if 0 <= ahead_s <= _GOES_ON_DAYS * SECONDS_PER_DAY:
            return candidate
    return None


def _is_new_time(year: Interval, fine: Interval) -> bool:
    """Whether a year that a new paragraph names is where it has come to: the same times, or the next year."""
    onward_s = year.start - fine.start
    return -_SAME_TIMES_DAYS * SECONDS_PER_DAY <= onward_s <= _NEXT_YEAR_DAYS * SECONDS_PER_DAY


def _goes_on(interval_of_year: IntervalOfYear, running: RunningAnchor, at: Here) -> int:
    """The same year, unless that would go far back; less far at the head of a new paragraph."""
    here = running.interval
    come_to = Instant(here.end - 1) if running.granularity is Granularity.SEASON else here.start
    year = own_year(interval_of_year, come_to)
    is_part = running.granularity is Granularity.YEAR and here.end - here.start < _WHOLE_YEAR_S
    looks_back = running.block == at.block and not is_part  # "late 1931" is left for what comes after it
    days = _LOOKS_BACK_DAYS if looks_back else _LOOKS_BACK_AFRESH_DAYS
    if running.opens_entry and at.opens_entry:
        days = 0  # a list of dates never looks back
    return year + 1 if here.start - interval_of_year(year).end > days * SECONDS_PER_DAY else year
