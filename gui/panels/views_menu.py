"""The menu of kept views: choose one, keep what is in view, forget one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


class ViewsMenu(QMenu):
    """Signals names; `keep` is the action that asks for a new one."""

    view_chosen = Signal(str)
    forget_asked = Signal(str)

    def __init__(self, keep: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._forget = QMenu(self.tr("Forget"), self)
        self.setTitle(self.tr("Kept views"))
        self.show_names(())

    def show_names(self, names: Sequence[str]) -> None:
        """The first nine answer to their digit."""
        self.clear()
        self._forget.clear()
        for at, name in enumerate(names, start=1):
            words = name.replace("&", "&&")
            action = self.addAction(f"&{at}  {words}" if at <= 9 else words)
            action.triggered.connect(partial(_tell, self.view_chosen, name))
            self._forget.addAction(words).triggered.connect(partial(_tell, self.forget_asked, name))
        if not names:
            self.addAction(self.tr("None kept yet")).setEnabled(False)
        self.addSeparator()
        self.addAction(self._keep)
        if names:
            self.addMenu(self._forget)


def _tell(told: SignalInstance, name: str, _checked: bool = False) -> None:
    told.emit(name)
