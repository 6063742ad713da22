"""A stated date as an article's publication date, with the steps that say where it was stated.

How sure it is, and which other dates there are to choose from, is for those to say who read it.
"""

from collections.abc import Iterable

from core.ingest.date_strings import StatedDate
from core.model.article import DateCandidate, PublicationDate, PublishedSource
from core.model.derivation import Derivation, Step

_NO_DAY = 0.5


def publication_of(
    stated: StatedDate,
    words: str | Iterable[str],
    confidence: float,
    source: PublishedSource,
    candidates: tuple[DateCandidate, ...] = (),
) -> PublicationDate:
    """The publication date that was stated; `words` are its one step, or its steps in order. A month or a
    year is no day, so it is never sure."""
    steps = (words,) if isinstance(words, str) else words
    return PublicationDate(
        stated.instant,
        source,
        confidence if stated.latest is None else min(confidence, _NO_DAY),
        stated.granularity,
        stated.utc_offset_minutes,
        stated.latest,
        Derivation(tuple(Step(step) for step in steps), rule="stated publication date"),
        candidates,
    )
