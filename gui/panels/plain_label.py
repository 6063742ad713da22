"""A label of plain words that wrap: nothing that a text holds is taken for markup."""

from PySide6.QtWidgets import QLabel

from gui.style.plain_words import PlainLabel


def plain_label(role: str, words: str = "") -> QLabel:
    """`role` is what the style sheet calls such a label, empty for running text."""
    label = PlainLabel(words)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
