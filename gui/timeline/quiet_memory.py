"""Keeps the collection of garbage out of what moves: a full one takes longer than a frame.

While the view moves nothing is collected, but for the youngest objects where they become very many; when it
has stood still for a moment, collection is on again and catches up.
"""

import gc

from PySide6.QtCore import QObject, QTimer

STILL_MS = 400
_MOST_YOUNG = 200_000  # objects made while moving


class QuietMemory(QObject):
    """Tell it of every move. It ends with its parent, and collection is on again then."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(STILL_MS)
        self._still.timeout.connect(_catch_up)
        parent.destroyed.connect(_collect_again)

    def moving(self) -> None:
        """A frame is about to be drawn that must not wait."""
        if gc.isenabled():
            gc.disable()
        elif gc.get_count()[0] > _MOST_YOUNG:
            gc.collect(0)
        self._still.start()


def _catch_up() -> None:
    gc.collect(1)
    gc.enable()


def _collect_again() -> None:
    gc.enable()
