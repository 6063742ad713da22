"""A moment of any bytes to the quickest of the targets, and samples of all of them as they are."""

import random

import pytest

from tests.faults import fuzz_entry, fuzz_readers, fuzz_tagger
from tests.faults.fuzzer import changed

_TARGETS = {
    "entry": (fuzz_entry.one, fuzz_entry.SAMPLES, 300),
    "tagger": (fuzz_tagger.one, fuzz_tagger.SAMPLES, 12),
    "readers": (fuzz_readers.one, fuzz_readers.samples(), 60),
}


@pytest.mark.parametrize(("target", "samples", "count"), _TARGETS.values(), ids=_TARGETS)
def test_any_bytes_are_read_or_refused(target, samples, count) -> None:
    dice = random.Random(4)
    for number in range(count):
        data = samples[number] if number < len(samples) else changed(dice.choice(samples), samples, dice)
        target(data)
