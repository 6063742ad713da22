"""Damaged, cut, foreign, newer and hostile projects: the right verdict, and a refused file as it was."""

import itertools
from pathlib import Path

import pytest

from tests.faults.damaged_files import ROOMS, laid_out, looked_at, sound_bytes
from tests.faults.hostile_case import Case

CASES = tuple(itertools.chain.from_iterable(ROOMS.values()))


@pytest.fixture(scope="module")
def sound() -> bytes:
    return sound_bytes()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_spoilt_project_gets_the_right_verdict(case: Case, sound: bytes, tmp_path: Path) -> None:
    told = looked_at(laid_out(case, sound, tmp_path))

    assert told.verdict is case.verdict
    assert not told.harm


def test_names_of_cases_are_their_own() -> None:
    names = [case.name for case in CASES]
    assert len(names) == len(set(names))
    assert len(names) >= 40
