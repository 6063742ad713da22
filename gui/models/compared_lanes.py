"""A comparison on the timeline: a lane for each way of telling, colours for the sides."""

import numpy as np

from core.model.comparison import NOBODY, Comparison, Told
from core.model.views import Int64s
from gui.models.words import shortened, tr

_LONGEST_NAME = 32
_BY_BOTH, _BY_A, _BY_B = 0, 1, 2  # hues


def told_words(told: Told) -> str:
    """What a way of telling is called where the sides are A and B."""
    return {
        Told.DATES_DIFFER: tr("Dates differ"),
        Told.PERHAPS: tr("Perhaps the same"),
        Told.BOTH: tr("Told by both"),
        Told.ONLY_A: tr("Only A"),
        Told.ONLY_B: tr("Only B"),
    }[told]


def lane_name(told: Told, comparison: Comparison) -> str:
    """What its lane is called: a lane stands without the page, so a side goes by its name."""
    if told not in (Told.ONLY_A, Told.ONLY_B):
        return told_words(told)
    side = comparison.a if told is Told.ONLY_A else comparison.b
    return tr("Only {side}").format(side=shortened(side.words, _LONGEST_NAME))


def lanes_of(comparison: Comparison, event_ids: Int64s) -> tuple[Int64s, Int64s, tuple[str, ...]]:
    """For each event its lane and its hue, and the names of the lanes; the last lane is for what neither
    side tells."""
    ways = tuple(Told)
    lane_of = np.full(len(event_ids), len(ways), np.int64)
    hue_of = np.full(len(event_ids), _BY_BOTH, np.int64)
    for ids, alone in ((comparison.a_ids, _BY_A), (comparison.b_ids, _BY_B)):
        told = np.flatnonzero(ids != NOBODY)
        order = told[np.argsort(ids[told])]
        places, found = _places(event_ids, ids[order])
        rows = order[places[found]]
        lane_of[found] = comparison.told[rows]
        one_sided = comparison.a_ids[rows] != comparison.b_ids[rows]
        hue_of[found] = np.where(one_sided, alone, _BY_BOTH)
    return lane_of, hue_of, (*(lane_name(way, comparison) for way in ways), "")


def _places(values: Int64s, ordered: Int64s) -> tuple[Int64s, Int64s]:
    """For each value where it would stand among the ordered ones, and the values that do stand there."""
    if not len(ordered):
        return np.zeros(len(values), np.int64), np.zeros(0, np.int64)
    at = np.searchsorted(ordered, values)
    at[at == len(ordered)] = 0
    return at, np.flatnonzero(ordered[at] == values)
