"""A label of plain words that wrap: nothing that a text holds is taken for markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain_label(role: str, words: str = "") -> QLabel:
    """`role` is what the style sheet calls such a label, empty for running text."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
