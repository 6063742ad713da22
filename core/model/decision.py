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
    NOTE = "note"
    TAG = "tag"
    MERGE = "merge"
    SPLIT = "split"
    PUBLISHED = "published"
    REMOVE_ARTICLE = "remove-article"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of the log.

    It is about an event, held fast by the mentions it had then (`mention_ids`), or about an article.
    `payload` holds what was said, in JSON types: `{"text": "12 July 2019"}`. `target_seq` is, for
    undo and redo, the row it takes back or brings back. `seq` is 0 until it is written.
    """

    kind: DecisionKind
    event_id: EventId | None = None
    mention_ids: tuple[MentionId, ...] = ()
    article_id: ArticleId | None = None
    payload: Mapping[str, str] = field(default_factory=dict)
    target_seq: int | None = None
    seq: int = 0
    made_at: str = ""
