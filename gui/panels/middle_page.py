"""A page that stands in the place of the timeline for a while: opened by a command, left with Esc.

What is on it and what its own keys do is its own affair; the window only shows it, gives it the focus and
dresses it anew when the theme changes.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from gui.style.theme import Theme


class MiddlePage(QFrame):
    """What every page can be asked for."""

    closed = Signal()

    def take_focus(self) -> None:
        """The keys go to what the page is about, its list for one."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours and sizes from now on."""
        raise NotImplementedError
