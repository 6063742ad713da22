"""What the decisions in effect say of articles: the publication date the user set, and what is removed."""

from collections.abc import Iterable

from core.curation.payload import PUBLISHED, REMOVED, publication_of
from core.model.article import PublicationDate
from core.model.decision import Decision, DecisionKind
from core.model.ids import ArticleId


def user_publications(effective: Iterable[Decision]) -> dict[ArticleId, PublicationDate]:
    """The publication date of each article whose date the user set; the last word counts, and without a date
    it is that the article has the one that was read."""
    last = {
        decision.article_id: decision.payload
        for decision in effective
        if decision.kind is DecisionKind.PUBLISHED and decision.article_id is not None
    }
    return {key: publication_of(payload) for key, payload in last.items() if PUBLISHED in payload}


def removed_articles(effective: Iterable[Decision]) -> frozenset[ArticleId]:
    """The articles that the user removed and did not bring back."""
    removed = {
        decision.article_id: decision.payload.get(REMOVED) != "no"
        for decision in effective
        if decision.kind is DecisionKind.REMOVE_ARTICLE and decision.article_id is not None
    }
    return frozenset(article_id for article_id, gone in removed.items() if gone)
