"""Beneath the text: the chosen event, why it has its date, who tells it, and what can be decided."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.models.event_details import EventDetails, SourceRow, StepRow
from gui.models.words import tr
from gui.panels.flow_layout import FlowLayout
from gui.panels.key_button import KeyButton
from gui.panels.text_button import TextButton
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XS

_HIGHEST_SHARE = 0.42  # of the reader: the text above keeps the larger part


class EventCard(QWidget):
    """Shows `EventDetails`; signals which source, step or other event the user wants to see."""

    source_chosen = Signal(int)
    source_disowned = Signal(object)  # MentionId: this sentence tells another event
    step_chosen = Signal(object)  # tuple[int, int], where its words are displayed
    neighbour_chosen = Signal(object)  # EventId
    note_asked = Signal()
    tag_dropped = Signal(str)

    def __init__(self, actions: tuple[QAction, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = _label("heading")
        self._facts = _label("secondary")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        decisions = QWidget()
        flow = FlowLayout(SPACE_S, decisions)
        for action in actions:
            flow.addWidget(KeyButton(action))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_XS)
        for part in (self._title, self._facts, self._scroll):
            layout.addWidget(part)
        layout.addSpacing(SPACE_S)
        layout.addWidget(decisions)
        self.hide()

    def show_details(self, details: EventDetails | None) -> None:
        self.setVisible(details is not None)
        if details is None:
            return
        self._title.setText(details.title)
        self._facts.setText(details.facts)
        body = self._body(details)
        self._scroll.setWidget(body)
        body.setAutoFillBackground(False)
        self._fit_scroll()

    def _body(self, details: EventDetails) -> QWidget:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, SPACE_XS, SPACE_XS, 0)
        layout.setSpacing(SPACE_S)
        if details.differ:
            layout.addWidget(_worded(details.differ, "warning"))
        layout.addWidget(self._why(details))
        for part in (*self._said_of_it(details), *self._sources(details), *self._neighbours(details)):
            layout.addWidget(part)
        layout.addStretch(1)
        return body

    def _said_of_it(self, details: EventDetails) -> Iterable[QWidget]:
        """The user's own note and tags."""
        if details.note:
            note = TextButton(((tr("Your note"), "faint"), (details.note, "")))
            note.setObjectName("note")
            note.clicked.connect(self.note_asked)
            yield note
        if details.tags:
            row = QWidget()
            flow = FlowLayout(SPACE_XS, row)
            for tag in details.tags:
                flow.addWidget(self._tag(tag))
            yield row

    def _tag(self, tag: str) -> QPushButton:
        chip = QPushButton(f"{tag.replace('&', '&&')}  \u00d7")
        chip.setObjectName("tag")
        chip.setProperty("role", "chip")
        chip.setAccessibleName(self.tr("Take the tag {tag} away").format(tag=tag))
        chip.setToolTip(chip.accessibleName())
        chip.clicked.connect(lambda: self.tag_dropped.emit(tag))
        return chip

    def _sources(self, details: EventDetails) -> Iterable[QWidget]:
        if len(details.sources) > 1:
            yield _worded(self.tr("Told in {count} sentences").format(count=len(details.sources)), "faint")
            for at, source in enumerate(details.sources):
                yield self._source(at, source)

    def _source(self, at: int, source: SourceRow) -> QWidget:
        outlet = f"{source.outlet} \u00b7 {source.date_words}" if source.date_words else source.outlet
        words = TextButton(((outlet, "faint"), (f"\u201c{source.quote}\u201d", "secondary")))
        words.setObjectName(f"source-{at}")
        words.setCheckable(True)
        words.setChecked(source.shown)
        words.clicked.connect(lambda: self.source_chosen.emit(at))
        disown = QPushButton(self.tr("not this event"))
        disown.setObjectName(f"disown-{at}")
        disown.setProperty("role", "link")
        disown.setToolTip(self.tr("This sentence becomes an event of its own"))
        disown.setAccessibleName(f"{disown.text()}: {source.quote}")
        disown.clicked.connect(lambda: self.source_disowned.emit(source.mention_id))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_XS)
        layout.addWidget(words, 1)
        layout.addWidget(disown, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _neighbours(self, details: EventDetails) -> Iterable[QWidget]:
        if details.neighbours:
            yield _worded(self.tr("This sentence also tells"), "faint")
        for neighbour in details.neighbours:
            button = TextButton(((neighbour.title, "link"),))
            button.setObjectName("neighbour")
            button.clicked.connect(
                lambda _=False, chosen=neighbour.event_id: self.neighbour_chosen.emit(chosen)
            )
            yield button

    def _why(self, details: EventDetails) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(SPACE_L, SPACE_M, SPACE_M, SPACE_M)
        grid.setHorizontalSpacing(SPACE_XS)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(_worded(details.why, "secondary"), 0, 0, 1, 2)
        for number, step in enumerate(details.steps, start=1):
            count = _worded(str(number), "faint")
            count.setContentsMargins(0, SPACE_XS, 0, 0)
            grid.addWidget(count, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._step(number, step, last=number == len(details.steps)), number, 1)
        return card

    def _step(self, number: int, step: StepRow, *, last: bool) -> QWidget:
        """A step whose words stand in the text is a button that lights them."""
        role = "heading" if last else ""
        if step.at is None:
            words = _worded(step.words, role)
            words.setContentsMargins(SPACE_S, SPACE_XS, SPACE_S, SPACE_XS)
            return words
        button = TextButton(((step.words, role),))
        button.setObjectName(f"step-{number}")
        button.setToolTip(self.tr("Show these words in the text"))
        button.clicked.connect(lambda: self.step_chosen.emit(step.at))
        return button

    def _fit_scroll(self) -> None:
        """As high as what is in it, so that the text above keeps the rest."""
        body = self._scroll.widget()
        if body is None or (layout := body.layout()) is None:
            return
        whole = self.window().height() if self.isVisible() else self.height()
        needed = layout.totalHeightForWidth(max(self._scroll.viewport().width(), 200))
        self._scroll.setFixedHeight(min(needed, max(round(whole * _HIGHEST_SHARE), 120)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_scroll()


def _worded(words: str, role: str) -> QLabel:
    label = _label(role)
    label.setText(words)
    return label


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
