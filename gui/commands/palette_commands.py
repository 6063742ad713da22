"""Opens the command palette over the window, and remembers what was chosen in it."""

from PySide6.QtWidgets import QMenuBar, QWidget

from gui.dialogs.command_palette import CommandPalette, named_actions
from gui.settings import Settings


class PaletteCommands:
    """The palette is made when it is first asked for."""

    def __init__(self, window: QWidget, menus: QMenuBar, settings: Settings) -> None:
        self._window = window
        self._menus = menus
        self._settings = settings
        self._palette: CommandPalette | None = None

    @property
    def palette(self) -> CommandPalette:
        if self._palette is None:
            self._palette = CommandPalette(self._window)
            self._palette.chosen.connect(self._settings.remember_command)
        return self._palette

    def show(self) -> None:
        offered = tuple(named_actions(self._menus.actions()))
        self.palette.open_over(self._window, offered, self._settings.recent_commands())
