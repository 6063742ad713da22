"""What can be asked of a project that is held open: from any thread, each answered from one consistent
state. Leaves how views are put together to `queries`, `matching` and `snapshot`, changes to `session`.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from core.chrono.instant import Instant
from core.curation import wording
from core.model.article import Article, PublicationDate
from core.model.comparison import ComparedRow, ComparedSide, Comparison
from core.model.copies import CopyLink
from core.model.dashboard import Dashboard, EventPlace, ToldTime
from core.model.date_basis import DateBasis
from core.model.date_review import DateReview
from core.model.dispute import Dispute, DisputeKey, DisputeLine
from core.model.event import Event
from core.model.event_filter import Facet, FacetValue
from core.model.history import HistoryEntry, UnfitDecision
from core.model.ids import ArticleId, EventId
from core.model.ledger import LedgerState
from core.model.original import FileDigest, Original
from core.model.review_item import Alike, ReviewItem
from core.model.table_column import TableColumn
from core.model.views import (
    ArticleOutline,
    ArticleSummary,
    ArticleView,
    Int64s,
    ListedArticle,
    ProjectCounts,
    ProjectLists,
    SearchHit,
    TimelineSnapshot,
    UndatedChip,
)
from core.pipeline import changing, disputes, histories, queries, rebinding, step_words
from core.pipeline.date_reviews import date_reviews
from core.pipeline.event_filter import EventFilter, select
from core.pipeline.followed_log import FollowedLog
from core.pipeline.lanes import LaneKey
from core.storage import (
    article_listing,
    article_store,
    basis_store,
    copy_store,
    event_store,
    filter_store,
    ledger_store,
    original_store,
    standing_store,
)
from core.storage.project import Project
from core.storage.stopping import never, stopped_by

if TYPE_CHECKING:  # loaded when a timeline is first asked for
    from core.pipeline.snapshots import Snapshots


class ProjectQuestions:
    """Questions about one open project; none of them changes anything."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._snapshots: Snapshots | None = None
        self._log = FollowedLog()

    @property
    def path(self) -> Path:
        return self._project.path

    def counts(self) -> ProjectCounts:
        with self._project.reading() as database:
            return queries.counts(database)

    def article_summaries(self) -> tuple[ArticleSummary, ...]:
        """Every article in the order of reading."""
        return self.lists().articles

    def lists(self) -> ProjectLists:
        """Articles, counts and the tray, all of the same state."""
        snapshots = self._own_snapshots()
        with self._project.reading() as database:
            return queries.lists(database, snapshots.article_days(database))

    def article_outline(self) -> ArticleOutline:
        """All articles, without what a list says of each."""
        from core.pipeline.article_listing import outline  # noqa: PLC0415 - commands start without numpy

        with self._project.reading() as database:
            return outline(database)

    def listed_articles(self, article_ids: Sequence[ArticleId]) -> tuple[ListedArticle, ...]:
        """What a list says of some hundred articles, in the order of reading."""
        snapshots = self._own_snapshots()
        with self._project.reading() as database:
            return snapshots.listed(database, article_ids)

    def published_instants(self) -> tuple[Instant, ...]:
        """Every instant at which an article was published, once, ascending."""
        with self._project.reading() as database:
            return tuple(map(Instant, article_listing.published_instants(database)))

    def counts_and_tray(self) -> tuple[ProjectCounts, tuple[UndatedChip, ...]]:
        """Counts and the tray, both of the same state."""
        snapshots = self._own_snapshots()
        with self._project.reading() as database:
            return snapshots.counts(database), queries.undated(database)

    def articles(self) -> tuple[Article, ...]:
        """Every article in the order of reading, without its text."""
        with self._project.reading() as database:
            return tuple(article_store.all_in_order(database))

    def article_view(self, article_id: ArticleId) -> ArticleView:
        with self._project.reading() as database:
            return queries.article_view(database, article_id)

    def has_article(self, article_id: ArticleId) -> bool:
        """Whether this very text is in the project and in sight."""
        with self._project.reading() as database:
            return article_store.exists(database, article_id) and not article_store.is_removed(
                database, article_id
            )

    def event(self, event_id: EventId) -> Event | None:
        with self._project.reading() as database:
            return event_store.get(database, event_id)

    def events(self, wanted: EventFilter | None = None) -> tuple[Event, ...]:
        """Events in time order; with `include_all` those not shown follow."""
        with self._project.reading() as database:
            return select(database, wanted or EventFilter())

    def snapshot(self, lanes: LaneKey = LaneKey.NONE) -> TimelineSnapshot:
        """All shown events as columns."""
        return self._own_snapshots().snapshot(lanes)

    def _own_snapshots(self) -> "Snapshots":
        # Commands that draw nothing start without numpy.
        from core.pipeline.snapshots import Snapshots  # noqa: PLC0415

        if self._snapshots is None:
            self._snapshots = Snapshots(self._project)
        return self._snapshots

    def _finish_keeping(self) -> None:
        """What is kept for the next start is kept, or not, before the project is closed."""
        if self._snapshots is not None:
            self._snapshots.close()

    def undated(self) -> tuple[UndatedChip, ...]:
        with self._project.reading() as database:
            return queries.undated(database)

    def search(
        self, words: str, limit: int = 200, *, best: bool = False, stop: Callable[[], bool] = never
    ) -> tuple[SearchHit, ...]:
        """Sentences and events that hold all the words, in reading order; with `best`, those that are most
        about them first. Raises Stopped soon after `stop` says so."""
        with self._project.reading() as database, stopped_by(database, stop):
            return queries.search(database, words, limit, best=best)

    def filtered_ids(self, wanted: EventFilter, *, stop: Callable[[], bool] = never) -> Int64s | None:
        """Sorted ids of the events that the words and facets of a filter leave; None where it has neither.
        Raises Stopped soon after `stop` says so."""
        from core.pipeline.matching import matching_ids  # noqa: PLC0415 - commands start without numpy

        with self._project.reading() as database, stopped_by(database, stop):
            return matching_ids(database, wanted)

    def table_order(
        self,
        wanted: EventFilter,
        column: TableColumn,
        *,
        descending: bool = False,
        stop: Callable[[], bool] = never,
    ) -> Int64s:
        """Ids of all events that a filter leaves, undated and rejected ones too, in the order of a column.
        Raises Stopped soon after `stop` says so."""
        from core.pipeline.matching import table_order  # noqa: PLC0415 - commands start without numpy

        with self._project.reading() as database, stopped_by(database, stop):
            return table_order(database, wanted, column, descending=descending)

    def told_in(self, event_ids: Int64s, *, stop: Callable[[], bool] = never) -> Int64s:
        """Sorted ids of the articles that tell any of these events. Raises Stopped soon after `stop` says."""
        from core.pipeline.matching import articles_telling  # noqa: PLC0415 - commands start without numpy

        with self._project.reading() as database, stopped_by(database, stop):
            return articles_telling(database, event_ids)

    def compare(
        self,
        a: ComparedSide,
        b: ComparedSide,
        within: EventFilter | None = None,
        *,
        stop: Callable[[], bool] = never,
    ) -> Comparison:
        """What two sides tell and leave out, of all events or of those that a filter leaves. Raises Stopped
        soon after `stop` says so."""
        from core.pipeline.comparing import compare  # noqa: PLC0415 - commands start without numpy

        shown = self._own_snapshots()
        with self._project.reading() as database, stopped_by(database, stop):
            everything = EventFilter(include_all=True)
            return compare(database, a, b, within or everything, shown.event_ids(database), stop)

    def compared_rows(self, comparison: Comparison, rows: Sequence[int]) -> tuple[ComparedRow | None, ...]:
        """What rows of a comparison say in full; None for one whose events are gone."""
        from core.pipeline.compared_rows import compared_rows  # noqa: PLC0415 - for comparisons alone

        with self._project.reading() as database:
            return compared_rows(database, comparison, rows)

    def events_with_ids(self, event_ids: Sequence[EventId]) -> tuple[Event, ...]:
        """The events with these ids, in time order; ids that no event has any more are left out."""
        with self._project.reading() as database:
            return event_store.by_ids(database, event_ids)

    def ids_that_begin(self, digits: str) -> tuple[EventId, ...]:
        """The ids of events that begin with these hexadecimal digits; at most a few."""
        with self._project.reading() as database:
            return event_store.ids_that_begin(database, digits)

    def date_bases(self, event_ids: Sequence[EventId]) -> dict[int, DateBasis]:
        """How sure the dates of these events are; undated ones are left out."""
        with self._project.reading() as database:
            return basis_store.bases_of(database, event_ids)

    def facet_values(self, facet: Facet, words: str = "", limit: int = 60) -> tuple[FacetValue, ...]:
        """What events can be asked for by name, those of most events first, as far as they hold the words."""
        with self._project.reading() as database:
            return filter_store.facet_values(database, facet, words, limit)

    def dates_to_check(self) -> tuple[DateReview, ...]:
        """Articles whose publication date is not sure and nobody has set, in the order of reading, each with
        all the dates that were found for it."""
        with self._project.reading() as database:
            return date_reviews(database)

    def review_queue(
        self, candidates: Sequence[EventId] | None = None, *, stop: Callable[[], bool] = never
    ) -> tuple[ReviewItem, ...]:
        """Events that wait to be judged with why, the first to be judged first; of very many the weightiest,
        or those that were looked out already. Raises Stopped soon after `stop` says so."""
        from core.pipeline.review_queue import review_queue  # noqa: PLC0415 - commands compare nothing

        with self._project.reading() as database, stopped_by(database, stop):
            return review_queue(database, candidates)

    def review_items(self, event_ids: Sequence[EventId]) -> tuple[ReviewItem, ...]:
        """These events with why they are doubted; ids that no event has any more are left out."""
        from core.pipeline.review_queue import review_items_of  # noqa: PLC0415 - commands compare nothing

        with self._project.reading() as database:
            return review_items_of(database, event_ids)

    def likeliest_same(self, event_id: EventId) -> Alike | None:
        """Another event that may be the same one; None where none is like it."""
        from core.pipeline.alike import likeliest_same  # noqa: PLC0415 - commands compare nothing

        with self._project.reading() as database:
            event = event_store.get(database, event_id)
            return None if event is None else likeliest_same(database, event)

    def dispute_lines(self) -> tuple[DisputeLine, ...]:
        """All contradictions, those that are open first, then by the weight of their events."""
        with self._project.reading() as database:
            return disputes.dispute_lines(database)

    def dispute(self, key: DisputeKey) -> Dispute | None:
        """A contradiction with everybody who says something on its sides; None where there is none any
        more."""
        with self._project.reading() as database:
            return disputes.dispute(database, key)

    def dashboard(self, *, stop: Callable[[], bool] = never) -> Dashboard:
        """What was read, what became of it, and what is still to be looked at, in figures that add up. Raises
        Stopped soon after `stop` says so."""
        from core.pipeline.dashboard import dashboard  # noqa: PLC0415 - asked for by few

        with self._project.reading() as database, stopped_by(database, stop):
            return dashboard(database)

    def told_times(
        self, state: LedgerState, reason: str | None = None, limit: int = 5_000
    ) -> tuple[ToldTime, ...]:
        """Time expressions of all articles that are in a state, for a reason where one is given, in the order
        of reading; at most so many."""
        with self._project.reading() as database:
            return ledger_store.in_state(database, state, reason, limit)

    def ids_in_place(self, place: EventPlace) -> tuple[EventId, ...]:
        """The events of a place, in time order."""
        with self._project.reading() as database:
            return standing_store.ids_in_place(database, place)

    def copies(self) -> tuple[CopyLink, ...]:
        """Every article that is a near copy or a later version of another, in the order of reading."""
        with self._project.reading() as database:
            return copy_store.all_links(database)

    def copies_of(self, article_id: ArticleId) -> tuple[CopyLink, ...]:
        """The copies of an article, in the order of reading."""
        with self._project.reading() as database:
            return copy_store.copies_of(database, article_id)

    def copy_of(self, article_id: ArticleId) -> CopyLink | None:
        """What an article is a copy of, None where it is none."""
        with self._project.reading() as database:
            return copy_store.link_of(database, article_id)

    def has_original(self, digest: FileDigest) -> bool:
        """Whether a file's bytes are in the project."""
        with self._project.reading() as database:
            return original_store.has(database, digest)

    def original(self, article_id: ArticleId) -> Original | None:
        """Where the file of an article is; None where it was read before files were kept."""
        with self._project.reading() as database:
            return original_store.of_article(database, article_id)

    def original_bytes(self, article_id: ArticleId) -> bytes | None:
        """The file that an article was read from, byte for byte; None where it is gone or has changed."""
        # Only needed when a file is asked for.
        from core.pipeline.originals import bytes_elsewhere  # noqa: PLC0415

        with self._project.reading() as database:
            original = original_store.of_article(database, article_id)
            stored = original_store.bytes_of(database, original.digest) if original else None
        return stored if stored is not None or original is None else bytes_elsewhere(self.path, original)

    def preview_published(
        self, article_id: ArticleId, published: PublicationDate
    ) -> tuple[tuple[Event | None, Event | None], ...]:
        """What another publication date would do: each event that changes, before and after; None for an
        event that only then comes, or then goes."""
        with self._project.reading() as database:
            in_effect = self._log.caught_up(database).in_effect
            return changing.preview_published(database, in_effect, article_id, published)

    def history(self, *, before: int | None = None, limit: int = 500) -> tuple[HistoryEntry, ...]:
        """The steps that were taken, the newest first, in words and with what has become of each; `before` a
        step, for the next page."""
        with self._project.reading() as database:
            log = self._log.caught_up(database)
            return histories.page(database, log, before=before, limit=limit)

    def unfitting(self) -> tuple[UnfitDecision, ...]:
        """The decisions in effect that have nothing left to take effect on, oldest first, with the reason;
        they come back into effect when it is there again."""
        with self._project.reading() as database:
            return rebinding.unfitting(database, self._log.caught_up(database).in_effect)

    def undo_words(self) -> str | None:
        """The undo command in words, None where there is nothing to undo."""
        with self._project.reading() as database:
            last = self._log.caught_up(database).state.done
            return wording.undo_words(step_words.words(database, last.number)) if last else None

    def redo_words(self) -> str | None:
        """The redo command in words, None where there is nothing to redo."""
        with self._project.reading() as database:
            last = self._log.caught_up(database).state.undone
            return wording.redo_words(step_words.words(database, last.number)) if last else None
