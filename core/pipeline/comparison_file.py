"""A comparison written to a file, whole or not at all."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from core.errors import EnvironmentFault, UsageError
from core.model.comparison import ComparedRow, Comparison
from core.pipeline.comparison_data import compared_csv, compared_markdown
from core.pipeline.questions import ProjectQuestions

ENDINGS = (".csv", ".md")
_ROWS_A_TIME = 2_000


def write_comparison(
    session: ProjectQuestions, comparison: Comparison, path: Path, title: str, statement: Sequence[str]
) -> None:
    """Write the table in the format that the file's ending names.

    Raises UsageError for another ending, EnvironmentFault where it cannot be written.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise UsageError(f"“{ending}” is no format of a comparison.", f"Use {' or '.join(ENDINGS)}.")
    rows = _rows(session, comparison)
    if ending == ".csv":
        text = compared_csv(comparison, rows, statement)
    else:
        text = compared_markdown(comparison, rows, statement, title)
    # Beside its place first: where the disk is full, what stood there before stays.
    beside = path.with_name(f".{path.name[:80]}.{token_hex(4)}.part")
    try:
        beside.write_bytes(text.encode("utf-8", "replace"))
        beside.replace(path)
    except OSError as fault:
        with suppress(OSError):
            beside.unlink()
        raise EnvironmentFault(
            f"The comparison could not be written: {fault.strerror or fault}.",
            f"Choose another place than {path}.",
        ) from fault


def _rows(session: ProjectQuestions, comparison: Comparison) -> Iterator[ComparedRow]:
    """Some at a time, however many there are; those whose events are gone are left out."""
    for first in range(0, len(comparison), _ROWS_A_TIME):
        rows = range(first, min(first + _ROWS_A_TIME, len(comparison)))
        yield from (row for row in session.compared_rows(comparison, rows) if row is not None)
