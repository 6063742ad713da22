"""The right side: the article's title and date, its text, and the chosen event beneath it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from gui.models.event_details import EventDetails
from gui.models.reader_document import ReaderDocument
from gui.models.words import shortened
from gui.panels.article_text import ArticleText
from gui.panels.elided_label import ElidedLabel
from gui.panels.event_card import EventCard
from gui.panels.flow_layout import FlowLayout
from gui.panels.inline_editor import InlineEditor
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS

_LONGEST_TITLE = 120
_LEAST_TEXT_PX = 84
_LOW_PX = 760  # too low for an editor, a card and the text together


class ReaderPanel(QFrame):
    """Shows a document and an event's details; its editors and buttons only signal."""

    publication_asked = Signal()

    def __init__(self, theme: Theme, decisions: tuple[QAction, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._title = _label("title")
        self._byline = _label("secondary")
        self._published, self._published_why = ElidedLabel("secondary"), ElidedLabel("secondary")
        self._change = QPushButton(self.tr("change"))
        self._change.setProperty("role", "link")
        self._change.setAccessibleName(self.tr("Change publication date"))
        self._change.clicked.connect(self.publication_asked)
        self._notice = _label("faint")
        self.text = ArticleText(theme)
        self.text.setMinimumHeight(_LEAST_TEXT_PX)
        self.card = EventCard(decisions)
        self.publication_editor = InlineEditor()
        self.event_editor = InlineEditor()
        for editor in (self.publication_editor, self.event_editor):
            editor.opened.connect(lambda: self.card.show_brief(self.height() < _LOW_PX))
            editor.closed.connect(lambda: self.card.show_brief(False))
        self._invitation = _label("faint")
        self._invitation.setText(self.tr("Choose a mark, and read the sentence that says so."))
        self._invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._invitation)
        self._stack.addWidget(self._page())

    def set_theme(self, theme: Theme) -> None:
        self.text.set_theme(theme)

    def show_document(self, document: ReaderDocument | None, lit: tuple[int, int] | None) -> None:
        if document is None:
            self.text.show_nothing()
            self._stack.setCurrentIndex(0)
            return
        self._title.setText(shortened(document.title, _LONGEST_TITLE))
        self._title.setAccessibleName(document.title)
        self._byline.setText(document.byline)
        self._byline.setVisible(bool(document.byline))
        self._published.show_words(f"{document.published},")
        self._published_why.show_words(document.published_why)
        self._notice.setText(document.notice)
        self._notice.setVisible(bool(document.notice))
        self._stack.setCurrentIndex(1)
        self.text.show_document(document, lit)

    def close_editors(self) -> None:
        """What was asked is answered."""
        self.publication_editor.close_editor()
        self.event_editor.close_editor()

    def allow_changes(self, allowed: bool) -> None:
        """Without them the publication date is only told, and the card only reads."""
        self._change.setVisible(allowed)
        self.card.allow_changes(allowed)

    def show_details(self, details: EventDetails | None) -> None:
        self.card.show_details(details)

    def _page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(SPACE_XL, SPACE_L, SPACE_S, SPACE_L)
        layout.setSpacing(SPACE_XS)
        layout.addWidget(self._title)
        layout.addWidget(self._byline)
        layout.addWidget(self._date_row())
        layout.addWidget(self.publication_editor)
        layout.addWidget(self._notice)
        layout.addSpacing(SPACE_S)
        layout.addWidget(self.text, 1)
        layout.addSpacing(SPACE_M)
        below = QVBoxLayout()
        below.setContentsMargins(0, 0, SPACE_S, 0)
        below.setSpacing(SPACE_S)
        below.addWidget(self.event_editor)
        below.addWidget(self.card)
        layout.addLayout(below)
        return page

    def _date_row(self) -> QWidget:
        """The date, where it is from, the way to change it; in the next line where there is no room."""
        row = QWidget()
        flow = FlowLayout(SPACE_XS, row)
        for label in (self._published, self._published_why):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        for part in (self._published, self._published_why, self._change):
            flow.addWidget(part)
        return row


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
