"""The backups of a project to choose from: what each holds, where they stand, and what restoring does."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.models.backup_row import BackupRow
from gui.style.plain_words import wrapped_label
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XS

_WIDTH_LETTERS, _LINES = 92, 22
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_FIRST_NUMBER = 2  # the columns from here on are numbers


class BackupsDialog(QDialog):
    """Not modal; signals which backup is to be put back."""

    restore_asked = Signal(object)  # Backup
    folder_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setWindowTitle(self.tr("Restore a backup"))
        self._rows: tuple[BackupRow, ...] = ()
        self.title = wrapped_label("title")
        self.place = wrapped_label("secondary")
        self.notice = wrapped_label("secondary")
        self.list = self._make_list()
        self.restore_button = QPushButton(self.tr("Restore"))
        self.restore_button.setProperty("role", "primary")
        self.restore_button.clicked.connect(self._restore)
        folder = QPushButton(self.tr("Show the folder"))
        folder.clicked.connect(self.folder_asked)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(folder)
        buttons.addStretch(1)
        for button in (close, self.restore_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        layout.setSpacing(SPACE_M)
        for part in (self.title, self.place):
            layout.addWidget(part)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.notice)
        layout.addLayout(buttons)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * _WIDTH_LETTERS, metrics.lineSpacing() * _LINES)

    def show_rows(self, name: str, place: str, headings: Sequence[str], rows: Sequence[BackupRow]) -> None:
        """The backups of a project, the newest chosen."""
        self._rows = tuple(rows)
        self.title.setText(name)
        self.place.setText(place)
        self.list.clear()
        self._show_headings(headings)
        for row in rows:
            item = QTreeWidgetItem(list(row.cells))
            for column in range(_FIRST_NUMBER, len(headings)):
                item.setTextAlignment(column, _RIGHT)
            item.setDisabled(bool(row.fault))
            item.setSizeHint(1, QSize(0, self.fontMetrics().height() + 2 * SPACE_XS))
            self.list.addTopLevelItem(item)
        whole = next((at for at, row in enumerate(rows) if not row.fault), -1)
        self.list.setCurrentIndex(self.list.model().index(whole, 0))
        self._show_notice()

    def _show_headings(self, headings: Sequence[str]) -> None:
        """Numbers stand to the right under theirs; why a backup was made takes the room that is left."""
        head = QTreeWidgetItem(list(headings))
        for column in range(len(headings)):
            head.setTextAlignment(column, _RIGHT if column >= _FIRST_NUMBER else _LEFT)
        self.list.setHeaderItem(head)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setRootIsDecorated(False)
        made.setIndentation(0)
        made.setAllColumnsShowFocus(True)
        made.setAccessibleName(self.tr("Backups"))
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = made.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        made.currentItemChanged.connect(lambda *_: self._show_notice())
        made.itemActivated.connect(lambda *_: self._restore())
        return made

    def _chosen(self) -> BackupRow | None:
        at = self.list.currentIndex().row()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def _show_notice(self) -> None:
        row = self._chosen()
        self.restore_button.setEnabled(row is not None and not row.fault)
        if not self._rows:
            words = self.tr("There is no backup yet. One is made each day on which something has changed.")
        elif row is not None and row.fault:
            words = row.fault
        else:
            words = self.tr("The timeline as it is now is kept first, as a backup of its own.")
        self.notice.setText(words)

    def _restore(self) -> None:
        row = self._chosen()
        if row is not None and not row.fault:
            self.restore_asked.emit(row.backup)
