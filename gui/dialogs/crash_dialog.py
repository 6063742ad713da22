"""Says that something went wrong that should not have, and shows the report of it, to be copied."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.style.plain_words import wrapped_label
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S
from gui.workers.crash_report import CrashReport

_WIDTH_LETTERS, _LINES = 84, 26


class CrashDialog(QDialog):
    """Not modal: the work goes on. Shows the report that came last."""

    words_wanted = Signal(bool)  # whether the report holds the words of the error
    folder_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setWindowTitle(self.tr("Something went wrong"))
        self._report = CrashReport("")
        self._title = wrapped_label("title", self.tr("Something went wrong that should not have"))
        self._words = wrapped_label("secondary")
        self.report_text = QPlainTextEdit()
        self.report_text.setReadOnly(True)
        self.report_text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report_text.setAccessibleName(self.tr("Report"))
        self.with_words = QCheckBox(
            self.tr("Put in what the error says (it may hold words of your articles, or names of files)")
        )
        self.with_words.toggled.connect(self._show_text)
        self.with_words.toggled.connect(self.words_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        layout.setSpacing(SPACE_M)
        for part in (self._title, self._words, self.report_text, self.with_words):
            layout.addWidget(part, 1 if part is self.report_text else 0)
        layout.addLayout(self._buttons())
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * _WIDTH_LETTERS, metrics.lineSpacing() * _LINES)

    def show_report(self, report: CrashReport, *, earlier: bool = False) -> None:
        """`earlier` says that it is from the last time the program ran."""
        self._report = report
        self._words.setText(
            self.tr("It happened when Dateline was last used. What was saved then is whole.")
            if earlier
            else self.tr(
                "What is saved is whole, and you can go on. If it comes again, close Dateline and start it"
                " anew."
            )
        )
        self.with_words.setVisible(bool(report.words))
        self.with_words.setChecked(False)
        self._show_text()
        self.copy_button.setFocus()

    def text(self) -> str:
        """What is shown, and would be copied."""
        return self.report_text.toPlainText()

    def _show_text(self) -> None:
        self.report_text.setPlainText(self._report.text(with_words=self.with_words.isChecked()))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.copy_button = QPushButton(self.tr("Copy the report"))
        self.copy_button.setProperty("role", "primary")
        self.copy_button.clicked.connect(self._copy)
        folder = QPushButton(self.tr("Show the folder"))
        folder.clicked.connect(self.folder_asked)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        hint = wrapped_label("faint", self.tr("Nothing is sent anywhere."))
        hint.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(hint, 1)
        for button in (folder, close, self.copy_button):
            row.addWidget(button)
        return row
