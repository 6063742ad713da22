"""JSON that is broken somewhere: its records before and behind the break, and several values in one file.

A dump that was cut while it was written, or that has one bad record, keeps its good ones.
"""

import json
import re
from collections.abc import Iterator

from core.ingest.record_set import Record
from core.model.diagnostic import Diagnostic, Severity

_FIRST_RECORD = re.compile(r"\[\s*(?=\{)")
_NEXT_RECORD = re.compile(r"\}\s*,?\s*(?=\{)")
_BETWEEN = re.compile(r"[\s,\]]*")
_MOST_BREAKS = 1_000


def recovered(text: str) -> tuple[Record | Diagnostic, ...]:
    """The records of a list in broken JSON, or of values one behind another; each break is a diagnostic. None
    where no record is whole."""
    start = _FIRST_RECORD.search(text)
    first = start.end() if start else text.find("{")
    items = tuple(_records(text, first)) if first >= 0 else ()
    return items if any(isinstance(item, Record) for item in items) else ()


def _records(text: str, start: int) -> Iterator[Record | Diagnostic]:
    decoder = json.JSONDecoder()
    position, number, breaks = start, 0, 0
    while position < len(text) and text[position] == "{" and breaks < _MOST_BREAKS:
        number += 1
        try:
            value, end = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            breaks += 1
            yield _broken(text, position, number)
            following = _NEXT_RECORD.search(text, position)
            position = following.end() if following else len(text)
            continue
        yield Record(str(number), value)
        between = _BETWEEN.match(text, end)
        position = between.end() if between else end


def _broken(text: str, position: int, number: int) -> Diagnostic:
    line = text.count("\n", 0, position) + 1
    message = f"Record {number} (line {line}) is not valid JSON."
    return Diagnostic(
        "bad-json", message, "Save it again from where it came from.", Severity.ERROR, member=str(number)
    )
