"""The list of very many articles: an outline of all of them, and what the rows of a page say.

What a page costs does not depend on how many articles there
are. Loaded only where something is shown.
"""

from collections.abc import Sequence

import numpy as np

from core.model.article import Article
from core.model.ids import ArticleId
from core.model.views import ArticleOutline, ArticleSummary, ListedArticle
from core.pipeline.article_days import days_of_articles
from core.pipeline.columns import TimelineColumns
from core.storage import article_listing, article_store, copy_store, ledger_store
from core.storage.connection import Database


def outline(database: Database) -> ArticleOutline:
    """All articles that are not removed."""
    ids = np.fromstring(article_listing.ids(database), dtype=np.int64, sep=" ")
    return ArticleOutline(ids, article_listing.unsure_count(database))


def page(
    database: Database, columns: TimelineColumns, article_ids: Sequence[ArticleId]
) -> tuple[ListedArticle, ...]:
    """Some hundred articles, in the order of reading; those that are gone are left out."""
    found = list(article_listing.places_of(database, article_ids))
    days = days_of_articles(database, columns, {article.id: place for article, place in found})
    return tuple(_listed(database, article, days[article.id]) for article, _ in found)


def _listed(database: Database, article: Article, days: Sequence[int]) -> ListedArticle:
    link = copy_store.link_of(database, article.id)
    repeated = article_store.get(database, link.copy_of, with_text=False) if link else None
    return ListedArticle(
        ArticleSummary(
            article.id,
            article.title,
            article.publisher,
            article.published,
            days,
            ledger_store.counts_of(database, article.id),
            article.language,
        ),
        link,
        repeated.title if repeated else "",
        len(copy_store.copies_of(database, article.id)),
    )
