"""An export from the window, all that it needs taken from there when it was asked for; made into a request
on the thread that exports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.errors import UsageError
from core.model.views import TimelineSnapshot
from gui.models.export_choice import ExportChoice, ExportPart
from gui.models.lane_look import LaneLook
from gui.models.shown import let_through
from gui.models.words import tr
from gui.presenters.typed_dates import parse_date

if TYPE_CHECKING:  # the exporters are loaded with the first export
    from core.pipeline.session import ProjectSession
    from gui.export.request import ExportRequest


@dataclass(frozen=True, slots=True, eq=False)
class ExportOrder:
    """`snapshot` is what stands on the canvas, faded or not, `view` the time in view, `selected` event ids;
    `look` is how the lanes of the window were put."""

    snapshot: TimelineSnapshot
    choice: ExportChoice
    view: Interval
    selected: frozenset[int]
    filter_words: str
    total: int
    generated_at: datetime
    look: LaneLook = LaneLook()


def chosen_snapshot(session: ProjectSession, order: ExportOrder) -> TimelineSnapshot:
    """The events to be drawn, in the lanes that were chosen."""
    from core.pipeline.lanes import LaneKey  # noqa: PLC0415 - on the export's thread
    from gui.export.parts import part_of, rows_of, with_lanes_in_order  # noqa: PLC0415

    choice, shown = order.choice, let_through(order.snapshot)  # on paper nothing is faded
    if choice.lanes:
        whole = session.snapshot(LaneKey(choice.lanes))
        snapshot = part_of(whole, rows_of(whole, frozenset(shown.event_ids.tolist())))
    else:
        arranged = order.look.arrangement(shown.lane_names)
        snapshot = with_lanes_in_order(shown, arranged.from_top(len(shown.lane_names)))
    if choice.part is ExportPart.SELECTION:
        return part_of(snapshot, rows_of(snapshot, order.selected))
    return snapshot


def request_of(session: ProjectSession, snapshot: TimelineSnapshot, order: ExportOrder) -> ExportRequest:
    """The request for the exporters. Raises UsageError for a size, a day or footnotes that cannot be."""
    from gui.export.page_sizes import page_size  # noqa: PLC0415 - on the export's thread
    from gui.export.request import ExportRequest  # noqa: PLC0415
    from gui.export.sourcing import sourcing_of  # noqa: PLC0415

    choice = order.choice
    size = page_size(choice.size)
    interval = _interval(snapshot, order)
    sourcing = sourcing_of(session, snapshot, interval, with_footnotes=choice.footnotes)
    return ExportRequest(
        choice.title or tr("Timeline"),
        size,
        order.generated_at,
        interval,
        _filter_words(order),
        order.total,
        choice.dark,
        choice.scale,
        session.published_instants(),
        sourcing.footnotes,
        paged=choice.paged,
        review_state=choice.review_state,
        links=sourcing.links,
        by_hand=sourcing.by_hand,
        folded=order.look.collapsed if choice.folded and not choice.lanes else frozenset(),
        leaves_out_empty=choice.leaves_out_empty,
    )


def _filter_words(order: ExportOrder) -> str:
    if order.choice.part is not ExportPart.SELECTION:
        return order.filter_words
    return " · ".join(part for part in (tr("a selection"), order.filter_words) if part)


def _interval(snapshot: TimelineSnapshot, order: ExportOrder) -> Interval | None:
    if order.choice.part is ExportPart.VIEW:
        return order.view
    if order.choice.part is not ExportPart.SPAN or not len(snapshot):
        return None
    first, last = _typed(order.choice.first_day), _typed(order.choice.last_day)
    start = first.start if first else Instant(int(snapshot.earliest.min()))
    end = last.end if last else Instant(int(snapshot.latest.max()))
    if end <= start:
        raise UsageError(tr("The end is before the beginning."), tr("Change one of the two dates."))
    return Interval(start, end)


def _typed(words: str) -> Interval | None:
    """What a user wrote for an end of the span: a day, a month, a year; None for an open end."""
    return parse_date(words).interval if words else None
