"""The events that are most worth a look as they seem at a glance, from the columns of a timeline at hand.

Milliseconds of a million events; a closer look at those few is `doubts`'s.
"""

import numpy as np

from core.model.event import Modality, Review
from core.model.ids import EventId
from core.model.views import TimelineSnapshot

_REVIEWS, _MODALITIES = tuple(Review), tuple(Modality)


def review_candidates(snapshot: TimelineSnapshot, limit: int) -> tuple[EventId, ...]:
    """What nobody has judged, the weightiest of it, at most `limit`; what was left undecided only where there
    is room for it."""
    glance = snapshot.salience * (
        0.4
        + 0.5 * (snapshot.disputed > 0)
        + 0.1 * (snapshot.modality != _MODALITIES.index(Modality.HAPPENED))
    )
    found: list[int] = []
    for review in (Review.PROPOSED, Review.UNDECIDED):
        rows = np.flatnonzero(snapshot.review == _REVIEWS.index(review))
        room = limit - len(found)
        if len(rows) > room:
            rows = rows[np.argpartition(-glance[rows], room)[:room]] if room > 0 else rows[:0]
        found += snapshot.event_ids[rows].tolist()
    return tuple(EventId(event_id) for event_id in found)
