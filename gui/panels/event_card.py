"""Beneath the text: the chosen event, why it has its date, who tells it, and what can be decided."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.models.event_details import EventDetails, SourceRow
from gui.panels.key_button import KeyButton
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XS

_HIGHEST_PX = 300


class EventCard(QWidget):
    """Shows `EventDetails`; signals which source the user wants to read."""

    source_chosen = Signal(int)

    def __init__(self, actions: tuple[QAction, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = _label("heading")
        self._facts = _label("secondary")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMaximumHeight(_HIGHEST_PX)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        for action in actions:
            buttons.addWidget(KeyButton(action))
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_XS)
        layout.addWidget(self._title)
        layout.addWidget(self._facts)
        layout.addSpacing(SPACE_XS)
        layout.addWidget(self._scroll)
        layout.addSpacing(SPACE_S)
        layout.addLayout(buttons)
        self.hide()

    def show_details(self, details: EventDetails | None) -> None:
        self.setVisible(details is not None)
        if details is None:
            return
        self._title.setText(details.title)
        self._facts.setText(details.facts)
        body = self._body(details)
        self._scroll.setWidget(body)
        for ground in (body, self._scroll.viewport()):
            ground.setAutoFillBackground(False)
        self._fit_scroll(body)

    def _body(self, details: EventDetails) -> QWidget:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_S)
        layout.addWidget(_why(details))
        if len(details.sources) > 1:
            heading = _label("faint")
            heading.setText(self.tr("Told in {count} sentences").format(count=len(details.sources)))
            layout.addWidget(heading)
            for at, source in enumerate(details.sources):
                layout.addWidget(self._source(at, source))
        layout.addStretch(1)
        return body

    def _source(self, at: int, source: SourceRow) -> QWidget:
        row = QPushButton()
        row.setObjectName(f"source-{at}")
        row.setProperty("role", "source")
        row.setCheckable(True)
        row.setChecked(source.shown)
        row.setAccessibleName(f"{source.outlet}: {source.quote}")
        row.clicked.connect(lambda: self.source_chosen.emit(at))
        outlet, quote = _label("faint"), _label("secondary")
        outlet.setText(source.outlet)
        quote.setText(f"\u201c{source.quote}\u201d")
        layout = QVBoxLayout(row)
        layout.setContentsMargins(SPACE_S, SPACE_XS, SPACE_S, SPACE_XS)
        layout.setSpacing(0)
        for label in (outlet, quote):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        row.setMinimumHeight(quote.fontMetrics().lineSpacing() * 3 + 2 * SPACE_S)
        return row

    def _fit_scroll(self, body: QWidget) -> None:
        """As high as what is in it, so that the text above keeps the rest."""
        width = max(self.width() - SPACE_S, 200)
        height = body.heightForWidth(width) if body.hasHeightForWidth() else body.sizeHint().height()
        self._scroll.setFixedHeight(min(max(height, body.minimumSizeHint().height()), _HIGHEST_PX))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]  # a QResizeEvent, handed on as it is
        if (body := self._scroll.widget()) is not None:
            self._fit_scroll(body)


def _why(details: EventDetails) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    grid = QGridLayout(card)
    grid.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
    grid.setHorizontalSpacing(SPACE_M)
    grid.setVerticalSpacing(SPACE_XS)
    grid.setColumnStretch(1, 1)
    heading = _label("secondary")
    heading.setText(details.why)
    grid.addWidget(heading, 0, 0, 1, 2)
    for number, words in enumerate(details.steps, start=1):
        count, step = _label("faint"), _label("heading" if number == len(details.steps) else "")
        count.setText(str(number))
        count.setAlignment(Qt.AlignmentFlag.AlignTop)
        step.setText(words)
        grid.addWidget(count, number, 0)
        grid.addWidget(step, number, 1)
    return card


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
