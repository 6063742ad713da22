"""What an import made of each article, in words, and in all."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath

from core.model.changes import Changes
from core.model.diagnostic import Diagnostic, Severity
from core.model.ids import ArticleId


class Outcome(StrEnum):
    """What became of one article, or of a file that gave none."""

    READ = "read"
    WARNING = "warning"
    DUPLICATE = "duplicate"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ImportItem:
    """One article, or one file that gave none. `message` says what happened where more is to be said."""

    outcome: Outcome
    file: str
    member: str | None = None
    title: str = ""
    article_id: ArticleId | None = None
    code: str = ""
    message: str = ""
    what_to_do: str = ""
    event_count: int = 0

    @property
    def name(self) -> str:
        """The file, and the article in it where it holds many."""
        name = PurePath(self.file).name or self.file
        return f"{name} ({self.member})" if self.member else name

    @property
    def words(self) -> str:
        return f"{self.message} {self.what_to_do}".strip()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Every item in the order of the inputs, and all that changed."""

    items: tuple[ImportItem, ...] = ()
    changes: Changes = field(default_factory=Changes)
    cancelled: bool = False

    def count(self, outcome: Outcome) -> int:
        return sum(item.outcome is outcome for item in self.items)

    @property
    def failed(self) -> tuple[ImportItem, ...]:
        return tuple(item for item in self.items if item.outcome is Outcome.FAILED)

    @property
    def summary(self) -> str:
        """`12 read, 1 duplicate, 2 failed`."""
        counts = Counter(item.outcome for item in self.items)
        counts[Outcome.READ] += counts.pop(Outcome.WARNING, 0)
        parts = [f"{counts[outcome]} {_WORDS[outcome]}" for outcome in _WORDS if counts[outcome]]
        return ", ".join(parts) or "nothing to read"


_WORDS = {
    Outcome.READ: "read",
    Outcome.DUPLICATE: "already there",
    Outcome.SKIPPED: "skipped",
    Outcome.FAILED: "failed",
}


def failure(diagnostic: Diagnostic) -> ImportItem:
    """The item of an article or file that could not be read, or that is not for reading."""
    return ImportItem(
        Outcome.SKIPPED if diagnostic.severity is Severity.SKIPPED else Outcome.FAILED,
        diagnostic.file,
        diagnostic.member,
        code=diagnostic.code,
        message=diagnostic.message,
        what_to_do=diagnostic.what_to_do,
    )


def joined(diagnostics: Iterable[Diagnostic]) -> str:
    """Warnings on one line."""
    return " ".join(f"{one.message} {one.what_to_do}".strip() for one in diagnostics)
