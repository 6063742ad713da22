"""The card that appears beside a mark: plain text only, and never over a mark of its lane."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QLabel, QVBoxLayout, QWidget

from gui.models.hover_content import HoverContent
from gui.style.fonts import Weight
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

WIDTH_PX = 330


class HoverCard(QFrame):
    """Floats over the canvas; the pointer passes through it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "floating")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title, self._facts, self._sentence = (self._line() for _ in range(3))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_S // 2)
        for line in (self._title, self._facts, self._sentence):
            column.addWidget(line)
        self._shadow = QGraphicsDropShadowEffect(self)
        self._shadow.setBlurRadius(24)
        self._shadow.setOffset(0, 4)
        self.setGraphicsEffect(self._shadow)
        self.set_theme(theme)
        self.hide()

    def _line(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def set_theme(self, theme: Theme) -> None:
        self._title.setFont(theme.font(0, Weight.HEADING))
        self._facts.setFont(theme.font(-1))
        self._sentence.setFont(theme.reader_font(0))
        tokens = theme.tokens
        self.setStyleSheet(
            f"HoverCard {{ background: {tokens.raised}; border: 1px solid {tokens.hairline};"
            " border-radius: 10px; }"
        )
        self._title.setStyleSheet(f"color: {tokens.text}")
        for line in (self._facts, self._sentence):
            line.setStyleSheet(f"color: {tokens.text_secondary}")
        shade = QColor(tokens.shadow)
        shade.setAlphaF(0.5 if theme.dark else 0.18)
        self._shadow.setColor(shade)

    def show_content(self, content: HoverContent, mark: QRect, lane: QRect) -> None:
        """Below the lane of the mark, or above it where there is no room below."""
        self._title.setText(content.title)
        self._facts.setText(" · ".join(fact for fact in content.facts if fact))
        self._sentence.setText(f"“{content.sentence}”" if content.sentence else "")
        self._sentence.setVisible(bool(content.sentence))
        self.setFixedWidth(min(WIDTH_PX, max(160, self.parentWidget().width() - 2 * SPACE_S)))
        inner = self.width() - 2 * SPACE_L - 2
        height = sum(line.heightForWidth(inner) for line in self._shown_lines())
        self.setFixedHeight(height + 2 * SPACE_M + SPACE_S + 4)
        self._move_beside(mark, lane)
        self.show()
        self.raise_()

    def _shown_lines(self) -> list[QLabel]:
        return [line for line in (self._title, self._facts, self._sentence) if line.text()]

    def _move_beside(self, mark: QRect, lane: QRect) -> None:
        area = self.parentWidget().rect()
        left = min(max(SPACE_S, mark.center().x() - self.width() // 2), area.width() - self.width() - SPACE_S)
        below, above = lane.bottom() + 6, lane.top() - self.height() - 6
        if below + self.height() <= area.bottom():
            self.move(left, below)
        elif above >= 0:
            self.move(left, above)
        else:
            self._move_aside(mark, area)

    def _move_aside(self, mark: QRect, area: QRect) -> None:
        """A lane as high as the canvas: left or right of the mark, wherever there is more room."""
        right_room = area.width() - mark.right()
        left = mark.right() + 16 if right_room >= mark.left() else mark.left() - self.width() - 16
        left = min(max(SPACE_S, left), area.width() - self.width() - SPACE_S)
        top = mark.bottom() + 16
        if top + self.height() > area.height():
            top = mark.top() - self.height() - 16
        self.move(left, max(SPACE_S, top))
