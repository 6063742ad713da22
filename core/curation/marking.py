"""The marks that decisions come to, for events that nothing was joined to and nothing parted from: they
need none of the tellings.
"""

from collections.abc import Iterable

from core.curation.draft import EventDraft
from core.curation.event_words import ON_ONE_EVENT
from core.model.decision import Decision, DecisionKind
from core.model.marks import Marks

MARKING = frozenset(
    {
        DecisionKind.ACCEPT,
        DecisionKind.REJECT,
        DecisionKind.UNDECIDED,
        DecisionKind.NOT_EVENT,
        DecisionKind.COLOUR,
        DecisionKind.STAR,
        DecisionKind.NOTE,
        DecisionKind.TAG,
    }
)
# What makes the marks of one event hang on those of another, or come from somewhere else.
GROUPING = frozenset(
    {DecisionKind.MERGE, DecisionKind.SPLIT, DecisionKind.NEW_EVENT, DecisionKind.DELETE_EVENT}
)


def marks_of(decisions: Iterable[Decision]) -> Marks:
    """The marks of an event that these decisions, oldest first, are about."""
    draft = EventDraft({})
    for decision in decisions:
        if decision.kind in MARKING:
            ON_ONE_EVENT[decision.kind](draft, decision)
    return Marks(draft.review, draft.not_event, draft.colour, draft.starred, draft.note, tuple(draft.tags))
