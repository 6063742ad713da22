"""Decisions that have nothing left to take effect on, each with the reason; folded until it is opened."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from core.model.history import UnfitDecision
from gui.models.words import counted, number
from gui.panels.fitting_scroll import FittingScroll
from gui.panels.plain_label import plain_label
from gui.style.tokens import SPACE_L, SPACE_S, SPACE_XS

_HIGHEST_SHARE = 0.3  # of the window
_MOST_LISTED = 200


class UnfitDecisions(QFrame):
    """Hidden where every decision fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unfit-decisions")
        self._head = QPushButton()
        self._head.setObjectName("show-unfit")
        self._head.setProperty("role", "link")
        self._head.setCheckable(True)
        self._head.toggled.connect(self._fold)
        self._list = FittingScroll(_HIGHEST_SHARE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, 0, SPACE_L, SPACE_S)
        layout.setSpacing(SPACE_XS)
        layout.addWidget(self._head)
        layout.addWidget(self._list)
        self._list.hide()
        self.hide()

    def show_decisions(self, decisions: Sequence[UnfitDecision]) -> None:
        self.setVisible(bool(decisions))
        words = counted(
            len(decisions), self.tr("decision no longer fits"), self.tr("decisions no longer fit")
        )
        self._head.setText(words)
        self._head.setToolTip(
            self.tr("What they were about is not in the texts any more, or reads otherwise")
        )
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        for one in decisions[:_MOST_LISTED]:
            column.addWidget(plain_label("", one.words))
            column.addWidget(plain_label("faint", one.reason))
        if (rest := len(decisions) - _MOST_LISTED) > 0:
            column.addWidget(plain_label("faint", self.tr("and {count} more").format(count=number(rest))))
        column.addStretch(1)
        self._list.show_body(body)

    def _fold(self, opened: bool) -> None:
        self._list.setVisible(opened)
