"""Anything typed where a date is asked for: `python -m tests.faults.fuzz_entry SECONDS REPORT`."""

import sys
from contextlib import suppress
from pathlib import Path

from core.chrono.dating import day_bounds
from core.chrono.edtf import edtf
from core.chrono.wording import dating_words
from core.curation.payload import dating_of, dating_payload
from core.errors import AppError, UsageError
from core.temporal.entry import parse_entry
from gui.presenters.typed_dates import publication_of, reading_words
from tests.faults.fuzzer import run

_TYPED = """
12 July 2019|c. March 2019|before 2018|since May 2019|3–9 May 2019|480 BC|2019-07-12|2019-07/2020-01|../1999|
201X|19XX|2019-07-12T14:30+02:00|~2019|early 2020|1990s|between 3 and 9 March 2004|spring 1968|19th century|
12.07.2019|July 12th, 2019 at 9 pm|13 to 15 Brumaire|29 February 2023|by 1 May 2020|Q3 2021|until 0001-01-01
"""
SAMPLES = tuple(words.strip().encode() for words in _TYPED.split("|"))


def one(data: bytes) -> None:
    """What is understood can be worded, kept and read back; what is not is refused in words."""
    words = data.decode("utf-8", "surrogateescape")
    try:
        dating = parse_entry(words)
    except UsageError:
        return
    assert reading_words(dating)
    assert dating_words(dating)
    day_bounds(dating)
    edtf(dating)
    assert dating_of(dating_payload(words, dating)) == dating
    with suppress(AppError):
        publication_of(dating)


if __name__ == "__main__":
    run(one, SAMPLES, float(sys.argv[1]), Path(sys.argv[2]))
