"""Opening and leaving a page that stands in the place of the timeline: one command does both."""

from PySide6.QtCore import QObject, Signal

from gui.panels.middle_page import MiddlePage


class PageCommands(QObject):
    """What the commands of every page have in common; each says itself how its page is shown."""

    page_asked = Signal(object)  # the page, None to leave it

    def __init__(self, page: MiddlePage) -> None:
        super().__init__(page)
        self._middle = page
        page.closed.connect(lambda: self.page_asked.emit(None))

    def toggle(self) -> None:
        """Open the page, or go back to the timeline."""
        if self._middle.isVisible():
            self.page_asked.emit(None)
        else:
            self.show()

    def show(self) -> None:
        """Put the page in the place of the timeline, the focus on it."""
        self.page_asked.emit(self._middle)
        self._middle.take_focus()
