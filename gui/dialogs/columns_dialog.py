"""Names the columns of a table: a guess to begin with, and the first articles as they would be read.

Not modal: the window works on beside it. What the columns come to is worked out by others.
"""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.models.column_preview import ArticlePreview, ColumnChoice, ColumnPreview
from gui.models.words import counted, tr
from gui.style.plain_words import plain_tip
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

_PUBLISHED = 1  # the column of the preview that is never cut
_WIDTH_CH, _HEIGHT_LINES, _LEAST_PREVIEW_LINES = 130, 38, 6


class ColumnsDialog(QDialog):
    """Signals each choice, and at last the one that the table is to be read with."""

    chosen = Signal(object)  # ColumnChoice, to see what it comes to
    applied = Signal(object, bool)  # ColumnChoice, whether to remember it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("columns-dialog")
        self.setWindowTitle(self.tr("Name the columns"))
        self.setModal(False)
        self._file, self._doubts = _label("heading"), _label("warning")
        self.fields = {key: self._field(words) for key, words in _field_words()}
        self.order = self._order_box()
        self.preview = self._build_preview()
        self.remember = QCheckBox(self.tr("Use this for every table with these columns"))
        self.remember.setChecked(True)
        self.read = QPushButton(self.tr("Read with these columns"))
        self.read.setProperty("role", "primary")
        self.read.clicked.connect(self._apply)
        self._lay_out()

    def open_for(self, preview: ColumnPreview) -> None:
        """Another table: its columns, and the choice to begin with."""
        rows = counted(preview.count, self.tr("row"), self.tr("rows"))
        self._file.setText(f"{preview.file} \u00b7 {rows}")
        for box in self.fields.values():
            with QSignalBlocker(box):
                box.clear()
                box.addItem(self.tr("\u2013 none \u2013"), None)
                for name, cell in preview.columns:
                    box.addItem(f"{name}   {cell}" if cell else name, name)
        self._show_choice(preview.choice)
        self.show_preview(preview)
        self.show()
        self.raise_()
        self.activateWindow()
        self.fields["text"].setFocus()

    def show_preview(self, preview: ColumnPreview) -> None:
        """What the table comes to under the choice."""
        self._doubts.setText("\n".join(preview.doubts))
        self._doubts.setVisible(bool(preview.doubts))
        self.read.setEnabled(preview.readable)
        self.preview.setRowCount(len(preview.articles))
        for at, article in enumerate(preview.articles):
            for column, words in enumerate(_cells(article)):
                item = QTableWidgetItem(words)
                item.setToolTip(plain_tip(words))
                self.preview.setItem(at, column, item)

    def choice(self) -> ColumnChoice:
        columns = tuple((key, box.currentData()) for key, box in self.fields.items())
        return ColumnChoice(columns, self.order.currentData())

    @property
    def doubts(self) -> str:
        """What is not sure about the columns, in sentences."""
        return self._doubts.text()

    def _show_choice(self, choice: ColumnChoice) -> None:
        for key, box in self.fields.items():
            with QSignalBlocker(box):
                box.setCurrentIndex(max(0, box.findData(choice.of(key))))
        with QSignalBlocker(self.order):
            self.order.setCurrentIndex(max(0, self.order.findData(choice.day_first)))

    def _tell(self) -> None:
        self.chosen.emit(self.choice())

    def _apply(self) -> None:
        self.applied.emit(self.choice(), self.remember.isChecked())

    def _field(self, words: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(words)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(24)
        box.currentIndexChanged.connect(self._tell)
        return box

    def _order_box(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Order of day and month"))
        box.addItem(self.tr("only where it is sure"), None)
        box.addItem(self.tr("day first: 3/4 is 3 April"), True)
        box.addItem(self.tr("month first: 3/4 is 4 March"), False)
        box.currentIndexChanged.connect(self._tell)
        return box

    def _build_preview(self) -> QTableWidget:
        table = QTableWidget(0, 4)
        table.setAccessibleName(self.tr("The first articles as they would be read"))
        table.setHorizontalHeaderLabels(
            [self.tr("Title"), self.tr("Published"), self.tr("Text"), self.tr("To check")]
        )
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_PUBLISHED, QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_S)
        rows = [*self.fields.items(), ("order", self.order)]
        words = {**dict(_field_words()), "order": self.tr("Numeric dates")}
        half = (len(rows) + 1) // 2
        for at, (key, box) in enumerate(rows):
            line, side = at % half, 2 * (at // half)
            label = QLabel(words[key])
            label.setBuddy(box)
            grid.addWidget(label, line, side)
            grid.addWidget(box, line, side + 1)
        for side in (1, 3):
            grid.setColumnStretch(side, 1)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.remember, 1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.read)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        layout.setSpacing(SPACE_M)
        layout.addWidget(self._file)
        layout.addLayout(grid)
        layout.addWidget(self._doubts)
        layout.addWidget(self.preview, 1)
        layout.addLayout(buttons)
        metrics = self.fontMetrics()
        self.preview.setMinimumHeight(metrics.lineSpacing() * _LEAST_PREVIEW_LINES)
        wanted = QSize(metrics.averageCharWidth() * _WIDTH_CH, metrics.lineSpacing() * _HEIGHT_LINES)
        self.resize(wanted.boundedTo(self.screen().availableSize()))


def _field_words() -> tuple[tuple[str, str], ...]:
    """What each field is called, in the order of the dialog."""
    return (
        ("title", tr("Title")),
        ("text", tr("Text")),
        ("published", tr("Published")),
        ("byline", tr("Author")),
        ("publisher", tr("Outlet")),
        ("url", tr("Address")),
        ("language", tr("Language")),
        ("summary", tr("Summary")),
        ("id", tr("Number or id")),
    )


def _cells(article: ArticlePreview) -> tuple[str, str, str, str]:
    return article.title, article.published, article.text, article.problem


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
