"""Naming the columns of a table: the guess first, then what the user chooses, seen in the first articles.

The file is read and looked at on a thread; what is read into the project is left to the import.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.models.column_preview import ColumnChoice, ColumnPreview
from gui.models.import_row import ImportRow
from gui.presenters.column_words import mapping_of, preview_in_words
from gui.presenters.imports import ImportPresenter
from gui.settings import Settings
from gui.workers.task_runner import TaskRunner

if TYPE_CHECKING:  # loaded with the first table whose columns are named
    from core.ingest.input_source import InputSource
    from core.ingest.table_preview import TablePreview


@dataclass(frozen=True, slots=True)
class _Table:
    """A file whose columns are being named, as it was last looked at."""

    row: ImportRow
    source: InputSource
    preview: TablePreview
    words: ColumnPreview


class ColumnsPresenter(QObject):
    """One table at a time; a newer one takes its place."""

    opened = Signal(object)  # ColumnPreview, of another table
    preview_shown = Signal(object)  # ColumnPreview, of the same under another choice
    done = Signal()
    failed = Signal(object)  # AppError

    def __init__(self, imports: ImportPresenter, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._imports = imports
        self._settings = settings
        self._tables = TaskRunner("columns", self)
        self._tables.failed.connect(self.failed)
        self._table: _Table | None = None

    @property
    def busy(self) -> bool:
        return self._tables.busy

    def close(self) -> None:
        self._tables.close()

    def open(self, row: ImportRow) -> None:
        """Look at a table, under what the user said of such columns before, else under a guess."""
        text = self._imports.text_of(row)
        data = None if text is None else text.data
        known = self._settings.column_mappings()
        self._tables.ask(lambda: _looked_at(row, data, known), self._open, topic="table")

    def choose(self, choice: ColumnChoice) -> None:
        """See what the table comes to with these columns."""
        if (table := self._table) is not None:
            self._tables.ask(lambda: _under(table, choice), self._show, topic="table")

    def apply(self, choice: ColumnChoice, *, remember: bool) -> None:
        """Read the table with these columns; remembered, all tables with such columns are read so."""
        if (table := self._table) is not None:
            self._tables.ask(
                lambda: _under(table, choice), lambda chosen: self._read(chosen, remember=remember)
            )

    def _open(self, table: _Table) -> None:
        self._table = table
        self.opened.emit(table.words)

    def _show(self, table: _Table) -> None:
        self._table = table
        self.preview_shown.emit(table.words)

    def _read(self, table: _Table, *, remember: bool) -> None:
        from core.ingest.column_mapping import mapping_as_json  # noqa: PLC0415 - it has been loaded

        mapping = mapping_as_json(table.preview.mapping)
        if remember:
            self._settings.remember_columns(table.preview.key, mapping)
        self._imports.read_again((table.row,), {table.preview.key: mapping})
        self._table = None
        self.done.emit()


def _looked_at(row: ImportRow, data: bytes | None, known: dict[str, object]) -> _Table:
    from core.ingest.column_mapping import mapping_from_json  # noqa: PLC0415 - on the thread, when first needed
    from core.ingest.input_source import InputSource, load  # noqa: PLC0415
    from core.ingest.table_preview import preview  # noqa: PLC0415

    source = load(Path(row.file)) if data is None else InputSource(data, row.file)
    seen = preview(source)
    kept = known.get(seen.key)
    if isinstance(kept, dict):
        seen = preview(source, mapping_from_json(kept))
    return _Table(row, source, seen, preview_in_words(row.file, seen))


def _under(table: _Table, choice: ColumnChoice) -> _Table:
    from core.ingest.table_preview import preview  # noqa: PLC0415 - it has been loaded

    seen = preview(table.source, mapping_of(choice, table.preview.mapping))
    return replace(table, preview=seen, words=preview_in_words(table.row.file, seen))
