"""Asks what to export beside a preview of its pages, and says how far the export has come. Not modal."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.export_form import ExportForm, Offered
from gui.dialogs.page_preview import PagePreview
from gui.models.export_choice import ExportChoice
from gui.style.plain_words import PlainLabel
from gui.style.tokens import SPACE_L, SPACE_M

_FORM_PX = 340


class ExportDialog(QDialog):
    """Signals every choice, and the one to be written; stays as it was left when it is opened again."""

    changed = Signal(object)  # ExportChoice, to be previewed
    chosen = Signal(object)  # ExportChoice, to be written
    cancelled = Signal()  # what is being written
    closed = Signal()

    def __init__(self, offered: Offered, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setObjectName("export-dialog")
        self.setModal(False)
        self.form = ExportForm(offered)
        self.preview = PagePreview()
        self._count = PlainLabel()
        self._count.setProperty("role", "secondary")
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setAccessibleName(self.tr("Progress of the export"))
        self.stop = QPushButton(self.tr("Cancel export"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Close
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setProperty("role", "primary")
        for button in self.buttons.buttons():
            button.setIcon(QIcon())  # some desktops put pictures of their own on them
        self._connect()
        self._lay_out()
        self.show_progress(None)

    def open_for(self, title: str, shown: str, selected: int) -> None:
        """`title` stands over the picture; `shown` says how many events, `selected` how many chosen."""
        if not self.form.title.text():
            self.form.title.setText(title)
        self.form.offer_selection(selected)
        self._count.setText(shown)
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def shown_words(self) -> str:
        return self._count.text()

    def choice(self) -> ExportChoice:
        return self.form.choice()

    def show_progress(self, done: float | None) -> None:
        """The share that is written, 0 to 1; None while nothing is."""
        writing = done is not None
        self.progress.setVisible(writing)
        self.stop.setVisible(writing)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not writing)
        if done is not None:
            self.progress.setValue(round(done * 100))

    def finish(self) -> None:
        """What was asked for is written."""
        self.show_progress(None)
        self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def _connect(self) -> None:
        self.form.changed.connect(lambda: self.changed.emit(self.choice()))
        self.buttons.accepted.connect(lambda: self.chosen.emit(self.choice()))
        self.buttons.rejected.connect(self.reject)
        self.stop.clicked.connect(self.cancelled)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACE_M)
        left.addWidget(self.form)
        left.addWidget(self._count)
        left.addStretch(1)
        self.form.setFixedWidth(_FORM_PX)
        upper = QHBoxLayout()
        upper.setSpacing(SPACE_L)
        upper.addLayout(left)
        upper.addWidget(self.preview, 1)
        lower = QHBoxLayout()
        lower.addWidget(self.progress, 1)
        lower.addWidget(self.stop)
        lower.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        layout.setSpacing(SPACE_M)
        layout.addLayout(upper, 1)
        layout.addLayout(lower)
        self.resize(1040, 640)
