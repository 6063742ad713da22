"""Where rows do not hold all labels, the weightiest have theirs."""

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.timeline.lanes import OVERFLOW, pack, pack_weightiest

BOXES = st.lists(
    st.tuples(st.integers(0, 300), st.integers(1, 120), st.integers(0, 5)), min_size=1, max_size=40
)


def columns(boxes):
    left = np.array([left for left, _, _ in boxes], dtype=np.float64)
    right = left + np.array([width for _, width, _ in boxes], dtype=np.float64)
    return left, right, np.array([weight for *_, weight in boxes], dtype=np.float32)


@given(BOXES, st.integers(1, 5))
def test_no_two_boxes_of_a_row_meet_and_the_weightiest_always_has_one(boxes, most):
    left, right, weight = columns(boxes)
    rows = pack_weightiest(left, right, weight, most)
    for one, other in combinations(range(len(boxes)), 2):
        if rows[one] == rows[other] != OVERFLOW:
            assert right[one] <= left[other] or right[other] <= left[one]
    assert weight[rows != OVERFLOW].max() == weight.max()


@given(BOXES, st.integers(1, 5))
def test_what_is_left_over_meets_something_as_weighty_in_every_row(boxes, most):
    left, right, weight = columns(boxes)
    rows = pack_weightiest(left, right, weight, most)
    for at in np.flatnonzero(rows == OVERFLOW):
        for row in range(most):
            in_row = rows == row
            meets = in_row & (left < right[at]) & (right > left[at])
            assert (weight[meets] >= weight[at]).any()


@given(BOXES)
def test_with_room_for_all_nothing_changes(boxes):
    left, right, weight = columns(boxes)
    assert pack_weightiest(left, right, weight, 40).tolist() == pack(left, right, 40).tolist()
