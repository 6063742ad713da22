"""Which events are shown: one choice for canvas, table, overview and exports.

What a snapshot's columns can say (dates, kinds, modalities, review states) is decided on the columns;
what only the project knows (words, articles, outlets, places, actors, tags) comes as the ids it answered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.model.comparison import ComparedSide, Comparison
from core.model.date_basis import DateBasis
from core.model.event import Colour, Kind, Modality, Review
from core.model.event_filter import EventFilter, Facet, FacetValue, Mark
from core.model.views import EventLabel, LabelSource, TimelineSnapshot
from gui.models.compared_lanes import lanes_of

if TYPE_CHECKING:
    from core.model.views import Int64s

_KINDS, _MODALITIES, _REVIEWS = tuple(Kind), tuple(Modality), tuple(Review)
_NO_ROWS = ("lane_names", "labels", "rivals", "faded", "detail")
_ROW_COLUMNS = tuple(name for name in TimelineSnapshot.__dataclass_fields__ if name not in _NO_ROWS)


@dataclass(frozen=True, slots=True)
class SideChoice:
    """One side of a comparison: what it is called and what it lets through."""

    words: str
    choice: EventFilterChoice

    @property
    def side(self) -> ComparedSide:
        return ComparedSide(self.words, self.choice.wanted)

    @property
    def only_facet(self) -> Facet | None:
        """What the side names one or several of, and nothing else; None for any other filter."""
        kinds = {one.facet for one in self.choice.facets}
        alone = self.choice == EventFilterChoice(facets=self.choice.facets, words=self.choice.words)
        return next(iter(kinds)) if len(kinds) == 1 and alone else None


@dataclass(frozen=True, slots=True)
class EventFilterChoice:
    """None and empty let everything through. `span` is `[start, end)` in instants; with `certain` an event
    must have been in it whatever its doubt. Of several facets of one kind any will do, of several marks all
    must be there. `listed` are events that were pointed at one by one. `compared` are two sides, of which an
    event must be told by one. `words` say the choice.

    `event_ids`, sorted, are the events that what only the project knows leaves, and `comparison` is what the
    sides tell, once the project has answered.
    """

    span: tuple[int, int] | None = None
    kinds: frozenset[Kind] | None = None
    reviews: frozenset[Review] | None = None
    words: str = ""
    certain: bool = False
    modalities: frozenset[Modality] | None = None
    text: str = ""
    facets: tuple[FacetValue, ...] = ()
    listed: tuple[int, ...] | None = None
    marks: frozenset[Mark] = frozenset()
    colours: frozenset[Colour] | None = None
    bases: frozenset[DateBasis] | None = None
    least_sources: int = 0
    compared: tuple[SideChoice, SideChoice] | None = None
    event_ids: Int64s | None = field(default=None, compare=False)
    comparison: Comparison | None = field(default=None, compare=False)

    @property
    def lets_all_through(self) -> bool:
        by_column = (self.span, self.kinds, self.reviews, self.modalities, self.listed, self.event_ids)
        return all(one is None for one in by_column) and not self.asks_project and self.compared is None

    @property
    def asks_project(self) -> bool:
        """Whether only the project can say which events are meant."""
        named = bool(self.text.strip() or self.facets or self.marks or self.least_sources > 1)
        return named or self.colours is not None or self.bases is not None

    @property
    def listed_ids(self) -> Int64s | None:
        """What is listed as a sorted column."""
        return None if self.listed is None else np.unique(np.asarray(self.listed, dtype=np.int64))

    @property
    def wanted(self) -> EventFilter:
        """The same as a question to the project, about undated and rejected events too."""
        span = None if self.span is None else Interval(Instant(self.span[0]), Instant(self.span[1]))
        return EventFilter(
            search=self.text.strip(),
            include_all=True,
            span=span,
            certain=self.certain,
            kinds=self.kinds,
            modalities=self.modalities,
            reviews=self.reviews,
            facets=self.facets,
            marks=self.marks,
            colours=self.colours,
            bases=self.bases,
            least_sources=self.least_sources,
        )


@dataclass(frozen=True, slots=True)
class _ChosenLabels:
    """Labels of the rows that are left, asked from the labels of all rows."""

    labels_of_all: LabelSource
    rows: npt.NDArray[np.int64]

    def labels(self, rows: Sequence[int]) -> Sequence[EventLabel]:
        return self.labels_of_all.labels([int(self.rows[row]) for row in rows])


def filtered(snapshot: TimelineSnapshot, choice: EventFilterChoice) -> TimelineSnapshot:
    """The snapshot with only the events that the choice lets through."""
    if choice.lets_all_through:
        return snapshot
    if choice.comparison is not None:
        snapshot = in_lanes_of(snapshot, choice.comparison)
    return of_rows(snapshot, np.flatnonzero(mask(snapshot, choice)))


def of_rows(snapshot: TimelineSnapshot, rows: Int64s) -> TimelineSnapshot:
    """Some rows, in order, as a snapshot of their own."""
    columns = {name: getattr(snapshot, name)[rows] for name in _ROW_COLUMNS}
    in_use = np.unique(columns["lane_of"])  # a lane that nothing is left of is not drawn
    columns["lane_of"] = np.searchsorted(in_use, columns["lane_of"])
    names = tuple(snapshot.lane_names[lane] for lane in in_use.tolist()) or ("",)
    labels = _ChosenLabels(snapshot.labels, rows)
    return replace(snapshot, **columns, lane_names=names, labels=labels, detail=None)


def in_lanes_of(snapshot: TimelineSnapshot, comparison: Comparison) -> TimelineSnapshot:
    """All events, in a lane for each way in which two sides may tell them; what neither tells is in the last,
    without a name. Colours tell the sides apart."""
    lane_of, hue_of, names = lanes_of(comparison, snapshot.event_ids)
    return replace(snapshot, lane_of=lane_of, hue_of=hue_of, lane_names=names, detail=None)


def mask(snapshot: TimelineSnapshot, choice: EventFilterChoice) -> npt.NDArray[np.bool_]:
    """For each row of the snapshot whether the choice lets it through."""
    let = np.ones(len(snapshot), dtype=np.bool_)
    if choice.span is not None:
        let &= _in_span(snapshot, choice.span, certain=choice.certain)
    columns = (
        (snapshot.kind, _KINDS, choice.kinds),
        (snapshot.modality, _MODALITIES, choice.modalities),
        (snapshot.review, _REVIEWS, choice.reviews),
    )
    for column, members, chosen in columns:
        if chosen is not None:
            let &= np.array([member in chosen for member in members], dtype=np.bool_)[column]
    compared = None if choice.comparison is None else choice.comparison.event_ids
    for ids in (choice.event_ids, choice.listed_ids, compared):
        if ids is not None:
            let &= among(snapshot.event_ids, ids)
    return let


def _in_span(snapshot: TimelineSnapshot, span: tuple[int, int], *, certain: bool) -> npt.NDArray[np.bool_]:
    start, end = span
    if certain:
        return (snapshot.end_earliest >= start) & (snapshot.start_latest <= end)
    return (snapshot.earliest < end) & (snapshot.latest > start)


def among(values: Int64s, ordered: Int64s) -> npt.NDArray[np.bool_]:
    """For each value whether it is one of the ordered ones: a binary search each, no set of all."""
    if not len(ordered):
        return np.zeros(len(values), dtype=np.bool_)
    at = np.searchsorted(ordered, values)
    at[at == len(ordered)] = 0
    return np.asarray(ordered[at] == values, dtype=np.bool_)
