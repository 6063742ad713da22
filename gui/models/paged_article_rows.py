"""The rows of very many articles: known are those that were looked at, others are asked for.

A row that is not known yet is a place that something will stand in; one that may have changed is shown as it
was until it has been read again. Which rows are in view is the view's to know: it asks for them one by one.
"""

from collections import OrderedDict
from collections.abc import Iterable

import numpy as np

from core.model.ids import ArticleId
from core.model.views import Int64s
from gui.models.article_row import ArticleRow
from gui.models.article_rows import ArticleRows

_PAGE = 32  # rows that are read at once
_MOST_KEPT = 2_048
_PAGES_AT_ONCE = 4
_COMING = "\u2026"


class PagedArticleRows(ArticleRows):
    """Rows by place, of all articles in the order of `ids`."""

    def __init__(self, ids: Int64s) -> None:
        super().__init__((), (), self._row_at)
        self.ids = ids
        self._known: OrderedDict[int, ArticleRow] = OrderedDict()
        self._fresh: set[int] = set()
        self._wanted: OrderedDict[int, None] = OrderedDict()  # pages, those looked at last at the end

    def __getitem__(self, at):  # type: ignore[no-untyped-def]  # the base says what comes of a place and of a slice
        places = range(len(self))[at]
        return self._row_at(places) if isinstance(places, int) else [self._row_at(one) for one in places]

    def _row_at(self, at: int) -> ArticleRow:
        article_id = int(self.ids[at])
        if article_id not in self._fresh:
            self._wanted[at // _PAGE] = None
            self._wanted.move_to_end(at // _PAGE)
        known = self._known.get(article_id)
        return known or ArticleRow(ArticleId(article_id), _COMING, "", "", "", 0, (), "")

    def only(self, article_ids: Int64s) -> "PagedArticleRows":
        """The rows of some articles; what is known of them stays known."""
        some = PagedArticleRows(self.ids[np.isin(self.ids, article_ids)])
        some.take_over(self)
        return some

    def take_over(self, other: "PagedArticleRows") -> None:
        """What another list knew, to be shown until it is read again."""
        self._known = OrderedDict(other._known)

    @property
    def waits(self) -> bool:
        """Whether rows were looked at that are not known, or may have changed."""
        return bool(self._wanted)

    def take_wanted(self) -> tuple[ArticleId, ...]:
        """The articles that were looked at last; those that were scrolled past are not waited for."""
        pages = tuple(self._wanted)[-_PAGES_AT_ONCE:]
        self._wanted.clear()
        places = (self.ids[page * _PAGE : (page + 1) * _PAGE].tolist() for page in pages)
        return tuple(ArticleId(article_id) for page in places for article_id in page)

    def learn(self, rows: Iterable[ArticleRow]) -> None:
        """What was asked for."""
        for row in rows:
            self._known[row.article_id] = row
            self._known.move_to_end(row.article_id)
            self._fresh.add(row.article_id)
        while len(self._known) > _MOST_KEPT:
            self._fresh.discard(self._known.popitem(last=False)[0])
