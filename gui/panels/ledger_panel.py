"""The ledger of the article being read: every time phrase in exactly one place, lit when it is pressed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.models.ledger_list import LedgerGroup, LedgerLine, LedgerList
from gui.models.words import quoted
from gui.panels.fitting_scroll import FittingScroll
from gui.panels.plain_label import plain_label
from gui.panels.text_button import TextButton
from gui.style.tokens import SPACE_S, SPACE_XS

_HIGHEST_SHARE = 0.35  # of the window: the text above keeps the larger part
_MOST_LINES = 200  # of one state: more are told by their number


class LedgerPanel(FittingScroll):
    """Shows a `LedgerList`; signals where the words of a line are displayed."""

    words_chosen = Signal(object)  # tuple[int, int]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_HIGHEST_SHARE, parent)
        self.setAccessibleName(self.tr("What became of each time phrase"))

    def show_ledger(self, ledger: LedgerList) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, SPACE_XS, SPACE_XS, 0)
        layout.setSpacing(0)
        layout.addWidget(plain_label("heading", ledger.summary))
        layout.addSpacing(SPACE_S)
        for group in ledger.groups:
            for widget in self._group(group):
                layout.addWidget(widget)
            layout.addSpacing(SPACE_S)
        layout.addStretch(1)
        self.show_body(body)

    def _group(self, group: LedgerGroup) -> list[QWidget]:
        widgets: list[QWidget] = [plain_label("secondary", group.heading)]
        widgets.extend(self._line(line) for line in group.lines[:_MOST_LINES])
        if (rest := len(group.lines) - _MOST_LINES) > 0:
            widgets.append(plain_label("faint", self.tr("and {rest} more").format(rest=rest)))
        return widgets

    def _line(self, line: LedgerLine) -> QWidget:
        button = TextButton(((quoted(line.words), ""), *(((line.reason, "faint"),) if line.reason else ())))
        button.setObjectName("ledger-line")
        if line.at is None:
            button.setEnabled(False)
        else:
            button.setToolTip(self.tr("Show these words in the text"))
            button.clicked.connect(lambda: self.words_chosen.emit(line.at))
        return button
