"""Some rounds of killing a program that edits; of an import: `test_import_killed.py`."""

import sys

import pytest

from tests.faults.killed import Damage, edit_rounds

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs signals of POSIX")


def _nothing_amiss(damage: Damage) -> bool:
    assert damage.rounds
    return not (damage.faults or damage.lost or damage.doubled or damage.otherwise)


def test_editing_killed_at_any_moment_keeps_every_decision_that_was_told() -> None:
    assert _nothing_amiss(edit_rounds(2, seed=3, most_s=0.6))
