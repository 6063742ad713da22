"""The quiet word at the end of an import, beside the articles: a headline and the gravest of what it told.

All the rest is in the import page, one press away. Never in the way.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from gui.models.import_row import ImportRow, ImportState, ImportSummary
from gui.models.words import counted, shortened
from gui.style.plain_words import plain_tip
from gui.style.tokens import SPACE_M, SPACE_S, SPACE_XS

_MOST_ROWS = 2
_MOST_TOLD = 200
_LONGEST_NAME, _LONGEST_WORDS = 60, 100


class ImportReport(QFrame):
    """Hidden until there is something to say; closed by its button, renewed by the next import."""

    all_asked = Signal()

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
        self._told = QWidget()
        self._rows = QVBoxLayout(self._told)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE_S)
        self._brief = False
        self._count = 0  # rows that there are in all
        self._all = QPushButton()
        self._all.setProperty("role", "link")
        self._all.clicked.connect(self.all_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_M, SPACE_S, SPACE_S, SPACE_M)
        layout.setSpacing(SPACE_S)
        layout.addLayout(head)
        layout.addWidget(self._told)
        layout.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_brief(self, brief: bool) -> None:
        """Only the headline and the way to the rest, where there is no room for more."""
        self._brief = brief
        self._told.setVisible(self._rows.count() > 0 and not brief)
        self._show_rest()

    def show_summary(self, summary: ImportSummary) -> None:
        self._headline.setText(summary.headline)
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        alone = len(summary.rows) == 1
        for row in summary.rows[:_MOST_ROWS]:
            self._rows.addWidget(_row_widget(row, in_full=alone))
        self._told.setVisible(bool(summary.rows) and not self._brief)
        self._count = len(summary.rows)
        self._show_rest()
        self.setAccessibleDescription(
            "\n".join(f"{row.name}: {row.reason}" for row in summary.rows[:_MOST_TOLD])
        )
        self.show()

    def _show_rest(self) -> None:
        more = 0 if self._brief else self._count - _MOST_ROWS
        words = self.tr("Import report, {rest}").format(rest=counted(more, self.tr("more"), self.tr("more")))
        self._all.setText(words if more > 0 else self.tr("Import report"))


def _row_widget(row: ImportRow, *, in_full: bool) -> QWidget:
    """What happened; what to do about it only where there is nothing else to tell."""
    widget = QWidget()
    widget.setObjectName(f"import-{row.state}")
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE_XS // 2)
    name = _words(shortened(row.name, _LONGEST_NAME), "heading")
    name.setToolTip(plain_tip(row.name))
    layout.addWidget(name)
    role = "error" if row.state is ImportState.FAILED else "secondary"
    layout.addWidget(_words(shortened(row.reason, _LONGEST_WORDS), role))
    if in_full and row.what_to_do:
        layout.addWidget(_words(shortened(row.what_to_do, _LONGEST_WORDS), "faint"))
    return widget


def _words(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
