"""A label of plain words that wrap: nothing that a text holds is taken for markup."""

from gui.style.plain_words import wrapped_label as plain_label

__all__ = ["plain_label"]
