"""Contradictions: what the sources of one event say differently, kept with every side."""

from dataclasses import dataclass
from enum import StrEnum

from core.model.ids import MentionId


class ContradictionKind(StrEnum):
    """What the sources differ about."""

    DATE = "date"
    NUMBER = "number"


class Standing(StrEnum):
    """Whether a contradiction is open: settled by later articles counting more, or by the user. What the user
    left open on purpose is still not settled, but needs not be asked again."""

    OPEN = "open"
    LEFT_OPEN = "left open"
    UPDATE = "update"
    DECIDED = "decided"


UNSETTLED = (Standing.OPEN, Standing.LEFT_OPEN)


@dataclass(frozen=True, slots=True)
class ContradictionSide:
    """What one side says, in words ("13 July 2019", "at least 31 killed"), and the mentions that say it."""

    words: str
    mention_ids: tuple[MentionId, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Sides that cannot all be true, the best supported one first. `about` is what they are about in words:
    "date", or the thing that is counted. `chosen` is the place of the side that the user decided for, where
    that was one of them; `reason` what the user said why."""

    kind: ContradictionKind
    about: str
    sides: tuple[ContradictionSide, ...]
    standing: Standing = Standing.OPEN
    chosen: int | None = None
    reason: str = ""
