"""What a write changed, so that views reload only that."""

from dataclasses import dataclass

from core.model.ids import ArticleId, EventId


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids that were added, changed or removed by one transaction. `summary` says it in words."""

    articles: frozenset[ArticleId] = frozenset()
    events: frozenset[EventId] = frozenset()
    summary: str = ""

    def merged(self, other: "Changes") -> "Changes":
        return Changes(
            self.articles | other.articles, self.events | other.events, other.summary or self.summary
        )
