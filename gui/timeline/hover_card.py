"""The card that appears beside a mark: plain text only, and where it hides the least."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
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
        self._area = parent
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

    def show_content(self, content: HoverContent, mark: QRect, obstacles: Sequence[QRect]) -> None:
        """Beside a mark, where it hides as little as can be; never over the mark itself."""
        self._title.setText(content.title)
        self._facts.setText(" · ".join(fact for fact in content.facts if fact))
        self._sentence.setText(f"“{content.sentence}”" if content.sentence else "")
        self._sentence.setVisible(bool(content.sentence))
        self.setFixedWidth(min(WIDTH_PX, max(160, self._area.width() - 2 * SPACE_S)))
        inner = self.width() - 2 * SPACE_L - 2
        height = sum(line.heightForWidth(inner) for line in self._shown_lines())
        self.setFixedHeight(height + 2 * SPACE_M + SPACE_S + 4)
        self.move(best_place(self.size(), mark, obstacles, self._area.rect()))
        self.show()
        self.raise_()

    def words(self) -> str:
        """All that the card says."""
        return "\n".join(line.text() for line in self._shown_lines())

    def _shown_lines(self) -> list[QLabel]:
        return [line for line in (self._title, self._facts, self._sentence) if line.text()]


def best_place(size: QSize, mark: QRect, obstacles: Sequence[QRect], area: QRect) -> QPoint:
    """Where a card of this size hides the least of the obstacles; at equal cost the nearest place."""
    room = area.adjusted(SPACE_S, SPACE_S, -SPACE_S, -SPACE_S)
    places = [QRect(point, size) for point in _places_around(size, mark)]
    moved = [_inside(place, room) for place in places]
    free = [place for place in moved if not place.intersects(mark)] or moved

    def hidden(place: QRect) -> int:
        return sum(_area(place.intersected(other)) for other in obstacles)

    return min(free, key=hidden).topLeft()


def _places_around(size: QSize, mark: QRect) -> list[QPoint]:
    """Below, above and aside, nearest first."""
    gap = SPACE_L + SPACE_S
    lefts = (mark.center().x() - size.width() // 2, mark.left() - size.width() - gap, mark.right() + gap)
    tops = (
        mark.bottom() + gap,
        mark.top() - size.height() - gap,
        mark.center().y() - size.height() // 2,
        mark.bottom() + 3 * gap,
        mark.top() - size.height() - 3 * gap,
    )
    return [QPoint(left, top) for top in tops for left in lefts]


def _inside(place: QRect, room: QRect) -> QRect:
    left = max(room.left(), min(place.left(), room.right() - place.width()))
    top = max(room.top(), min(place.top(), room.bottom() - place.height()))
    return QRect(QPoint(left, top), place.size())


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0
