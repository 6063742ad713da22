"""A crowded day keeps the importance of its first few events alone."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.chrono.instant import SECONDS_PER_DAY
from core.pipeline.day_cap import capped_per_day

EVENTS = st.lists(st.tuples(st.integers(-5, 5), st.floats(0, 1, width=32)), max_size=40)


def columns(events: list[tuple[int, float]]) -> tuple[np.ndarray, np.ndarray]:
    days = np.array([day * SECONDS_PER_DAY + 60 for day, _ in events], dtype=np.int64)
    return days, np.array([worth for _, worth in events], dtype=np.float32)


def test_the_fourth_of_a_day_steps_back_and_the_first_of_another_does_not() -> None:
    days, worth = columns([(0, 0.9), (0, 0.8), (0, 0.7), (0, 0.6), (1, 0.5)])
    assert np.allclose(capped_per_day(days, worth), [0.9, 0.8, 0.7, 0.36, 0.5])


@given(EVENTS)
def test_no_event_gains_and_at_most_three_of_a_day_keep_all(events: list[tuple[int, float]]) -> None:
    days, worth = columns(events)
    capped = capped_per_day(days, worth)
    assert (capped <= worth).all()
    for day in set(days.tolist()):
        here = days == day
        assert (capped[here] < worth[here]).sum() <= max(0, here.sum() - 3)
        assert np.isclose(capped[here].max(), worth[here].max(), atol=1e-5)
