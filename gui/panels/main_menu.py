"""The menu bar, made from the table of actions, and the choices that are no commands: theme, wheel, links."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from gui.actions import ACTIONS, Command
from gui.settings import ThemeChoice

_Choice = TypeVar("_Choice", ThemeChoice, bool)
_ENDS_SECTION = frozenset(
    {
        Command.OPEN,
        Command.OPEN_SAMPLE,
        Command.RESTORE,
        Command.PRINT,
        Command.PREFERENCES,
        Command.REDO,
        Command.COPY_EVENT,
        Command.DASHBOARD,
        Command.ZOOM_OUT,
        Command.KEPT_VIEWS,
        Command.UNDECIDED,
        Command.MERGE,
    }
)


class MainMenu(QMenuBar):
    """Signals what was chosen; what is in force is shown as it is told."""

    theme_chosen = Signal(object)  # ThemeChoice
    wheel_chosen = Signal(bool)  # whether the wheel scrolls
    fading_chosen = Signal(bool)  # whether filters fade what they leave out
    empty_chosen = Signal(bool)  # whether long empty stretches are left out
    fetching_chosen = Signal(bool)  # whether links may be fetched
    recent_chosen = Signal(object)  # Path

    def __init__(
        self, actions: dict[Command, QAction], lanes: Sequence[QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._recent = QMenu(self.tr("Open recent"), self)
        self._themes = self._choices(
            {
                ThemeChoice.SYSTEM: self.tr("As the system"),
                ThemeChoice.LIGHT: self.tr("Light"),
                ThemeChoice.DARK: self.tr("Dark"),
            },
            self.theme_chosen,
        )
        self._wheel = self._choices(
            {False: self.tr("Zooms at the cursor"), True: self.tr("Scrolls (Ctrl+wheel zooms)")},
            self.wheel_chosen,
        )
        self._fading = self._choices(
            {False: self.tr("Hide what they leave out"), True: self.tr("Fade what they leave out")},
            self.fading_chosen,
        )
        self._empty = self._choices(
            {False: self.tr("Are drawn as long as they are"), True: self.tr("Are left out, and marked")},
            self.empty_chosen,
        )
        self._fetching = self._choices(
            {
                False: self.tr("Are only listed"),
                True: self.tr("Are fetched, each time you agree to it"),
            },
            self.fetching_chosen,
        )
        self._build(actions, lanes)

    def show_theme_choice(self, choice: ThemeChoice) -> None:
        self._themes[choice].setChecked(True)

    def show_wheel_choice(self, scrolls: bool) -> None:
        self._wheel[scrolls].setChecked(True)

    def show_fading_choice(self, fades: bool) -> None:
        self._fading[fades].setChecked(True)

    def show_empty_choice(self, leaves_out: bool) -> None:
        self._empty[leaves_out].setChecked(True)

    def show_fetching_choice(self, fetches: bool) -> None:
        self._fetching[fetches].setChecked(True)

    def show_recent(self, paths: Sequence[Path]) -> None:
        self._recent.clear()
        for path in paths:
            action = self._recent.addAction(str(path).replace("&", "&&"))
            action.triggered.connect(lambda _=False, chosen=path: self.recent_chosen.emit(chosen))
        self._recent.setEnabled(bool(paths))

    def _build(self, actions: dict[Command, QAction], lanes: Sequence[QAction]) -> None:
        menus = {group: self.addMenu(words) for group, words in self._words()}
        for spec in ACTIONS:
            menus[spec.group].addAction(actions[spec.command])
            if spec.command in _ENDS_SECTION:
                menus[spec.group].addSeparator()
            if spec.command is Command.OPEN:
                menus["File"].addMenu(self._recent)
            if spec.command is Command.ADD_FOLDER:
                menus["File"].addMenu(self.tr("Links to pages")).addActions(list(self._fetching.values()))
        for words, choices in (
            (self.tr("Lanes by"), lanes),
            (self.tr("Theme"), self._themes.values()),
            (self.tr("Mouse wheel"), self._wheel.values()),
            (self.tr("Filters"), self._fading.values()),
            (self.tr("Empty stretches of time"), self._empty.values()),
        ):
            menus["View"].addMenu(words).addActions(list(choices))

    def _words(self) -> tuple[tuple[str, str], ...]:
        return (
            ("File", self.tr("&File")),
            ("Edit", self.tr("&Edit")),
            ("View", self.tr("&View")),
            ("Event", self.tr("E&vent")),
            ("Help", self.tr("&Help")),
        )

    def _choices(self, words: dict[_Choice, str], chosen: SignalInstance) -> dict[_Choice, QAction]:
        """One of several; the first stands until another is told."""
        group = QActionGroup(self)
        made: dict[_Choice, QAction] = {}
        for choice, text in words.items():
            action = QAction(text, group)
            action.setCheckable(True)
            action.triggered.connect(partial(_tell, chosen, choice))
            made[choice] = action
        return made


def _tell(chosen: SignalInstance, choice: object, _checked: bool = False) -> None:
    chosen.emit(choice)
