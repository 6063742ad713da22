"""About Dateline: what it is, its version, its licence and those of what it is built with."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from core.settings import APPLICATION_NAME, VERSION
from gui.style.plain_words import PlainLabel
from gui.style.tokens import SPACE_L, SPACE_M


class About(QDialog):
    """`notices` is the text of the licence and of the third-party notices, read by the caller."""

    def __init__(self, notices: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About {name}").format(name=APPLICATION_NAME))
        self.setModal(False)
        name = PlainLabel(f"{APPLICATION_NAME} {VERSION}")
        name.setProperty("role", "title")
        words = PlainLabel(
            self.tr("Drop news in. See what happened when. Click a mark and read the sentence that says so.")
        )
        words.setWordWrap(True)
        words.setProperty("role", "secondary")
        text = QPlainTextEdit(notices)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Licences"))
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        layout.setSpacing(SPACE_M)
        for widget in (name, words, text, buttons):
            layout.addWidget(widget)
        self.resize(640, 520)
