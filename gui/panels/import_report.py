"""The report of an import: a headline, and a row for each article that needs a word. Never in the way."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from gui.models.import_row import ImportRow, ImportState, ImportSummary
from gui.models.words import counted, shortened, tr
from gui.style.tokens import SPACE_M, SPACE_S, SPACE_XS

_MOST_ROWS = 200
_HIGHEST_PX = 260
_HIGHEST_SHARE = 0.22  # of the window: the articles above keep their place
_LONGEST_NAME = 72


class ImportReport(QFrame):
    """Hidden until there is something to say; closed by its button or by the next import."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._headline = _words("", "heading")
        close = QToolButton()
        close.setText("\u00d7")
        close.setProperty("role", "quiet")
        close.setAccessibleName(self.tr("Close the report"))
        close.clicked.connect(self.hide)
        head = QHBoxLayout()
        head.addWidget(self._headline, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_M, SPACE_S, SPACE_S, SPACE_M)
        layout.addLayout(head)
        layout.addWidget(self._scroll)
        self.hide()

    def show_summary(self, summary: ImportSummary) -> None:
        self._headline.setText(summary.headline)
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, SPACE_S, 0)
        rows.setSpacing(SPACE_S)
        for row in summary.rows[:_MOST_ROWS]:
            rows.addWidget(_row_widget(row))
        if (rest := len(summary.rows) - _MOST_ROWS) > 0:
            rows.addWidget(
                _words(tr("and {rest}").format(rest=counted(rest, tr("other"), tr("others"))), "faint")
            )
        rows.addStretch(1)
        self._scroll.setWidget(body)
        for ground in (body, self._scroll.viewport()):
            ground.setAutoFillBackground(False)  # the card shows through
        self._scroll.setVisible(bool(summary.rows))
        highest = min(_HIGHEST_PX, round(self.window().height() * _HIGHEST_SHARE))
        self._scroll.setFixedHeight(min(highest, 72 * len(summary.rows)))
        self.setAccessibleDescription(
            "\n".join(f"{row.name}: {row.reason}" for row in summary.rows[:_MOST_ROWS])
        )
        self.show()


def _row_widget(row: ImportRow) -> QWidget:
    widget = QWidget()
    widget.setObjectName(f"import-{row.state}")
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE_XS // 2)
    name = _words(shortened(row.name, _LONGEST_NAME), "heading")
    name.setToolTip(row.name if "<" not in row.name else "")  # a tip must not take it for markup
    layout.addWidget(name)
    layout.addWidget(_words(row.reason, "error" if row.state is ImportState.FAILED else "secondary"))
    if row.what_to_do:
        layout.addWidget(_words(row.what_to_do, "faint"))
    return widget


def _words(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
