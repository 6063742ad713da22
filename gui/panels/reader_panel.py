"""The right side: the article's title and date, its text, and the chosen event beneath it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from gui.models.event_details import EventDetails
from gui.models.ledger_list import LedgerList
from gui.models.reader_document import ReaderDocument
from gui.models.words import shortened
from gui.panels.article_text import ArticleText
from gui.panels.elided_label import ElidedLabel
from gui.panels.event_card import EventCard
from gui.panels.event_form import EventForm
from gui.panels.find_bar import FindBar
from gui.panels.flow_layout import FlowLayout
from gui.panels.inline_editor import InlineEditor
from gui.panels.ledger_panel import LedgerPanel
from gui.panels.plain_label import plain_label
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS

_LONGEST_TITLE = 120
_LEAST_TEXT_PX = 84
_LOW_PX = 760  # too low for an editor, a card and the text together
_LOW_FOR_MOVES_PX = 1_000  # the same for an editor that lists what would move


class ReaderPanel(QFrame):
    """Shows a document and an event's details; its editors and buttons only signal."""

    publication_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        decisions: tuple[QAction, ...],
        date_picture: QWidget,
        form: EventForm,
        parent: QWidget | None = None,
    ) -> None:
        """`date_picture` draws the date that is typed for an event; `form` corrects all of it, in the place
        of its card."""
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._title = plain_label("title")
        self._byline = plain_label("secondary")
        self._published, self._published_why = ElidedLabel("secondary"), ElidedLabel("secondary")
        self._change = QPushButton(self.tr("change"))
        self._change.setProperty("role", "link")
        self._change.setAccessibleName(self.tr("Change publication date"))
        self._change.clicked.connect(self.publication_asked)
        self._notice = plain_label("faint")
        self.text = ArticleText(theme)
        self.text.setMinimumHeight(_LEAST_TEXT_PX)
        self.find_bar = FindBar(self.text)
        self.card = EventCard(decisions)
        self.ledger = LedgerPanel()
        self.ledger.words_chosen.connect(self.text.point_at)
        self.ledger.hide()
        self._ledger_link = QPushButton()
        self._ledger_link.setProperty("role", "link")
        self._ledger_link.setCheckable(True)
        self._ledger_link.setObjectName("ledger-link")
        self._ledger_link.setToolTip(self.tr("What became of each time phrase of this article"))
        self._ledger_link.toggled.connect(self._show_ledger)
        self._has_details = self._has_document = False
        self._ledger: LedgerList | None = None
        self.publication_editor = InlineEditor()
        self.event_editor = InlineEditor()
        self.event_editor.add_picture(date_picture)
        self.form = form
        form.opened.connect(self._show_form)
        form.closed.connect(self._show_card)
        self.event_editor.opened.connect(lambda: self.card.show_brief(self.height() < _LOW_PX))
        self.event_editor.closed.connect(lambda: self.card.show_brief(False))
        self.publication_editor.opened.connect(self._make_room_for_moves)
        self.publication_editor.closed.connect(self._show_card)
        self._invitation = plain_label("faint")
        self._invitation.setText(self.tr("Choose a mark, and read the sentence that says so."))
        self._invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._invitation)
        self._stack.addWidget(self._page())

    def set_theme(self, theme: Theme) -> None:
        self.text.set_theme(theme)

    def show_document(self, document: ReaderDocument | None, lit: tuple[int, int] | None) -> None:
        self._has_document = document is not None
        if document is None:
            self._show_no_document()
            return
        self._title.setText(shortened(document.title, _LONGEST_TITLE))
        self._title.setAccessibleName(document.title)
        self._byline.setText(document.byline)
        self._byline.setVisible(bool(document.byline))
        self._published.show_words(f"{document.published},")
        self._published_why.show_words(document.published_why)
        self._notice.setText(document.notice)
        self._notice.setVisible(bool(document.notice))
        self._choose_page()
        self.text.show_document(document, lit)

    def _show_no_document(self) -> None:
        """An invitation; or nothing but the form, where an event is being added."""
        self.text.show_nothing()
        for label in (self._title, self._byline):
            label.clear()
        self._notice.setText(self.tr("No article tells this event."))
        self._notice.setVisible(True)
        for line in (self._published, self._published_why):
            line.show_words("")
        self._choose_page()

    def _choose_page(self) -> None:
        """The invitation stands where there is nothing to read, to tell of, or to fill in."""
        for part in (self._date_line, self._title):
            part.setVisible(self._has_document)
        told = self._has_details or self.form.isVisibleTo(self)
        self._stack.setCurrentIndex(1 if self._has_document or told else 0)

    def close_editors(self) -> None:
        """What was asked is answered."""
        self.publication_editor.close_editor()
        self.event_editor.close_editor()

    def allow_changes(self, allowed: bool) -> None:
        """Without them the publication date is only told, and the card only reads."""
        self._change.setVisible(allowed)
        self.card.allow_changes(allowed)
        self.text.allow_changes(allowed)

    def show_details(self, details: EventDetails | None) -> None:
        """An event that is chosen takes the ledger's place."""
        self._has_details = details is not None
        if details is not None:
            self._ledger_link.setChecked(False)
        self.card.show_details(details)
        if self.form.isVisibleTo(self):
            self.card.hide()
        self._choose_page()

    def show_ledger(self, ledger: LedgerList | None) -> None:
        """The sum in a line that opens the list."""
        self._ledger_link.setVisible(ledger is not None and bool(ledger.groups))
        if ledger is not None:
            self._ledger_link.setText(ledger.heading)
            self._ledger_link.setAccessibleName(f"{self._ledger_link.toolTip()}: {ledger.summary}")
        self._ledger = ledger
        if self._ledger_link.isChecked():
            self._show_ledger(shown=True)

    def _show_form(self) -> None:
        """In the place of the card; beside a text where there is one."""
        self.card.hide()
        self.ledger.hide()
        self._ledger_link.setChecked(False)
        self._choose_page()

    def _make_room_for_moves(self) -> None:
        """What would move is many events; the one that was chosen can wait."""
        if self.height() < _LOW_FOR_MOVES_PX:
            self.card.hide()

    def _show_card(self) -> None:
        self.card.setVisible(self._has_details and not self.form.isVisibleTo(self))
        self._choose_page()

    def _show_ledger(self, shown: bool) -> None:
        """Its many lines are only made when they are asked for."""
        if shown and self._ledger is not None:
            self.ledger.show_ledger(self._ledger)
        self.ledger.setVisible(shown)
        self.card.setVisible(self._has_details and not shown)

    def _page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(SPACE_XL, SPACE_L, SPACE_S, SPACE_L)
        layout.setSpacing(SPACE_XS)
        layout.addWidget(self._title)
        layout.addWidget(self._byline)
        self._date_line = self._date_row()
        layout.addWidget(self._date_line)
        layout.addWidget(self.publication_editor)
        layout.addWidget(self._notice)
        layout.addSpacing(SPACE_S)
        layout.addWidget(self.find_bar)
        layout.addWidget(self.text, 1)
        layout.addSpacing(SPACE_M)
        below = QVBoxLayout()
        below.setContentsMargins(0, 0, SPACE_S, 0)
        below.setSpacing(SPACE_S)
        below.addWidget(self.event_editor)
        below.addWidget(self.form)
        below.addWidget(self.ledger)
        below.addWidget(self.card)
        layout.addLayout(below)
        return page

    def _date_row(self) -> QWidget:
        """The date, where it is from, the way to change it; in the next line where there is no room."""
        row = QWidget()
        flow = FlowLayout(SPACE_XS, row)
        for label in (self._published, self._published_why):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        for part in (self._published, self._published_why, self._change, self._ledger_link):
            flow.addWidget(part)
        return row
