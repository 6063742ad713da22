"""Evidence of a page weighed to one publication date, with a confidence that was measured on news pages.

| evidence | confidence |
|---|---|
| two places or more agree, none differs, htmldate agrees | 0.97, shown as high |
| one place, htmldate agrees or is silent | 0.87 |
| places differ | 0.6, to be checked |
| only htmldate's reading of the page's text | 0.5, to be checked |
"""

from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.ingest.date_strings import StatedDate, parse_stated_date
from core.ingest.page_dates import DateEvidence
from core.ingest.page_tree import Element, is_large
from core.model.article import PublicationDate, PublishedSource
from core.model.derivation import Derivation, Step

_AGREED, _ALONE, _DISPUTED, _FROM_TEXT = 0.97, 0.87, 0.6, 0.5
# Bounds that do not move with the clock, so that a page reads the same on any day.
_EARLIEST, _LATEST = "1990-01-01", "2099-12-31"


def weighed_publication(
    root: Element, url: str, evidence: tuple[DateEvidence, ...], captured: Instant | None = None
) -> PublicationDate | None:
    """The publication date the evidence speaks for; None where there is none. A page says nothing of days
    after it was `captured`."""
    if captured is not None:
        evidence = tuple(one for one in evidence if one.stated.instant <= captured + SECONDS_PER_DAY)
    opinion = None if is_large(root) else _second_opinion(root, url, thorough=not evidence)
    if not evidence:
        return _from_text(opinion)
    chosen = evidence[0]
    differing = tuple(other for other in evidence[1:] if not other.agrees_with(chosen.stated))
    disputed = bool(differing) or (opinion is not None and not chosen.agrees_with(opinion))
    confidence = _DISPUTED if disputed else _AGREED if len(evidence) > 1 else _ALONE
    steps = [f"{chosen.place} says {chosen.stated.in_words}"]
    steps += [f"but {other.place} says {other.stated.in_words}" for other in differing[:2]]
    if disputed and not differing and opinion is not None:
        steps.append(f"but the page's own words suggest {opinion.day}")
    elif not disputed and len(evidence) > 1:
        steps.append(f"{evidence[1].place} agrees")
    return _publication(chosen.stated, chosen.source, confidence, steps)


def _from_text(opinion: StatedDate | None) -> PublicationDate | None:
    if opinion is None:
        return None
    return _publication(
        opinion, PublishedSource.TEXT, _FROM_TEXT, [f"the page's own words suggest {opinion.day}"]
    )


def _publication(
    stated: StatedDate, source: PublishedSource, confidence: float, steps: list[str]
) -> PublicationDate:
    return PublicationDate(
        stated.instant,
        source,
        confidence,
        stated.granularity,
        stated.utc_offset_minutes,
        stated.latest,
        Derivation(tuple(Step(words) for words in steps), rule="page evidence"),
    )


def _second_opinion(root: Element, url: str, *, thorough: bool) -> StatedDate | None:
    """htmldate's reading; a thorough one also takes in running text, and its first takes seconds."""
    # Imported here because it is slow to load and most runs read no page.
    from htmldate import find_date  # noqa: PLC0415

    found = find_date(
        root,
        extensive_search=thorough,
        original_date=True,
        url=url or None,
        min_date=_EARLIEST,
        max_date=_LATEST,
    )
    return parse_stated_date(found) if found else None
