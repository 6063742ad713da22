"""A mention that something was decided about, held by its words."""

from dataclasses import dataclass

from core.model.ids import ArticleId, MentionId
from core.model.span import Span


@dataclass(frozen=True, slots=True)
class HeldMention:
    """Where the mention stood when it was first decided about, and what it said: `sentence` and `trigger` are
    spans of the article as it was read then, `quote` the sentence letter for letter, with its context."""

    id: MentionId
    article_id: ArticleId
    sentence: Span
    trigger: Span
    title: str
    quote: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Binding:
    """Which mention a held one is now; None where it is none, and then why in words."""

    mention_id: MentionId | None
    unfit: str = ""
