"""Rows of the import report: one for each article that needs a word."""

from dataclasses import dataclass
from enum import StrEnum


class ImportState(StrEnum):
    """What became of an article that was given to read."""

    READ = "read"
    WARNING = "warning"
    DUPLICATE = "duplicate"
    SKIPPED = "skipped"
    FAILED = "failed"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class ImportRow:
    """Which one, what happened, and what to do about it."""

    state: ImportState
    name: str
    reason: str
    what_to_do: str = ""


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """The report of one import: a headline, and only the rows that need a word."""

    headline: str
    rows: tuple[ImportRow, ...]
    cancelled: bool = False
