"""What decisions point at in articles, looked up as the articles are read now: time phrases and the words
that events were added from. Leaves what decisions do to `curation.replay`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from core.chrono.dating import Dating
from core.curation.own_events import OwnEvent, own_events
from core.curation.payload import DATING, TEXT, dating_payload, passage_of
from core.model.analysis import ArticleAnalysis
from core.model.article import Article
from core.model.decision import Decision, DecisionKind
from core.model.ids import ArticleId, MentionId
from core.model.passage import Passage, found_again, passage_at
from core.model.span import Span
from core.model.telling import Telling
from core.model.time_expression import TimeExpression
from core.storage import article_store, copy_store, extraction_store
from core.storage.connection import Database

Reread = Sequence[ArticleAnalysis]


def resolved(database: Database, decisions: Iterable[Decision], reread: Reread = ()) -> tuple[Decision, ...]:
    """Decisions with the dates of the phrases that they hang events on; a phrase that is gone gives none."""
    return tuple(_with_date(database, decision, reread) for decision in decisions)


def _with_date(database: Database, decision: Decision, reread: Reread) -> Decision:
    phrase = passage_of(decision.payload) if decision.kind is DecisionKind.TIME else None
    if phrase is None:
        return decision
    dating = date_of_phrase(database, phrase, reread)
    if dating is None:
        return decision
    words = decision.payload.get(TEXT, "")
    return replace(decision, payload={**decision.payload, DATING: dating_payload(words, dating)[DATING]})


def date_of_phrase(database: Database, phrase: Passage, reread: Reread = ()) -> Dating | None:
    """The date that a phrase of an article has now; None where it is no dated time phrase."""
    found = _expression_at(database, phrase, reread)
    return found.dating if found else None


def _expression_at(database: Database, phrase: Passage, reread: Reread) -> TimeExpression | None:
    """The time expression that these words are, or the one that shares most of them."""
    again = next((one for one in reread if one.article.id == phrase.article_id), None)
    article = again.article if again else article_store.get(database, phrase.article_id)
    span = found_again(phrase, article.text) if article else None
    if article is None or span is None:
        return None
    expressions = (
        again.expressions
        if again
        else extraction_store.expressions(database, phrase.article_id, article.text)
    )
    near = [one for one in expressions if one.span.overlaps(span)]
    return max(near, key=lambda one: (one.dating is not None, _shared(one.span, span)), default=None)


def _shared(a: Span, b: Span) -> int:
    return min(a.end, b.end) - max(a.start, b.start)


def own_tellings(
    database: Database, decisions: Iterable[Decision], reread: Reread = ()
) -> Mapping[MentionId, Telling]:
    """The events that were added by hand from words of articles, told where the words stand now."""
    told = ((own, _telling(database, own, reread)) for own in own_events(decisions).values() if own.passage)
    return {own.id: telling for own, telling in told if telling is not None}


def _telling(database: Database, own: OwnEvent, reread: Reread) -> Telling | None:
    """None where the article was removed or the words are gone from it."""
    assert own.passage is not None
    article = _shown_article(database, own.passage.article_id, reread)
    span = found_again(own.passage, article.text) if article else None
    if article is None or span is None:
        return None
    words = passage_at(article.id, article.text, span)
    link = copy_store.link_of(database, article.id)
    return Telling(
        own.mention(span),
        words.quote,
        words.prefix,
        words.suffix,
        article.published.instant,
        link.copy_of if link else None,
    )


def _shown_article(database: Database, article_id: ArticleId, reread: Reread) -> Article | None:
    if article_store.is_removed(database, article_id):
        return None
    again = next((one.article for one in reread if one.article.id == article_id), None)
    return again or article_store.get(database, article_id)
