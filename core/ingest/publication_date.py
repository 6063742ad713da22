"""The publication date of an article: stated by its file, or inferred from its own evidence.

The most trustworthy evidence decides; other evidence that disagrees lowers the confidence. Where there
is none, the date stays unknown: it is never filled in from today or from the file's age.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from core.chrono.granularity import Granularity, floor
from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.ingest.publication_evidence import (
    Evidence,
    in_dateline,
    in_path,
    latest_past,
    on_a_line_of_its_own,
    past_days,
    stated,
    weekday_agreement,
    weekdays_named,
)
from core.model.article import (
    UNKNOWN_PUBLICATION,
    DateCandidate,
    PublicationDate,
    PublishedSource,
    RawArticle,
)
from core.model.derivation import Derivation, Step
from core.model.sentence import Sentence
from core.model.time_expression import TimeExpression

_TOLERATED_DAYS = 6  # a paper prints a page the days after it wrote it
_HELD_BACK_DAYS = 31  # an embargo, a monthly
_DISAGREEMENT = 0.15
_SURE = 0.9  # such a date is shown as "high", and nothing else is looked for
_AGAINST_ITS_FILE = 0.6
_MOST_CANDIDATES = 9  # as many as there are keys to choose by
_WEIGHTY = 0.7  # evidence below this never lowers what is stronger


def infer_publication(
    raw: RawArticle, sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> PublicationDate:
    """When an article was published. `expressions` are grounded with an unknown publication date."""
    given = raw.published or UNKNOWN_PUBLICATION
    if given.instant is not None and given.confidence >= _SURE:
        return given
    found = _evidence(raw, sentences, expressions)
    candidates = _each_day_once((*given.candidates, *(evidence.candidate for evidence in found)))
    if given.instant is not None or not found:
        return replace(given, candidates=candidates)
    best = max(found, key=lambda evidence: evidence.confidence)
    return replace(_weighed(best, found), candidates=candidates)


def _each_day_once(candidates: Iterable[DateCandidate]) -> tuple[DateCandidate, ...]:
    """Candidates with the surest first; of those that name the same day in the same source, one."""
    distinct: dict[tuple[int, str], DateCandidate] = {}
    for candidate in sorted(candidates, key=lambda candidate: -candidate.confidence):
        distinct.setdefault((floor(candidate.instant, Granularity.DAY), candidate.source), candidate)
    return tuple(distinct.values())[:_MOST_CANDIDATES]


def _evidence(
    raw: RawArticle, sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> list[Evidence]:
    """All the evidence there is; of two of one trust, the first stands first."""
    days = [day for day in past_days(raw.text, sentences, expressions) if _may_be(day[0], raw)]
    name = _own_name(raw)
    agreement = weekday_agreement(raw.text, days, weekdays_named(sentences, expressions))
    found = [
        *in_path(raw.url, PublishedSource.URL, 0.95),
        *in_path(name, PublishedSource.FILE_NAME, 0.9),
        *stated(raw.text, expressions),
        *in_dateline(sentences, expressions),
        *on_a_line_of_its_own(raw.text, expressions),
        *([agreement] if agreement else []),
        *([last] if (last := latest_past(days)) else []),
    ]
    within = [evidence for evidence in found if _may_be(evidence.day, raw)]
    if any(evidence.confidence >= _WEIGHTY for evidence in within):
        return within
    return [*within, *(_doubted(e) for e in found if e.confidence >= _WEIGHTY and e not in within)]


def _doubted(evidence: Evidence) -> Evidence:
    """A plain date that the file's own time speaks against: templates and wrong clocks leave such times."""
    steps = (evidence.steps[0], Step("although the file says that it is older"), *evidence.steps[1:])
    return replace(evidence, confidence=_AGAINST_ITS_FILE, steps=steps)


def _may_be(day: Instant, raw: RawArticle) -> bool:
    """Whether an article can be of a day: it is hardly ever written down long before it is published."""
    return raw.not_after is None or day <= raw.not_after + _HELD_BACK_DAYS * SECONDS_PER_DAY


def _own_name(raw: RawArticle) -> str:
    """The name of the file that an article is in; not that of the archive around it, which others named."""
    way = (raw.member or "").split("/")
    inner = next((part for part in reversed(way) if PurePosixPath(part).suffix), "")
    return inner or raw.file.replace("\\", "/").rsplit("/", 1)[-1]


def _weighed(best: Evidence, found: Sequence[Evidence]) -> PublicationDate:
    """The best evidence, surer or less sure by what the rest says."""
    others = [e for e in found if e is not best and e.confidence >= _WEIGHTY and e.source is not best.source]
    against = next((e for e in others if not _agree(best, e)), None)
    confidence, steps = best.confidence, best.steps
    if against is not None:
        confidence = round(confidence - _DISAGREEMENT, 2)
        steps = (*steps[:-1], Step(f"although {against.steps[0].words}", against.steps[0].span), steps[-1])
    elif any(_agree(best, e) for e in others):
        confidence = min(0.98, round(confidence + 0.03, 2))
    published = PublicationDate(
        best.day, best.source, confidence, Granularity.DAY, derivation=Derivation(steps, "publication date")
    )
    return replace(published, latest=best.latest)


def _agree(a: Evidence, b: Evidence) -> bool:
    return abs(a.day - b.day) <= _TOLERATED_DAYS * SECONDS_PER_DAY
