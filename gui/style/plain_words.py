"""Labels and tips whose words are never taken for markup: left to itself, Qt guesses.

Whatever may hold words of an article, the name of a file or what a user typed is shown by these
(`tests/architecture/test_plain_words.py`).
"""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_ONE_LINE = 80  # characters; Qt breaks no line of a plain tip


class PlainLabel(QLabel):
    """A label of plain words."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


def plain_tip(words: str) -> str:
    """Words as a tip shows them, in lines where they are long."""
    if "<" not in words and len(words) <= _ONE_LINE:
        return words
    lines = escape(words, quote=False).replace("\n", "<br>")
    return f"<qt>{lines}</qt>"


def wrapped_label(role: str, words: str = "") -> QLabel:
    """Plain words that wrap; `role` is what the style sheet calls such a label, empty for running text."""
    label = PlainLabel(words)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
