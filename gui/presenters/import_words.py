"""An import's items in words: rows for the report, and the quiet word at its end."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.pipeline.import_report import ImportItem, Outcome
from gui.models.import_row import GRAVEST_FIRST, ImportRow, ImportState, ImportSummary
from gui.models.intake import ItemKey
from gui.models.words import counted, number, tr

LINK = "link"  # the codes of items that are more than their outcome
COLUMNS = "columns-unnamed"
# What is not there, or known not to be text: taking it for text would not help.
_NO_TEXT = frozenset(
    {"not-found", "unreadable", "not-a-file", "too-large", "empty", "unread-kind", LINK, COLUMNS}
)


def link_item(link: str, message: str, what_to_do: str) -> ImportItem:
    """The item of a link that was not fetched, or could not be."""
    return ImportItem(Outcome.SKIPPED, link, code=LINK, message=message, what_to_do=what_to_do)


def row_of(item: ImportItem, without_file: frozenset[str] = frozenset()) -> ImportRow:
    """The row of an item; `without_file` names what was pasted or fetched and has no file to show."""
    on_disk = item.code != LINK and item.file not in without_file
    failed = item.outcome is Outcome.FAILED
    return ImportRow(
        state_of(item),
        item.file if item.code == LINK else item.name,
        item.message,
        item.what_to_do,
        item.title if item.title != item.name else "",
        item.file,
        item.member,
        item.article_id,
        on_disk,
        failed and on_disk and item.member is None and item.code not in _NO_TEXT,
    )


def state_of(item: ImportItem) -> ImportState:
    if item.code == LINK:
        return ImportState.LINK
    if item.code == COLUMNS:
        return ImportState.COLUMNS
    return ImportState(item.outcome)


def headline(items: Iterable[ImportItem], *, cancelled: bool = False) -> str:
    """`12 articles read, 2 already here, 1 not read`: everything is counted."""
    counts = Counter(state_of(item) for item in items)
    read = counts[ImportState.READ] + counts[ImportState.WARNING]
    parts = [counted(read, tr("article read"), tr("articles read"))]
    for state, words in (
        (ImportState.DUPLICATE, tr("already here")),
        (ImportState.SKIPPED, tr("skipped")),
        (ImportState.FAILED, tr("not read")),
    ):
        if counts[state]:
            parts.append(f"{number(counts[state])} {words}")
    if count := counts[ImportState.COLUMNS]:
        parts.append(
            counted(count, tr("table needs its columns named"), tr("tables need their columns named"))
        )
    if count := counts[ImportState.LINK]:
        parts.append(counted(count, tr("link was not read"), tr("links were not read")))
    if cancelled:
        parts.append(tr("cancelled, what was read is kept"))
    said_first = parts[1:] if not read and len(parts) > 1 and not cancelled else parts
    return ", ".join(said_first)


def summary_of(items: Sequence[ImportItem], *, cancelled: bool = False) -> ImportSummary:
    """Only what needs a word becomes a row; the headline counts everything."""
    told = [row for row in map(row_of, items) if row.state is not ImportState.READ]
    told.sort(key=lambda row: GRAVEST_FIRST.index(row.state))
    return ImportSummary(headline(items, cancelled=cancelled), tuple(told), cancelled)


@dataclass(frozen=True, slots=True)
class LogEntry:
    """An item of an import, and its row."""

    item: ImportItem
    row: ImportRow

    @property
    def key(self) -> ItemKey:
        return self.item.file, self.item.member


def entries_of(items: Iterable[ImportItem], without_file: frozenset[str]) -> tuple[LogEntry, ...]:
    return tuple(LogEntry(item, row_of(item, without_file)) for item in items)


def renewed(
    log: Sequence[LogEntry], news: Sequence[LogEntry], again: frozenset[ItemKey]
) -> tuple[LogEntry, ...]:
    """The log with what an import made behind it. Items that were read again give way to what became of
    them; an article beside them that was read the first time is not told twice."""
    if not again:
        return (*log, *news)
    kept = [entry for entry in log if entry.key not in again]
    known = {entry.key for entry in kept}
    told = (entry for entry in news if entry.item.outcome is not Outcome.DUPLICATE or entry.key not in known)
    return (*kept, *told)
