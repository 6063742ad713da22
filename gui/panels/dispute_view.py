"""A contradiction opened: its sides beside each other where there is room, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.models.disputes import DisputeCard
from gui.panels.card_columns import CardColumns
from gui.panels.dispute_side import DisputeSideView
from gui.panels.inline_editor import InlineEditor
from gui.panels.key_button import KeyButton
from gui.panels.plain_label import plain_label
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XS


class DisputeView(QFrame):
    """Shows a `DisputeCard`; signals what is decided."""

    decided = Signal(int)  # number of the side, 1 the first
    left_open = Signal()
    reopened = Signal()
    reason_given = Signal(str)
    witness_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._card: DisputeCard | None = None
        self._may_change = True
        self._title = plain_label("heading")
        self._state = plain_label("secondary")
        self.sides = CardColumns()
        self.leave = KeyButton(self._action(self.tr("Leave open on purpose"), "L", self.left_open.emit))
        self.reopen = KeyButton(self._action(self.tr("Open again"), "O", self.reopened.emit))
        self.why = KeyButton(self._action(self.tr("Say why"), "W", self.ask_why))
        self.editor = InlineEditor()
        self.editor.typed.connect(lambda _: self.editor.show_reading("", valid=True))
        self.editor.applied.connect(self._give_reason)
        self._lay_out()
        self.show_card(None)

    @property
    def card(self) -> DisputeCard | None:
        return self._card

    def allow_changes(self, allowed: bool) -> None:
        """Whether anything can be decided."""
        self._may_change = allowed
        card, self._card = self._card, None
        self.show_card(card)

    def ask_why(self) -> None:
        """Why it was decided so, or left open."""
        if self._card is not None and self._card.takes_reason and self._may_change:
            hint = self.tr("the port authority gives the 12th")
            self.editor.open(self.tr("Why?"), self._card.reason, hint)

    def _give_reason(self, words: str) -> None:
        self.reason_given.emit(words.strip())
        self.editor.close_editor()

    def show_card(self, card: DisputeCard | None) -> None:
        for part in (self._title, self._state, self.sides):
            part.setVisible(card is not None)
        self.leave.setVisible(card is not None and not card.is_settled and self._may_change)
        self.reopen.setVisible(card is not None and card.is_settled and self._may_change)
        self.why.setVisible(card is not None and card.takes_reason and self._may_change)
        if card == self._card:
            return
        if card is None or self._card is None or card.key != self._card.key:
            self.editor.close_editor()
        self._card = card
        if card is None:
            self.sides.show_cards(())
            return
        self._title.setText(card.title)
        now = self.tr("on the timeline: {date}").format(date=card.date)
        self._state.setText(" \u00b7 ".join((card.heading, card.state, now)))
        self.sides.show_cards([self._side(at) for at in range(1, len(card.sides) + 1)])

    def _side(self, at: int) -> DisputeSideView:
        assert self._card is not None
        view = DisputeSideView(at, self._card.sides[at - 1], may_decide=self._may_change)
        view.decided.connect(self.decided)
        view.witness_chosen.connect(self.witness_chosen)
        return view

    def _action(self, words: str, key: str, act: Callable[[], None]) -> QAction:
        """Shows its key; the page itself answers to it."""
        action = QAction(words, self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False: act())
        return action

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACE_XS)
        words.addWidget(self._title)
        words.addWidget(self._state)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_XS)
        head.setSpacing(SPACE_M)
        head.addLayout(words, 1)
        head.addWidget(self.why)
        head.addWidget(self.leave)
        head.addWidget(self.reopen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        asked = QHBoxLayout()
        asked.setContentsMargins(SPACE_L, 0, SPACE_L, SPACE_S)
        asked.addWidget(self.editor)
        layout.addLayout(head)
        layout.addLayout(asked)
        layout.addWidget(self.sides, 1)
