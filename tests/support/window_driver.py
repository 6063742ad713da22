"""Drives the real window in tests as a person would: drops, keys, clicks; waits for what it shows."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.event import Event
from core.pipeline.session import EventFilter, ProjectSession
from gui.actions import Command
from gui.app import DatelineApp
from gui.settings import Settings
from gui.workers.crash_report import CrashReporting
from gui.workers.page_fetcher import PageFetcher

LONG_ENOUGH_MS = 20_000


class WindowDriver:
    """A running program on one project, and the gestures of its user."""

    def __init__(
        self,
        qtbot: QtBot,
        application: QApplication,
        folder: Path,
        project: Path,
        fetcher: PageFetcher | None = None,
        reporting: CrashReporting | None = None,
    ) -> None:
        self._qtbot = qtbot
        store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.app = DatelineApp(application, Settings(store), fetcher, reporting)
        self.window = self.app.window
        self.project = project
        self._closed = False
        self.window.resize(1400, 900)
        self.window.canvas.set_reduced_motion(True)
        with self.waiting(self.app.project.empty_changed):
            self.app.start((project,))
        self.settle()

    @contextmanager
    def waiting(self, *signals: object) -> Iterator[None]:
        with self._qtbot.waitSignals(list(signals), timeout=LONG_ENOUGH_MS):
            yield

    def settle(self) -> None:
        """Until nothing is asked of the project any more."""
        self.until(lambda: not self.app.busy)

    def until(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds, timeout=LONG_ENOUGH_MS)

    def drop(self, mime: QMimeData, at: QPointF | None = None) -> None:
        """A drag that enters the window and is let go there, handed to the native window as Qt hands it."""
        where = at or QPointF(self.window.width() / 2, self.window.height() / 2)
        handle = self.window.windowHandle()
        both = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        enter = QDragEnterEvent(where.toPoint(), *both)
        QApplication.sendEvent(handle, enter)
        assert enter.isAccepted(), "the window refused the drag"
        dropped = QDropEvent(where, *both)
        QApplication.sendEvent(handle, dropped)
        assert dropped.isAccepted(), "the window refused the drop"

    def drop_files(self, *paths: Path) -> None:
        """Drop files and wait until they are read and shown."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        with self.waiting(self.app.imports.ended):
            self.drop(mime)
        self.settle()

    def action(self, command: Command) -> QAction:
        return self.window.actions_by_command[command]

    def trigger(self, command: Command) -> None:
        self.action(command).trigger()
        self.settle()

    def choose(self, event: Event) -> None:
        """Choose an event as a click on its mark does, and wait for the reader."""
        with self.waiting(self.app.reading.reading_shown):
            self.app.reading.choose_event(event.id)
        self.settle()

    def mark_position(self, event_id: int) -> QPoint:
        """Where the mark of an event is drawn, in the canvas."""
        canvas = self.window.canvas
        row = canvas.snapshot().event_ids.tolist().index(event_id)
        mark = next(mark for mark in canvas.layout_in_view().marks if mark.event == row)
        area = canvas.time_area()
        return QPoint(round(area.left() + (mark.left_px + mark.right_px) / 2), round(area.top() + mark.y_px))

    def text_position(self, position: int) -> QPoint:
        """Where a position of the reader's text is, scrolled into view."""
        text = self.window.reader.text
        cursor = QTextCursor(text.document())
        cursor.setPosition(position)
        text.setTextCursor(cursor)
        text.ensureCursorVisible()
        return text.cursorRect(cursor).center()

    def events_on_disk(self) -> tuple[Event, ...]:
        """The dated events that the project file holds, read by another connection."""
        session = ProjectSession.open(self.project, read_only=True)
        try:
            return session.events(EventFilter())
        finally:
            session.close()

    def event_titled(self, words: str) -> Event:
        found = [event for event in self.events_on_disk() if words.casefold() in event.title.casefold()]
        assert found, [event.title for event in self.events_on_disk()]
        return found[0]

    def close(self) -> None:
        """End the program and let go of all its parts; harmless when done twice."""
        if self._closed:
            return
        self._closed = True
        self.window.close()
        for part in (self.app.follower, self.window, self.app):
            part.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def write_articles(folder: Path, articles: Sequence[tuple[str, str]]) -> tuple[Path, ...]:
    """Plain-text articles under their names."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in articles:
        path = folder / name
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return tuple(paths)
