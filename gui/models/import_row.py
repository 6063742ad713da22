"""Rows of the import report: one for each article, and one for each file or link that gave none."""

from dataclasses import dataclass
from enum import StrEnum

from core.model.ids import ArticleId


class ImportState(StrEnum):
    """What became of an article that was given to read."""

    READ = "read"
    WARNING = "warning"
    DUPLICATE = "duplicate"
    SKIPPED = "skipped"
    FAILED = "failed"
    LINK = "link"
    COLUMNS = "columns"  # a table whose columns have to be named first


GRAVEST_FIRST = (
    ImportState.COLUMNS,
    ImportState.FAILED,
    ImportState.SKIPPED,
    ImportState.LINK,
    ImportState.WARNING,
    ImportState.DUPLICATE,
    ImportState.READ,
)


_READ_AGAIN = (ImportState.FAILED, ImportState.SKIPPED, ImportState.COLUMNS, ImportState.LINK)


@dataclass(frozen=True, slots=True)
class ImportRow:
    """Which one, what happened, and what to do about it.

    `file` is the path or the address it was given under, `member` the article inside a file of many;
    `article` is there where it is in the project. `on_disk` says whether there is a file to show, and
    `as_text` whether it may be taken for plain text.
    """

    state: ImportState
    name: str
    reason: str = ""
    what_to_do: str = ""
    title: str = ""
    file: str = ""
    member: str | None = None
    article: ArticleId | None = None
    on_disk: bool = False
    as_text: bool = False

    @property
    def again(self) -> bool:
        """Whether reading it again may come to something else."""
        return self.state in _READ_AGAIN

    @property
    def words(self) -> str:
        """Everything about it in one line, for a screen reader and for the search."""
        return " ".join(part for part in (self.name, self.title, self.reason, self.what_to_do) if part)


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """The word at the end of one import: a headline, and the rows that need one, the gravest first."""

    headline: str
    rows: tuple[ImportRow, ...]
    cancelled: bool = False
