"""Choosing the year of a bare date, "April" or "the third quarter", by publication and tense."""

from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.chrono.interval import Interval
from core.model.time_expression import Anchor
from core.temporal.resolve.explain import bare_step
from core.temporal.resolve.named_years import ChosenYear, IntervalOfYear, own_year
from core.temporal.resolve.story_years import tells_beside, tells_in_order, year_after_running
from core.temporal.resolve.surroundings import Surroundings


def choose_year(
    interval_of_year: IntervalOfYear, around: Surroundings, turn: int | None, *, day_known: bool
) -> ChosenYear | None:
    """The year of something named without one.

    None where nothing is known. Publication: past by default, future after a future verb. A narrative
    goes on from its last date, and so does a paragraph that tells one.
    """
    follows = around.reference is not around.published or tells_in_order(around)
    follows = follows or (day_known and tells_beside(interval_of_year, around))
    if turn in (-2, 2) or (turn is None and follows):
        return year_after_running(interval_of_year, around, turn or 0)
    if around.published is None:
        return None
    year = own_year(interval_of_year, around.published)
    chosen = _from_published(interval_of_year, around, year, turn, day_known=day_known)
    return ChosenYear(chosen, Anchor.PUBLICATION, bare_step(around, turn))


def _from_published(
    interval_of_year: IntervalOfYear,
    around: Surroundings,
    year: int,
    turn: int | None,
    *,
    day_known: bool,
) -> int:
    published = around.published
    assert published is not None
    this = interval_of_year(year)
    if turn == 0:
        return year
    if turn == -1:
        return _last_of_its_kind(interval_of_year, published, year)
    if turn == 1:
        return year if this.start > published else year + 1
    if this.start <= published:
        back_s, ahead_s = published - this.start, interval_of_year(year + 1).start - published
        return year + _lies_ahead(back_s, ahead_s, around, this, day_known=day_known)
    back_s, ahead_s = published - interval_of_year(year - 1).start, this.start - published
    return year - 1 + _lies_ahead(back_s, ahead_s, around, this, day_known=day_known)


def _last_of_its_kind(interval_of_year: IntervalOfYear, published: Instant, year: int) -> int:
    """ "last February" in March is of the year before: that of this year is "last month"."""
    this = interval_of_year(year)
    if this.end > published:
        return year - 1
    is_month = SECONDS_PER_DAY < this.end - this.start <= 31 * SECONDS_PER_DAY
    just_over = published - this.end < 31 * SECONDS_PER_DAY
    return year - 1 if is_month and just_over else year


# How much farther than the past the future seems, by tense: a date is rather in the past.
_FAR_AHEAD = {-1: 6.0, 0: 2.0, 1: 1 / 8}
_FAR_AHEAD_OF_BORDER = 1 / 2  # "through August" may look ahead without a verb that does


def _lies_ahead(back_s: int, ahead_s: int, around: Surroundings, unit: Interval, *, day_known: bool) -> bool:
    """Whether the next of its kind is meant, not the last one."""
    tense = around.here.tense
    is_month = not day_known and unit.end - unit.start <= 31 * SECONDS_PER_DAY
    if is_month and tense < 0:
        return False
    reported = not day_known and not is_month  # a quarter or a season: what is told of it is over
    weight = _FAR_AHEAD[min(tense, 0) if reported else tense]
    if tense > 0 and around.here.borders and not reported:
        weight = _FAR_AHEAD_OF_BORDER
    return ahead_s * weight < back_s
