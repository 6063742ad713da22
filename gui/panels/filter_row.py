"""The row above the timeline: which dates, kinds and review states are shown, and how many that are."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from core.model.event import Kind, Review
from gui.models.event_filter import EventFilterChoice
from gui.models.words import review_words
from gui.style.tokens import SPACE_L, SPACE_S


class FilterRow(QFrame):
    """Chips with menus; signals the whole choice each time it changes."""

    changed = Signal(object)  # EventFilterChoice

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._choice = EventFilterChoice()
        self._span_words = ""
        self._dates = QToolButton()
        self._dates.setProperty("role", "chip")
        self._dates.clicked.connect(lambda: self.set_span(None, ""))
        self._kinds, self._kind_actions = self._menu_chip([(kind, _kind_words(self, kind)) for kind in Kind])
        states = [state for state in Review if state is not Review.REJECTED]
        self._reviews, self._review_actions = self._menu_chip(
            [(state, review_words(state)) for state in states]
        )
        self._count = QLabel()
        self._count.setProperty("role", "secondary")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        layout.setSpacing(SPACE_S)
        for widget in (self._dates, self._kinds, self._reviews):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self._count)
        self.set_span(None, "")

    @property
    def choice(self) -> EventFilterChoice:
        return self._choice

    def show_count(self, words: str) -> None:
        self._count.setText(words)

    @property
    def count_words(self) -> str:
        return self._count.text()

    def set_span(self, span: tuple[int, int] | None, words: str) -> None:
        """Only what happened in a span of time, named in words; None for all dates."""
        self._dates.setText(f"{words}  \u00d7" if span else self.tr("All dates"))
        self._dates.setEnabled(span is not None)
        self._dates.setToolTip(
            self.tr("Show all dates again") if span else self.tr("Shift+drag on the canvas chooses a span")
        )
        self._span_words = words if span else ""
        self._choose(EventFilterChoice(span, self._choice.kinds, self._choice.reviews))

    def _menu_chip(self, entries: Sequence[tuple[Kind | Review, str]]) -> tuple[QToolButton, list[QAction]]:
        chip = QToolButton()
        chip.setProperty("role", "chip")
        chip.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        menu = QMenu(chip)
        made = []
        for value, words in entries:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(True)
            action.setData(str(value))
            action.toggled.connect(self._menus_changed)
            made.append(action)
        chip.setMenu(menu)
        return chip, made

    def _menus_changed(self) -> None:
        kinds = frozenset(Kind(action.data()) for action in self._kind_actions if action.isChecked())
        reviews = frozenset(Review(action.data()) for action in self._review_actions if action.isChecked())
        all_reviews = len(reviews) == len(self._review_actions)
        self._choose(
            EventFilterChoice(
                self._choice.span,
                None if len(kinds) == len(self._kind_actions) else kinds,
                None if all_reviews else reviews,
            )
        )

    def _choose(self, choice: EventFilterChoice) -> None:
        self._kinds.setText(_chip_words(self.tr("All kinds"), self._kind_actions, choice.kinds is None))
        self._reviews.setText(
            _chip_words(self.tr("Any review state"), self._review_actions, choice.reviews is None)
        )
        chips = ((self._kinds, choice.kinds), (self._reviews, choice.reviews))
        parts = [self._span_words, *(chip.text() for chip, chosen in chips if chosen is not None)]
        self._choice = replace(choice, words="; ".join(part for part in parts if part))
        self.changed.emit(self._choice)


def _chip_words(all_words: str, actions: list[QAction], everything: bool) -> str:
    if everything:
        return all_words
    chosen = [action.text() for action in actions if action.isChecked()]
    return ", ".join(chosen) if chosen else "\u2013"


def _kind_words(row: QWidget, kind: Kind) -> str:
    return {
        Kind.EVENT: row.tr("events"),
        Kind.SPEECH: row.tr("statements"),
        Kind.STATE: row.tr("states"),
    }[kind]
