"""What stood in the place of what a decision says, in words: kept with the decision for the history."""

from collections.abc import Callable, Mapping

from core.chrono.dating import point
from core.chrono.granularity import Granularity
from core.chrono.instant import iso_clock
from core.chrono.interval import unit_interval
from core.chrono.wording import dating_words
from core.curation.payload import WAS
from core.model.article import PublicationDate
from core.model.decision import Decision, DecisionKind
from core.model.event import Event

_DAY = Granularity.DAY
UNKNOWN = "unknown"
NO_DATE = "no date"


def was(decision: Decision, event: Event) -> dict[str, str]:
    """What a decision changes of an event, as it is before it; nothing where there is no "before" to tell."""
    before = _BEFORE.get(decision.kind)
    return {} if before is None else {WAS: before(event)}


def publication_words(published: PublicationDate) -> str:
    """A publication date as people read it."""
    if published.instant is None:
        return UNKNOWN
    unit = published.granularity if published.granularity in (Granularity.MONTH, Granularity.YEAR) else _DAY
    words = dating_words(point(unit_interval(published.instant, unit), value="", granularity=unit))
    return f"{words}, {iso_clock(published.instant)}" if published.granularity < _DAY else words


def _date(event: Event) -> str:
    return dating_words(event.dating) if event.dating else NO_DATE


_BEFORE: Mapping[DecisionKind, Callable[[Event], str]] = {
    DecisionKind.DATE: _date,
    DecisionKind.TIME: _date,
    DecisionKind.TITLE: lambda event: event.title,
    DecisionKind.KIND: lambda event: event.kind.value,
    DecisionKind.MODALITY: lambda event: event.modality.value,
    DecisionKind.PLACES: lambda event: ", ".join(event.places),
    DecisionKind.ACTORS: lambda event: ", ".join(event.actors),
    DecisionKind.COLOUR: lambda event: event.colour.value if event.colour else "",
    DecisionKind.NOTE: lambda event: event.note,
}
TOLD_BEFORE = frozenset(_BEFORE)
