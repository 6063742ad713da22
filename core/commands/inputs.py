"""The inputs that a command is given to read: files, folders, standard input."""

import sys
from pathlib import Path

from core.pipeline.reading import BytesInput, Input


def inputs(paths: list[str]) -> list[Input]:
    """Paths as inputs; `-` is all of standard input."""
    return [BytesInput(sys.stdin.buffer.read(), "-") if path == "-" else Path(path) for path in paths]
