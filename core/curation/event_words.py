"""What each kind of decision says of one event; nothing said ("") takes back what was said before.

Correcting an event does not accept it: its review is what the user says of it, and nothing else.
"""

from collections.abc import Callable, Mapping

from core.curation.draft import DateWord, EventDraft
from core.curation.payload import (
    ARTICLE,
    DATING,
    REMOVED,
    TEXT,
    UNDATED,
    YES,
    dating_of,
    member_named,
    names_of,
    side_of,
)
from core.curation.settling import DATES, subject_of, takes_back
from core.model.decision import Decision, DecisionKind
from core.model.event import Colour, Kind, Modality, Review

Act = Callable[[EventDraft, Decision], None]


def _review(review: Review) -> Act:
    def act(draft: EventDraft, _: Decision) -> None:
        draft.review, draft.not_event = review, False

    return act


def _undecided(draft: EventDraft, decision: Decision) -> None:
    """Looked at and left undecided; taken back, it is to be looked at."""
    draft.review = Review.PROPOSED if takes_back(decision) else Review.UNDECIDED
    draft.not_event = False


def _not_event(draft: EventDraft, decision: Decision) -> None:
    """No event at all; taken back, it is what it was before anybody judged it."""
    back = takes_back(decision)
    draft.review, draft.not_event = Review.PROPOSED if back else Review.REJECTED, not back


def _date(draft: EventDraft, decision: Decision) -> None:
    """A date, no date, or the date that was read; what was decided between dates ends with it."""
    draft.settled.pop(DATES, None)
    if UNDATED in decision.payload:
        draft.date = DateWord(None)
    elif DATING in decision.payload:
        draft.date = DateWord(dating_of(decision.payload))
    else:
        draft.date = None


def _time(draft: EventDraft, decision: Decision) -> None:
    """The date of a time phrase of the text; a phrase that is no more says nothing."""
    if ARTICLE not in decision.payload or DATING in decision.payload:
        _date(draft, decision)


def _title(draft: EventDraft, decision: Decision) -> None:
    draft.title = decision.payload.get(TEXT, "")


def _kind(draft: EventDraft, decision: Decision) -> None:
    words = decision.payload.get(TEXT, "")
    draft.kind = member_named(Kind, words) if words else None


def _modality(draft: EventDraft, decision: Decision) -> None:
    words = decision.payload.get(TEXT, "")
    draft.modality = member_named(Modality, words) if words else None


def _places(draft: EventDraft, decision: Decision) -> None:
    draft.places = names_of(decision.payload)


def _actors(draft: EventDraft, decision: Decision) -> None:
    draft.actors = names_of(decision.payload)


def _colour(draft: EventDraft, decision: Decision) -> None:
    words = decision.payload.get(TEXT, "")
    draft.colour = member_named(Colour, words) if words else None


def _star(draft: EventDraft, decision: Decision) -> None:
    draft.starred = not takes_back(decision)


def _note(draft: EventDraft, decision: Decision) -> None:
    draft.note = decision.payload.get(TEXT, "")


def _tag(draft: EventDraft, decision: Decision) -> None:
    tag = decision.payload.get(TEXT, "")
    if decision.payload.get(REMOVED) == YES:
        draft.tags = [kept for kept in draft.tags if kept != tag]
    elif tag and tag not in draft.tags:
        draft.tags.append(tag)


def _settle(draft: EventDraft, decision: Decision) -> None:
    """The last word on a contradiction; deciding between dates ends a date of the user's own."""
    subject = subject_of(decision)
    draft.settled.pop(subject, None)
    if takes_back(decision):
        return
    draft.settled[subject] = decision
    if subject == DATES and side_of(decision.payload):
        draft.date = None


ON_ONE_EVENT: Mapping[DecisionKind, Act] = {
    DecisionKind.ACCEPT: _review(Review.ACCEPTED),
    DecisionKind.REJECT: _review(Review.REJECTED),
    DecisionKind.UNDECIDED: _undecided,
    DecisionKind.NOT_EVENT: _not_event,
    DecisionKind.DATE: _date,
    DecisionKind.TIME: _time,
    DecisionKind.TITLE: _title,
    DecisionKind.KIND: _kind,
    DecisionKind.MODALITY: _modality,
    DecisionKind.PLACES: _places,
    DecisionKind.ACTORS: _actors,
    DecisionKind.COLOUR: _colour,
    DecisionKind.STAR: _star,
    DecisionKind.NOTE: _note,
    DecisionKind.TAG: _tag,
    DecisionKind.SETTLE: _settle,
}
