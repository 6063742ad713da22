"""An event's date as the timeline draws it, beside the one that is typed for it."""

from core.chrono.dating import Dating
from core.model.event import Event
from core.timeline.preview import PreviewMark
from gui.models.preview_row import PreviewRow
from gui.models.words import tr


def date_picture(event: Event | None, dating: Dating | None) -> tuple[PreviewRow, ...]:
    """What holds now, and beneath it what was typed; only what there is."""
    rows = []
    if event is not None and event.dating is not None:
        rows.append(PreviewRow(tr("now"), _mark(event, event.dating)))
    if dating is not None:
        rows.append(PreviewRow(tr("then"), _mark(event, dating)))
    return tuple(rows)


def _mark(event: Event | None, dating: Dating) -> PreviewMark:
    if event is None:
        return PreviewMark(dating)
    return PreviewMark(dating, event.modality, event.review)
