"""The steps of a derivation in words a reader understands."""

from functools import lru_cache

from core.chrono.dating import Dating
from core.chrono.granularity import Granularity
from core.chrono.instant import Instant, iso_weekday
from core.chrono.interval import Interval
from core.chrono.unit_names import unit_words
from core.chrono.wording import dating_words, day_words, interval_words
from core.model.derivation import Derivation, Step
from core.model.span import Span
from core.temporal.resolve.resolved import RunningAnchor
from core.temporal.resolve.surroundings import Surroundings

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@lru_cache(maxsize=1024)
def weekday_words(instant: Instant) -> str:
    """`Saturday 13 July 2019`."""
    return f"{_WEEKDAYS[iso_weekday(instant) - 1]} {day_words(instant)}"


def phrase_words(words: str) -> str:
    """The phrase in quotation marks, on one line."""
    return f"\u201c{' '.join(words.split())}\u201d"


def published_step(around: Surroundings) -> Step:
    """What the publication date was."""
    assert around.published is not None
    return Step(f"published {weekday_words(around.published)}")


def bare_step(around: Surroundings, turn: int | None) -> Step:
    """What the publication date was, and whether the sentence looks ahead where the words do not say."""
    step = published_step(around)
    ahead = turn is None and around.here.tense > 0
    return Step(f"{step.words}, and the sentence looks ahead") if ahead else step


def running_step(around: Surroundings) -> Step:
    """What date the text spoke of before."""
    assert around.running is not None
    return anchor_step(around.running)


def anchor_step(anchor: RunningAnchor) -> Step:
    """What date of the text it was counted from."""
    return Step(f"the text speaks of {anchor_words(anchor)}", anchor.span)


def anchor_words(anchor: RunningAnchor) -> str:
    """The date of an anchor, and the words that told it where they do not say the same."""
    start, end = anchor.interval.start, anchor.interval.end
    is_season = anchor.granularity is Granularity.SEASON and end - start >= _SHORTEST_SEASON_S
    words = unit_words(start, Granularity.SEASON) if is_season else interval_words(start, end)
    return f"{words} ({phrase_words(anchor.text)})"


_SHORTEST_SEASON_S = 89 * 86_400  # 1 December to 28 February has 90 days


def ahead_step(ahead: Interval) -> Step:
    """What date the sentence states further on."""
    return Step(f"the text goes on to {interval_words(ahead.start, ahead.end)}")


def derivation(
    phrase: str, span: Span, steps: tuple[Step, ...], dating: Dating | None, rule: str
) -> Derivation:
    """The phrase, what it was counted from, and the date it gives."""
    chain = [Step(phrase_words(phrase), span), *steps]
    if dating is not None:
        chain.append(Step(_date_words(dating)))
    return Derivation(tuple(chain), rule)


def _date_words(dating: Dating) -> str:
    one_day = dating.latest - dating.earliest == 86_400
    return weekday_words(dating.earliest) if one_day else dating_words(dating)
