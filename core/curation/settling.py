"""What the user said of contradictions: decided for one side, or left open on purpose.

A contradiction is known by its kind and by what it is about, a side by the mentions that say it, so that
what was settled holds when more articles join a side. Where the side that was decided for is no more, the
contradiction stands as it was found.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from core.chrono.dating import Dating
from core.curation.building import best_supported
from core.curation.payload import ABOUT, KIND, REMOVED, TEXT, YES, side_of
from core.model.contradiction import Contradiction, ContradictionKind, Standing
from core.model.decision import Decision
from core.model.event import Event
from core.model.ids import MentionId
from core.model.telling import Telling

Subject = tuple[str, str]  # kind and what it is about
Settled = Mapping[Subject, Decision]
DATES: Subject = (ContradictionKind.DATE.value, "date")


def subject_of(decision: Decision) -> Subject:
    """Which contradiction of its event a decision is about."""
    return (decision.payload.get(KIND, ""), decision.payload.get(ABOUT, ""))


def takes_back(decision: Decision) -> bool:
    """Whether it makes a contradiction stand as it was found again."""
    return decision.payload.get(REMOVED) == YES


def chosen_side(contradiction: Contradiction, decision: Decision) -> int | None:
    """The place of the side that was decided for; None where it is no more, or none was."""
    wanted = set(side_of(decision.payload))
    shared = [len(wanted.intersection(side.mention_ids)) for side in contradiction.sides]
    most = max(shared, default=0)
    return shared.index(most) if most else None


def as_settled(found: Contradiction, settled: Settled, dating: Dating | None) -> Contradiction:
    """A contradiction as the user left it; `dating` is the date that the user gave the event, if any."""
    decision = settled.get((found.kind.value, found.about))
    if decision is not None:
        return _as_decided(found, decision)
    if dating is not None and found.kind is ContradictionKind.DATE:
        return replace(found, standing=Standing.DECIDED)
    return found


def _as_decided(found: Contradiction, decision: Decision) -> Contradiction:
    reason = decision.payload.get(TEXT, "")
    if not side_of(decision.payload):
        return replace(found, standing=Standing.LEFT_OPEN, reason=reason)
    side = chosen_side(found, decision)
    if side is None:
        return found
    return replace(found, standing=Standing.DECIDED, chosen=side, reason=reason)


def date_decided_for(event: Event, settled: Settled, tellings: Iterable[Telling]) -> Dating | None:
    """The date of the side that the user decided for, None where there is none such."""
    decision = settled.get(DATES)
    if decision is None:
        return None
    for found in event.contradictions:
        if found.kind is ContradictionKind.DATE:
            side = chosen_side(found, decision)
            return None if side is None else _date_of(found.sides[side].mention_ids, tellings)
    return None


def _date_of(mention_ids: Sequence[MentionId], tellings: Iterable[Telling]) -> Dating | None:
    return best_supported([telling for telling in tellings if telling.mention.id in mention_ids])
