"""Changes to a project: an article stored, a decision made, undone or redone.

What takes long (reading an article again with another publication date) is prepared before the
transaction; the transaction writes the log row and all its effects together.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from core.curation import making, wording
from core.curation.article_state import removed_articles, user_publications
from core.curation.log import LogState, fold
from core.errors import EnvironmentFault, UsageError
from core.model.analysis import ArticleAnalysis
from core.model.article import PublicationDate
from core.model.changes import Changes
from core.model.decision import Decision, DecisionKind
from core.model.event import Event
from core.model.ids import ArticleId, EventId, MentionId
from core.model.telling import Telling
from core.pipeline import sameness
from core.pipeline.completing import completed
from core.pipeline.derive import Derivation, derive
from core.storage import (
    article_store,
    copy_store,
    decision_store,
    event_store,
    extraction_store,
    mention_store,
    original_store,
    story_store,
)
from core.storage.connection import Database
from core.storage.original_store import Packed

Making = Callable[[Database, LogState], Decision]


@dataclass(frozen=True, slots=True)
class Step:
    """A decision ready to be written after `log`, with the articles that it makes read again."""

    log: tuple[Decision, ...]
    decision: Decision
    reread: tuple[ArticleAnalysis, ...]
    summary: str

    @property
    def before(self) -> LogState:
        return fold(self.log)

    @property
    def after(self) -> LogState:
        return fold((*self.log, self.decision))


def store(database: Database, analysis: ArticleAnalysis, packed: Packed | None = None) -> Changes:
    """Keep an article, its extraction and the events it changes, in the transaction that is open. `packed` is
    the file it is from, where that is to be stored with it."""
    article = analysis.article
    if article_store.is_removed(database, article.id):
        return _brought_back(database, article.id, article.title)
    if article_store.exists(database, article.id):
        return _read_anew(database, analysis)
    link = sameness.link_of(database, analysis)
    tellings = mention_store.tellings_of(analysis, link.copy_of if link else None)
    derivation = derive(database, _effective(database), replaced={article.id: tellings})
    article_store.add(database, article)
    sameness.keep(database, analysis, link)
    if analysis.original is not None:
        original_store.add(database, analysis.original, packed)
        original_store.link(database, article.id, analysis.original, article.file, article.member)
    changes = _write(database, derivation, (analysis,))
    own = Changes(frozenset({article.id}), summary=f"added {article.title}", copies=(link,) if link else ())
    return changes.merged(own)


def _read_anew(database: Database, analysis: ArticleAnalysis) -> Changes:
    """A text that is there already is read again where an older engine read it. Its own text and date stay,
    and so do decisions, which are held by mentions."""
    article_id = analysis.article.id
    made_by = extraction_store.engine_version(database, article_id)
    if made_by is None or made_by >= analysis.engine_version:
        return Changes(summary="This text is in the project already.")
    own = article_store.publication(database, article_id, article_store.USER)
    # The text given may differ from the stored one in its white space: offsets refer to the stored one.
    again = _reread(database, article_id, own)
    derivation = derive(database, _effective(database), replaced={article_id: _tellings(database, again)})
    changes = _write(database, derivation, (again,))
    summary = f"read {again.article.title} anew"
    return changes.merged(Changes(articles=frozenset({article_id}), summary=summary))


def _brought_back(database: Database, article_id: ArticleId, title: str) -> Changes:
    """An article that was removed and is added again is the old one, decisions and all."""
    return commit(database, prepare(database, deciding(making.restore_article(article_id, title))))


def deciding(decision: Decision) -> Making:
    return lambda database, _: completed(database, decision)


def undoing(_: Database, log: LogState) -> Decision:
    """The row that takes back the last decision in effect."""
    if log.next_undo is None:
        raise UsageError("There is nothing to undo.")
    return Decision(DecisionKind.UNDO, target_seq=log.next_undo.seq)


def redoing(_: Database, log: LogState) -> Decision:
    """The row that brings back the decision undone last."""
    if log.next_redo is None:
        raise UsageError("There is nothing to redo.")
    return Decision(DecisionKind.REDO, target_seq=log.next_redo.seq)


def prepare(database: Database, make: Making) -> Step:
    """Make a decision on the project as it stands; articles that it re-dates are read again here."""
    log = decision_store.all_in_order(database)
    before = fold(log)
    decision = replace(make(database, before), seq=log[-1].seq + 1 if log else 1)
    after = fold((*log, decision))
    old, new = user_publications(before.effective), user_publications(after.effective)
    moved = sorted(key for key in old.keys() | new.keys() if old.get(key) != new.get(key))
    reread = tuple(_reread(database, article_id, new.get(article_id)) for article_id in moved)
    return Step(log, decision, reread, _summary(decision, before))


def _summary(decision: Decision, before: LogState) -> str:
    if decision.kind is DecisionKind.UNDO and before.next_undo:
        return wording.undo_words(before.next_undo)
    if decision.kind is DecisionKind.REDO and before.next_redo:
        return wording.redo_words(before.next_redo)
    return wording.in_words(decision)


def _reread(database: Database, article_id: ArticleId, published: PublicationDate | None) -> ArticleAnalysis:
    """The article under the user's date, or, where that is taken back, under what reading found."""
    # A project opens at once; the engine is loaded when an article is read again.
    from core.pipeline.analyse import reanalyse  # noqa: PLC0415

    article = article_store.get(database, article_id)
    if article is None:
        raise UsageError("There is no such article.")
    found = article_store.publication(database, article_id, article_store.READ)
    return reanalyse(article, published or found or article.published)


def commit(database: Database, step: Step) -> Changes:
    """Write a prepared decision and all its effects, in the transaction that is open."""
    if decision_store.all_in_order(database) != step.log:
        raise EnvironmentFault("The project was changed by another window.", "Try again.")
    decision_store.append(database, step.decision)
    before, after = step.before.effective, step.after.effective
    flipped = removed_articles(before) ^ removed_articles(after)
    for article_id in flipped:
        article_store.set_removed(database, article_id, article_id in removed_articles(after))
    _set_publications(database, step)
    replaced = _replaced(database, step, flipped)
    touched = _mentions_of(set(_by_seq(before)) ^ set(_by_seq(after)), (*before, *after))
    derivation = derive(database, after, replaced=replaced, touched=touched)
    changes = _write(database, derivation, step.reread)
    return replace(changes, articles=frozenset(replaced), summary=step.summary)


def _set_publications(database: Database, step: Step) -> None:
    published = user_publications(step.after.effective)
    for analysis in step.reread:
        article_id = analysis.article.id
        article_store.set_publication(database, article_id, article_store.USER, published.get(article_id))


def _replaced(
    database: Database, step: Step, flipped: frozenset[ArticleId]
) -> dict[ArticleId, tuple[Telling, ...]]:
    """The tellings of articles that come, go, or were read again."""
    shown = {article_id: mention_store.of_article(database, article_id) for article_id in flipped}
    for analysis in step.reread:
        visible = not article_store.is_removed(database, analysis.article.id)
        shown[analysis.article.id] = _tellings(database, analysis) if visible else ()
    return shown


def _tellings(database: Database, again: ArticleAnalysis) -> tuple[Telling, ...]:
    """The tellings of a stored article that was read again."""
    link = copy_store.link_of(database, again.article.id)
    return mention_store.tellings_of(again, link.copy_of if link else None)


def _by_seq(decisions: tuple[Decision, ...]) -> dict[int, Decision]:
    return {decision.seq: decision for decision in decisions}


def _mentions_of(changed: set[int], decisions: tuple[Decision, ...]) -> frozenset[MentionId]:
    """The mentions of the decisions that came into effect or went out of it."""
    return frozenset(
        mention_id for decision in decisions if decision.seq in changed for mention_id in decision.mention_ids
    )


def _effective(database: Database) -> tuple[Decision, ...]:
    return fold(decision_store.all_in_order(database)).effective


def _write(database: Database, derivation: Derivation, reread: tuple[ArticleAnalysis, ...]) -> Changes:
    """Put extractions and the events that they change in the place of the old ones."""
    articles = {analysis.article.id for analysis in reread}
    changed = derivation.changed()
    outgoing = [event for event in derivation.before if _goes(event, changed, articles)]
    event_store.remove(database, [event.id for event in outgoing])
    for analysis in reread:
        extraction_store.replace(database, analysis)
    kept = {event.id for event in derivation.before} - {event.id for event in outgoing}
    event_store.add(database, [event for event in derivation.after if event.id not in kept])
    story_store.put(database, derivation.story_of)
    return Changes(events=changed)


def _goes(event: Event, changed: frozenset[EventId], articles: set[ArticleId]) -> bool:
    """Whether an event's rows must go: it changes, or its mentions are written anew."""
    return event.id in changed or any(source.article_id in articles for source in event.sources)


def preview_published(
    database: Database, article_id: ArticleId, published: PublicationDate
) -> tuple[tuple[Event | None, Event | None], ...]:
    """The events that another publication date would change, before and after; nothing is written.

    An event that only then comes has no before, one that then goes has no after.
    """
    analysis = _reread(database, article_id, published)
    tellings = _tellings(database, analysis)
    derivation = derive(database, _effective(database), replaced={article_id: tellings})
    holding = {source.mention_id: event for event in derivation.after for source in event.sources}
    changed = derivation.changed()
    pairs = [(event, _successor(event, holding)) for event in derivation.before if event.id in changed]
    followed = {after.id for _, after in pairs if after is not None}
    new = (event for event in derivation.after if event.id in changed and event.id not in followed)
    return (*pairs, *((None, event) for event in new))


def _successor(event: Event, holding: dict[MentionId, Event]) -> Event | None:
    found = (holding.get(source.mention_id) for source in event.sources)
    return next((successor for successor in found if successor is not None), None)
