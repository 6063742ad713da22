"""The menu of kept views: choose one, keep what is in view or the filter alone; name them anew, put them in
order, forget them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


class ViewsMenu(QMenu):
    """Signals names; `keep` are the actions that ask for a new one."""

    view_chosen = Signal(str)
    forget_asked = Signal(str)
    rename_asked = Signal(str)
    move_asked = Signal(str, int)  # name, how many places down

    def __init__(self, keep: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keep = tuple(keep)
        self._ordering = QMenu(self.tr("Rename, order, forget"), self)
        self.setTitle(self.tr("Kept views"))
        self.show_names(())

    def show_names(self, names: Sequence[str]) -> None:
        """The first nine answer to their digit."""
        self.clear()
        self._ordering.clear()
        for at, name in enumerate(names, start=1):
            words = name.replace("&", "&&")
            action = self.addAction(f"&{at}  {words}" if at <= 9 else words)
            action.triggered.connect(partial(_tell, self.view_chosen, name))
            self._offer_order(name, first=at == 1, last=at == len(names))
        if not names:
            self.addAction(self.tr("None kept yet")).setEnabled(False)
        self.addSeparator()
        self.addActions(list(self._keep))
        if names:
            self.addMenu(self._ordering)

    def _offer_order(self, name: str, *, first: bool, last: bool) -> None:
        menu = self._ordering.addMenu(name.replace("&", "&&"))
        menu.addAction(self.tr("Rename\u2026")).triggered.connect(partial(_tell, self.rename_asked, name))
        for words, step, at_end in ((self.tr("Move up"), -1, first), (self.tr("Move down"), 1, last)):
            move = menu.addAction(words)
            move.setEnabled(not at_end)
            move.triggered.connect(partial(self._tell_move, name, step))
        menu.addAction(self.tr("Forget")).triggered.connect(partial(_tell, self.forget_asked, name))

    def _tell_move(self, name: str, step: int, _checked: bool = False) -> None:
        self.move_asked.emit(name, step)


def _tell(told: SignalInstance, name: str, _checked: bool = False) -> None:
    told.emit(name)
