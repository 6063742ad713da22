"""Asks what to export: format, all or the view, size, theme, footnotes. Not modal; draws nothing itself."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gui.models.export_choice import ExportChoice
from gui.style.tokens import SPACE_L, SPACE_M

_FORMATS = ((".png", "PNG picture"), (".svg", "SVG drawing"), (".pdf", "PDF document"))


class ExportDialog(QDialog):
    """Signals the choice; stays as it was left when it is opened again."""

    chosen = Signal(object)  # ExportChoice

    def __init__(self, sizes: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setObjectName("export-dialog")
        self.setModal(False)
        self.title = QLineEdit()
        self.format = _combo([(ending, self.tr(words)) for ending, words in _FORMATS])
        self.part = _combo([("all", self.tr("All events")), ("view", self.tr("What is in view"))])
        self.page = _combo(sizes)
        self.scale = QSpinBox()
        self.scale.setRange(1, 4)
        self.scale.setValue(2)
        self.scale.setSuffix("\u00d7")
        self.theme = _combo([("light", self.tr("Light")), ("dark", self.tr("Dark"))])
        self.footnotes = QCheckBox(self.tr("Footnotes with the quoted sentences"))
        self._count = QLabel()
        self._count.setProperty("role", "secondary")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self._choose)
        self.buttons.rejected.connect(self.reject)
        self.format.currentIndexChanged.connect(self._format_changed)
        self._lay_out()

    def open_for(self, title: str, shown: str) -> None:
        """`title` stands over the picture; `shown` says how many events it will hold."""
        if not self.title.text():
            self.title.setText(title)
        self._count.setText(shown)
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def shown_words(self) -> str:
        return self._count.text()

    def choice(self) -> ExportChoice:
        return ExportChoice(
            self.format.currentData(),
            self.part.currentData() == "all",
            self.page.currentData(),
            self.scale.value(),
            self.theme.currentData() == "dark",
            self.footnotes.isChecked(),
            self.title.text().strip(),
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(SPACE_M)
        form.addRow(self.tr("Title"), self.title)
        form.addRow(self.tr("Format"), self.format)
        form.addRow(self.tr("Events"), self.part)
        form.addRow(self.tr("Size"), self.page)
        form.addRow(self.tr("Resolution"), self.scale)
        form.addRow(self.tr("Theme"), self.theme)
        form.addRow("", self.footnotes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        layout.setSpacing(SPACE_M)
        layout.addLayout(form)
        layout.addWidget(self._count)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(420)

    def _format_changed(self) -> None:
        self.scale.setEnabled(self.format.currentData() == ".png")

    def _choose(self) -> None:
        self.hide()
        self.chosen.emit(self.choice())


def _combo(entries: Sequence[tuple[str, str]]) -> QComboBox:
    box = QComboBox()
    for value, words in entries:
        box.addItem(words, value)
    return box
