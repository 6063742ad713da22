"""Evidence of a page weighed to one publication date, with a confidence that was measured on news pages.

| evidence | confidence |
|---|---|
| two places or more agree, none differs | 0.97, shown as high |
| one place, nothing against it | 0.87 |
| fields differ, but what is seen beside the title agrees with one | 0.8 |
| fields differ, or one is older than what is seen or later than the page's last change | 0.6, to be checked |
| no field: a date seen beside the title, htmldate agrees or a label says so | 0.6, to be checked |
| no field: a date seen, or htmldate's reading | 0.5, to be checked |

A field of the page and a date seen beside its title are two places; the mark-up of what is seen is none of
its own. What bounds the date (the page's last change, its capture) is never the date.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.ingest.date_strings import StatedDate, parse_stated_date
from core.ingest.offline_imports import import_offline
from core.ingest.page_dates import DateEvidence
from core.ingest.page_tree import Element, is_large
from core.ingest.page_visible_dates import VisibleDate
from core.ingest.stated_publication import publication_of
from core.model.article import DateCandidate, PublicationDate, PublishedSource
from core.model.derivation import Step

_AGREED, _ALONE, _SETTLED, _DISPUTED, _SEEN_TWICE, _SEEN = 0.97, 0.87, 0.8, 0.6, 0.6, 0.5
_MOST_CANDIDATES = 9
# Bounds that do not move with the clock, so that a page reads the same on any day.
_EARLIEST, _LATEST = "1990-01-01", "2099-12-31"


@dataclass(frozen=True, slots=True)
class DateBounds:
    """Days after which the article was not published: when the page says that it was last changed, and when
    it was captured. None where that is not known."""

    changed: Instant | None = None
    captured: Instant | None = None

    @property
    def earliest(self) -> Instant | None:
        """The closer of the two bounds."""
        return min((bound for bound in (self.changed, self.captured) if bound is not None), default=None)


def weighed_publication(
    root: Element,
    url: str,
    evidence: Sequence[DateEvidence],
    seen: Sequence[VisibleDate] = (),
    bounds: DateBounds = DateBounds(),
) -> PublicationDate | None:
    """The publication date the evidence speaks for; None where there is none."""
    if evidence and all(_after(one.stated, bounds.captured) for one in evidence):
        return _against_the_clock(weighed_publication(root, url, evidence, seen, DateBounds(bounds.changed)))
    seen = sorted(seen, key=lambda date: not date.labelled)  # a bare date is often that of the showing
    fields = [one for one in evidence if not _after(one.stated, bounds.captured)]
    visible = [one for one in map(_as_evidence, seen) if not _after(one.stated, bounds.captured)]
    told = [one for one, date in zip(visible, seen, strict=False) if not date.changed]
    opinion = None if is_large(root) else _second_opinion(root, url)
    read = [] if opinion is None or _after(opinion, bounds.captured) else [_by_reading(opinion)]
    candidates = _candidates((*fields, *visible, *read))
    if fields:
        return _from_fields(fields, told, read, bounds, candidates)
    if told:
        labelled = any(date.labelled for date in seen[:1]) or _agree(read, told[0])
        confidence = _SEEN_TWICE if labelled else _SEEN
        return _publication(told[0], confidence, [_says(told[0])], candidates)
    return _publication(read[0], _SEEN, [_says(read[0])], candidates) if read else None


def _against_the_clock(published: PublicationDate | None) -> PublicationDate | None:
    """Where a page says throughout that it is younger than its capture, the clock of that was wrong; still,
    that is to be looked at."""
    if published is None:
        return None
    derivation = published.derivation
    steps = (*derivation.steps, Step("but the page was saved before that"))
    confidence = min(published.confidence, _DISPUTED)
    return replace(published, confidence=confidence, derivation=replace(derivation, steps=steps))


def _from_fields(
    fields: Sequence[DateEvidence],
    seen: Sequence[DateEvidence],
    read: Sequence[DateEvidence],
    bounds: DateBounds,
    candidates: tuple[DateCandidate, ...],
) -> PublicationDate:
    """The most trustworthy field decides; where fields differ, the one that agrees with what is seen."""
    differing = [other for other in fields[1:] if not other.agrees_with(fields[0].stated)]
    settled = [one for one in fields if _agree(seen[:1], one)] if differing else []
    chosen = settled[0] if settled else fields[0]
    against = [other for other in (*fields, *read) if not other.agrees_with(chosen.stated)]
    older = [one for one in seen[:1] if _before(one.stated, chosen.stated)]
    same = [one for one in (*fields, *seen) if one is not chosen and one.agrees_with(chosen.stated)]
    agreeing = [one for one in same if not (one.shown and chosen.shown)]
    steps = [_says(chosen), *(f"but {_says(other)}" for other in (*against, *older)[:2])]
    if _after(chosen.stated, bounds.changed):
        return _publication(chosen, _DISPUTED, [*steps, "but the page was last changed before"], candidates)
    if older or against:
        confidence = _SETTLED if settled and not older else _DISPUTED
        return _publication(chosen, confidence, steps, candidates)
    if agreeing:
        return _publication(chosen, _AGREED, [*steps, f"{agreeing[0].place} agrees"], candidates)
    return _publication(chosen, _ALONE, steps, candidates)


def _as_evidence(date: VisibleDate) -> DateEvidence:
    words = " ".join(date.words.split())[:60]
    place = "the page as it was last changed" if date.changed else f"the line \u201c{words}\u201d on the page"
    worth = 0.3 if date.changed else 0.6 if date.labelled else 0.5
    return DateEvidence(place, date.stated, PublishedSource.TEXT, worth, shown=True)


def _by_reading(opinion: StatedDate) -> DateEvidence:
    return DateEvidence("a search of the whole page", opinion, PublishedSource.TEXT, 0.45)


def _says(evidence: DateEvidence) -> str:
    return f"{evidence.place} says {evidence.stated.in_words}"


def _agree(others: Iterable[DateEvidence], evidence: DateEvidence) -> bool:
    return any(evidence.agrees_with(other.stated) for other in others)


def _after(stated: StatedDate, bound: Instant | None) -> bool:
    """More than a day later, so that no offset can explain it."""
    return bound is not None and stated.instant > bound + SECONDS_PER_DAY


def _before(earlier: StatedDate, later: StatedDate) -> bool:
    return later.instant // SECONDS_PER_DAY - earlier.instant // SECONDS_PER_DAY > 1


def _candidates(evidence: Iterable[DateEvidence]) -> tuple[DateCandidate, ...]:
    """Every date that is spoken for, the most trustworthy first; places of one kind that agree are one."""
    found: dict[tuple[str, PublishedSource], DateCandidate] = {}
    for one in sorted(evidence, key=lambda one: -one.worth):
        stated = one.stated
        candidate = DateCandidate(stated.instant, stated.granularity, one.source, _says(one), one.worth)
        found.setdefault((stated.day, one.source), candidate)
    return tuple(found.values())[:_MOST_CANDIDATES]


def _publication(
    evidence: DateEvidence, confidence: float, steps: list[str], candidates: tuple[DateCandidate, ...]
) -> PublicationDate:
    return publication_of(evidence.stated, steps, confidence, evidence.source, candidates)


def _second_opinion(root: Element, url: str) -> StatedDate | None:
    """htmldate's reading of the page's fields; not its search of running text, which takes seconds."""
    # Imported here because most runs read no page.
    found = import_offline("htmldate").find_date(
        root,
        extensive_search=False,
        original_date=True,
        url=url or None,
        min_date=_EARLIEST,
        max_date=_LATEST,
    )
    return parse_stated_date(found) if found else None
