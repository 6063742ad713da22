"""Beneath the text: the chosen event, why it has its date, who tells it, and what can be decided."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.model.event_filter import FacetValue
from core.text.shown_text import isolated
from gui.models.event_details import EventDetails, SourceRow
from gui.models.words import number, shortened, tr
from gui.panels.contradiction_view import ContradictionView
from gui.panels.derivation_view import DerivationView
from gui.panels.fitting_scroll import FittingScroll
from gui.panels.flow_layout import FlowLayout
from gui.panels.key_button import KeyButton
from gui.panels.plain_label import plain_label
from gui.panels.text_button import TextButton
from gui.style.plain_words import plain_tip
from gui.style.tokens import SPACE_S, SPACE_XS

_LONGEST_NAME = 32
_LONGEST_NOTE = 1_500  # code points: the whole note is in its field
_MOST_CHIPS = 40  # of tags, and of names
_HIGHEST_SHARE = 0.3  # of the window: the text above keeps the larger part


class EventCard(QWidget):
    """Shows `EventDetails`; signals which source, step or other event the user wants to see."""

    source_chosen = Signal(int)
    source_disowned = Signal(object)  # MentionId: this sentence tells another event
    step_chosen = Signal(object)  # tuple[int, int], where its words are displayed
    neighbour_chosen = Signal(object)  # EventId
    edit_asked = Signal()
    note_asked = Signal()
    tag_asked = Signal()
    tag_dropped = Signal(str)
    facet_chosen = Signal(object)  # FacetValue: show only what has this name
    contradiction_opened = Signal(object)  # DisputeKey

    def __init__(self, actions: tuple[QAction, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = plain_label("heading")
        self._facts = plain_label("secondary")
        self._may_change = True
        self._said: list[QPushButton] = []
        self._scroll = FittingScroll(_HIGHEST_SHARE)
        decisions = QWidget()
        flow = FlowLayout(SPACE_XS, decisions)
        for action in actions:
            flow.addWidget(KeyButton(action))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_XS)
        layout.addWidget(self._title)
        layout.addLayout(self._facts_row())
        layout.addWidget(self._scroll)
        layout.addSpacing(SPACE_S)
        layout.addWidget(decisions)
        self.hide()

    def _facts_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_XS)
        row.addWidget(self._facts, 1)
        for words, name, asked in (
            (self.tr("edit"), self.tr("Edit this event (Shift+E)"), self.edit_asked),
            (self.tr("note"), self.tr("Write a note on this event"), self.note_asked),
            (self.tr("tag"), self.tr("Tag this event"), self.tag_asked),
        ):
            link = _link(words, name)
            link.clicked.connect(asked)
            self._said.append(link)
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def show_details(self, details: EventDetails | None) -> None:
        self.setVisible(details is not None)
        if details is None:
            return
        self._title.setText(details.title)
        self._facts.setText(details.facts)
        body = self._body(details)
        self._scroll.show_body(body)

    def allow_changes(self, allowed: bool) -> None:
        """Whether notes, tags and another grouping are offered."""
        self._may_change = allowed
        for link in self._said:
            link.setVisible(allowed)

    def show_brief(self, brief: bool) -> None:
        """Without reasons and sources, while something else needs the room."""
        self._scroll.setVisible(not brief)

    def _body(self, details: EventDetails) -> QWidget:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, SPACE_XS, SPACE_XS, 0)
        layout.setSpacing(SPACE_S)
        for row in details.contradictions:
            contradiction = ContradictionView(row)
            contradiction.source_chosen.connect(self.source_chosen)
            contradiction.opened.connect(self.contradiction_opened)
            layout.addWidget(contradiction)
        why = DerivationView(details.why, details.steps)
        why.step_chosen.connect(self.step_chosen)
        layout.addWidget(why)
        parts = (self._said_of_it, self._names, self._sources, self._worth, self._neighbours)
        for widget in (widget for part in parts for widget in part(details)):
            layout.addWidget(widget)
        layout.addStretch(1)
        return body

    def _said_of_it(self, details: EventDetails) -> Iterable[QWidget]:
        """The user's own words, note and tags."""
        if details.corrections:
            words = _worded(details.corrections, "faint")
            words.setObjectName("corrections")
            yield words
        if details.note:
            note = TextButton(((tr("Your note"), "faint"), (_beginning(details.note), "")))
            note.setObjectName("note")
            note.setEnabled(self._may_change)
            note.clicked.connect(self.note_asked)
            yield note
        if details.tags:
            row = QWidget()
            flow = FlowLayout(SPACE_XS, row)
            for tag in details.tags[:_MOST_CHIPS]:
                flow.addWidget(self._tag(tag))
            yield row
            yield from _others(len(details.tags))

    def _tag(self, tag: str) -> QPushButton:
        chip = QPushButton(f"{shortened(tag, _LONGEST_NAME).replace('&', '&&')}  \u00d7")
        chip.setObjectName("tag")
        chip.setProperty("role", "chip")
        chip.setAccessibleName(self.tr("Take the tag {tag} away").format(tag=tag))
        chip.setToolTip(plain_tip(chip.accessibleName()))
        chip.setEnabled(self._may_change)
        chip.clicked.connect(lambda: self.tag_dropped.emit(tag))
        return chip

    def _names(self, details: EventDetails) -> Iterable[QWidget]:
        """Places, persons and organisations: each a way to see only what has it."""
        if not details.facets:
            return
        row = QWidget()
        flow = FlowLayout(SPACE_XS, row)
        for value in details.facets[:_MOST_CHIPS]:
            flow.addWidget(self._name(value))
        yield row
        yield from _others(len(details.facets))

    def _name(self, value: FacetValue) -> QPushButton:
        chip = QPushButton(shortened(value.words, _LONGEST_NAME).replace("&", "&&"))
        chip.setObjectName(f"{value.facet.value}-chip")
        chip.setProperty("role", "chip")
        chip.setAccessibleName(self.tr("Show only events with {name}").format(name=value.words))
        chip.setToolTip(plain_tip(chip.accessibleName()))
        chip.clicked.connect(lambda: self.facet_chosen.emit(value))
        return chip

    def _worth(self, details: EventDetails) -> Iterable[QWidget]:
        if details.importance:
            words = _worded(details.importance, "faint")
            words.setObjectName("importance")
            yield words

    def _sources(self, details: EventDetails) -> Iterable[QWidget]:
        if len(details.sources) > 1:
            yield _worded(self.tr("Told in {count} sentences").format(count=len(details.sources)), "faint")
            for at, source in enumerate(details.sources):
                yield self._source(at, source)

    def _source(self, at: int, source: SourceRow) -> QWidget:
        """Who says so and when, with the way out beside it; beneath, the words."""
        parts = (
            isolated(source.outlet),
            source.published,
            source.date_words and f"\u2192 {source.date_words}",
        )
        outlet = _worded(" \u00b7 ".join(part for part in parts if part), "faint")
        outlet.setContentsMargins(SPACE_S, 0, 0, 0)
        disown = _link(self.tr("not this event"), self.tr("This sentence becomes an event of its own"))
        disown.setObjectName(f"disown-{at}")
        disown.setAccessibleName(f"{disown.text()}: {source.quote}")
        if not self._may_change:
            disown.hide()  # shown before it has its place, it would be a window of its own for a moment
        disown.clicked.connect(lambda: self.source_disowned.emit(source.mention_id))
        words = TextButton(((source.quote, "secondary"),))
        words.setObjectName(f"source-{at}")
        words.setAccessibleName(f"{outlet.text()}: {source.quote}")
        words.setCheckable(True)
        words.setChecked(source.shown)
        words.clicked.connect(lambda: self.source_chosen.emit(at))
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(words, 1, 0, 1, 2)
        grid.addWidget(outlet, 0, 0)
        grid.addWidget(disown, 0, 1, Qt.AlignmentFlag.AlignTop)
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


def _link(words: str, tip: str) -> QPushButton:
    link = QPushButton(words)
    link.setProperty("role", "link")
    link.setToolTip(plain_tip(tip))
    link.setAccessibleName(tip)
    return link


def _worded(words: str, role: str) -> QLabel:
    label = plain_label(role)
    label.setText(words)
    return label


def _beginning(note: str) -> str:
    return note if len(note) <= _LONGEST_NOTE else note[:_LONGEST_NOTE].rstrip() + "\u2026"


def _others(count: int) -> Iterable[QWidget]:
    """How many have no chip of their own."""
    if count > _MOST_CHIPS:
        words = _worded(tr("and {count} more").format(count=number(count - _MOST_CHIPS)), "faint")
        words.setObjectName("others")
        yield words
