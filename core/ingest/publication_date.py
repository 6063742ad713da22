"""The publication date of an article: stated by its file, or voted on by its own evidence.

Evidence that agrees adds up, evidence that disagrees lowers the confidence. Where there is too little, the
date stays unknown and its candidates are kept: it is never filled in from today or from the file's age.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from core.chrono.granularity import Granularity, floor
from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.ingest.dates_told import dates_told
from core.ingest.publication_evidence import (
    Evidence,
    in_dateline,
    in_path,
    on_a_line_of_its_own,
    stated,
)
from core.ingest.publication_vote import LEAST_SURE, Voted, agree, voted
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

_HELD_BACK_DAYS = 31  # an embargo, a monthly
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
    votes = voted(_evidence(raw, sentences, expressions))
    candidates = _each_day_once((*given.candidates, *(_candidate(vote) for vote in votes)))
    if given.instant is not None or not votes or votes[0].share < LEAST_SURE:
        return replace(given, candidates=candidates)
    return replace(_published(votes[0], votes), candidates=candidates)


def _candidate(vote: Voted) -> DateCandidate:
    return replace(vote.best.candidate, confidence=vote.share)


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
    found = [
        *in_path(raw.url, PublishedSource.URL, 0.95),
        *in_path(_own_name(raw), PublishedSource.FILE_NAME, 0.9),
        *stated(raw.text, expressions),
        *in_dateline(sentences, expressions),
        *on_a_line_of_its_own(raw.text, expressions),
        *dates_told(raw.text, sentences, expressions, lambda day: _may_be(day, raw)),
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


def _published(vote: Voted, votes: Sequence[Voted]) -> PublicationDate:
    """What the vote comes to, with what speaks for it and, where there is such, against it."""
    steps = vote.best.steps
    telling = next(
        (v.best for v in votes if v.best.day == vote.best.day and len(v.best.steps) > 2), vote.best
    )
    if vote.best.source is PublishedSource.TEXT and vote.best.latest is not None:
        steps = telling.steps
    against = vote.against
    if against is not None and against.confidence >= _WEIGHTY and not agree(vote.best, against):
        steps = (*steps[:-1], Step(f"although {against.steps[0].words}", against.steps[0].span), steps[-1])
    published = PublicationDate(
        vote.best.day, vote.best.source, vote.share, Granularity.DAY,
        derivation=Derivation(steps, "publication date"),
    )  # fmt: skip
    return replace(published, latest=vote.best.latest)
