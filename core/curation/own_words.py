"""What the user says of an event in the place of what was read, for events that one telling alone tells.

Leaves to `event_words` what a decision says, and whatever hangs on several tellings to `building`.
"""

from collections.abc import Collection, Iterable, Mapping

from core.curation.draft import EventDraft
from core.curation.event_words import ON_ONE_EVENT
from core.curation.importance import reasons_of_form
from core.model.decision import Decision, DecisionKind
from core.model.event import Correction, Kind, Modality

# Each kind of decision that says nothing but what stands in one field of the event.
WORDS: Mapping[DecisionKind, Correction] = {
    DecisionKind.DATE: Correction.DATE,
    DecisionKind.TITLE: Correction.TITLE,
    DecisionKind.KIND: Correction.KIND,
    DecisionKind.MODALITY: Correction.MODALITY,
    DecisionKind.PLACES: Correction.PLACES,
    DecisionKind.ACTORS: Correction.ACTORS,
}
# What gives a date that is found elsewhere: in the text, or with one side of a contradiction.
ELSEWHERE = frozenset({DecisionKind.TIME, DecisionKind.SETTLE})


def words_of(decisions: Iterable[Decision]) -> EventDraft | None:
    """The words that these decisions, oldest first, come to; None where any of them leads elsewhere."""
    draft = EventDraft({})
    for decision in decisions:
        if decision.kind in ELSEWHERE:
            return None
        if decision.kind in WORDS:
            ON_ONE_EVENT[decision.kind](draft, decision)
    return draft


def reasons_anew(
    reasons: Collection[str], before: tuple[Kind, Modality], now: tuple[Kind, Modality]
) -> tuple[str, ...] | None:
    """The reasons of an event's importance with its kind and modality now in the place of those before; None
    where the reasons are not as this version words them."""
    told, ending = tuple(reasons), reasons_of_form(*before)
    kept = len(told) - len(ending)
    return (*told[:kept], *reasons_of_form(*now)) if kept >= 0 and told[kept:] == ending else None
