"""Says, once for each project, where it lies on a network or in a folder that a program copies."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from core.storage.places import Place, PlaceKind, place_of
from gui.commands.file_commands import FileCommands
from gui.models.words import tr
from gui.panels.banner import Banner, WayOut
from gui.settings import Settings
from gui.workers.project_access import ProjectAccess
from gui.workers.task_runner import TaskRunner


class PlaceNotice(QObject):
    """Looks at places on a thread of its own: a network may take its time."""

    def __init__(
        self, banner: Banner, access: ProjectAccess, files: FileCommands, settings: Settings
    ) -> None:
        super().__init__(banner)
        self._banner = banner
        self._files = files
        self._settings = settings
        self._said = ""
        self._places = TaskRunner("places", self)
        access.opened.connect(self._look)

    @property
    def busy(self) -> bool:
        return self._places.busy

    def close(self) -> None:
        self._places.close()

    def _look(self, path: Path) -> None:
        self._banner.withdraw(self._said)
        self._said = ""
        if path not in self._settings.places_known():
            self._places.ask(lambda: place_of(path), partial(self._tell, path), topic="place")

    def _tell(self, path: Path, place: Place | None) -> None:
        if place is None:
            return
        self._said = place_words(place)
        ways = [
            WayOut(tr("Save it elsewhere\u2026"), self._files.ask_save_as, closes=False),
            WayOut(tr("Do not say this again"), partial(self._settings.know_place, path)),
        ]
        self._banner.show_words(self._said, ways)


def place_words(place: Place) -> str:
    """What is to be minded of a place."""
    if place.kind is PlaceKind.NETWORK:
        return tr(
            "This timeline lies on another computer ({name}). Open it in one window only, and keep it on this"
            " computer where you can: what two write over a network at once can be lost."
        ).format(name=place.name)
    return tr(
        "This timeline lies in a folder that {name} copies. Close it here before you open it on another"
        " computer, or work on it elsewhere and put copies into that folder."
    ).format(name=place.name)
