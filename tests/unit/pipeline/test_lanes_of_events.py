"""Lanes stand for what events have in common; beyond a number that can be looked at, the rarest share one."""

from collections import Counter

import numpy as np
import pytest

from core.pipeline.columns import TimelineColumns
from core.pipeline.lanes import LaneKey, lanes
from core.storage.column_store import Stamp

NAMED = ("title", "outlet", "place", "actor", "tag")


def row(position=0, article="", publisher="", place="", actor="", tag=""):
    return (position, article, publisher, place, actor, tag)


def columns_of(rows):
    """Columns of events of the first kind; only what lanes are made by."""
    names = {name: [""] for name in NAMED}
    columns = {"id": [], "article": [], "kind": [], **{name: [] for name in NAMED}}
    for number, (position, *texts) in enumerate(rows):
        columns["id"].append(number)
        columns["article"].append(position)
        columns["kind"].append(0)
        for name, text in zip(NAMED, texts, strict=True):
            if text not in names[name]:
                names[name].append(text)
            columns[name].append(names[name].index(text))
    arrays = {name: np.array(values, dtype=np.int64) for name, values in columns.items()}
    return TimelineColumns(Stamp(0, 0, 0, True), arrays, {n: tuple(t) for n, t in names.items()}, {})


@pytest.mark.parametrize(
    ("key", "names"),
    [
        (LaneKey.TAG, ("harbour", "No tag")),
        (LaneKey.PLACE, ("No place named", "Skagen")),
        (LaneKey.NONE, ("",)),
        (LaneKey.KIND, ("Event",)),
    ],
    ids=str,
)
def test_the_fullest_lane_comes_first_and_what_has_no_value_has_a_lane(key, names):
    rows = [row(tag="harbour"), row(tag="harbour", place="Skagen"), row()]
    assert lanes(columns_of(rows), key).names == names


@pytest.mark.parametrize("key", [LaneKey.ARTICLE, LaneKey.TAG], ids=str)
def test_past_what_can_be_looked_at_the_rarest_share_a_lane_at_the_foot(key):
    rows = []
    for number in range(60):
        rows += [row(number + 1, f"Article {number:02}", tag=f"tag {number:02}")] * (number % 7 + 1)
    found = lanes(columns_of(rows), key)
    counts = Counter(found.names[lane] for lane in found.of_row)
    assert found.names[-1] == "Others"
    assert len(found.names) == 24
    assert sum(counts.values()) == len(rows)
    kept = [counts[name] for name in found.names[:-1]]
    assert min(kept) >= 5
    if key is LaneKey.ARTICLE:
        assert list(found.names[:-1]) == sorted(found.names[:-1])
