"""What is to be said of the chosen row of the import report, in full, and what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from core.text.shown_text import isolated
from gui.models.import_row import ImportRow, ImportState
from gui.models.words import counted
from gui.panels.flow_layout import FlowLayout
from gui.panels.key_button import KeyButton
from gui.panels.plain_label import plain_label
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XS


class ImportDetails(QFrame):
    """`actions` are read again, read as text, name columns, show folder and copy path, in this order."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import-details")
        self.setProperty("role", "bar")
        self.again, self.as_text, self.columns, self.folder, self.copy = actions
        self._name, self._reason = _label("heading"), _label("secondary")
        self._what_to_do, self._file = _label(""), _label("faint")
        buttons = QWidget()
        flow = FlowLayout(SPACE_S, buttons)
        self._buttons = [KeyButton(action) for action in actions]
        for button in self._buttons:
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        layout.setSpacing(SPACE_XS)
        for label in (self._name, self._reason, self._what_to_do, self._file):
            layout.addWidget(label)
        layout.addSpacing(SPACE_XS)
        layout.addWidget(buttons)

    @property
    def words(self) -> str:
        """All that it says."""
        labels = (self._name, self._reason, self._what_to_do, self._file)
        return "\n".join(label.text() for label in labels if label.text())

    def show_rows(self, rows: Sequence[ImportRow]) -> None:
        """One row in full, of several only how many they are; hidden where none is chosen."""
        self.setVisible(bool(rows))
        self._enable(rows)
        if len(rows) == 1:
            self._show_row(rows[0])
        else:
            words = counted(len(rows), self.tr("row chosen"), self.tr("rows chosen"))
            self._show_words(words, "", "", "")

    def _show_row(self, row: ImportRow) -> None:
        name = f"{isolated(row.name)} \u00b7 {isolated(row.title)}" if row.title else row.name
        reason = row.reason or (self.tr("Read without anything to say.") if row.article is not None else "")
        self._show_words(name, reason, row.what_to_do, row.file if row.file != row.name else "")

    def _show_words(self, name: str, reason: str, what_to_do: str, file: str) -> None:
        for label, words in (
            (self._name, name),
            (self._reason, reason),
            (self._what_to_do, what_to_do),
            (self._file, file),
        ):
            label.setText(words)
            label.setVisible(bool(words))

    def _enable(self, rows: Sequence[ImportRow]) -> None:
        single = rows[0] if len(rows) == 1 else None
        self.again.setEnabled(any(row.again for row in rows))
        self.as_text.setEnabled(any(row.as_text for row in rows))
        self.columns.setEnabled(single is not None and single.state is ImportState.COLUMNS)
        self.folder.setEnabled(single is not None and single.on_disk)
        self.copy.setEnabled(any(row.file for row in rows))
        for button, action in zip(
            self._buttons, (self.again, self.as_text, self.columns, self.folder, self.copy), strict=True
        ):
            button.setVisible(action.isEnabled())


def _label(role: str) -> QLabel:
    label = plain_label(role)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
