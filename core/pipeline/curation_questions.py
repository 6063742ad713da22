"""What can be asked by someone who judges: what waits, what contradicts, what was decided, how far all is."""

from collections.abc import Callable, Sequence

from core.curation import wording
from core.model.article import PublicationDate
from core.model.dashboard import Dashboard, EventPlace, ToldTime
from core.model.date_review import DateReview
from core.model.dispute import Dispute, DisputeKey, DisputeLine
from core.model.event import Event
from core.model.history import HistoryEntry, UnfitDecision
from core.model.ids import ArticleId, EventId
from core.model.ledger import LedgerState
from core.model.review_item import Alike, ReviewItem
from core.pipeline import changing, disputes, histories, rebinding, step_words
from core.pipeline.date_reviews import date_reviews
from core.pipeline.open_project import OpenProject
from core.storage import (
    event_store,
    ledger_store,
    standing_store,
)
from core.storage.stopping import never, stopped_by


class CurationQuestions(OpenProject):
    """Questions about what was said and is still to be said; none of them changes anything."""

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
