"""Articles as they come in: a new one with its events, one that was removed before, one to be read anew."""

from dataclasses import replace

from core.curation import making
from core.curation.log import DecisionLog
from core.model.analysis import ArticleAnalysis
from core.model.article import Article
from core.model.changes import Changes
from core.model.ids import ArticleId
from core.pipeline import changing, rebinding, sameness
from core.pipeline.derive import derive
from core.pipeline.writing import tellings_of, write
from core.storage import article_store, extraction_store, mention_store, original_store
from core.storage.connection import Database
from core.storage.original_store import Packed


def store(
    database: Database, log: DecisionLog, analysis: ArticleAnalysis, packed: Packed | None, made_at: str
) -> Changes:
    """Keep an article, its extraction and the events it changes, in the transaction that is open. `packed` is
    the file it is from, where that is to be stored with it."""
    article = analysis.article
    if article_store.is_removed(database, article.id):
        return _brought_back(database, log, article.id, article.title, made_at)
    if article_store.exists(database, article.id):
        return _read_anew(database, log, analysis)
    link = sameness.link_of(database, analysis)
    tellings = mention_store.tellings_of(analysis, link.copy_of if link else None)
    derivation = derive(database, log.in_effect, replaced={article.id: tellings})
    article_store.add(database, article)
    sameness.keep(database, analysis, link)
    if analysis.original is not None:
        original_store.add(database, analysis.original, packed)
        original_store.link(database, article.id, analysis.original, article.file, article.member)
    changes = write(database, derivation, (analysis,))
    own = Changes(frozenset({article.id}), summary=f"added {article.title}", copies=(link,) if link else ())
    return changes.merged(own)


def _read_anew(database: Database, log: DecisionLog, analysis: ArticleAnalysis) -> Changes:
    """A text that is there already is read again where an older engine read it. Its own text and date stay,
    and so do decisions, which are held by mentions."""
    article_id = analysis.article.id
    made_by = extraction_store.engine_version(database, article_id)
    if made_by is None or made_by >= analysis.engine_version:
        return Changes(summary="This text is in the project already.")
    again = _reading(database, analysis)
    rebinding.rebind(database, again)
    derivation = derive(
        database, log.in_effect, replaced={article_id: tellings_of(database, again)}, reread=(again,)
    )
    changes = write(database, derivation, (again,))
    summary = f"read {again.article.title} anew"
    return changes.merged(Changes(articles=frozenset({article_id}), summary=summary))


def _reading(database: Database, given: ArticleAnalysis) -> ArticleAnalysis:
    """The stored article read by the newer engine: as it was given, where it was read from the same letters
    and with the same date; otherwise it is read here. Offsets refer to the stored text."""
    stored = article_store.get(database, given.article.id)
    same_date = stored is not None and _anchor(stored) == _anchor(given.article)
    if stored is not None and same_date and stored.text == given.article.text:
        return replace(given, article=stored)
    own = article_store.publication(database, given.article.id, article_store.USER)
    return changing.reread_article(database, given.article.id, own)


def _anchor(article: Article) -> tuple[object, ...]:
    """What of a publication date other dates hang on."""
    published = article.published
    return (published.instant, published.granularity, published.latest)


def _brought_back(
    database: Database, log: DecisionLog, article_id: ArticleId, title: str, made_at: str
) -> Changes:
    """An article that was removed and is added again is the old one, decisions and all."""
    restoring = changing.deciding([making.restore_article(article_id, title)])
    return changing.commit(database, changing.prepare(database, log, restoring, made_at))
