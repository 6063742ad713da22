"""Export from the window: asks what and where, then makes the file on a thread of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.chrono.dating import Dating
from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.errors import AppError
from core.model.views import TimelineSnapshot
from gui.dialogs.export_dialog import ExportDialog
from gui.dialogs.file_choices import choose_export_file
from gui.models.export_choice import ExportChoice
from gui.models.words import tr
from gui.presenters.article_rows import published_words
from gui.presenters.project import ProjectPresenter, shown_words
from gui.timeline.canvas import TimelineCanvas
from gui.workers.project_access import ProjectAccess
from gui.workers.task_runner import TaskRunner

if TYPE_CHECKING:  # the exporters are loaded with the first export
    from core.pipeline.session import ProjectSession
    from gui.export.request import Footnote


@dataclass(frozen=True, slots=True)
class _Order:
    """Everything an export needs, taken from the window when it was asked for."""

    snapshot: TimelineSnapshot
    choice: ExportChoice
    interval: Interval | None
    filter_words: str
    total: int
    publication: tuple[Instant, ...]
    generated_at: datetime


class WindowExport(QObject):
    """What is exported is what the filters let through, all of it or the part in view."""

    told = Signal(str)
    failed = Signal(object)  # AppError

    def __init__(
        self, window: QWidget, access: ProjectAccess, project: ProjectPresenter, canvas: TimelineCanvas
    ) -> None:
        super().__init__(window)
        self._window = window
        self._access = access
        self._project = project
        self._canvas = canvas
        self._lines: tuple[Instant, ...] = ()
        self._dialog: ExportDialog | None = None
        self._thread = TaskRunner("export", self)
        self._thread.failed.connect(self.failed)
        project.publication_lines.connect(self._take_lines)

    @property
    def busy(self) -> bool:
        return self._thread.busy

    def close(self) -> None:
        self._thread.close()

    def ask(self) -> None:
        """Open the dialog; where to write is asked when it is answered."""
        if self._dialog is None:
            from gui.export.page_sizes import SIZES  # noqa: PLC0415 - loaded with the first export

            self._dialog = ExportDialog([(name, size.words) for name, size in SIZES.items()], self._window)
            self._dialog.chosen.connect(self._choose_file)
        shown = self._canvas.snapshot()
        whole = self._project.snapshot
        self._dialog.open_for(self._title(), shown_words(len(shown), len(whole) if whole is not None else 0))

    def write(self, choice: ExportChoice, path: Path) -> None:
        """Make the file behind the window."""
        session = self._access.session
        if session is None:
            return
        order = self._order(choice)
        self._thread.ask(
            lambda: _write(session, order, path),
            lambda _: self.told.emit(tr("Written: {name}").format(name=path.name)),
        )

    def _choose_file(self, choice: ExportChoice) -> None:
        path = choose_export_file(self._window, self._project.path, choice.ending)
        if path is not None:
            self.write(choice, path)

    def _order(self, choice: ExportChoice) -> _Order:
        whole = self._project.snapshot
        return _Order(
            self._canvas.snapshot(),
            choice,
            None if choice.whole else self._canvas.viewport().interval,
            self._project.filter_words,
            len(whole) if whole is not None else 0,
            self._lines,
            datetime.now().astimezone(),
        )

    def _title(self) -> str:
        path = self._project.path
        return path.stem.replace("-", " ").replace("_", " ").capitalize() if path else tr("Timeline")

    def _take_lines(self, instants: tuple[Instant, ...]) -> None:
        self._lines = instants


def _write(session: ProjectSession, order: _Order, path: Path) -> None:
    from gui.export.files import export_timeline  # noqa: PLC0415 - on the export's thread
    from gui.export.page_sizes import page_size  # noqa: PLC0415
    from gui.export.request import ExportRequest  # noqa: PLC0415

    choice = order.choice
    request = ExportRequest(
        choice.title or tr("Timeline"),
        page_size(choice.size),
        order.generated_at,
        order.interval,
        order.filter_words,
        order.total,
        choice.dark,
        choice.scale,
        order.publication,
        _footnotes(session, order) if choice.footnotes else (),
    )
    try:
        export_timeline(order.snapshot, request, path)
    except MemoryError:
        raise AppError(
            tr("There is not enough memory for a picture of this size."), tr("Choose a smaller one, or SVG.")
        ) from None


def _footnotes(session: ProjectSession, order: _Order) -> tuple[Footnote, ...]:
    """The first sentence that tells each exported event, in the order of time."""
    from gui.export.request import Footnote  # noqa: PLC0415

    articles = {article.id: article for article in session.articles()}
    wanted = frozenset(order.snapshot.event_ids.tolist())
    notes = []
    for event in session.events():
        if event.id not in wanted or not event.sources or not _in_view(event.dating, order.interval):
            continue
        source = event.sources[0]
        article = articles[source.article_id]
        quote = " ".join(source.quote.split())
        outlet = article.publisher or article.title
        published = published_words(article.published) if article.published.instant is not None else ""
        notes.append(Footnote(event.id, quote, outlet, published, article.url))
    return tuple(notes)


def _in_view(dating: Dating | None, interval: Interval | None) -> bool:
    return interval is None or (dating is not None and dating.interval.overlaps(interval))
