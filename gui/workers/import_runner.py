"""One import at a time, behind the window, on a thread of its own that waits for worker processes."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from gui.workers.project_access import ProjectAccess
from gui.workers.task_runner import TaskRunner

if TYPE_CHECKING:  # loaded on the import's thread: the window must be up first
    from core.pipeline.import_job import Progress
    from core.pipeline.import_report import ImportReport
    from core.pipeline.session import ProjectSession

_TELL_EVERY_S = 0.1
_JOBS = max(1, (os.cpu_count() or 1) - 1)  # one core stays the window's


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is; `total` 0 while that is not known."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class GivenText:
    """A text without a file; `url` is the page it is from, of which an excerpt is only a part; `charset` the
    encoding that its server stated."""

    name: str
    data: bytes
    url: str = ""
    excerpt: bool = False
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What is to be read: files and folders, texts, and files that are to be taken for plain text.

    `mappings` are the user's own for the columns of tables, as JSON values by fingerprint.
    """

    paths: tuple[Path, ...] = ()
    texts: tuple[GivenText, ...] = ()
    as_text: tuple[Path, ...] = ()
    mappings: Mapping[str, Any] = field(default_factory=dict)


class ImportRunner(QObject):
    """Runs an import on the open project; reports on the GUI thread."""

    progressed = Signal(object)  # ImportProgress
    stored = Signal()
    ready = Signal()  # a project is open
    finished = Signal(object)  # what the caller of `start` makes of the report
    failed = Signal(object)  # AppError

    def __init__(self, access: ProjectAccess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._access = access
        self._thread = TaskRunner("import", self)
        self._cancel = threading.Event()
        self._told_at = 0.0  # these two belong to the import's thread
        self._stored_some = False
        access.opened.connect(lambda _: self.ready.emit())

    @property
    def running(self) -> bool:
        return self._thread.busy

    @property
    def can_start(self) -> bool:
        """Whether there is a project to read into, and no import running."""
        return self._access.session is not None and not self.running

    def start(self, given: Given, then: Callable[[ImportReport], Any]) -> None:
        """Read what was given into the open project; there must be one, and no import running.

        `then` makes of the report what `finished` carries, while still on the import's thread.
        """
        session = self._access.session
        assert session is not None
        self._cancel.clear()
        self.progressed.emit(ImportProgress(0, 0))
        self._thread.ask(lambda: then(self._run(session, given)), self.finished.emit, failed=self.failed.emit)

    def cancel(self) -> None:
        self._cancel.set()

    def close(self) -> None:
        self.cancel()
        self._thread.close()

    def _run(self, session: ProjectSession, given: Given) -> ImportReport:
        """On the import's thread: little work is done right here, more of it in processes."""
        from core.ingest.column_mapping import mapping_from_json  # noqa: PLC0415
        from core.pipeline.import_job import ImportJob, gather  # noqa: PLC0415 - the window starts without it
        from core.pipeline.reading import AsText, BytesInput, Input  # noqa: PLC0415

        texts = (
            BytesInput(text.data, text.name, text.url, text.excerpt, text.charset) for text in given.texts
        )
        inputs: list[Input] = [*given.paths, *texts, *map(AsText, given.as_text)]
        in_processes = not gather(inputs).little
        named = tuple((key, mapping_from_json(value)) for key, value in given.mappings.items())
        job = ImportJob(session, inputs, self._tell, self._cancel, in_processes, jobs=_JOBS, mappings=named)
        return job.run()

    def _tell(self, progress: Progress) -> None:
        """Called for every article; the window hears of it a few times a second."""
        self._stored_some = self._stored_some or bool(progress.changes.articles)
        now = time.monotonic()
        if now - self._told_at < _TELL_EVERY_S:
            return
        self._told_at = now
        self.progressed.emit(ImportProgress(progress.done, progress.total))
        if self._stored_some:
            self._stored_some = False
            self.stored.emit()
