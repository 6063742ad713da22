"""The inputs that a command is given to read: files, folders, standard input."""

import sys
from pathlib import Path

from core.errors import UsageError
from core.ingest.input_source import MAX_FILE_BYTES
from core.pipeline.reading import BytesInput, Input

_STANDARD_INPUT = "-"


def inputs(paths: list[str]) -> list[Input]:
    """Paths as inputs, each once; `-` is all of standard input. Raises UsageError for a path of no letters,
    which is what a script gives whose variable is empty, and would mean the folder it stands in."""
    if "" in paths:
        raise UsageError("One of the paths is empty.", "Give a file, a folder, or - for standard input.")
    return [_standard_input() if path == _STANDARD_INPUT else Path(path) for path in dict.fromkeys(paths)]


def standard_input() -> bytes:
    """All of standard input, or, where that is too much to be read, so much of it that this shows."""
    return sys.stdin.buffer.read(MAX_FILE_BYTES + 1)


def _standard_input() -> BytesInput:
    return BytesInput(standard_input(), _STANDARD_INPUT)
