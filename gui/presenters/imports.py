"""Imports as the window shows them: progress, a quiet word at the end, a report of every article.

What is given while an import runs waits its turn. The report grows with each import until it is cleared;
what is read again takes the place of what was said of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePath
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.errors import AppError, EnvironmentFault
from core.pipeline.import_report import ImportItem, ImportReport
from gui.models.import_row import ImportRow, ImportSummary
from gui.models.intake import Intake, ItemKey, TextInput
from gui.presenters.import_words import LINK, LogEntry, entries_of, headline, link_item, renewed, summary_of
from gui.workers.import_runner import Given, GivenText, ImportRunner


@dataclass(frozen=True, slots=True)
class _Outcome:
    """One import in words, put together behind the window."""

    report: ImportReport
    summary: ImportSummary
    entries: tuple[LogEntry, ...]
    again: frozenset[ItemKey]


class ImportPresenter(QObject):
    """Gathers what is given, hands it to the runner, puts its outcome in words."""

    progress_shown = Signal(object)  # ImportProgress | None
    summary_shown = Signal(object)  # ImportSummary of the import that ended, where a row needs a word
    log_shown = Signal(object, str)  # tuple[ImportRow, ...] of all imports, and what they come to
    ended = Signal(str)
    article_stored = Signal()
    first_read = Signal(object)  # ArticleId of the first article that was read in
    failed = Signal(object)  # AppError

    def __init__(
        self,
        runner: ImportRunner,
        mappings: Callable[[], Mapping[str, Any]],
        parent: QObject | None = None,
    ) -> None:
        """`mappings` gives what the user has said of the columns of tables, by fingerprint."""
        super().__init__(parent)
        self._mappings = mappings
        self._runner = runner
        self._waiting: list[Intake] = []
        self._reading: Intake | None = None  # what is being read
        self._unfinished: list[Intake] = []  # what the machine did not let be read to its end
        self._log: tuple[LogEntry, ...] = ()
        self._texts: dict[str, TextInput] = {}  # what has no file, by name, until the report is cleared
        runner.ready.connect(self._project_opened)
        runner.progressed.connect(self.progress_shown)
        runner.stored.connect(self.article_stored)
        runner.finished.connect(self._finished)
        runner.failed.connect(self._failed)

    @property
    def running(self) -> bool:
        """Whether something is being read, or will be once what is being read is done."""
        return self._runner.running or (self._runner.can_start and bool(self._waiting))

    @property
    def items(self) -> tuple[ImportItem, ...]:
        """Every item of every import since the report was last cleared."""
        return tuple(entry.item for entry in self._log)

    def add(self, intake: Intake) -> None:
        """Read what was given in; links are left to whoever may fetch them."""
        if intake.readable:
            self._waiting.append(replace(intake, texts=tuple(map(self._named, intake.texts))))
            self._begin()

    def add_paths(self, paths: tuple[Path, ...]) -> None:
        self.add(Intake(paths=paths))

    def tell_links(self, links: Sequence[str], message: str, what_to_do: str) -> None:
        """Links that were not fetched become rows that say why."""
        items = tuple(link_item(link, message, what_to_do) for link in links)
        self.forget_links(links)
        self._show_log((*self._log, *entries_of(items, frozenset())))
        self.summary_shown.emit(summary_of(items))

    def forget_links(self, links: Iterable[str]) -> None:
        """Links that were fetched after all are no longer told of."""
        gone = set(links)
        self._show_log(tuple(entry for entry in self._log if not _is_link(entry.item, gone)))

    def read_again(self, rows: Iterable[ImportRow], mappings: Mapping[str, Any] | None = None) -> None:
        """Give the files of these rows to read once more; what comes of them takes their place.

        `mappings` are for the columns of these alone, by fingerprint.
        """
        again = tuple(row for row in rows if row.again)
        texts = tuple(self._texts[name] for name in _files(again) if name in self._texts)
        paths = tuple(Path(name) for name in _files(again) if name not in self._texts)
        self.add(Intake(paths, texts, again=_keys(again), mappings=mappings or {}))

    def read_as_text(self, rows: Iterable[ImportRow]) -> None:
        """Give the files of these rows to read as plain text, letter for letter."""
        again = tuple(row for row in rows if row.as_text)
        self.add(Intake(as_text=tuple(map(Path, _files(again))), again=_keys(again)))

    def clear(self) -> None:
        self._texts.clear()
        self._show_log(())

    def text_of(self, row: ImportRow) -> TextInput | None:
        """The text of a row that has no file."""
        return self._texts.get(row.file)

    def cancel(self) -> None:
        """What is read is kept; what waits is dropped."""
        self._waiting.clear()
        self._runner.cancel()

    def _named(self, text: TextInput) -> TextInput:
        """The text under a name that no other has, and kept in case it must be read again."""
        path, count, name = PurePath(text.name), 1, text.name
        while name in self._texts and self._texts[name].data != text.data:
            count += 1
            name = f"{path.stem} {count}{path.suffix}"
        named = replace(text, name=name)
        self._texts[name] = named
        return named

    def _project_opened(self) -> None:
        """The report is about one project; what waited for it can be read now."""
        self.clear()
        self._unfinished.clear()
        self._begin()

    def _begin(self) -> None:
        if self._waiting and self._runner.can_start:
            intake = self._reading = self._waiting.pop(0)
            texts = tuple(
                GivenText(text.name, text.data, text.url, text.excerpt, text.charset) for text in intake.texts
            )
            given = Given(intake.paths, texts, intake.as_text, {**self._mappings(), **intake.mappings})
            self._runner.start(
                given,
                partial(_outcome, again=intake.again, texts=frozenset(self._texts)),
            )

    def _finished(self, outcome: _Outcome) -> None:
        self.progress_shown.emit(None)
        self._show_log(renewed(self._log, outcome.entries, outcome.again))
        if outcome.summary.rows:
            self.summary_shown.emit(outcome.summary)
        self.ended.emit(outcome.summary.headline)
        items = outcome.report.items
        first = next((item.article_id for item in items if item.article_id is not None), None)
        if first is not None:
            self.first_read.emit(first)
        self._begin()

    @property
    def unfinished(self) -> bool:
        """Whether the machine has not let something be read to its end."""
        return bool(self._unfinished)

    def try_again(self) -> None:
        """Read what could not be read to its end; what of it is in the project already stays as it is."""
        self._waiting[:0], self._unfinished = self._unfinished, []
        self._begin()

    def _failed(self, error: AppError) -> None:
        self.progress_shown.emit(None)
        if isinstance(error, EnvironmentFault) and self._reading is not None:
            self._unfinished.append(self._reading)
        self.article_stored.emit()
        self.failed.emit(error)
        self._begin()

    def _show_log(self, log: tuple[LogEntry, ...]) -> None:
        self._log = log
        self.log_shown.emit(tuple(entry.row for entry in log), headline(self.items) if log else "")


def _outcome(report: ImportReport, *, again: frozenset[ItemKey], texts: frozenset[str]) -> _Outcome:
    """On the import's thread: of ten thousand rows, the window's thread words none."""
    summary = summary_of(report.items, cancelled=report.cancelled)
    return _Outcome(report, summary, entries_of(report.items, texts), again)


def _is_link(item: ImportItem, links: set[str]) -> bool:
    return item.code == LINK and item.file in links


def _files(rows: Iterable[ImportRow]) -> tuple[str, ...]:
    """Each file once, in the order of the rows."""
    return tuple(dict.fromkeys(row.file for row in rows))


def _keys(rows: Iterable[ImportRow]) -> frozenset[ItemKey]:
    return frozenset((row.file, row.member) for row in rows)
