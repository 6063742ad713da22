"""The counts of the status line where the columns of the timeline are at hand: what these tell is not counted
from rows. Loaded only where something is shown.
"""

import numpy as np

from core.model.event import Review
from core.model.views import ProjectCounts
from core.pipeline.columns import TimelineColumns
from core.storage import ledger_store, timeline_store
from core.storage.connection import Database

_TO_REVIEW = tuple(number for number, one in enumerate(Review) if one in (Review.PROPOSED, Review.UNDECIDED))


def counted(database: Database, columns: TimelineColumns) -> ProjectCounts:
    """The counts of the state that the connection sees, of which the columns are."""
    shown = len(columns)
    hidden = timeline_store.hidden_totals(database, shown)
    events = shown + hidden["hidden"] - hidden["rejected"]
    return ProjectCounts(
        timeline_store.article_count(database),
        events,
        events - hidden["undated"],
        int(np.count_nonzero(np.isin(columns["review"], _TO_REVIEW))),
        hidden["rejected"],
        ledger_store.totals(database),
        shown,
        hidden["undated"],
    )
