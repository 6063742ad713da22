"""What a person is asked to judge next: an event, why it is doubted, and what may be the same."""

from dataclasses import dataclass
from enum import StrEnum

from core.model.event import Event


class DoubtKind(StrEnum):
    """Why an event asks for a look."""

    DATES_DIFFER = "dates differ"
    NUMBERS_DIFFER = "numbers differ"
    PUBLICATION = "publication date is not sure"
    OTHER_EVENT = "dated from another event"
    CONTEXT = "dated from the sentences around it"
    NO_PHRASE = "no time phrase of its own"
    MERGE = "sources with few words in common"
    MODALITY = "not said to have happened"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One reason. `weight` is how doubtful it alone makes the event, 0..1; `detail` is what it is about: what
    the sources differ in, the words that were read, how sure a date is, in hundredths."""

    kind: DoubtKind
    weight: float
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """An event with all that makes it doubtful, the weightiest first; none where it is only important.
    `outlets` names who tells it, one a source, as many as are worth showing."""

    event: Event
    doubts: tuple[Doubt, ...]
    outlets: tuple[str, ...] = ()

    @property
    def doubt(self) -> float:
        """All doubts together, 0..1; never nought, since nobody has looked."""
        sure = 1.0
        for one in self.doubts:
            sure *= 1.0 - one.weight
        return 1.0 - sure * (1.0 - _UNSEEN)

    @property
    def rank(self) -> float:
        """Importance by doubt, 0..1: what is judged first."""
        return self.event.salience * self.doubt


_UNSEEN = 0.1


@dataclass(frozen=True, slots=True)
class Alike:
    """Another event that may be the same; `likeness` is how much of their words they share, 0..1."""

    event: Event
    likeness: float
