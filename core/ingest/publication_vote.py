"""The vote on a publication date: evidence adds up, and a distribution over days comes of it.

Each piece of evidence has a weight, how often it is right by itself:

- a date in the address .95, in the file's name .90, behind "Published" .92, in a dateline .92, behind
  "Updated" .85, on a line of its own .85, with its clock time .80 (what is stated as publication);
- among the dates of the text itself: that of a quoted post .60 (quoted within a day or two), one told with
  its weekday .45, that of a photo's credit .30, any other .10 (published then or after it);
- a weekday named by itself that falls on such a date: .60; in running words, .73 where both stand close
  together near the head, else .20 (by chance one in seven does, for each weekday named).

Weights of one day (half of those up to six days off) are joined as independent: 1 - (1-a)(1-b).
Days further apart exclude each other: each gets its odds as its share, and "none of them" odds of one. A
share is thus a probability; below `LEAST_SURE` the date is not known, and its candidates are left to choose
from.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.ingest.publication_evidence import Evidence

LEAST_SURE = 0.35
TOLERATED_DAYS = 6  # a paper prints a page the days after it wrote it
_SUREST = 0.98
_NEARBY_WORTH = 0.5


@dataclass(frozen=True, slots=True)
class Voted:
    """A day with its share of the vote, the evidence that speaks for it best, and what stands against it."""

    share: float
    best: Evidence
    against: Evidence | None


def voted(found: Sequence[Evidence]) -> tuple[Voted, ...]:
    """The days that evidence speaks for, the likeliest first; of one day, once for each source."""
    left = list(found)
    parties: list[list[Evidence]] = []
    while left:
        leader = max(left, key=lambda e: (_strength(e.day, left), e.confidence, -left.index(e)))
        parties.append([leader, *(e for e in left if e is not leader and agree(leader, e))])
        left = [e for e in left if e is not leader and not agree(leader, e)]
    odds = [_odds(_strength(party[0].day, party)) for party in parties]
    whole = 1 + sum(odds)
    ranked = sorted(zip(odds, parties, strict=True), key=lambda pair: -pair[0])
    rival = ranked[1][1][0] if len(ranked) > 1 else None
    return tuple(
        vote
        for rank, (odd, party) in enumerate(ranked)
        for vote in _of_party(party, odd / whole, rival if rank == 0 else ranked[0][1][0])
    )


def agree(a: Evidence, b: Evidence) -> bool:
    """Whether two pieces of evidence can speak of one publication."""
    return abs(a.day - b.day) <= TOLERATED_DAYS * SECONDS_PER_DAY


def _of_party(party: Sequence[Evidence], share: float, against: Evidence | None) -> list[Voted]:
    """The days of evidence that agrees, each with the share that is its own."""
    top = _strength(party[0].day, party)
    return [Voted(round(min(share * _strength(e.day, party) / top, _SUREST), 2), e, against) for e in party]


def _strength(day: Instant, found: Sequence[Evidence]) -> float:
    """How sure a day is by all that speaks for it; each kind of evidence counts once."""
    best: dict[str, float] = {}
    for evidence in found:
        days_off = abs(evidence.day - day) // SECONDS_PER_DAY
        if days_off <= TOLERATED_DAYS:
            worth = evidence.confidence * (1.0 if days_off == 0 else _NEARBY_WORTH)
            kind = evidence.kind or evidence.source.value
            best[kind] = max(best.get(kind, 0.0), worth)
    doubt = 1.0
    for worth in best.values():
        doubt *= 1 - worth
    return min(1 - doubt, _SUREST)


def _odds(strength: float) -> float:
    return strength / (1 - strength)
