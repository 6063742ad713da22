"""The window under the hands of somebody who does anything.

`python -m tests.faults.child_window SEED SECONDS`

Clicks, drags, turns of the wheel, keys, words that make no sense, drops, other sizes and every command but
leaving, on whatever can be seen, dialogs too. Prints as JSON what went wrong, how long the window's thread
was away at most (by the clock and by its own time on the processor), and how its memory went.
"""

import faulthandler
import json
import os
import random
import resource
import sys
import threading
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    QSettings,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from gui.actions import Command
from gui.app import DatelineApp
from gui.settings import Settings
from tests.faults.killed import given
from tests.support.stories import analyses, filled

_BEAT_MS = 20
STALL_MS = 200.0
_NEVER_BACK_S = 90.0  # more than its time, and the program says where it is and ends
_PAUSES_MS = (0, 0, 5, 15, 60)
_MODAL_STEPS = 30  # of doing anything in a dialog, before it is sent away
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
# What these do not do is to be found elsewhere: one ends the program, the others wait for somebody outside.
_LEFT_OUT = {Command.QUIT, Command.PRINT}
_KEYS = (
    Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Left,
    Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space, Qt.Key.Key_F2,
    Qt.Key.Key_F3, Qt.Key.Key_Menu, *(Qt.Key(code) for code in range(Qt.Key.Key_0, Qt.Key.Key_Z + 1)),
)  # fmt: skip
_MODIFIERS = (Qt.KeyboardModifier.NoModifier,) * 6 + (
    Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
_WORDS = (
    "12 July 2019", "2019", "bridge", "c. March 2019/..", "\"(", "'; drop table event; --", "*", "NEAR(a b)",
    "-x", "\u202egnp.exe", "<b>bold</b><img src=file:///etc/passwd>", "=1+1", "\U0001f600" * 20, "a" * 2_000,
    "\u0301" * 30, "../../x", "%s%n", "\t", "مرحبا", "日本の橋", "title:", "0", "9" * 20, "-0001", "\x00", "",
)  # fmt: skip


@dataclass
class Watch:
    """What went wrong, how long the thread was away, and resident megabytes by the second."""

    wrong: list[str] = field(default_factory=list)
    steps: int = 0
    longest_ms: float = 0.0
    longest_cpu_ms: float = 0.0
    stalls: int = 0
    stalls_cpu: int = 0
    during: list[str] = field(default_factory=list)
    memory_mb: list[float] = field(default_factory=list)
    widgets: list[int] = field(default_factory=list)

    def hear_of_faults(self) -> None:
        sys.excepthook = lambda kind, error, frames: self._fault(
            traceback.format_exception(kind, error, frames)
        )
        threading.excepthook = lambda told: self._fault(
            traceback.format_exception(told.exc_type, told.exc_value, told.exc_traceback)
        )
        qInstallMessageHandler(self._message)

    def _fault(self, lines: list[str]) -> None:
        self.wrong.append("".join(lines)[-1500:])

    def _message(self, kind: object, _: object, words: str) -> None:
        # What the platform without a screen cannot do is no fault of the window.
        told = kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if told and not words.startswith("This plugin does not support"):
            self.wrong.append(f"Qt: {words}")


class Hand:
    """Does one thing after the other until its time is over."""

    def __init__(
        self, application: QApplication, app: DatelineApp, watch: Watch, seed: int, folder: Path
    ) -> None:
        self._application, self._app, self._watch = application, app, watch
        self._dice, self._folder = random.Random(seed), folder
        self._files = sorted(path for path in folder.rglob("*") if path.is_file())
        self._modal_for = 0
        self._last = "start"
        self._beat_at, self._cpu_at = time.monotonic(), time.thread_time()

    def go(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds
        beat = QTimer(self._application)
        beat.timeout.connect(self._beat)
        beat.start(_BEAT_MS)
        QTimer.singleShot(0, self._step)

    def _beat(self) -> None:
        now, cpu = time.monotonic(), time.thread_time()
        away_ms, busy_ms = (now - self._beat_at) * 1000 - _BEAT_MS, (cpu - self._cpu_at) * 1000
        self._beat_at, self._cpu_at = now, cpu
        watch = self._watch
        watch.longest_ms, watch.longest_cpu_ms = (
            max(watch.longest_ms, away_ms),
            max(watch.longest_cpu_ms, busy_ms),
        )
        watch.stalls += away_ms > STALL_MS
        if busy_ms > STALL_MS:
            watch.stalls_cpu += 1
            watch.during.append(f"{busy_ms:.0f} ms CPU ({away_ms:.0f} ms) at {self._last}")

    def _step(self) -> None:
        if time.monotonic() > self._until:
            self._end()
            return
        # The next step is asked for first: what this one opens may go on inside of it.
        QTimer.singleShot(self._dice.choice(_PAUSES_MS), self._step)
        self._watch.steps += 1
        if self._watch.steps % 100 == 0:
            self._watch.memory_mb.append(_resident_mb())
            self._watch.widgets.append(len(QApplication.allWidgets()))
        modal = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        self._modal_for = self._modal_for + 1 if modal else 0
        # Choosing a file is Qt's own dialog here and the system's everywhere else.
        if modal is not None and (self._modal_for > _MODAL_STEPS or isinstance(modal, QFileDialog)):
            self._last = f"closing {type(modal).__name__}"
            modal.close()
            self._modal_for = 0
            return
        acts = (
            (self._click, 6), (self._key, 6), (self._wheel, 4), (self._drag, 3), (self._type, 2),
            (self._command, 3), (self._drop, 0.2), (self._resize, 0.4), (self._double_click, 1),
        )  # fmt: skip
        act = self._dice.choices([one for one, _ in acts], [weight for _, weight in acts])[0]
        widget = self._widget(modal)
        self._last = f"{act.__name__} on {_named(widget)}"
        started, steps = time.thread_time(), self._watch.steps
        act(widget)
        took_ms = (time.thread_time() - started) * 1000
        # Other steps went on inside of one that opened a dialog.
        if took_ms > STALL_MS and self._watch.steps == steps:
            self._watch.during.append(f"{took_ms:.0f} ms CPU in {self._last}")

    def _widget(self, modal: QWidget | None) -> QWidget:
        """Something that can be seen, of what can be reached; the canvas more often than anything else."""
        top = modal or self._app.window
        if modal is None and self._dice.random() < 0.3:
            return self._app.window.canvas
        seen = [
            one
            for one in top.findChildren(QWidget)
            if one.isVisible() and one.isEnabled() and not one.isWindow()
        ]
        return self._dice.choice(seen) if seen else top

    def _place(self, widget: QWidget) -> QPoint:
        return QPoint(
            self._dice.randrange(max(1, widget.width())), self._dice.randrange(max(1, widget.height()))
        )

    def _modifier(self) -> Qt.KeyboardModifier:
        return self._dice.choice(_MODIFIERS)

    def _click(self, widget: QWidget) -> None:
        button = Qt.MouseButton.RightButton if self._dice.random() < 0.1 else Qt.MouseButton.LeftButton
        QTest.mouseClick(widget, button, self._modifier(), self._place(widget))

    def _double_click(self, widget: QWidget) -> None:
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, self._modifier(), self._place(widget))

    def _drag(self, widget: QWidget) -> None:
        if self._dice.random() < 0.6:
            widget = self._app.window.canvas
        modifier = self._modifier()
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, modifier, self._place(widget))
        for _ in range(4):
            QTest.mouseMove(widget, self._place(widget))
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, modifier, self._place(widget))

    def _wheel(self, widget: QWidget) -> None:
        at, turn = QPointF(self._place(widget)), self._dice.choice((-480, -120, 120, 480))
        event = QWheelEvent(
            at, widget.mapToGlobal(at), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, self._modifier(),
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)

    def _key(self, widget: QWidget) -> None:
        key, modifier = self._dice.choice(_KEYS), self._modifier()
        if key == Qt.Key.Key_Q and modifier == Qt.KeyboardModifier.ControlModifier:
            return
        target = QApplication.focusWidget() or widget
        self._last = f"{modifier.name} {key.name} at {_named(target)}"
        QTest.keyClick(target, key, modifier)

    def _type(self, widget: QWidget) -> None:
        words = self._dice.choice(_WORDS)
        target = QApplication.focusWidget() or widget
        self._last = f"typing {words[:20]!r} at {_named(target)}"
        for letter in words[: self._dice.choice((1, 3, 8))]:
            # As an input method sends it: keys alone cannot write every letter.
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                pressed = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(target, pressed)
        if self._dice.random() < 0.5:
            QTest.keyClick(target, self._dice.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down)))

    def _command(self, _: QWidget) -> None:
        command = self._dice.choice([one for one in Command if one not in _LEFT_OUT])
        self._last = f"command {command.value}"
        action = self._app.window.actions_by_command[command]
        if QApplication.activeModalWidget() is None:
            action.trigger()

    def _resize(self, _: QWidget) -> None:
        self._app.window.resize(self._dice.randrange(400, 2000), self._dice.randrange(300, 1300))

    def _drop(self, _: QWidget) -> None:
        mime = QMimeData()
        kind = self._dice.randrange(4)
        if kind == 0:
            mime.setUrls([QUrl.fromLocalFile(str(self._dice.choice(self._files)))])
        elif kind == 1:
            mime.setText(self._dice.choice(_WORDS))
        elif kind == 2:
            mime.setUrls(
                [QUrl("https://nowhere.invalid/a"), QUrl("file:///no/such/file"), QUrl("javascript:1")]
            )
        else:
            mime.setHtml("<p>On 3 May 2021 the tunnel reopened.</p><img src='file:///etc/passwd'>")
        window = self._app.window
        handle, where = window.windowHandle(), QPointF(self._place(window))
        both = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        if QApplication.activeModalWidget() is None and handle is not None:
            QApplication.sendEvent(handle, QDragEnterEvent(where.toPoint(), *both))
            QApplication.sendEvent(handle, QDropEvent(where, *both))

    def _end(self) -> None:
        for _ in range(20):
            modal = QApplication.activeModalWidget() or QApplication.activePopupWidget()
            if modal is None:
                break
            modal.close()
        self._app.window.close()
        QTimer.singleShot(0, self._application.quit)


def _named(widget: QWidget) -> str:
    """A widget and what it stands in, from the outside in."""
    names = [type(widget).__name__]
    while (parent := widget.parentWidget()) is not None:
        widget = parent
        names.append(type(widget).__name__)
    return " > ".join(name for name in reversed(names) if name not in ("QWidget", "QFrame", "QSplitter"))


def _resident_mb() -> float:
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return pages * _PAGE_BYTES / 1e6


def main(seed: int, seconds: float) -> None:
    faulthandler.enable()
    faulthandler.dump_traceback_later(seconds + _NEVER_BACK_S, exit=True)
    watch = Watch()
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        try:
            _run(Path(name), watch, seed, seconds)
        except Exception:  # noqa: BLE001 - told like every other
            watch.wrong.append(traceback.format_exc()[-1500:])
        os.chdir("/")
    sys.stdout.write(json.dumps(vars(watch)) + "\n")
    sys.stdout.flush()
    os._exit(0)


def _run(folder: Path, watch: Watch, seed: int, seconds: float) -> None:
    os.chdir(folder)
    home = str(folder)
    os.environ |= {"HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home}
    project = folder / "story.dateline"
    filled(project, analyses().values()).close()
    given(folder / "given")
    application = QApplication([])
    watch.hear_of_faults()
    store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    app = DatelineApp(application, Settings(store))
    app.window.resize(1400, 900)
    app.start((project, folder / "given"))
    hand = Hand(application, app, watch, seed, folder / "given")
    QTimer.singleShot(500, lambda: hand.go(seconds))
    application.exec()
    app.close()


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))
