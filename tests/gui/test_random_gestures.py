"""Whatever hands and keys do in whatever order, the canvas stands it, and finds home again."""

import random
import threading

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.chrono.instant import instant_from_civil
from gui.models.emphasis import emphasised
from gui.style.fonts import load_fonts
from gui.style.theme import dark_theme, light_theme
from gui.timeline.canvas import TimelineCanvas
from gui.timeline.interaction.keys import KEYS
from gui.timeline.overview_strip import OverviewStrip
from tests.support.timelines import Row, every_kind, generated, snapshot_of

STEPS = 600
BUTTONS = (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton)
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


def sparse():
    start = instant_from_civil(-300)
    far = [Row("Treaty", "300 BC", start, start + 86_400)]
    late = [instant_from_civil(2019, 7, day) for day in range(1, 29)]
    return snapshot_of([*far, *(Row("Raid", "July", at, at + 86_400, lane=1) for at in late)], ("A", "B"))


def snapshots():
    many = generated(6_000, lanes=3)
    return (every_kind(), generated(300), many, sparse(), snapshot_of([]), emphasised(many, many.kind > 0))


class Hand:
    """Does one thing after another, by a seed."""

    def __init__(self, seed, canvas, strip):
        self.dice, self.canvas, self.strip = random.Random(seed), canvas, strip
        self.snapshots = snapshots()

    def place(self, widget):
        return QPoint(self.dice.randrange(widget.width()), self.dice.randrange(widget.height()))

    def send(self, widget, kind, at, button, held, modifiers):
        event = QMouseEvent(kind, QPointF(at), QPointF(widget.mapToGlobal(at)), button, held, modifiers)
        QApplication.sendEvent(widget, event)

    def drag(self):
        widget = self.dice.choice((self.canvas, self.canvas, self.strip))
        button, modifiers = self.dice.choice(BUTTONS), self.dice.choice(MODIFIERS)
        self.send(widget, QEvent.Type.MouseButtonPress, self.place(widget), button, button, modifiers)
        for _ in range(self.dice.randrange(4)):
            nothing = Qt.MouseButton.NoButton
            self.send(widget, QEvent.Type.MouseMove, self.place(widget), nothing, button, modifiers)
        at = self.place(widget)
        self.send(widget, QEvent.Type.MouseButtonRelease, at, button, Qt.MouseButton.NoButton, modifiers)

    def double_click(self):
        widget = self.dice.choice((self.canvas, self.strip))
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=self.place(widget))

    def wheel(self):
        widget, modifiers = self.dice.choice((self.canvas, self.strip)), self.dice.choice(MODIFIERS)
        at, turned = self.place(widget), QPoint(0, 120 * self.dice.randint(-9, 9))
        event = QWheelEvent(
            QPointF(at), QPointF(widget.mapToGlobal(at)), QPoint(), turned, Qt.MouseButton.NoButton,
            modifiers, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)

    def key(self):
        key, modifiers = self.dice.choice(tuple(KEYS))
        QTest.keyClick(self.canvas, key, modifiers)

    def change(self):
        canvas = self.canvas
        self.dice.choice(
            (
                lambda: canvas.set_snapshot(self.dice.choice(self.snapshots)),
                lambda: canvas.leave_out_empty_stretches(self.dice.random() < 0.5),
                lambda: canvas.set_theme(self.dice.choice((light_theme(), dark_theme(), light_theme(26)))),
                lambda: canvas.resize(self.dice.randint(240, 1500), self.dice.randint(160, 900)),
                lambda: canvas.set_search_hits(canvas.snapshot().event_ids[:40].tolist()),
                lambda: canvas.select(canvas.snapshot().event_ids[-5:].tolist()),
                lambda: canvas.set_publication_lines((instant_from_civil(2019, 7, 13),)),
            )
        )()

    def act(self):
        act = self.dice.choice((self.drag, self.wheel, self.wheel, self.key, self.key, self.double_click))
        (self.change if self.dice.random() < 0.06 else act)()


@pytest.mark.parametrize("seed", range(2))
def test_any_sequence_of_gestures_is_stood(qtbot, seed):
    load_fonts()
    canvas = TimelineCanvas(light_theme())
    strip = OverviewStrip(canvas)
    qtbot.addWidget(canvas)
    qtbot.addWidget(strip)
    canvas.set_reduced_motion(True)
    canvas.resize(900, 500)
    strip.resize(900, 64)
    canvas.set_snapshot(every_kind())
    for widget in (canvas, strip):
        widget.show()
        qtbot.waitExposed(widget)
    threads = threading.active_count()
    hand = Hand(seed, canvas, strip)
    for step in range(STEPS):
        hand.act()
        shown = canvas.viewport()
        assert shown.span_s >= 0.99
        assert shown.interval.start < shown.interval.end
        if step % 5 == 0:
            assert not canvas.grab().isNull()
            assert not strip.grab().isNull()
    assert threading.active_count() == threads
    canvas.fit_all()
    assert canvas.shows_all()
