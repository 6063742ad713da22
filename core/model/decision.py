"""Decisions: what the user said, in an append-only log kept apart from what was extracted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.model.ids import ArticleId, EventId, MentionId


class DecisionKind(StrEnum):
    ACCEPT = "accept"
    REJECT = "reject"
    UNDECIDED = "undecided"
    DATE = "date"
    TITLE = "title"
    NOT_EVENT = "not-event"
    TIME = "time"
    KIND = "kind"
    MODALITY = "modality"
    PLACES = "places"
    ACTORS = "actors"
    COLOUR = "colour"
    STAR = "star"
    NOTE = "note"
    TAG = "tag"
    MERGE = "merge"
    SPLIT = "split"
    SETTLE = "settle"
    NEW_EVENT = "new-event"
    DELETE_EVENT = "delete-event"
    PUBLISHED = "published"
    REMOVE_ARTICLE = "remove-article"
    UNDO = "undo"
    REDO = "redo"
    BACK_TO = "back-to"


# Rows that say something about other rows of the log, nothing about events or articles.
ABOUT_THE_LOG = frozenset({DecisionKind.UNDO, DecisionKind.REDO, DecisionKind.BACK_TO})


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of the log.

    It is about an event, held fast by the mentions it had then (`mention_ids`), or about an article.
    `payload` holds what was said, in JSON types: `{"text": "12 July 2019"}`. `target_seq` is, for
    undo and redo, the step it takes back or brings back; for going back, the row after which things stood
    as they shall stand again (None: before the first). `seq` is 0 until it is written. `step` is the
    number of the step it belongs to, which is the `seq` of its first row; None where it is one alone.
    """

    kind: DecisionKind
    event_id: EventId | None = None
    mention_ids: tuple[MentionId, ...] = ()
    article_id: ArticleId | None = None
    payload: Mapping[str, str] = field(default_factory=dict)
    target_seq: int | None = None
    seq: int = 0
    made_at: str = ""
    step: int | None = None

    @property
    def number(self) -> int:
        """The number of the step that it belongs to."""
        return self.step or self.seq
