"""The review of events, in a strip below the timeline: the event to be judged, why it is doubted, who tells
it in which words, and what it may be the same as.

It shows and signals. Its keys are commands of the window but for those that move: up, down and space.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.models.queue_card import AlikeRow, QueueCard, QueueProgress, ToldRow
from gui.panels.elided_label import ElidedLabel
from gui.panels.flow_layout import FlowLayout
from gui.panels.key_button import KeyButton
from gui.panels.plain_label import plain_label
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XS

_BAR_WIDTH_PX = 120
_BODY_LINES = 11  # of text: what most events need
_NEXT = (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_PageDown)
_PREVIOUS = (Qt.Key.Key_Up, Qt.Key.Key_PageUp)


class ReviewStrip(QFrame):
    """Shows one `QueueCard`."""

    closed = Signal()
    next_asked = Signal()
    previous_asked = Signal()
    alike_chosen = Signal(object)  # EventId: look at what may be the same

    def __init__(self, decisions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review-strip")
        self.setProperty("role", "strip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Review of events"))
        self._title, self._facts = plain_label("heading"), plain_label("secondary")
        self._why = plain_label("secondary")
        self._nothing = plain_label("faint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._reasons, self._told = _stack(SPACE_XS), _stack(SPACE_S)
        self._alike_event: object = None
        self._body = self._build_body()
        self._buttons = QWidget()
        flow = FlowLayout(SPACE_XS, self._buttons)
        for action in decisions:
            flow.addWidget(KeyButton(action))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        layout.setSpacing(SPACE_S)
        layout.addLayout(self._head())
        for part in (self._body, self._nothing, self._buttons):
            layout.addWidget(part)
        self.show_card(None)
        self.hide()

    def take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_waiting(self) -> None:
        """Nothing is known yet."""
        self.show_card(None)
        self._nothing.setText(self.tr("Looking for what is most worth a look\u2026"))

    def show_progress(self, progress: QueueProgress) -> None:
        self._words.show_words(progress.words)
        self._bar.setVisible(progress.whole > 0)
        self._bar.setRange(0, max(1, progress.whole))
        self._bar.setValue(progress.done)

    def show_card(self, card: QueueCard | None) -> None:
        for part in (self._body, self._buttons):
            part.setVisible(card is not None)
        self._nothing.setVisible(card is None)
        if card is None:
            self._nothing.setText(self.tr("Every event on the timeline has been reviewed."))
            self.setAccessibleDescription(self._nothing.text())
            return
        self._title.setText(card.title)
        self._facts.setText(card.facts)
        self._why.setText(card.why)
        role = "warning" if card.doubted else "faint"
        _fill(self._reasons, [_worded(words, role) for words in card.reasons])
        more = [_worded(card.more, "faint")] if card.more else []
        _fill(self._told, [*map(_told, card.told), *more])
        self._scroll.verticalScrollBar().setValue(0)
        parts = (card.title, card.facts, *card.reasons, *(row.quote for row in card.told))
        self.setAccessibleDescription(". ".join(parts))

    def show_alike(self, alike: AlikeRow | None) -> None:
        """What may be the same event; merging is about this one."""
        self._alike.setVisible(alike is not None)
        self._alike_event = None if alike is None else alike.event_id
        if alike is not None:
            self._alike_title.show_words(alike.title)
            self._alike_facts.show_words(alike.facts)

    @property
    def words(self) -> tuple[str, ...]:
        """What is said of the event, from top to bottom."""
        labels = [self._title, self._facts, *_labels(self._reasons), *_labels(self._told), self._why]
        alike = [self._alike_title, self._alike_facts] if self._alike_event is not None else []
        return tuple(label.text() for label in (*labels, *alike))

    @property
    def progress_words(self) -> str:
        return self._words.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _NEXT:
            self.next_asked.emit()
        elif event.key() in _PREVIOUS:
            self.previous_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _head(self) -> QHBoxLayout:
        heading = QLabel(self.tr("Review"))
        heading.setProperty("role", "heading")
        self._words = ElidedLabel("secondary")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(_BAR_WIDTH_PX)
        self._bar.setTextVisible(False)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("close-review")
        close.setProperty("role", "quiet")
        close.setToolTip(self.tr("Esc"))
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(heading)
        head.addWidget(self._bar)
        head.addWidget(self._words, 1)
        head.addWidget(close)
        return head

    def _build_body(self) -> QWidget:
        """What is told on the left, how the date was found and what may be the same on the right."""
        left = _stack(SPACE_XS)
        for part in (self._title, self._facts, self._reasons, self._told):
            _layout(left).addWidget(part)
        _layout(left).addStretch(1)
        self._scroll = _scrolled(left)
        right = _stack(SPACE_S)
        _layout(right).addWidget(self._derivation(), 1)
        _layout(right).addWidget(self._alike_box())
        body = QWidget()
        body.setFixedHeight(self.fontMetrics().lineSpacing() * _BODY_LINES)
        sides = QHBoxLayout(body)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(SPACE_L)
        sides.addWidget(self._scroll, 3)
        sides.addWidget(right, 2)
        return body

    def _derivation(self) -> QWidget:
        box = _stack(SPACE_XS)
        _layout(box).addWidget(_worded(self.tr("Why this date?"), "faint"))
        self._why.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        _layout(box).addWidget(_scrolled(self._why), 1)
        return box

    def _alike_box(self) -> QFrame:
        self._alike = QFrame()
        self._alike.setProperty("role", "card")
        self._alike_title, self._alike_facts = ElidedLabel(""), ElidedLabel("faint")
        look = QPushButton(self.tr("look"))
        look.setObjectName("look-at-alike")
        look.setProperty("role", "link")
        look.setAccessibleName(self.tr("Look at the event that may be the same"))
        look.clicked.connect(lambda: self.alike_chosen.emit(self._alike_event))
        head = QHBoxLayout()
        head.addWidget(_worded(self.tr("May be the same event (M merges)"), "faint"), 1)
        head.addWidget(look)
        inner = QVBoxLayout(self._alike)
        inner.setContentsMargins(SPACE_M, SPACE_S, SPACE_S, SPACE_S)
        inner.setSpacing(SPACE_XS)
        inner.addLayout(head)
        inner.addWidget(self._alike_title)
        inner.addWidget(self._alike_facts)
        return self._alike


def _scrolled(widget: QWidget) -> QScrollArea:
    """It as high as there is room; what is longer can be scrolled to."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    for ground in (widget, area.viewport()):
        ground.setAutoFillBackground(False)
    return area


def _stack(spacing: int) -> QWidget:
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return widget


def _layout(widget: QWidget) -> QVBoxLayout:
    layout = widget.layout()
    assert isinstance(layout, QVBoxLayout)
    return layout


def _fill(stack: QWidget, parts: Sequence[QWidget]) -> None:
    layout = _layout(stack)
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
    for part in parts:
        layout.addWidget(part)


def _told(row: ToldRow) -> QWidget:
    box = _stack(0)
    _layout(box).addWidget(_worded(row.outlet, "faint"))
    _layout(box).addWidget(_worded(row.quote, ""))
    return box


def _worded(words: str, role: str) -> QLabel:
    return plain_label(role, words)


def _labels(stack: QWidget) -> list[QLabel]:
    return [label for label in stack.findChildren(QLabel) if not label.isHidden()]
