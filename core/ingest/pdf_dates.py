"""Dates in and around PDFs: when one was made, and what its running heads say.

A file is made when a page is printed or a paper is set: not when the article was published, but the article
is hardly ever younger by more than the days a paper takes to reach its readers.
"""

import re
from collections.abc import Iterable

from core.chrono.granularity import Granularity, floor
from core.chrono.instant import SECONDS_PER_DAY, Instant, instant_from_civil
from core.ingest.page_visible_dates import dates_in_line
from core.model.article import DateCandidate, PublicationDate, PublishedSource
from core.model.derivation import Derivation, Step

_MADE = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?")
_HEAD_CONFIDENCE, _PRINTED_CONFIDENCE = 0.85, 0.3
_DAYS_TO_READERS = 7
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")


def pdf_instant(words: str) -> Instant | None:
    """The civil time of `D:20240503120000+02'00'`; None where it is no date."""
    match = _MADE.match(words.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part) if part else None for part in match.groups())
    try:
        return instant_from_civil(year or 0, month or 1, day or 1, hour or 0, minute or 0, second or 0)
    except ValueError:
        return None


def published_by_heads(heads: Iterable[str], made: Instant | None) -> PublicationDate | None:
    """The date that running heads bear; None where they bear none, or only that of the printing."""
    found: list[DateCandidate] = []
    for head in heads:
        for date in dates_in_line(head, day_first=True):
            if date.changed or date.stated.latest is not None:
                continue
            day = floor(date.stated.instant, Granularity.DAY)
            printed = made is not None and (day == floor(made, Granularity.DAY) or _CLOCK.search(head))
            if made is None or day <= made + _DAYS_TO_READERS * SECONDS_PER_DAY:
                words = f"its running head \u201c{head[:60]}\u201d says {date.stated.in_words}"
                confidence = _PRINTED_CONFIDENCE if printed else _HEAD_CONFIDENCE
                found.append(DateCandidate(day, Granularity.DAY, PublishedSource.TEXT, words, confidence))
    distinct = {candidate.instant: candidate for candidate in reversed(found)}
    candidates = tuple(sorted(distinct.values(), key=lambda candidate: -candidate.confidence))
    if not candidates:
        return None
    return _chosen(candidates)


def _chosen(candidates: tuple[DateCandidate, ...]) -> PublicationDate:
    best = candidates[0]
    if best.confidence < _HEAD_CONFIDENCE:
        return PublicationDate(None, PublishedSource.UNKNOWN, candidates=candidates)
    return PublicationDate(
        best.instant,
        best.source,
        best.confidence if len(candidates) == 1 else 0.6,
        derivation=Derivation((Step(best.words),), rule="running head"),
        candidates=candidates,
    )
