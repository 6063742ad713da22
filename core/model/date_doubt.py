"""Why a publication date asks for a look by a person: pure rules over what reading found.

A wrong day moves every "yesterday" of the article, so all that is not sure is offered for review.
"""

from enum import StrEnum

from core.chrono.instant import SECONDS_PER_DAY
from core.model.article import DateCandidate, PublicationDate, PublishedSource

HIGH_CONFIDENCE = 0.9
_WEIGHTY = 0.5  # a candidate below that contradicts nobody
_MOST_OFFERED = 9
_OF_THE_TEXT = (PublishedSource.TEXT, PublishedSource.DATELINE)


class DateDoubt(StrEnum):
    """Why a date is not sure."""

    UNKNOWN = "unknown"  # nothing names a day
    CONFLICT = "conflict"  # different days are named, or one date can be read as two days
    INFERRED = "inferred"  # only the text itself speaks for the day
    UNSURE = "unsure"  # one place names the day, and it is not worth much


def doubt_about(published: PublicationDate) -> DateDoubt | None:
    """None where the date is the user's own or its confidence is high."""
    known = published.instant is not None
    if published.source is PublishedSource.USER or (known and published.confidence >= HIGH_CONFIDENCE):
        return None
    if len({_day(one) for one in published.candidates if one.confidence >= _WEIGHTY}) > 1:
        return DateDoubt.CONFLICT
    if not known:
        return DateDoubt.UNKNOWN
    return DateDoubt.INFERRED if published.source in _OF_THE_TEXT else DateDoubt.UNSURE


def offered_candidates(published: PublicationDate) -> tuple[DateCandidate, ...]:
    """What to choose from, the best first, one for each day: the words of those that agree are joined.

    At most nine. What was read itself stands in where no candidates were kept.
    """
    by_day: dict[int, DateCandidate] = {}
    words_of: dict[int, list[str]] = {}
    for candidate in published.candidates or _itself(published):
        day = _day(candidate)
        by_day.setdefault(day, candidate)
        if candidate.words not in words_of.setdefault(day, []):
            words_of[day].append(candidate.words)
    return tuple(
        DateCandidate(one.instant, one.granularity, one.source, "; ".join(words_of[day]), one.confidence)
        for day, one in list(by_day.items())[:_MOST_OFFERED]
    )


def _itself(published: PublicationDate) -> tuple[DateCandidate, ...]:
    if published.instant is None:
        return ()
    words = "; ".join(step.words for step in published.derivation.steps)
    return (
        DateCandidate(
            published.instant, published.granularity, published.source, words, published.confidence
        ),
    )


def _day(candidate: DateCandidate) -> int:
    return candidate.instant // SECONDS_PER_DAY
