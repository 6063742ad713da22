"""What is compared in words, and what its rows say: read page by page, written to a file on a thread."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import AppError
from core.model.comparison import Comparison
from gui.models.event_filter import EventFilterChoice
from gui.models.filter_words import compared_words
from gui.models.words import counted, number, tr
from gui.workers.project_access import ProjectAccess
from gui.workers.task_runner import TaskRunner

if TYPE_CHECKING:
    from core.pipeline.session import ProjectSession


class ComparingPresenter(QObject):
    """Emits the comparison that holds, then the rows that are looked at."""

    comparison_shown = Signal(object, str)  # Comparison | None, a note about it
    headline_shown = Signal(str)
    rows_shown = Signal(object, object)  # Comparison, dict[int, ComparedRow | None]
    told = Signal(str)
    failed = Signal(object)  # AppError

    def __init__(self, access: ProjectAccess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._access = access
        self._files = TaskRunner("comparison file", self)
        self._files.failed.connect(self.failed)
        self._choice = EventFilterChoice()

    @property
    def busy(self) -> bool:
        return self._files.busy

    def close(self) -> None:
        self._files.close()

    @property
    def comparison(self) -> Comparison | None:
        return self._choice.comparison

    def set_choice(self, choice: EventFilterChoice) -> None:
        """What is compared, and within which filter; known with all it leaves."""
        changed = choice.comparison is not self._choice.comparison
        self._choice = choice
        if changed:
            self.headline_shown.emit(compared_words(choice))
            self.comparison_shown.emit(choice.comparison, note_words(choice))

    def seek_rows(self, rows: tuple[int, ...]) -> None:
        """What is looked at."""
        comparison = self._choice.comparison
        if comparison is not None:
            self._access.read(
                "compared rows",
                lambda session: dict(zip(rows, session.compared_rows(comparison, rows), strict=True)),
                partial(self.rows_shown.emit, comparison),
            )

    def write(self, path: Path, title: str, generated_at: datetime) -> None:
        """The comparison as a table in a file; the ending says which kind."""
        session, comparison = self._access.session, self._choice.comparison
        if session is None or comparison is None:
            return
        statement = statement_of(self._choice, comparison, generated_at)
        self._files.ask(
            lambda: _write(session, comparison, path, title, statement),
            lambda _: self.told.emit(tr("Written: {name}").format(name=path.name)),
        )


def note_words(choice: EventFilterChoice) -> str:
    """What should be known of a comparison before it is trusted; empty where nothing should."""
    comparison = choice.comparison
    if comparison is None:
        return ""
    notes = []
    if len(comparison) < comparison.all_told:
        left = tr("{shown} of {whole} pass the filter").format(
            shown=number(len(comparison)),
            whole=counted(comparison.all_told, tr("event"), tr("events")),
        )
        notes.append(left)
    undated = len(comparison) - int(comparison.dated.sum())
    if undated:
        notes.append(
            tr("{count} not on the timeline: undated, or not said to have happened").format(
                count=number(undated)
            )
        )
    if not comparison.alike_sought:
        notes.append(
            tr("Too many for a search of events that are perhaps the same: narrow it by a filter of dates")
        )
    return " \u00b7 ".join(notes)


def statement_of(
    choice: EventFilterChoice, comparison: Comparison, generated_at: datetime
) -> tuple[str, ...]:
    """What a file says of itself: what was compared, within which filter, of how many, and when."""
    counts = ", ".join(f"{told}: {number(count)}" for told, count in comparison.counts().items())
    shown = tr("{shown} of {whole}").format(
        shown=number(len(comparison)), whole=counted(comparison.all_told, tr("event"), tr("events"))
    )
    filters = tr("Filter: {words}").format(words=choice.words or tr("none"))
    made = tr("Made {time}").format(time=generated_at.strftime("%Y-%m-%d %H:%M %Z").strip())
    a, b = comparison.a.words, comparison.b.words
    return (f"A: {a}", f"B: {b}", f"{shown} ({counts})", filters, *_notes(comparison), made)


def _notes(comparison: Comparison) -> tuple[str, ...]:
    if comparison.alike_sought:
        return ()
    return (tr("Events that are perhaps the same were not looked for: there are too many"),)


def _write(
    session: ProjectSession, comparison: Comparison, path: Path, title: str, statement: tuple[str, ...]
) -> None:
    from core.pipeline.comparison_file import write_comparison  # noqa: PLC0415 - on the thread, when asked for

    try:
        write_comparison(session, comparison, path, title, statement)
    except MemoryError:
        raise AppError(tr("There is not enough memory for a table of this size."), "") from None
