"""What the canvas is handed under a filter: of few events everything is at hand, of many their detail."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from core.model.views import EventLabel
from core.timeline.whole import EXACT_UP_TO
from gui.models.event_filter import EventFilterChoice
from gui.models.shown import drawn_without_gaps, let_through, shown_of
from tests.support.timelines import generated

MANY = EXACT_UP_TO + 2_000


@dataclass
class Stored:
    """Labels of a project; rows that were read are written down."""

    read: list[int] = field(default_factory=list)

    def labels(self, rows: Sequence[int]) -> Sequence[EventLabel]:
        self.read += rows
        return [EventLabel(f"Event {row}", "2019") for row in rows]


def test_labels_of_the_few_that_a_filter_leaves_are_read_when_it_is_answered() -> None:
    stored = Stored()
    whole = replace(generated(MANY), labels=stored)
    listed = tuple(whole.event_ids[[3, 70, 4_500]].tolist())
    shown = shown_of(whole, EventFilterChoice(listed=listed), fades=False)
    assert sorted(stored.read) == [3, 70, 4_500]
    titles = [label.title for label in shown.on_canvas.labels.labels((0, 1, 2))]
    assert titles == ["Event 3", "Event 70", "Event 4500"]
    assert len(stored.read) == 3, "the window reads none"


def test_of_the_many_that_a_filter_leaves_no_label_is_read_before_it_is_looked_at() -> None:
    stored = Stored()
    whole = replace(generated(MANY), labels=stored)
    listed = tuple(whole.event_ids[:-1].tolist())
    shown = shown_of(whole, EventFilterChoice(listed=listed), fades=False)
    assert shown.on_canvas.detail is not None
    assert not stored.read


def test_on_paper_stands_what_is_not_faded() -> None:
    whole = generated(200)
    listed = tuple(whole.event_ids[50:60].tolist())
    faded = shown_of(whole, EventFilterChoice(listed=listed), fades=True).on_canvas
    assert len(faded) == 200
    assert let_through(faded).event_ids.tolist() == whole.event_ids[50:60].tolist()
    assert let_through(faded).faded is None


def test_a_drawing_without_empty_stretches_is_of_the_very_events_that_are_shown() -> None:
    whole = generated(MANY)
    late = whole.earliest > np.median(whole.earliest)
    far = np.int64(400 * 365 * 86_400)
    columns = ("earliest", "start_latest", "end_earliest", "latest")
    moved = {name: np.where(late, getattr(whole, name) + far, getattr(whole, name)) for name in columns}
    apart = replace(whole, **moved, rivals={}, detail=None)
    shown = drawn_without_gaps(shown_of(apart, EventFilterChoice(), fades=False))
    assert shown.drawn is not None
    assert shown.drawn.snapshot is shown.on_canvas
    assert len(shown.drawn.breaks.gaps) >= 1
    assert shown.drawn.drawn.detail is not None
    assert int(np.ptp(shown.drawn.drawn.earliest)) < int(np.ptp(apart.earliest))
