"""The history of a project as people read it: an entry a step of the log, decisions that no longer fit."""

from dataclasses import dataclass
from enum import StrEnum

from core.model.decision import Decision, DecisionKind
from core.model.ids import ArticleId, EventId


class StepState(StrEnum):
    """What has become of a step."""

    IN_EFFECT = "in effect"
    UNDONE = "undone"  # redo brings it back
    SUPERSEDED = "superseded"  # undone or gone back behind, and then something else was decided


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A step: one decision, or many that were made as one.

    `step` is its number, which `ProjectSession.go_back_to` takes; numbers grow with time. `words` say all
    of it ("Date of “The bridge fell” set to 12 July 2019 (was 13 July 2019)"), as plain text. `made_at` is
    ISO 8601 in UTC, empty in projects of older versions. `count` is how many decisions it holds; `events`
    and `articles` are what they are about, the first `MOST_NAMED` of them. `current` marks the step after
    which the project stands now.
    """

    step: int
    words: str
    made_at: str
    state: StepState
    kind: DecisionKind
    count: int = 1
    events: tuple[EventId, ...] = ()
    articles: tuple[ArticleId, ...] = ()
    current: bool = False


MOST_NAMED = 50


@dataclass(frozen=True, slots=True)
class UnfitDecision:
    """A decision in effect that has nothing left to take effect on, in words, and why."""

    decision: Decision
    words: str
    reason: str
