"""What painted rows share: the ground under them, and a line of words that is cut where it is long."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from gui.style.fonts import Weight
from gui.style.theme import Theme

_MARKER_PX = 3
_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


def paint_row_ground(painter: QPainter, theme: Theme, rect: QRect, state: QStyle.StateFlag) -> None:
    """Chosen, pointed at, or reached by the keyboard; a hairline below."""
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if selected or state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, theme.color("background"))
    if selected:
        painter.fillRect(QRect(rect.left(), rect.top(), _MARKER_PX, rect.height()), theme.color("accent"))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("hairline"))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(theme.color("accent"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0, 0, -1, -1))


def paint_line(
    painter: QPainter,
    theme: Theme,
    area: QRect,
    words: str,
    *,
    token: str = "text",
    weight: Weight = Weight.REGULAR,
    step: int = 0,
) -> int:
    """One line in a token's colour, cut where it is too long; its width in pixels."""
    font = theme.font(step, weight)
    metrics = QFontMetrics(font)
    if area.width() <= metrics.averageCharWidth() * 2:
        return 0
    shown = metrics.elidedText(" ".join(words.split()), Qt.TextElideMode.ElideRight, area.width())
    painter.setFont(font)
    painter.setPen(theme.color(token))
    painter.drawText(area, _LINE, shown)
    return metrics.horizontalAdvance(shown)
