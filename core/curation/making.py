"""Decisions as the user makes them on what is shown, each held fast by the event's mentions.

The title is kept in each, so that the undo menu can name the event even when it is gone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.chrono.dating import Dating
from core.curation.payload import (
    ABOUT,
    ACTORS,
    KIND,
    MODALITY,
    PLACES,
    REMOVED,
    SIDE,
    SIDE_WORDS,
    TEXT,
    TITLE,
    UNDATED,
    YES,
    dating_payload,
    ids_payload,
    names_payload,
    passage_payload,
    publication_payload,
)
from core.model.article import Article, PublicationDate
from core.model.contradiction import Contradiction
from core.model.decision import Decision, DecisionKind
from core.model.event import Colour, Event, Kind, Modality
from core.model.ids import ArticleId, MentionId
from core.model.passage import Passage


def review(kind: DecisionKind, event: Event, made_at: str = "") -> Decision:
    """Accept, reject or leave undecided."""
    return _about(kind, event, {}, made_at)


def unreview(event: Event, made_at: str = "") -> Decision:
    """Take back what was said of it: it is to be reviewed again."""
    return _about(DecisionKind.UNDECIDED, event, {REMOVED: YES}, made_at)


def not_an_event(event: Event, made_at: str = "") -> Decision:
    """Say that this is no event at all, which the ledger counts apart from what is rejected."""
    return _about(DecisionKind.NOT_EVENT, event, {}, made_at)


def redate(event: Event, words: str, dating: Dating, made_at: str = "") -> Decision:
    """Give an event the date that these words were understood to mean."""
    return _about(DecisionKind.DATE, event, dating_payload(words, dating), made_at)


def undate(event: Event, made_at: str = "") -> Decision:
    """Say that an event has no date."""
    return _about(DecisionKind.DATE, event, {TEXT: "undated", UNDATED: YES}, made_at)


def date_as_read(event: Event, made_at: str = "") -> Decision:
    """Let an event have the date again that its sources give it."""
    return _about(DecisionKind.DATE, event, {TEXT: ""}, made_at)


def hang_on(event: Event, phrase: Passage, made_at: str = "") -> Decision:
    """Say which time phrase of an article dates an event: it has the date of that phrase, whatever that
    becomes when the article is read again."""
    decision = _about(DecisionKind.TIME, event, {TEXT: phrase.quote, **passage_payload(phrase)}, made_at)
    return replace(decision, article_id=phrase.article_id)


def retitle(event: Event, text: str, made_at: str = "") -> Decision:
    """Say what happened; an empty title is the one that was read."""
    return _about(DecisionKind.TITLE, event, {TEXT: " ".join(text.split())}, made_at)


def set_kind(event: Event, kind: Kind | None, made_at: str = "") -> Decision:
    """Say what kind it is; None stands for the one that was read."""
    return _about(DecisionKind.KIND, event, {TEXT: kind.value if kind else ""}, made_at)


def set_modality(event: Event, modality: Modality | None, made_at: str = "") -> Decision:
    """Say whether it happened, was planned, …; None stands for what was read."""
    return _about(DecisionKind.MODALITY, event, {TEXT: modality.value if modality else ""}, made_at)


def set_places(event: Event, places: Sequence[str] | None, made_at: str = "") -> Decision:
    """Say where; none at all is a word too, None stands for the places that were read."""
    return _named(DecisionKind.PLACES, event, places, made_at)


def set_actors(event: Event, actors: Sequence[str] | None, made_at: str = "") -> Decision:
    """Say who took part; none at all is a word too, None stands for those that were read."""
    return _named(DecisionKind.ACTORS, event, actors, made_at)


def _named(kind: DecisionKind, event: Event, names: Sequence[str] | None, made_at: str) -> Decision:
    if names is None:
        return _about(kind, event, {TEXT: ""}, made_at)
    clean = tuple(dict.fromkeys(filter(None, (" ".join(name.split()) for name in names))))
    return _about(kind, event, {TEXT: ", ".join(clean), **names_payload(clean)}, made_at)


def set_colour(event: Event, colour: Colour | None, made_at: str = "") -> Decision:
    """Give an event a colour of its own; None takes it away."""
    return _about(DecisionKind.COLOUR, event, {TEXT: colour.value if colour else ""}, made_at)


def star(event: Event, made_at: str = "") -> Decision:
    return _about(DecisionKind.STAR, event, {}, made_at)


def unstar(event: Event, made_at: str = "") -> Decision:
    return _about(DecisionKind.STAR, event, {REMOVED: YES}, made_at)


def annotate(event: Event, text: str, made_at: str = "") -> Decision:
    return _about(DecisionKind.NOTE, event, {TEXT: text}, made_at)


def tag(event: Event, text: str, made_at: str = "") -> Decision:
    return _about(DecisionKind.TAG, event, {TEXT: " ".join(text.split())}, made_at)


def untag(event: Event, text: str, made_at: str = "") -> Decision:
    """Take a tag away again."""
    return _about(DecisionKind.TAG, event, {TEXT: text, REMOVED: YES}, made_at)


def merge(events: Sequence[Event], made_at: str = "") -> Decision:
    """Make several events one; the first gives its title and date where the user has set them."""
    mentions = [mention_id for event in events for mention_id in event.mention_ids]
    return Decision(
        DecisionKind.MERGE, events[0].id, tuple(mentions), payload={TITLE: events[0].title}, made_at=made_at
    )


def split(event: Event, mention_ids: Iterable[MentionId], made_at: str = "") -> Decision:
    """Take some tellings out of an event; they become an event of their own."""
    return Decision(
        DecisionKind.SPLIT, event.id, tuple(mention_ids), payload={TITLE: event.title}, made_at=made_at
    )


def same_as(event: Event, others: Sequence[Event], made_at: str = "") -> Decision:
    """Say that others are the same event: they become one, under the words said of the first."""
    return merge([event, *others], made_at)


def settle(
    event: Event, contradiction: Contradiction, side: int, reason: str = "", made_at: str = ""
) -> Decision:
    """Decide a contradiction of an event for one of its sides, by its place among them."""
    chosen = contradiction.sides[side]
    about = {SIDE: ids_payload(chosen.mention_ids), SIDE_WORDS: chosen.words, TEXT: reason}
    return _about(DecisionKind.SETTLE, event, {**_subject(contradiction), **about}, made_at)


def leave_open(event: Event, contradiction: Contradiction, reason: str = "", made_at: str = "") -> Decision:
    """Leave a contradiction open on purpose."""
    return _about(DecisionKind.SETTLE, event, {**_subject(contradiction), TEXT: reason}, made_at)


def unsettle(event: Event, contradiction: Contradiction, made_at: str = "") -> Decision:
    """Let a contradiction stand again as it was found."""
    return _about(DecisionKind.SETTLE, event, {**_subject(contradiction), REMOVED: YES}, made_at)


def _subject(contradiction: Contradiction) -> dict[str, str]:
    return {KIND: contradiction.kind.value, ABOUT: contradiction.about}


def new_event(
    title: str,
    words: str = "",
    dating: Dating | None = None,
    *,
    passage: Passage | None = None,
    kind: Kind | None = None,
    modality: Modality | None = None,
    places: Sequence[str] = (),
    actors: Sequence[str] = (),
    made_at: str = "",
) -> Decision:
    """Add an event by hand, from words of an article (`passage`) or from nothing; `dating` is what `words`
    were understood to mean, None for an event without a date. Its id is made when it is written."""
    payload = {
        TITLE: " ".join(title.split()),
        **(dating_payload(words, dating) if dating else {}),
        **(passage_payload(passage) if passage else {}),
        **({KIND: kind.value} if kind else {}),
        **({MODALITY: modality.value} if modality else {}),
        **names_payload(places or None, PLACES),
        **names_payload(actors or None, ACTORS),
    }
    article_id = passage.article_id if passage else None
    return Decision(DecisionKind.NEW_EVENT, article_id=article_id, payload=payload, made_at=made_at)


def delete_event(event: Event, made_at: str = "") -> Decision:
    """Delete an event that was added by hand. Where it was merged with what articles tell, that stays."""
    return _about(DecisionKind.DELETE_EVENT, event, {}, made_at)


def republish(article: Article, published: PublicationDate, made_at: str = "") -> Decision:
    """Say when an article was published."""
    return republish_titled(article.id, article.title, published, made_at)


def republish_titled(
    article_id: ArticleId, title: str, published: PublicationDate, made_at: str = ""
) -> Decision:
    """The same for an article of which only the title is at hand."""
    payload = {**publication_payload(published), TITLE: title}
    return Decision(DecisionKind.PUBLISHED, article_id=article_id, payload=payload, made_at=made_at)


def publication_as_read(article: Article, made_at: str = "") -> Decision:
    """Let an article have the publication date again that reading found."""
    payload = {TEXT: "", TITLE: article.title}
    return Decision(DecisionKind.PUBLISHED, article_id=article.id, payload=payload, made_at=made_at)


def remove_article(article_id: ArticleId, title: str, made_at: str = "") -> Decision:
    return Decision(
        DecisionKind.REMOVE_ARTICLE, article_id=article_id, payload={TITLE: title}, made_at=made_at
    )


def _about(kind: DecisionKind, event: Event, payload: dict[str, str], made_at: str) -> Decision:
    return Decision(
        kind, event.id, event.mention_ids, payload={**payload, TITLE: event.title}, made_at=made_at
    )


def restore_article(article_id: ArticleId, title: str, made_at: str = "") -> Decision:
    """Bring a removed article back into sight."""
    payload = {TITLE: title, REMOVED: "no"}
    return Decision(DecisionKind.REMOVE_ARTICLE, article_id=article_id, payload=payload, made_at=made_at)
