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
from core.model.event import Kind, Modality, Review
from core.model.event_filter import EventFilter, FacetValue
from core.model.views import EventLabel, LabelSource, TimelineSnapshot

if TYPE_CHECKING:
    from core.model.views import Int64s

_KINDS, _MODALITIES, _REVIEWS = tuple(Kind), tuple(Modality), tuple(Review)
_NO_ROWS = ("lane_names", "labels", "rivals", "faded", "detail")
_ROW_COLUMNS = tuple(name for name in TimelineSnapshot.__dataclass_fields__ if name not in _NO_ROWS)


@dataclass(frozen=True, slots=True)
class EventFilterChoice:
    """None and empty let everything through. `span` is `[start, end)` in instants; with `certain` an event
    must lie in it with all its doubt. Of several facets of one kind any will do. `listed` are events that
    were pointed at one by one. `words` say the choice.

    `event_ids`, sorted, are the events that `text` and `facets` leave, once the project has answered.
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
    event_ids: Int64s | None = field(default=None, compare=False)

    @property
    def lets_all_through(self) -> bool:
        by_column = (self.span, self.kinds, self.reviews, self.modalities, self.listed, self.event_ids)
        return all(one is None for one in by_column) and not self.asks_project

    @property
    def asks_project(self) -> bool:
        """Whether only the project can say which events are meant."""
        return bool(self.text.strip() or self.facets)

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
    rows = np.flatnonzero(mask(snapshot, choice))
    columns = {name: getattr(snapshot, name)[rows] for name in _ROW_COLUMNS}
    in_use = np.unique(columns["lane_of"])  # a lane that nothing is left of is not drawn
    columns["lane_of"] = np.searchsorted(in_use, columns["lane_of"])
    names = tuple(snapshot.lane_names[lane] for lane in in_use.tolist()) or ("",)
    labels = _ChosenLabels(snapshot.labels, rows)
    return replace(snapshot, **columns, lane_names=names, labels=labels, detail=None)


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
    for ids in (choice.event_ids, choice.listed_ids):
        if ids is not None:
            let &= among(snapshot.event_ids, ids)
    return let


def _in_span(snapshot: TimelineSnapshot, span: tuple[int, int], *, certain: bool) -> npt.NDArray[np.bool_]:
    start, end = span
    if certain:
        return (snapshot.earliest >= start) & (snapshot.latest <= end)
    return (snapshot.earliest < end) & (snapshot.latest > start)


def among(values: Int64s, ordered: Int64s) -> npt.NDArray[np.bool_]:
    """For each value whether it is one of the ordered ones: a binary search each, no set of all."""
    if not len(ordered):
        return np.zeros(len(values), dtype=np.bool_)
    at = np.searchsorted(ordered, values)
    at[at == len(ordered)] = 0
    return np.asarray(ordered[at] == values, dtype=np.bool_)
