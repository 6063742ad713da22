"""A telling: a mention with the words around it, all that deriving events needs of its article."""

from dataclasses import dataclass

from core.chrono.instant import Instant
from core.model.event import Mention, Source
from core.model.ids import ArticleId


@dataclass(frozen=True, slots=True)
class Telling:
    """`quote` is the sentence letter for letter, `prefix` and `suffix` some words before and after it.

    `published` is when its article was published, where known; `copy_of` the article that it is a copy of.
    """

    mention: Mention
    quote: str
    prefix: str = ""
    suffix: str = ""
    published: Instant | None = None
    copy_of: ArticleId | None = None

    @property
    def source(self) -> Source:
        """The mention as a source of an event."""
        mention = self.mention
        return Source(
            mention.id,
            mention.article_id,
            mention.sentence,
            mention.phrase,
            self.quote,
            mention.relation,
            mention.derivation,
            self.prefix,
            self.suffix,
            mention.dating,
            self.copy_of,
        )
