"""What two sides tell and leave out: two articles, two outlets, or two sets of either.

Values only: `core.pipeline.comparing` finds them, the window and the exports show them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from core.model.event_filter import EventFilter
from core.model.ids import ArticleId, EventId
from core.model.span import Span

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Int64s = npt.NDArray[np.int64]
    Bytes = npt.NDArray[np.uint8]
else:  # commands that draw nothing start without numpy
    Int64s = Bytes = object

NOBODY = -1  # in the place of an event's id


class Told(StrEnum):
    """How the two sides tell an event, what differs most first."""

    DATES_DIFFER = "dates differ"
    PERHAPS = "perhaps the same"
    BOTH = "told by both"
    ONLY_A = "only A"
    ONLY_B = "only B"


@dataclass(frozen=True, slots=True)
class ComparedSide:
    """A side is what a filter lets through; where it names articles or outlets, only their sentences speak
    for it. `words` is what the side is called."""

    words: str
    wanted: EventFilter


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Every event that a side tells and nobody rejected, a row each, in the order of `Told`, then of time.

    `told` indexes the members of `Told`. `a_ids` and `b_ids` are event ids, NOBODY where a side does not
    tell it; they differ in rows of two events that are perhaps the same, of which `differences` say by the
    row what differs. `one_story` is 1 where both sides print what is one article. `all_told` is how many
    rows there were before the filter that the comparison was made within; `alike_sought` is false where
    too much stands on one side only for events that are perhaps the same to be looked for. `dated` is 1
    where the timeline shows the event.
    """

    a: ComparedSide
    b: ComparedSide
    told: Bytes
    a_ids: Int64s
    b_ids: Int64s
    one_story: Bytes
    dated: Bytes
    all_told: int
    alike_sought: bool = True
    differences: Mapping[int, str] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.told)

    @property
    def event_ids(self) -> Int64s:
        """All events that either side tells, by id."""
        import numpy as np  # noqa: PLC0415 - commands that compare nothing start without numpy

        both = np.union1d(self.a_ids, self.b_ids)
        ids: Int64s = both[both != NOBODY]
        return ids

    def counts(self) -> dict[Told, int]:
        """How many rows there are of each way of telling, noughts too."""
        told = self.told.tolist()
        return {one: told.count(at) for at, one in enumerate(Told)}


@dataclass(frozen=True, slots=True)
class SideTelling:
    """What one side says of an event: the date that most of its articles give (empty for none), the sentence,
    where it stands, and how many sentences more the side has of it. `number` is the source's among the
    event's sources."""

    event_id: EventId
    number: int
    title: str
    date_words: str
    quote: str
    outlet: str
    article_id: ArticleId
    sentence: Span
    more: int = 0


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """An event as both sides tell it; `difference` is what differs in words, empty where nothing does."""

    told: Told
    title: str
    date_words: str
    a: SideTelling | None
    b: SideTelling | None
    difference: str = ""
