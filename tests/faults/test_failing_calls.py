"""Some calls that fail: the program says so and ends with status 5, or does all it was asked to."""

from collections.abc import Iterator

import pytest

from tests.faults.failing_calls import FailingDisk, compiler, edits, failing_disk

pytestmark = pytest.mark.skipif(compiler() is None, reason="needs a C compiler and Linux")


@pytest.fixture
def disk() -> Iterator[FailingDisk]:
    with failing_disk() as made:
        yield made


def test_an_edit_on_a_disk_that_fails_is_told_in_words_and_harms_nothing(disk: FailingDisk) -> None:
    damage = edits(disk, ("enospc",), every=26)

    assert damage.amiss == []
    assert damage.failed
