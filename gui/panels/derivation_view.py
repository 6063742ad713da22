"""Why this date: the steps that led to it, each of which lights its words in the text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from gui.models.event_details import StepRow
from gui.panels.plain_label import plain_label
from gui.panels.text_button import TextButton
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XS


class DerivationView(QFrame):
    """A numbered chain, its conclusion last; signals where the words of a step are displayed."""

    step_chosen = Signal(object)  # tuple[int, int]

    def __init__(self, question: str, steps: tuple[StepRow, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE_L, SPACE_M, SPACE_M, SPACE_M)
        grid.setHorizontalSpacing(SPACE_XS)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(plain_label("secondary", question), 0, 0, 1, 2)
        for number, step in enumerate(steps, start=1):
            count = plain_label("faint", str(number))
            count.setContentsMargins(0, SPACE_XS, 0, 0)
            grid.addWidget(count, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._step(number, step, last=number == len(steps)), number, 1)

    def _step(self, number: int, step: StepRow, *, last: bool) -> QWidget:
        """A step whose words stand in the text is a button that lights them."""
        role = "heading" if last else ""
        if step.at is None:
            words = plain_label(role, step.words)
            words.setContentsMargins(SPACE_S, SPACE_XS, SPACE_S, SPACE_XS)
            return words
        button = TextButton(((step.words, role),))
        button.setObjectName(f"step-{number}")
        button.setToolTip(self.tr("Show these words in the text"))
        button.clicked.connect(lambda: self.step_chosen.emit(step.at))
        return button
