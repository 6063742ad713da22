"""What a write changed, so that views reload only that."""

from dataclasses import dataclass

from core.model.copies import CopyLink
from core.model.ids import ArticleId, EventId


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids that were added, changed or removed by one transaction. `summary` says it in words, `copies`
    which of the added articles say what others say already."""

    articles: frozenset[ArticleId] = frozenset()
    events: frozenset[EventId] = frozenset()
    summary: str = ""
    copies: tuple[CopyLink, ...] = ()

    def merged(self, other: "Changes") -> "Changes":
        return Changes(
            self.articles | other.articles,
            self.events | other.events,
            other.summary or self.summary,
            self.copies + other.copies,
        )
