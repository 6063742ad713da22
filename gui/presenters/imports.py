"""Imports as the window shows them: progress, a quiet word at the end, a row for each article that needs one.

What is given while an import runs waits its turn. Links are not fetched; each becomes a row that says so.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import AppError
from gui.models.import_row import ImportRow, ImportState, ImportSummary
from gui.models.intake import Intake
from gui.models.words import counted, tr
from gui.workers.import_runner import Given, ImportRunner

if TYPE_CHECKING:  # loaded with the first import
    from core.pipeline.import_report import ImportItem, ImportReport


_GRAVEST_FIRST = (
    ImportState.FAILED,
    ImportState.SKIPPED,
    ImportState.LINK,
    ImportState.WARNING,
    ImportState.DUPLICATE,
)


class ImportPresenter(QObject):
    """Gathers what is given, hands it to the runner, puts its outcome in words."""

    progress_shown = Signal(object)  # ImportProgress | None
    summary_shown = Signal(object)  # ImportSummary
    ended = Signal(str)
    article_stored = Signal()
    first_read = Signal(object)  # ArticleId of the first article that was read in
    failed = Signal(object)  # AppError

    def __init__(self, runner: ImportRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._waiting: list[Intake] = []
        runner.ready.connect(self._begin)
        runner.progressed.connect(self.progress_shown)
        runner.stored.connect(self.article_stored)
        runner.finished.connect(self._finished)
        runner.failed.connect(self._failed)

    @property
    def running(self) -> bool:
        """Whether something is being read, or will be once what is being read is done."""
        return self._runner.running or (self._runner.can_start and bool(self._waiting))

    def add(self, intake: Intake) -> None:
        """Read what was given in; links are answered at once."""
        if intake.links:
            self.summary_shown.emit(link_summary(intake.links))
        if intake.paths or intake.texts:
            self._waiting.append(intake)
            self._begin()

    def add_paths(self, paths: tuple[Path, ...]) -> None:
        self.add(Intake(paths=paths))

    def cancel(self) -> None:
        """What is read is kept; what waits is dropped."""
        self._waiting.clear()
        self._runner.cancel()

    def _begin(self) -> None:
        if self._waiting and self._runner.can_start:
            intake = self._waiting.pop(0)
            self._runner.start(Given(intake.paths, tuple((text.name, text.data) for text in intake.texts)))

    def _finished(self, report: ImportReport) -> None:
        self.progress_shown.emit(None)
        summary = summary_of(report)
        if summary.rows:
            self.summary_shown.emit(summary)
        self.ended.emit(summary.headline)
        first = next((item.article_id for item in report.items if item.article_id is not None), None)
        if first is not None:
            self.first_read.emit(first)
        self._begin()

    def _failed(self, error: AppError) -> None:
        self.progress_shown.emit(None)
        self.failed.emit(error)
        self._begin()


def link_summary(links: tuple[str, ...]) -> ImportSummary:
    rows = tuple(
        ImportRow(
            ImportState.LINK,
            link,
            tr("Links are not fetched: nothing is asked of the network."),
            tr("Save the page in your browser and drop the file here."),
        )
        for link in links
    )
    return ImportSummary(counted(len(links), tr("link was not read"), tr("links were not read")), rows)


def summary_of(report: ImportReport) -> ImportSummary:
    """Only what needs a word becomes a row; the headline counts everything."""
    items = tuple(_row(item) for item in report.items)
    counts = {state: sum(row.state is state for row in items) for state in ImportState}
    read = counts[ImportState.READ] + counts[ImportState.WARNING]
    parts = [counted(read, tr("article read"), tr("articles read"))]
    for state, words in (
        (ImportState.DUPLICATE, tr("already here")),
        (ImportState.SKIPPED, tr("skipped")),
        (ImportState.FAILED, tr("not read")),
    ):
        if counts[state]:
            parts.append(f"{counts[state]} {words}")
    if report.cancelled:
        parts.append(tr("cancelled, what was read is kept"))
    told = (row for row in items if row.state is not ImportState.READ)
    rows = tuple(sorted(told, key=lambda row: _GRAVEST_FIRST.index(row.state)))
    return ImportSummary(", ".join(parts), rows, report.cancelled)


def _row(item: ImportItem) -> ImportRow:
    return ImportRow(ImportState(item.outcome), item.title or item.name, item.message, item.what_to_do)
