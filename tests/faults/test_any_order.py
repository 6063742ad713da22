"""Some steps of everything that can be done to a project, in any order, held against a model."""

from tests.faults.any_order import run_machine


def test_whatever_is_done_in_whatever_order_adds_up_and_can_be_undone() -> None:
    run_machine(30)
