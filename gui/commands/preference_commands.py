"""Brings into force what is chosen on the page of preferences, and keeps it; shows what the menus change."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.dialogs import file_choices
from gui.dialogs.preferences_dialog import Preference, PreferencesDialog, PreferenceState
from gui.panels.main_menu import MainMenu
from gui.settings import Settings
from gui.style.theme import ThemeFollower
from gui.workers.project_access import ProjectAccess


class PreferenceCommands(QObject):
    """What the menus offer too is chosen through them, so that both show it."""

    def __init__(
        self,
        window: QWidget,
        menu: MainMenu,
        settings: Settings,
        follower: ThemeFollower,
        access: ProjectAccess,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._menu = menu
        self._settings = settings
        self._follower = follower
        self._access = access
        self._dialog: PreferencesDialog | None = None
        follower.set_base_px(settings.text_px())
        follower.set_system_font(settings.uses_system_font())
        access.set_backups_folder(settings.backups_folder())

    def follow_menus(self) -> None:
        """Show what the menus change; called once those who keep it hear of it first."""
        menu = self._menu
        signals = (menu.theme_chosen, menu.wheel_chosen, menu.fading_chosen, menu.empty_chosen)
        for signal in (*signals, menu.fetching_chosen):
            signal.connect(lambda _: self._show_state())

    @property
    def dialog(self) -> PreferencesDialog | None:
        """The page, once it was asked for."""
        return self._dialog

    def show(self) -> None:
        """The page, in front."""
        if self._dialog is None:
            self._dialog = PreferencesDialog(self._window)
            self._dialog.chosen.connect(self._choose)
            self._dialog.backups_folder_asked.connect(self._ask_folder)
            self._dialog.backups_beside_asked.connect(lambda: self.set_backups_folder(None))
        self._show_state()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def set_backups_folder(self, folder: Path | None) -> None:
        """Where backups are made from now on; those made before stay where they are, and are listed."""
        self._settings.set_backups_folder(folder)
        self._access.set_backups_folder(folder)
        self._show_state()

    def _choose(self, preference: Preference, value: Any) -> None:  # of the kind that the preference has
        menu = self._menu
        if preference is Preference.TEXT_PX:
            self._settings.set_text_px(value)
            self._follower.set_base_px(value)
        elif preference is Preference.SYSTEM_FONT:
            self._settings.set_uses_system_font(value)
            self._follower.set_system_font(value)
        elif preference is Preference.THEME:
            menu.show_theme_choice(value)
            menu.theme_chosen.emit(value)
        elif preference is Preference.WHEEL_SCROLLS:
            menu.wheel_chosen.emit(value)
        elif preference is Preference.FILTERS_FADE:
            menu.fading_chosen.emit(value)
        elif preference is Preference.EMPTY_LEFT_OUT:
            menu.empty_chosen.emit(value)
        else:
            menu.show_fetching_choice(value)
            menu.fetching_chosen.emit(value)

    def _ask_folder(self) -> None:
        folder = file_choices.choose_backups_folder(self._window, self._settings.backups_folder())
        if folder is not None:
            self.set_backups_folder(folder)

    def _show_state(self) -> None:
        if self._dialog is not None:
            kept = self._settings
            self._dialog.show_state(
                PreferenceState(
                    kept.theme(),
                    kept.text_px(),
                    kept.uses_system_font(),
                    kept.wheel_scrolls(),
                    kept.filters_fade(),
                    kept.leaves_out_empty(),
                    kept.fetches_pages(),
                    kept.backups_folder(),
                )
            )
