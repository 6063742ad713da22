"""The days that a publication date can be, each with its key, its source and what it would move."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.models.date_review import DateReviewRow
from gui.panels.date_choice import DateChoice
from gui.panels.inline_editor import InlineEditor
from gui.panels.key_button import KeyButton
from gui.panels.plain_label import plain_label
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XS


class DateCandidates(QFrame):
    """Shows one article's candidates; signals the number of the one that is pressed."""

    chosen = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._row: DateReviewRow | None = None
        self._choices: list[DateChoice] = []
        self._question = plain_label("heading")
        self._why = plain_label("secondary")
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE_XS)
        self._type = KeyButton(self._action(self.tr("Type a date"), "E"))
        self._type.clicked.connect(self.ask_date)
        self._leave = KeyButton(self._action(self.tr("Leave for now"), "S"))
        self._leave.clicked.connect(self.left)
        self.editor = InlineEditor()
        self._lay_out()

    @property
    def words(self) -> tuple[str, ...]:
        """What each choice says, its key first."""
        return tuple(choice.words for choice in self._choices)

    def choice(self, number: int) -> QPushButton:
        """The button of a candidate, 1 the first."""
        return self._choices[number - 1]

    def show_row(self, row: DateReviewRow | None) -> None:
        if row == self._row:
            return
        same = self._row is not None and row is not None and row.article_id == self._row.article_id
        self._row = row
        if not same:
            self.editor.close_editor()
        for choice in self._choices:
            self._list.removeWidget(choice)
            choice.hide()
            choice.deleteLater()
        self._choices = []
        self._question.setText("" if row is None else row.title)
        why = self.tr("{date}: {why}")
        self._why.setText("" if row is None else why.format(date=row.published, why=row.why))
        for at, candidate in enumerate(row.candidates if row else (), start=1):
            choice = DateChoice(at, candidate)
            choice.clicked.connect(lambda _=False, number=at: self.chosen.emit(number))
            self._choices.append(choice)
            self._list.addWidget(choice)

    def show_moves(self, number: int, words: str) -> None:
        """What a candidate would move."""
        if 1 <= number <= len(self._choices):
            self._choices[number - 1].show_moves(words)

    def ask_date(self) -> None:
        """Open the field for a date that is not among the candidates."""
        if self._row is not None:
            self.editor.open(self.tr("When was this article published?"), "", self.tr("13 July 2019"))
            QTimer.singleShot(0, self, self._show_editor)  # once it has its place

    def _show_editor(self) -> None:
        self._scroll.ensureWidgetVisible(self.editor)

    def _action(self, words: str, key: str) -> QAction:
        """Words and key for a button to show; the key itself is the page's."""
        action = QAction(words, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return action

    def _lay_out(self) -> None:
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        inner.setSpacing(SPACE_S)
        for widget in (self._question, self._why):
            inner.addWidget(widget)
        inner.addLayout(self._list)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        for button in (self._type, self._leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inner.addLayout(buttons)
        inner.addWidget(self.editor)
        inner.addStretch(1)
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        for ground in (body, scroll.viewport()):
            ground.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
