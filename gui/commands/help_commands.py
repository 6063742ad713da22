"""The Help menu: the sheet of keys, and About with the licences."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from core.resource_files import ROOT
from gui.dialogs.about import About
from gui.dialogs.keys_sheet import KeysSheet
from gui.models.words import tr
from gui.workers.task_runner import TaskRunner

_NOTICES = ("LICENSE", "THIRD-PARTY-NOTICES.md")


class HelpCommands(QObject):
    """Opens each sheet once; asked for again, it comes to the front."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._files = TaskRunner("notices", self)
        self._keys: QDialog | None = None
        self._about: QDialog | None = None

    @property
    def busy(self) -> bool:
        return self._files.busy

    def close(self) -> None:
        self._files.close()

    def show_keys(self) -> None:
        self._keys = self._keys or KeysSheet(self._window)
        _bring_forward(self._keys)

    def show_about(self) -> None:
        self._files.ask(_notices, self._show_notices)

    def _show_notices(self, notices: str) -> None:
        self._about = self._about or About(notices, self._window)
        _bring_forward(self._about)


def _notices() -> str:
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in _NOTICES if (ROOT / name).exists()]
    return "\n\n".join(texts) or tr("The licence texts are not installed beside the program.")


def _bring_forward(dialog: QDialog) -> None:
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
