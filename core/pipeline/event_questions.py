"""What can be asked about the events of a project: which there are, what a filter leaves, what words find,
what two sides tell.
"""

from collections.abc import Callable, Sequence

from core.model.comparison import ComparedRow, ComparedSide, Comparison
from core.model.date_basis import DateBasis
from core.model.event import Event
from core.model.event_filter import Facet, FacetValue
from core.model.ids import EventId
from core.model.table_column import TableColumn
from core.model.views import (
    Int64s,
    SearchHit,
    TimelineSnapshot,
    UndatedChip,
)
from core.pipeline import queries
from core.pipeline.event_filter import EventFilter, select
from core.pipeline.lanes import LaneKey
from core.pipeline.open_project import OpenProject
from core.storage import (
    basis_store,
    event_store,
    filter_store,
)
from core.storage.stopping import never, stopped_by


class EventQuestions(OpenProject):
    """Questions about events; none of them changes anything."""

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

    def left_ids(self, wanted: EventFilter, *, stop: Callable[[], bool] = never) -> Int64s:
        """Sorted ids of all events that a filter leaves, undated and rejected ones too. Raises Stopped soon
        after `stop` says so."""
        from core.pipeline.matching import left_ids  # noqa: PLC0415 - commands start without numpy

        with self._project.reading() as database, stopped_by(database, stop):
            return left_ids(database, wanted)

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
