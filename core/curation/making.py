"""Decisions as the user makes them on what is shown, each held fast by the event's mentions.

The title is kept in each, so that the undo menu can name the event even when it is gone.
"""

from collections.abc import Iterable, Sequence

from core.chrono.dating import Dating
from core.curation.payload import REMOVED, TEXT, TITLE, dating_payload, publication_payload
from core.model.article import Article, PublicationDate
from core.model.decision import Decision, DecisionKind
from core.model.event import Event
from core.model.ids import ArticleId, MentionId


def review(kind: DecisionKind, event: Event, made_at: str = "") -> Decision:
    """Accept, reject or leave undecided."""
    return _about(kind, event, {}, made_at)


def redate(event: Event, words: str, dating: Dating, made_at: str = "") -> Decision:
    """Give an event the date that these words were understood to mean."""
    return _about(DecisionKind.DATE, event, dating_payload(words, dating), made_at)


def retitle(event: Event, text: str, made_at: str = "") -> Decision:
    return _about(DecisionKind.TITLE, event, {TEXT: " ".join(text.split())}, made_at)


def annotate(event: Event, text: str, made_at: str = "") -> Decision:
    return _about(DecisionKind.NOTE, event, {TEXT: text}, made_at)


def tag(event: Event, text: str, made_at: str = "") -> Decision:
    return _about(DecisionKind.TAG, event, {TEXT: " ".join(text.split())}, made_at)


def untag(event: Event, text: str, made_at: str = "") -> Decision:
    """Take a tag away again."""
    return _about(DecisionKind.TAG, event, {TEXT: text, REMOVED: "yes"}, made_at)


def merge(events: Sequence[Event], made_at: str = "") -> Decision:
    """Make several events one; the first gives its title and date where the user has set them."""
    mentions = [source.mention_id for event in events for source in event.sources]
    return Decision(
        DecisionKind.MERGE, events[0].id, tuple(mentions), payload={TITLE: events[0].title}, made_at=made_at
    )


def split(event: Event, mention_ids: Iterable[MentionId], made_at: str = "") -> Decision:
    """Take some tellings out of an event; they become an event of their own."""
    return Decision(
        DecisionKind.SPLIT, event.id, tuple(mention_ids), payload={TITLE: event.title}, made_at=made_at
    )


def republish(article: Article, published: PublicationDate, made_at: str = "") -> Decision:
    """Say when an article was published."""
    return republish_titled(article.id, article.title, published, made_at)


def republish_titled(
    article_id: ArticleId, title: str, published: PublicationDate, made_at: str = ""
) -> Decision:
    """The same for an article of which only the title is at hand."""
    payload = {**publication_payload(published), TITLE: title}
    return Decision(DecisionKind.PUBLISHED, article_id=article_id, payload=payload, made_at=made_at)


def remove_article(article_id: ArticleId, title: str, made_at: str = "") -> Decision:
    return Decision(
        DecisionKind.REMOVE_ARTICLE, article_id=article_id, payload={TITLE: title}, made_at=made_at
    )


def _about(kind: DecisionKind, event: Event, payload: dict[str, str], made_at: str) -> Decision:
    mentions = tuple(source.mention_id for source in event.sources)
    return Decision(kind, event.id, mentions, payload={**payload, TITLE: event.title}, made_at=made_at)


def restore_article(article_id: ArticleId, title: str, made_at: str = "") -> Decision:
    """Bring a removed article back into sight."""
    payload = {TITLE: title, REMOVED: "no"}
    return Decision(DecisionKind.REMOVE_ARTICLE, article_id=article_id, payload=payload, made_at=made_at)
