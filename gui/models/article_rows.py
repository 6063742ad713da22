"""The rows of the articles panel, worded when they are asked for: of very many articles few are looked at."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import overload

import numpy as np
import numpy.typing as npt

from core.model.ids import ArticleId
from gui.models.article_row import ArticleRow

_KEPT = 512


class ArticleRows(Sequence[ArticleRow]):
    """Rows by place. `told` is what each is made of, compared in the place of its words; `word` makes a row
    of its place and may be called from any thread."""

    def __init__(
        self, ids: Sequence[ArticleId], told: Sequence[object], word: Callable[[int], ArticleRow]
    ) -> None:
        self.ids: npt.NDArray[np.int64] = np.array(ids, dtype=np.int64)
        self._told = told
        self._worded = lru_cache(maxsize=_KEPT)(word)

    @classmethod
    def of(cls, rows: Sequence[ArticleRow]) -> "ArticleRows":
        """Rows that are worded already."""
        return (
            rows if isinstance(rows, cls) else cls([row.article_id for row in rows], rows, rows.__getitem__)
        )

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, at: int) -> ArticleRow: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[ArticleRow]: ...
    def __getitem__(self, at: int | slice) -> ArticleRow | Sequence[ArticleRow]:
        places = range(len(self))[at]
        return self._worded(places) if isinstance(places, int) else [self._worded(one) for one in places]

    def only(self, article_ids: npt.NDArray[np.int64]) -> "ArticleRows":
        """The rows of some articles, in the same order."""
        places = np.flatnonzero(np.isin(self.ids, article_ids)).tolist()
        told = [self._told[place] for place in places]
        return ArticleRows(self.ids[places].tolist(), told, lambda at: self[places[at]])

    def place_of(self, article_id: ArticleId) -> int | None:
        """Where an article is; None where it is not."""
        found = np.flatnonzero(self.ids == article_id)
        return int(found[0]) if len(found) else None

    def begins_with(self, other: "ArticleRows") -> bool:
        """Whether the articles of another list come first here, in the same order."""
        return np.array_equal(self.ids[: len(other)], other.ids)

    def changed_since(self, other: "ArticleRows") -> tuple[int, int] | None:
        """The first and last place that tells something else than it does in another list of the same
        articles; None where none does. What comes after that list is left out."""
        pairs = zip(self._told, other._told, strict=False)
        changed = [at for at, (mine, its) in enumerate(pairs) if mine is not its and mine != its]
        return (changed[0], changed[-1]) if changed else None
