"""Articles that are one: near copies of a story, and later versions of a page."""

from dataclasses import dataclass
from enum import StrEnum

from core.model.ids import ArticleId


class CopyKind(StrEnum):
    """Why two articles count as one: most of the words are the same, or they are of the same page."""

    NEAR_COPY = "near copy"
    VERSION = "version"


@dataclass(frozen=True, slots=True)
class CopyLink:
    """`article_id` says what `copy_of`, which was read before it, says already. `copy_of` is never itself a
    copy. `overlap` is how much of the shorter text stands in the longer, 0..1."""

    article_id: ArticleId
    copy_of: ArticleId
    kind: CopyKind
    overlap: float
