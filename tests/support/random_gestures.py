"""Gestures of a user who tries everything: wheel, drags, keys, clicks, folds, other sizes, other data.

The same for the same seed. What is watched for: exceptions, stalls, threads left behind, and marks or
labels that stand over each other.
"""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QPixmap, QWheelEvent
from PySide6.QtTest import QTest

from core.model.views import TimelineSnapshot
from core.timeline.boxes import Layout
from gui.timeline.canvas import TimelineCanvas

_KEYS = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_0, Qt.Key.Key_F, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Escape, Qt.Key.Key_Return,
)  # fmt: skip
_MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SLACK_PX = 0.51


@dataclass
class Watched:
    """What a run came to: CPU milliseconds of each gesture with its frame, and what overlapped."""

    gestures_ms: list[float] = field(default_factory=list)
    overlaps: list[str] = field(default_factory=list)
    threads_left: int = 0


def run_gestures(
    canvas: TimelineCanvas, snapshots: Sequence[TimelineSnapshot], count: int, seed: int = 1
) -> Watched:
    """Make so many random gestures, paint after each, and look at what is shown."""
    random, watched, before = Random(seed), Watched(), threading.active_count()
    gestures: tuple[Callable[[TimelineCanvas, Random], None], ...] = (
        _wheel, _wheel, _drag, _drag, _key, _key, _click, _double_click, _resize, _back, _fit,
    )  # fmt: skip
    canvas.set_snapshot(snapshots[0])
    for _ in range(count):
        started = time.thread_time()
        if random.random() < 0.01:
            canvas.set_snapshot(random.choice(snapshots))
        random.choice(gestures)(canvas, random)
        canvas.render(QPixmap(canvas.size()))
        watched.gestures_ms.append((time.thread_time() - started) * 1000)
        watched.overlaps += overlaps(canvas.layout_in_view())
    QCoreApplication.processEvents()
    watched.threads_left = threading.active_count() - before
    return watched


def overlaps(layout: Layout) -> list[str]:
    """Lanes, labels of a row and marks with their labels that stand over each other, in words."""
    found = []
    lanes = sorted(layout.lanes, key=lambda lane: lane.top_px)
    for above, below in pairwise(lanes):
        if above.top_px + above.height_px > below.top_px + _SLACK_PX:
            found.append(f"lane {below.name!r} begins inside lane {above.name!r}")
    lane_of = {mark.event: mark.lane for mark in layout.marks}
    rows: dict[tuple[int, int], list[tuple[float, float, str]]] = {}
    for label in layout.labels:
        row = rows.setdefault((lane_of[label.event], round(label.y_px)), [])
        row.append((label.left_px, label.left_px + label.width_px, label.title))
    for row in rows.values():
        row.sort()
        found += [
            f"label {second[2]!r} begins inside label {first[2]!r}"
            for first, second in pairwise(row)
            if first[1] > second[0] + _SLACK_PX
        ]
    width = layout.viewport.width_px
    for label in layout.labels:
        if label.left_px < -_SLACK_PX or label.left_px + label.width_px > width + _SLACK_PX:
            found.append(f"label {label.title!r} is cut by the window")
    return found


def _point(canvas: TimelineCanvas, random: Random) -> QPoint:
    return QPoint(random.randrange(canvas.width()), random.randrange(canvas.height()))


def _wheel(canvas: TimelineCanvas, random: Random) -> None:
    at, turn = QPointF(_point(canvas, random)), random.choice((-240, -120, 120, 120, 240, 480))
    event = QWheelEvent(
        at, canvas.mapToGlobal(at), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
        random.choice((*_MODIFIERS, _CONTROL)), Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QCoreApplication.sendEvent(canvas, event)


def _drag(canvas: TimelineCanvas, random: Random) -> None:
    start, keys = _point(canvas, random), random.choice(_MODIFIERS[:2])
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, keys, start)
    for _ in range(3):
        QTest.mouseMove(canvas, _point(canvas, random))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, keys, _point(canvas, random))


def _key(canvas: TimelineCanvas, random: Random) -> None:
    QTest.keyClick(canvas, random.choice(_KEYS), random.choice(_MODIFIERS))


def _click(canvas: TimelineCanvas, random: Random) -> None:
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, random.choice(_MODIFIERS[:2]), _point(canvas, random))


def _double_click(canvas: TimelineCanvas, random: Random) -> None:
    QTest.mouseDClick(
        canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, _point(canvas, random)
    )


def _resize(canvas: TimelineCanvas, random: Random) -> None:
    canvas.resize(random.randrange(300, 1700), random.randrange(200, 1000))


def _back(canvas: TimelineCanvas, random: Random) -> None:
    random.choice((canvas.view_back, canvas.view_forward))()


def _fit(canvas: TimelineCanvas, random: Random) -> None:
    random.choice((canvas.fit_all, canvas.fit_selection, canvas.zoom_in, canvas.zoom_out))()
