"""One side of an opened contradiction: what it says, its key, and every sentence that says so in full."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.text.shown_text import isolated
from gui.models.disputes import SideCard, WitnessRow
from gui.panels.plain_label import plain_label
from gui.panels.text_button import TextButton
from gui.style.tokens import SPACE_M, SPACE_S, SPACE_XS


class DisputeSideView(QFrame):
    """Signals that the user decides for it, and the sentence that is to be read in its article."""

    decided = Signal(int)  # number of the side, 1 the first
    witness_chosen = Signal(int)  # number of the source

    def __init__(self, at: int, side: SideCard, *, may_decide: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setProperty("chosen", "true" if side.chosen else "false")
        self.setObjectName(f"side-{at}")
        self.setAccessibleName(f"{at}: {side.words}, {side.told_by}")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_S, SPACE_M, SPACE_S, SPACE_M)
        column.setSpacing(SPACE_XS)
        column.addLayout(self._head(at, side))
        told = plain_label("secondary", side.told_by)
        told.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
        column.addWidget(told)
        for witness in side.witnesses:
            column.addWidget(self._witness(witness))
        column.addSpacing(SPACE_XS)
        if side.chosen:
            column.addWidget(self._chosen_words())
        elif may_decide:
            decide = QHBoxLayout()
            decide.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
            decide.addWidget(self._decide_button(at, side))
            decide.addStretch(1)
            column.addLayout(decide)
        column.addStretch(1)

    def _head(self, at: int, side: SideCard) -> QHBoxLayout:
        key = plain_label("key", str(at))
        key.setWordWrap(False)
        words = plain_label("heading", side.words)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        return row

    def _witness(self, witness: WitnessRow) -> TextButton:
        who = " \u00b7 ".join(isolated(part) for part in (witness.outlet, witness.byline) if part)
        says = self.tr("says {date}").format(date=witness.says) if witness.says else ""
        lines = (
            (who, "heading-small"),
            (witness.published, "faint"),
            (witness.copy, "faint"),
            (says, "secondary"),
            (witness.quote, ""),
        )
        button = TextButton(tuple(line for line in lines if line[0]))
        button.setObjectName(f"witness-{witness.number}")
        button.setToolTip(self.tr("Show this sentence in its article"))
        button.clicked.connect(lambda: self.witness_chosen.emit(witness.number))
        return button

    def _decide_button(self, at: int, side: SideCard) -> QPushButton:
        button = QPushButton(self.tr("This is right"))
        button.setObjectName(f"decide-{at}")
        button.setAccessibleName(self.tr("Decide for {side} ({key})").format(side=side.words, key=at))
        button.clicked.connect(lambda: self.decided.emit(at))
        return button

    def _chosen_words(self) -> QLabel:
        words = plain_label("success", self.tr("\u2713 You decided for this"))
        words.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
        return words
