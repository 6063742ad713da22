"""What an expression is grounded against: publication, the running anchor, the tense of its sentence."""

from collections.abc import Callable
from dataclasses import dataclass

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.temporal.resolve.resolved import Resolved, RunningAnchor
from core.temporal.symbolic import Symbolic


@dataclass(frozen=True, slots=True)
class Ahead:
    """A date that the paragraph states further on, and the number of its sentence."""

    interval: Interval
    sentence: int


@dataclass(frozen=True, slots=True)
class Here:
    """What the sentence says of one expression. `tense` is -1 past, 0 unknown, 1 future; `ahead` is the next
    date that the paragraph states; `leads` tells that the expression opens it, `borders` that the expression
    is one that something lasts to. `section` counts headings; `opens_entry` tells of an entry of a list."""

    tense: int = 0
    block: int = 0
    sentence: int = 0
    leads: bool = False
    ahead: Ahead | None = None
    borders: bool = False
    section: int = 0
    opens_entry: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`narrative` says that the text tells of another time than that of its publication, so that dates
    without a year follow the running anchor. `fine` is the last anchor that is a season or finer, `day` the
    last that is a day or finer, `period` the quarter a business report is about, `told` the period it has
    just told of: nine months, the whole year."""

    published: Instant | None = None
    narrative: bool = False
    here: Here = Here()
    running: RunningAnchor | None = None
    fine: RunningAnchor | None = None
    day: RunningAnchor | None = None
    period: RunningAnchor | None = None
    told: RunningAnchor | None = None

    @property
    def reference(self) -> Instant | None:
        """Where a date without a year is looked for."""
        if self.running is not None and (self.narrative or self.published is None):
            return self.running.interval.start
        return self.published


Ground = Callable[[Symbolic, Surroundings], Resolved]  # how a value that another holds is grounded
