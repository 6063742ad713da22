"""Salience: how much a mention matters, 0..1, for what gets a label first where marks are dense.

Events before plans, plans before talk; the lead before the rest; the article's own news before its
background; what is dated to the day before what is dated to the year.
"""

from core.chrono.dating import Dating
from core.chrono.granularity import Granularity
from core.model.event import Kind, Modality

_OF_KIND = {Kind.EVENT: 0.5, Kind.STATE: 0.4, Kind.SPEECH: 0.3}


def salience(
    kind: Kind, modality: Modality, dating: Dating | None, *, position: float, headline_overlap: float
) -> float:
    """`position` is 0 for the first sentence of the article and 1 for its last; `headline_overlap` is
    the share of the mention's words that stand in the headline or the lead."""
    score = _OF_KIND[kind]
    if modality is not Modality.HAPPENED:
        score -= 0.05
    score += 0.2 * (1 - position) ** 2 + 0.2 * headline_overlap
    if dating is not None:
        score += 0.1 if dating.granularity <= Granularity.DAY else 0.0
        score -= 0.1 if dating.granularity >= Granularity.YEAR else 0.0
    return round(min(1.0, max(0.0, score)), 3)
