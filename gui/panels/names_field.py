"""A line of names parted by commas, with suggestions for the name that is being typed."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

_MOST_SUGGESTED = 8


class NamesField(QLineEdit):
    """Its words are names; what is suggested are names that are known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(False)
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setWidget(self)  # not `setCompleter`, which would take the whole line for one name
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setMaxVisibleItems(_MOST_SUGGESTED)
        self._completer.activated.connect(self._take)
        self.textEdited.connect(self._suggest)

    @property
    def names(self) -> tuple[str, ...]:
        """Each once, in their order."""
        parts = (" ".join(part.split()) for part in self.text().split(","))
        return tuple(dict.fromkeys(part for part in parts if part))

    def set_names(self, names: Sequence[str]) -> None:
        self.setText(", ".join(names))

    def set_known(self, names: Sequence[str]) -> None:
        """What may be suggested."""
        self._names.setStringList(list(names))

    def _suggest(self) -> None:
        begun = self._begun()
        self._completer.setCompletionPrefix(begun)
        if len(begun) < 1 or self._completer.completionCount() == 0:
            self._hide_suggestions()
        else:
            self._completer.complete()

    def _hide_suggestions(self) -> None:
        if (popup := self._completer.popup()) is not None:
            popup.hide()

    def _begun(self) -> str:
        """The name that the cursor stands in, as far as it is typed."""
        return self.text()[: self.cursorPosition()].rpartition(",")[2].strip()

    def _take(self, name: str) -> None:
        before, comma, _ = self.text()[: self.cursorPosition()].rpartition(",")
        after = self.text()[self.cursorPosition() :]
        begin = f"{before}{comma} " if comma else ""
        self.setText(f"{begin}{name}{after}")
        self.setCursorPosition(len(begin) + len(name))
