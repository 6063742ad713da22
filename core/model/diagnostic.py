"""What went wrong, or nearly, with one article; the import goes on."""

from dataclasses import dataclass
from enum import StrEnum

UNKNOWN_KIND = "unknown-kind"  # of a file in a folder or archive that is of no kind that is read


class Severity(StrEnum):
    WARNING = "warning"
    ERROR = "error"
    SKIPPED = "skipped"  # a file in an archive that is not for reading


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A code for machines, a sentence for people, and what to do where there is something.

    `file` is the path as the user gave it; `member` the article inside a file of many.
    """

    code: str
    message: str
    what_to_do: str = ""
    severity: Severity = Severity.WARNING
    file: str = ""
    member: str | None = None
