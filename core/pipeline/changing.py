"""Decisions made, undone, redone, gone back behind: prepared, then written together with all their effects.

What takes long (reading an article again with another publication date) is prepared before the
transaction; the transaction writes the rows of the log and what they come to. Nothing here reads the whole
log: what is in effect is known by `DecisionLog`, decisions about a mention are found by the mention. Leaves
articles that come in to `storing`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from core.curation.log import DecisionLog, LogState, Moved, moved
from core.curation.marking import MARKING
from core.curation.own_words import WORDS
from core.curation.payload import PUBLISHED, REMOVED, publication_of
from core.errors import EnvironmentFault, UsageError
from core.model.analysis import ArticleAnalysis
from core.model.article import PublicationDate
from core.model.changes import Changes
from core.model.decision import Decision, DecisionKind
from core.model.event import Event
from core.model.ids import ArticleId, EventId, MentionId
from core.model.telling import Telling
from core.pipeline import rebinding, step_words
from core.pipeline.completing import all_completed, numbered
from core.pipeline.derive import derive
from core.pipeline.marking_events import mark
from core.pipeline.rewording import reword
from core.pipeline.writing import tellings_of, write
from core.storage import article_store, decision_store, mention_store
from core.storage.connection import Database

T = TypeVar("T")
Making = Callable[[Database, DecisionLog], Sequence[Decision]]
InEffect = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Step:
    """Rows ready to be written after the row `behind`, where the log will then stand, what goes out of effect
    and comes into it, and the articles that are read again for it."""

    behind: int
    rows: tuple[Decision, ...]
    state: LogState
    difference: Moved
    in_effect: InEffect
    publications: dict[ArticleId, PublicationDate | None]
    flipped: dict[ArticleId, bool]
    reread: tuple[ArticleAnalysis, ...]
    summary: str


def deciding(decisions: Sequence[Decision]) -> Making:
    """Decisions of the user, as one step."""

    def make(database: Database, _: DecisionLog) -> Sequence[Decision]:
        if not decisions:
            raise UsageError("There is nothing to decide.")
        return all_completed(database, decisions)

    return make


def undoing() -> Making:
    """The row that takes back the last step."""

    def make(_: Database, log: DecisionLog) -> Sequence[Decision]:
        if log.state.done is None:
            raise UsageError("There is nothing to undo.")
        return [Decision(DecisionKind.UNDO, target_seq=log.state.done.number)]

    return make


def redoing() -> Making:
    """The row that brings back the step undone last."""

    def make(_: Database, log: DecisionLog) -> Sequence[Decision]:
        if log.state.undone is None:
            raise UsageError("There is nothing to redo.")
        return [Decision(DecisionKind.REDO, target_seq=log.state.undone.number)]

    return make


def going_back(step: int) -> Making:
    """The row that makes the project stand as it stood after a step; 0 is before the first."""

    def make(_: Database, log: DecisionLog) -> Sequence[Decision]:
        if step and not log.knows(step):
            raise UsageError(f"There is no step {step}.", "The history lists all steps with their numbers.")
        return [Decision(DecisionKind.BACK_TO, target_seq=step or None)]

    return make


def prepare(database: Database, log: DecisionLog, make: Making, made_at: str) -> Step:
    """Make a step on the project as it stands; articles that it re-dates are read again here. `made_at` is
    the time now, for what does not say when it was made."""
    behind = log.state.last_seq
    rows = numbered(make(database, log), behind, made_at)
    state = log.next_state(rows[0], rows[-1].seq)
    difference = moved(log.state.point, state.point)
    after = log.in_effect_after(state)
    articles = _articles(database, difference, rows)
    publications = _changed(
        articles, lambda key, now: _published(database, key, now, rows), log.in_effect, after
    )
    flipped = _changed(articles, lambda key, now: _removed(database, key, now, rows), log.in_effect, after)
    reread = tuple(reread_article(database, key, published) for key, published in publications.items())
    summary = step_words.summary(database, log, rows)
    return Step(behind, rows, state, difference, after, publications, flipped, reread, summary)


def _articles(database: Database, difference: Moved, rows: Sequence[Decision]) -> list[ArticleId]:
    """The articles that decisions going out of effect or coming into it are about."""
    found = {row.article_id for row in rows if row.article_id is not None}
    for point in (*difference.going, *difference.coming):
        found |= decision_store.about_articles(database, point.first, point.last)
    return sorted(found)


def _changed(
    articles: Sequence[ArticleId],
    word: Callable[[ArticleId, InEffect], T],
    before: InEffect,
    after: InEffect,
) -> dict[ArticleId, T]:
    """The user's word on each article on which it becomes another."""
    words = {key: (word(key, before), word(key, after)) for key in articles}
    return {key: new for key, (old, new) in words.items() if old != new}


def _last_word(
    database: Database,
    article_id: ArticleId,
    kind: DecisionKind,
    in_effect: InEffect,
    rows: Sequence[Decision],
) -> Decision | None:
    """The last decision of a kind about an article that is in effect, of the log and of what is to be."""
    own = [row for row in reversed(rows) if row.article_id == article_id and row.kind is kind]
    known = decision_store.of_article(database, article_id, kind)
    return next((row for row in (*own, *known) if in_effect(row.seq)), None)


def _published(
    database: Database, article_id: ArticleId, in_effect: InEffect, rows: Sequence[Decision]
) -> PublicationDate | None:
    last = _last_word(database, article_id, DecisionKind.PUBLISHED, in_effect, rows)
    return None if last is None or PUBLISHED not in last.payload else publication_of(last.payload)


def _removed(
    database: Database, article_id: ArticleId, in_effect: InEffect, rows: Sequence[Decision]
) -> bool:
    last = _last_word(database, article_id, DecisionKind.REMOVE_ARTICLE, in_effect, rows)
    return last is not None and last.payload.get(REMOVED) != "no"


def reread_article(
    database: Database, article_id: ArticleId, published: PublicationDate | None
) -> ArticleAnalysis:
    """The article under the user's date, or, where that is taken back, under what reading found."""
    # A project opens at once; the engine is loaded when an article is read again.
    from core.pipeline.analyse import reanalyse  # noqa: PLC0415

    article = article_store.get(database, article_id)
    if article is None:
        raise UsageError("There is no such article.")
    found = article_store.publication(database, article_id, article_store.READ)
    return reanalyse(article, published or found or article.published)


def commit(database: Database, step: Step) -> Changes:
    """Write a prepared step and all its effects, in the transaction that is open."""
    if decision_store.last_seq(database) != step.behind:
        raise EnvironmentFault("The project was changed by another window.", "Try again.")
    decision_store.append(database, step.rows)
    for article_id, removed in step.flipped.items():
        article_store.set_removed(database, article_id, removed)
    for article_id, published in step.publications.items():
        article_store.set_publication(database, article_id, article_store.USER, published)
    for analysis in step.reread:
        rebinding.rebind(database, analysis)
    replaced = _replaced(database, step)
    marked, touched = _marked(database, step)
    if not (replaced or touched):
        return Changes(events=marked, summary=step.summary)
    derivation = derive(database, step.in_effect, replaced=replaced, touched=touched, reread=step.reread)
    changes = write(database, derivation, step.reread)
    return replace(
        changes, events=changes.events | marked, articles=frozenset(replaced), summary=step.summary
    )


def _marked(database: Database, step: Step) -> tuple[frozenset[EventId], frozenset[MentionId]]:
    """Marks and words are written where nothing else was decided; what is left to be derived."""
    touched = _touched(database, step)
    kinds: set[DecisionKind] = set()
    for point in (*step.difference.going, *step.difference.coming):
        kinds |= decision_store.kinds_between(database, point.first, point.last)
    if step.reread or step.flipped or not kinds <= MARKING | WORDS.keys():
        return frozenset(), touched
    marked, left = frozenset[EventId](), frozenset[MentionId]()
    if not kinds.isdisjoint(MARKING):
        marked, left = mark(database, step.in_effect, touched, step.rows)
    if not kinds.isdisjoint(WORDS):
        worded, others = reword(database, step.in_effect, touched, step.rows, kinds)
        marked, left = marked | worded, left | others
    return marked, left


def _replaced(database: Database, step: Step) -> dict[ArticleId, tuple[Telling, ...]]:
    """The tellings of articles that come, go, or were read again."""
    shown = {article_id: mention_store.of_article(database, article_id) for article_id in step.flipped}
    for analysis in step.reread:
        visible = not article_store.is_removed(database, analysis.article.id)
        shown[analysis.article.id] = tellings_of(database, analysis) if visible else ()
    return shown


def _touched(database: Database, step: Step) -> frozenset[MentionId]:
    """The mentions of the decisions that go out of effect or come into it."""
    found: set[MentionId] = set()
    for point in (*step.difference.going, *step.difference.coming):
        found |= decision_store.mentions_between(database, point.first, point.last)
    return frozenset(found)


def preview_published(
    database: Database, in_effect: InEffect, article_id: ArticleId, published: PublicationDate
) -> tuple[tuple[Event | None, Event | None], ...]:
    """The events that another publication date would change, before and after; nothing is written.

    An event that only then comes has no before, one that then goes has no after.
    """
    analysis = reread_article(database, article_id, published)
    tellings = tellings_of(database, analysis)
    derivation = derive(database, in_effect, replaced={article_id: tellings}, reread=(analysis,))
    holding = {mention_id: event for event in derivation.after for mention_id in event.mention_ids}
    changed = derivation.changed()
    pairs = [(event, _successor(event, holding)) for event in derivation.before if event.id in changed]
    followed = {after.id for _, after in pairs if after is not None}
    new = (event for event in derivation.after if event.id in changed and event.id not in followed)
    return (*pairs, *((None, event) for event in new))


def _successor(event: Event, holding: dict[MentionId, Event]) -> Event | None:
    found = (holding.get(mention_id) for mention_id in event.mention_ids)
    return next((successor for successor in found if successor is not None), None)
