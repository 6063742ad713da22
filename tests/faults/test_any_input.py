"""Some seconds of anything done to the window: no exception, no warning, and it ends as it is asked to."""

from tests.faults.any_input import one_seed

_SECONDS = 6.0


def test_whatever_is_done_to_the_window_raises_nothing() -> None:
    told = one_seed(1, _SECONDS)

    assert told["wrong"] == []
    assert told["steps"]
