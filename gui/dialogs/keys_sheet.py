"""The sheet of all keys, made from the table of actions and the canvas's own gestures."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.actions import ACTIONS, translated
from gui.models.words import tr
from gui.style.plain_words import PlainLabel
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL


def canvas_gestures() -> tuple[tuple[str, str], ...]:
    """What the canvas and the search box do with keys, wheel and mouse: (keys, words)."""
    return (
        (tr("Wheel"), tr("zoom at the cursor")),
        (tr("Shift+wheel"), tr("pan")),
        (tr("Ctrl+wheel"), tr("zoom, whatever the wheel is set to")),
        (tr("Alt+wheel"), tr("height of the lanes")),
        (tr("Drag"), tr("pan")),
        (tr("Click, Ctrl+click, Shift+click"), tr("choose, add, choose a range")),
        (tr("Shift+drag, S"), tr("mark a span of time: measure, zoom, filter, export")),
        (tr("Click on a lane's name, L, Shift+L"), tr("fold or open the lane, all lanes")),
        (tr("Drag a lane's name, Ctrl+\u2191 Ctrl+\u2193"), tr("move the lane up, down")),
        ("\u2190 \u2192", tr("previous, next event")),
        ("\u2191 \u2193", tr("lane above, below")),
        ("Home End", tr("first, last event")),
        (tr("Shift+arrows"), tr("pan")),
        (tr("Enter, double-click"), tr("read the sentence")),
        (tr("Enter, Shift+Enter in the search box"), tr("next, previous hit")),
        (tr("Esc"), tr("clear the search, view unchanged")),
        ("G", tr("go to a date")),
        ("T", tr("go to today")),
        ("Alt+\u2190 Alt+\u2192", tr("view history")),
        (tr("Ctrl+C in the table"), tr("copy the chosen rows, tab-separated")),
    )


def page_keys() -> tuple[tuple[str, str], ...]:
    """What the review of dates and the import report do with keys of their own: (keys, words)."""
    return (
        (tr("1 to 9 in the review of dates"), tr("take that publication date, on to the next article")),
        (tr("E, S in the review of dates"), tr("type a date, leave the article for now")),
        (tr("R, T in the import report"), tr("read again, read as plain text")),
        (tr("C, O, Ctrl+C in the import report"), tr("name columns, show the folder, copy the path")),
        (tr("Esc"), tr("back to the timeline")),
    )


class KeysSheet(QDialog):
    """Not modal: it can stay beside the window while keys are tried."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All keys"))
        self.setModal(False)
        columns = QHBoxLayout()
        columns.setSpacing(SPACE_XL)
        columns.addLayout(_grid([(_keys(spec.keys), translated(spec.text)) for spec in ACTIONS if spec.keys]))
        columns.addLayout(_grid([*canvas_gestures(), *page_keys()]))
        body = QWidget()
        body.setLayout(columns)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        note = PlainLabel(self.tr("Keys without Ctrl or Alt do nothing while you type in a field."))
        note.setProperty("role", "faint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        layout.setSpacing(SPACE_M)
        layout.addWidget(scroll)
        layout.addWidget(note)
        self.resize(body.sizeHint().width() + 4 * SPACE_L, 620)


def _keys(keys: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return "   ".join(QKeySequence(key).toString(native) for key in keys)


def _grid(rows: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE_M)
    grid.setVerticalSpacing(SPACE_S)
    for at, (keys, words) in enumerate(rows):
        key, meaning = PlainLabel(keys), PlainLabel(words)
        key.setProperty("role", "key")
        for label in (key, meaning):
            label.setTextFormat(Qt.TextFormat.PlainText)
        grid.addWidget(key, at, 0, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(meaning, at, 1)
    grid.setRowStretch(len(rows), 1)
    return grid
