"""Whether a project is whole: the file's pages, its references, and whether its content agrees with itself.

Slower than what opening looks at; nothing is changed. A refused file raises ProjectRefused.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from core.curation.article_state import removed_articles, user_publications
from core.curation.binding import bindings
from core.curation.log import effective
from core.model.event import Event
from core.model.ids import EventId, MentionId, content_hash, format_id
from core.pipeline import renewing
from core.pipeline.derive import derive_everything
from core.storage import (
    article_store,
    column_store,
    decided_store,
    decision_store,
    event_store,
    integrity,
    mention_store,
    name_store,
    original_store,
    story_store,
)
from core.storage.connection import Database
from core.storage.project import Project


def faults_of(path: Path) -> tuple[str, ...]:
    """Every fault in words; none where the project is whole."""
    project = Project.open(path, read_only=True)
    try:
        with project.reading() as database:
            return (*integrity.faults(database), *_content_faults(database))
    finally:
        project.close()


def _content_faults(database: Database) -> Iterator[str]:
    yield from _text_faults(database)
    yield from _article_faults(database)
    yield from _binding_faults(database)
    yield from _event_faults(database)
    yield from _file_faults(database)
    yield from _column_faults(database)


def _column_faults(database: Database) -> Iterator[str]:
    """Packed columns that are not what the events say: they would be shown."""
    # Numbers are only loaded where there is something packed.
    if column_store.packed_at(database) is not None:
        from core.pipeline.column_keeper import are_true  # noqa: PLC0415

        if not are_true(database):
            yield "What is packed of the timeline is not what its events say."


def _file_faults(database: Database) -> Iterator[str]:
    """Files that are not what their hash says."""
    for digest, data in original_store.all_stored(database):
        if sha256(data).hexdigest() != digest.sha256:
            yield f"The file {digest.sha256[:16]} that is kept is not the file that was read."


def _text_faults(database: Database) -> Iterator[str]:
    """Texts that are not what their ids were made of, and quotes that do not stand in them."""
    for listed in article_store.all_in_order(database):
        article = article_store.get(database, listed.id)
        assert article is not None
        name = f"article {format_id(article.id)}"
        if content_hash(article.text) != article.content_hash:
            yield f"The text of {name} is not the text that was read."
        for telling in mention_store.of_article(database, article.id):
            if telling.mention.sentence.of(article.text) != telling.quote:
                yield f"A quote of {name} does not stand in its text at {telling.mention.sentence.start}."


def _article_faults(database: Database) -> Iterator[str]:
    """Articles that are not dated, or not out of sight, as the decisions say."""
    decisions = effective(decision_store.all_in_order(database))
    said, gone = user_publications(decisions), removed_articles(decisions)
    for article_id in article_store.all_ids(database):
        name = f"article {format_id(article_id)}"
        if article_store.publication(database, article_id, article_store.USER) != said.get(article_id):
            yield f"The publication date of {name} is not what you decided."
        if article_store.is_removed(database, article_id) != (article_id in gone):
            yield f"Whether {name} is in the project is not what you decided."


def _binding_faults(database: Database) -> Iterator[str]:
    """Decisions held on to other words than those they are about."""
    kept = decided_store.kept_bindings(database)
    for article_id in decided_store.articles(database):
        article = article_store.get(database, article_id)
        if article is None:
            continue
        mentions = mention_store.read_of(database, article_id)
        expected = bindings(decided_store.of_article(database, article_id), mentions, article.text)
        for mention_id, binding in expected.items():
            if kept[mention_id] != binding:
                yield f"What was decided about mention {format_id(mention_id)} is held by other words."


def _story_faults(
    expected: Mapping[MentionId, MentionId], kept: Mapping[MentionId, MentionId]
) -> Iterator[str]:
    """Stories that are kept in parts: a new telling would be compared with one of them alone. A story may
    well hold more than it must."""
    for mention_id, story in expected.items():
        if kept.get(mention_id, mention_id) != kept.get(story, story):
            yield f"What mention {format_id(mention_id)} is told with is kept apart from it."


def _derivation_faults(database: Database, kept: Mapping[EventId, Event]) -> Iterator[str]:
    """Stories and events that differ from those derived again."""
    derivation = derive_everything(database)
    yield from _story_faults(derivation.story_of, story_store.everything(database))
    expected = {event.id: event for event in derivation.after}
    for event_id in sorted(expected.keys() | kept.keys()):
        if expected.get(event_id) != kept.get(event_id):
            yield f"Event {format_id(event_id)} is not what its sources and your decisions come to."


def _event_faults(database: Database) -> Iterator[str]:
    """Events that are not what mentions and decisions come to, and what is kept of them that is not so."""
    kept = {event.id: event for event in event_store.overlapping(database, None, None)}
    # What an older version came to is derived anew when the project is next opened: no fault of the file.
    if renewing.is_current(database):
        yield from _derivation_faults(database, kept)
    for event_id in sorted(event_store.miscounted(database, kept.values())):
        yield f"What is counted of event {format_id(event_id)} is not what its sources come to."
    for event_id in name_store.misnamed(database):
        yield f"By the names of event {format_id(event_id)} it is not found."
