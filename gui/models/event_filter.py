"""Which events are shown: a choice of dates, kinds and review states, applied to a snapshot's columns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from core.model.event import Kind, Review
from core.model.views import EventLabel, LabelSource, TimelineSnapshot

_KINDS, _REVIEWS = tuple(Kind), tuple(Review)
_COLUMNS = (
    "event_ids", "earliest", "start_latest", "end_earliest", "latest", "granularity", "extent", "open_start",
    "open_end", "soft", "kind", "modality", "review", "salience", "source_count", "hue_of", "lane_of",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class EventFilterChoice:
    """None lets everything through. `span` is `[start, end)` in instants. `words` say the choice."""

    span: tuple[int, int] | None = None
    kinds: frozenset[Kind] | None = None
    reviews: frozenset[Review] | None = None

    words: str = ""

    @property
    def lets_all_through(self) -> bool:
        return self.span is None and self.kinds is None and self.reviews is None


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
    rows = np.flatnonzero(_mask(snapshot, choice))
    columns = {name: getattr(snapshot, name)[rows] for name in _COLUMNS}
    return replace(snapshot, **columns, labels=_ChosenLabels(snapshot.labels, rows))


def _mask(snapshot: TimelineSnapshot, choice: EventFilterChoice) -> npt.NDArray[np.bool_]:
    mask = np.ones(len(snapshot), dtype=np.bool_)
    if choice.span is not None:
        mask &= (snapshot.earliest < choice.span[1]) & (snapshot.latest > choice.span[0])
    if choice.kinds is not None:
        mask &= np.isin(snapshot.kind, [_KINDS.index(kind) for kind in choice.kinds])
    if choice.reviews is not None:
        mask &= np.isin(snapshot.review, [_REVIEWS.index(review) for review in choice.reviews])
    return mask
