"""The text of an article: sentences that tell events tinted, their phrases underlined, one of them lit.

Read-only, plain, and shut off: it loads no resource and opens no link. It shows a document and says
which passage was clicked; what follows from that is the presenters' to decide.
"""

from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QToolTip, QWidget

from core.model.span import Span
from gui.models.reader_document import ParagraphStyle, Passage, ReaderDocument
from gui.panels.marked_places import MarkedPlaces
from gui.style.plain_words import plain_tip
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

_LINE_HEIGHT_PERCENT = 108.0  # of the face's own, which is generous already
_FOUND_SHARE = 0.35  # of the colour of hits, so that words on it are read
_LIT_AT = 0.28  # of the height of the view, from the top: what comes before a sentence is context too


class ArticleText(QTextEdit):
    """Shows one `ReaderDocument`."""

    passage_clicked = Signal(object)  # Passage
    text_changed = Signal()  # another article, or none
    event_asked = Signal()  # a new event from the words that are chosen
    phrase_meant = Signal(object)  # Passage: the chosen event hangs on this time phrase

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document: ReaderDocument | None = None
        self._lit: tuple[int, int] | None = None
        self._pointed: tuple[int, int] | None = None
        self._marked = MarkedPlaces()
        self._pressed_at = QPoint()
        self._holds_lit = False
        self._may_change = True
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setProperty("role", "reader")
        self.setAccessibleName(self.tr("Article"))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setMouseTracking(True)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ARG002 - whatever is asked for is refused
        """Nothing an article refers to is ever loaded."""
        return None

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._document is not None:
            self._set_text(self._document)
            self._paint_passages()

    def show_document(self, document: ReaderDocument, lit: tuple[int, int] | None) -> None:
        """Show a document with one passage lit and in view; the same text is not laid out again."""
        same_text = self._document is not None and _same_text(self._document, document)
        self._document, self._lit, self._pointed = document, lit, None
        if not same_text:
            self._set_text(document)
            self.text_changed.emit()
        self._paint_passages()
        self._holds_lit = lit is not None
        if lit is not None:
            self._bring_into_view(lit)
        elif not same_text:
            self.verticalScrollBar().setValue(0)

    def point_at(self, words: tuple[int, int]) -> None:
        """Mark the words that a step of a derivation rests on, and bring them into view."""
        self._pointed = words
        self._paint_passages()
        self._bring_into_view(words)

    def show_nothing(self) -> None:
        self._document, self._lit, self._pointed = None, None, None
        self.clear()
        self.text_changed.emit()

    def mark_words(self, words: str) -> int:
        """Mark every place where these words stand; how many there are."""
        count = self._marked.seek(self.document(), words)
        self._paint_passages()
        return count

    def show_marked(self, at: int) -> None:
        """Bring one of the marked places into view."""
        place = self._marked.show(at)
        self._paint_passages()
        self._bring_into_view(place)

    @property
    def lit_text(self) -> str:
        """The words that are lit, as displayed."""
        return "" if self._lit is None else self._cursor(*self._lit).selectedText()

    @property
    def lit_in_view(self) -> bool:
        """Whether the beginning of what is lit can be seen."""
        if self._lit is None:
            return False
        rect = self.cursorRect(self._cursor(self._lit[0], self._lit[0]))
        return rect.top() >= 0 and rect.bottom() <= self.viewport().height()

    @property
    def marked_text(self) -> str:
        """The words at the place of those sought that is shown, as displayed."""
        return "" if self._marked.shown is None else self._cursor(*self._marked.shown).selectedText()

    @property
    def pointed_text(self) -> str:
        """The words that a step points at, as displayed."""
        return "" if self._pointed is None else self._cursor(*self._pointed).selectedText()

    def chosen_span(self) -> Span | None:
        """The words that are chosen, as they stand in the article."""
        cursor = self.textCursor()
        if self._document is None or not cursor.hasSelection():
            return None
        return self._document.displayed.span_of(cursor.selectionStart(), cursor.selectionEnd())

    def allow_changes(self, allowed: bool) -> None:
        """Whether its menu offers more than copying."""
        self._may_change = allowed

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the words that are chosen, and with the phrase under the pointer."""
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setEnabled(self.textCursor().hasSelection())
        if self._may_change:
            self._offer_changes(menu, self._passage_at(event.pos()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _offer_changes(self, menu: QMenu, passage: Passage | None) -> None:
        made = menu.addAction(self.tr("New event from these words\u2026"), self.event_asked.emit)
        made.setEnabled(self.textCursor().hasSelection())
        if self._document is not None and passage in self._document.phrases:
            words = self._cursor(passage.start, passage.end).selectedText().replace("&", "&&")
            hang = menu.addAction(
                self.tr("The chosen event hangs on \u201c{words}\u201d").format(words=words)
            )
            hang.triggered.connect(lambda: self.phrase_meant.emit(passage))

    def _set_text(self, document: ReaderDocument) -> None:
        self.setFont(self._theme.reader_font(1))
        self._marked.forget()
        self.document().setDocumentMargin(0)
        self.setPlainText(document.displayed.text)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, style in enumerate(document.styles):
            block = self.document().findBlockByNumber(number)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(_block_format(style))
            if style is not ParagraphStyle.BODY:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(self._character_format(style))
        cursor.endEditBlock()

    def _character_format(self, style: ParagraphStyle) -> QTextCharFormat:
        made = QTextCharFormat()
        if style is ParagraphStyle.FURNITURE:
            made.setFont(self._theme.font(-1))
            made.setForeground(self._theme.color("text_faint"))
        elif style is ParagraphStyle.HEADING:
            made.setFont(self._theme.reader_font(1, bold=True))
        return made

    def _paint_passages(self) -> None:
        document = self._document
        if document is None:
            return
        looks = [
            self._selection(passage.start, passage.end, self._ground("tinted_sentence"))
            for passage in document.tinted
        ]
        if self._lit is not None:
            looks.append(self._selection(*self._lit, self._ground("lit_sentence")))
        looks += [
            self._selection(passage.start, passage.end, self._underline(passage))
            for passage in document.phrases
        ]
        looks += [self._selection(*place, self._found()) for place in self._marked.all]
        pointed = (place for place in (self._marked.shown, self._pointed) if place is not None)
        looks += [self._selection(*place, self._pointer()) for place in pointed]
        self.setExtraSelections(looks)

    def _selection(self, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = self._cursor(start, end)
        made.format = look
        return made

    def _cursor(self, start: int, end: int) -> QTextCursor:
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _ground(self, token: str) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setBackground(self._theme.color(token))
        return look

    def _underline(self, passage: Passage) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(self._theme.hue(passage.hue))
        return look

    def _found(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setBackground(self._theme.color("search_hit", _FOUND_SHARE))
        return look

    def _pointer(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setBackground(self._theme.color("accent"))
        look.setForeground(self._theme.color("on_accent"))
        return look

    def _bring_into_view(self, lit: tuple[int, int]) -> None:
        top = self.cursorRect(self._cursor(lit[0], lit[0])).top()
        bottom = self.cursorRect(self._cursor(lit[1], lit[1])).bottom()
        height = self.viewport().height()
        if top >= 0 and bottom <= height:
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + top - round(height * _LIT_AT))

    def _passage_at(self, point: QPoint) -> Passage | None:
        """The innermost passage under a point of the viewport."""
        document = self._document
        if document is None:
            return None
        position = self.cursorForPosition(point).position()
        under = [
            passage
            for passage in (*document.phrases, *document.tinted)
            if passage.start <= position <= passage.end
        ]
        return min(under, key=lambda passage: passage.end - passage.start, default=None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is lit stays in view when the card beneath grows, until the user scrolls away from it."""
        super().resizeEvent(event)
        if self._holds_lit and self._lit is not None:
            self._bring_into_view(self._lit)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._let_go()
        super().wheelEvent(event)

    def _let_go(self) -> None:
        self._holds_lit = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        was_click = (point - self._pressed_at).manhattanLength() < 4 and not self.textCursor().hasSelection()
        if was_click and event.button() == Qt.MouseButton.LeftButton:
            passage = self._passage_at(point)
            if passage is not None:
                self.passage_clicked.emit(passage)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._passage_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            passage = self._passage_at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(passage.explanation) if passage else "", self)
            return True
        return super().viewportEvent(event)


def _same_text(old: ReaderDocument, new: ReaderDocument) -> bool:
    return old.article_id == new.article_id and old.displayed.text == new.displayed.text


def _block_format(style: ParagraphStyle) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(_LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setBottomMargin(SPACE_S if style is ParagraphStyle.FURNITURE else SPACE_M)
    if style is ParagraphStyle.LIST_ITEM:
        made.setLeftMargin(SPACE_L)
    return made
