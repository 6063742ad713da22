"""Where words that are sought stand in a document, and which of the places is shown."""

from PySide6.QtGui import QTextDocument

_MOST = 1_000
Place = tuple[int, int]


class MarkedPlaces:
    """Places as positions of the document's own, from its beginning on."""

    def __init__(self) -> None:
        self.all: list[Place] = []
        self.shown: Place | None = None

    def forget(self) -> None:
        self.all, self.shown = [], None

    def seek(self, document: QTextDocument, words: str) -> int:
        """Find words in whatever case; how many places there are, up to a thousand."""
        self.forget()
        if not words.strip():
            return 0
        found = document.find(words)
        while not found.isNull() and len(self.all) < _MOST:
            self.all.append((found.selectionStart(), found.selectionEnd()))
            found = document.find(words, found)
        return len(self.all)

    def show(self, at: int) -> Place:
        """The place with this number."""
        self.shown = self.all[at]
        return self.shown
