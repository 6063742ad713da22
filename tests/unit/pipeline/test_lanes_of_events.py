"""Lanes stand for what events have in common; beyond a number that can be looked at, the rarest share one."""

import sqlite3
from collections import Counter

import pytest

from core.pipeline.lanes import LaneKey, lanes
from core.storage.timeline_store import TimelineRow


def stored(kind="event"):
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    found = connection.execute("select ? as kind", [kind]).fetchone()
    connection.close()
    return found


EVENT = stored()


def row(position=0, article="", publisher="", place="", actor="", tag=""):
    return TimelineRow(EVENT, 1, position, article, publisher, place, actor, tag)


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
    assert lanes(rows, key).names == names


@pytest.mark.parametrize("key", [LaneKey.ARTICLE, LaneKey.TAG], ids=str)
def test_past_what_can_be_looked_at_the_rarest_share_a_lane_at_the_foot(key):
    rows = []
    for number in range(60):
        rows += [row(number + 1, f"Article {number:02}", tag=f"tag {number:02}")] * (number % 7 + 1)
    found = lanes(rows, key)
    counts = Counter(found.names[lane] for lane in found.of_row)
    assert found.names[-1] == "Others"
    assert len(found.names) == 24
    assert sum(counts.values()) == len(rows)
    kept = [counts[name] for name in found.names[:-1]]
    assert min(kept) >= 5
    if key is LaneKey.ARTICLE:
        assert list(found.names[:-1]) == sorted(found.names[:-1])
