"""Whether an article says what another of the project says already: asked when it is stored.

Near copies are told by their words, versions of a page by its address. What is linked stays as it was linked:
articles come in the order of their inputs, so the links are the same whatever the number of processes.
"""

from core.model.analysis import ArticleAnalysis
from core.model.copies import CopyKind, CopyLink
from core.model.ids import ArticleId
from core.storage import article_store, copy_store
from core.storage.connection import Database
from core.text.shingles import overlap, runs
from core.text.web_address import page_key

NEAR_COPY = 0.8
# A sample only hints at the whole: fewer shared than these are not compared word by word.
_FEWEST_SHARED = 2
_SHARED_SHARE = 0.5
_MOST_COMPARED = 8


def keep(database: Database, analysis: ArticleAnalysis, link: CopyLink | None) -> None:
    """Keep a new article's link, and what later copies of it are found by."""
    article = analysis.article
    copy_store.add_traits(database, article.id, analysis.sketch, page_key(article.url))
    if link is not None:
        copy_store.add(database, link)


def link_of(database: Database, analysis: ArticleAnalysis) -> CopyLink | None:
    """What a new article is a copy of; None where it says something of its own."""
    return _near_copy(database, analysis) or _version(database, analysis)


def _near_copy(database: Database, analysis: ArticleAnalysis) -> CopyLink | None:
    shared = copy_store.sharing_runs(database, analysis.sketch)
    least = max(_FEWEST_SHARED, round(_SHARED_SHARE * _fewest_samples(analysis)))
    likely = sorted((key for key in shared if shared[key] >= least), key=lambda key: (-shared[key], key))
    if not likely:
        return None
    own = runs(analysis.article.text)
    found = [
        (_overlap_with(database, key, own), -order, key) for order, key in enumerate(likely[:_MOST_COMPARED])
    ]
    share, _, key = max(found)
    if share < NEAR_COPY:
        return None
    return CopyLink(analysis.article.id, _first_of(database, key), CopyKind.NEAR_COPY, round(share, 3))


def _fewest_samples(analysis: ArticleAnalysis) -> int:
    """A short article may be a part of a long one, and the other way round: little can be asked for."""
    return min(len(analysis.sketch), 8)


def _version(database: Database, analysis: ArticleAnalysis) -> CopyLink | None:
    """Another text from the same address is a later state of the same page."""
    earlier = copy_store.of_page(database, page_key(analysis.article.url))
    if earlier is None:
        return None
    share = _overlap_with(database, earlier, runs(analysis.article.text))
    return CopyLink(analysis.article.id, _first_of(database, earlier), CopyKind.VERSION, round(share, 3))


def _overlap_with(database: Database, article_id: ArticleId, own: frozenset[int]) -> float:
    article = article_store.get(database, article_id)
    return overlap(own, runs(article.text)) if article is not None else 0.0


def _first_of(database: Database, article_id: ArticleId) -> ArticleId:
    """The article that a copy is a copy of, so that no copy is of a copy."""
    link = copy_store.link_of(database, article_id)
    return link.copy_of if link else article_id
