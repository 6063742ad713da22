"""What the program remembers for the user between starts, apart from any project.

Window geometry, theme, what the wheel does, last and recent projects, the columns of tables, whether links
may be fetched; kept by QSettings in the configuration.
What belongs to a project (its view, its lanes) is kept in the project.
"""

import json
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

_MOST_RECENT = 8
_MOST_PLACES = 50
_LARGEST_TEXT_PX = 40
_MOST_MAPPINGS = 200
_MOST_COMMANDS = 12


class ThemeChoice(StrEnum):
    """Which theme the user wants; SYSTEM follows the desktop and switches with it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Settings:
    """Typed access to the settings file."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "dateline", "dateline"
        )

    def theme(self) -> ThemeChoice:
        value = str(self._store.value("appearance/theme", ThemeChoice.SYSTEM))
        return ThemeChoice(value) if value in set(ThemeChoice) else ThemeChoice.SYSTEM

    def set_theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("appearance/theme", str(choice))

    def text_px(self) -> int:
        """The size of running text in pixels; 0 for the system's, where nothing was chosen."""
        value = str(self._store.value("appearance/text", "0"))
        return int(value) if value.isdecimal() and int(value) <= _LARGEST_TEXT_PX else 0

    def set_text_px(self, text_px: int) -> None:
        self._store.setValue("appearance/text", str(text_px))

    def uses_system_font(self) -> bool:
        """Whether lists and menus are in the system's font; in the bundled one where nothing was chosen."""
        return str(self._store.value("appearance/font", "bundled")) == "system"

    def set_uses_system_font(self, uses: bool) -> None:
        self._store.setValue("appearance/font", "system" if uses else "bundled")

    def backups_folder(self) -> Path | None:
        """The folder for the backups of all projects; None where they stand beside each."""
        value = str(self._store.value("projects/backups", "") or "")
        return Path(value) if value else None

    def set_backups_folder(self, folder: Path | None) -> None:
        self._store.setValue("projects/backups", str(folder) if folder else "")

    def wheel_scrolls(self) -> bool:
        """Whether the plain wheel scrolls the canvas; it zooms where nothing was chosen."""
        return str(self._store.value("canvas/wheel", "zoom")) == "scroll"

    def set_wheel_scrolls(self, scrolls: bool) -> None:
        self._store.setValue("canvas/wheel", "scroll" if scrolls else "zoom")

    def filters_fade(self) -> bool:
        """Whether filters fade what they leave out; they hide it where nothing was chosen."""
        return str(self._store.value("canvas/filters", "hide")) == "fade"

    def set_filters_fade(self, fades: bool) -> None:
        self._store.setValue("canvas/filters", "fade" if fades else "hide")

    def leaves_out_empty(self) -> bool:
        """Whether long empty stretches of time are left out; they are drawn where nothing was chosen."""
        return str(self._store.value("canvas/empty", "drawn")) == "left out"

    def set_leaves_out_empty(self, leaves_out: bool) -> None:
        self._store.setValue("canvas/empty", "left out" if leaves_out else "drawn")

    def last_project(self) -> Path | None:
        value = self._store.value("projects/last", "")
        return Path(str(value)) if value else None

    def recent_projects(self) -> tuple[Path, ...]:
        """Newest first."""
        value = self._store.value("projects/recent", [])
        paths = value if isinstance(value, list) else [value]
        return tuple(Path(str(path)) for path in paths if path)

    def remember_project(self, path: Path) -> None:
        """Make a project the last one, and the first of the recent ones."""
        others = [str(known) for known in self.recent_projects() if known != path]
        self._store.setValue("projects/last", str(path))
        self._store.setValue("projects/recent", [str(path), *others][:_MOST_RECENT])

    def forget_project(self, path: Path) -> None:
        """A project that could not be opened is not offered again."""
        self._store.setValue(
            "projects/recent", [str(known) for known in self.recent_projects() if known != path]
        )
        if self.last_project() == path:
            self._store.remove("projects/last")

    def places_known(self) -> tuple[Path, ...]:
        """Projects of which the user knows that they lie on a network or in a folder that is copied."""
        value = self._store.value("projects/places", [])
        paths = value if isinstance(value, list) else [value]
        return tuple(Path(str(path)) for path in paths if path)

    def know_place(self, path: Path) -> None:
        """Do not say again where this project lies."""
        known = [str(one) for one in self.places_known() if one != path]
        self._store.setValue("projects/places", [str(path), *known][:_MOST_PLACES])

    def column_mappings(self) -> dict[str, Any]:
        """What the user said of the columns of tables: a JSON object for each fingerprint of columns."""
        try:
            kept = json.loads(str(self._store.value("import/columns", "{}")))
        except json.JSONDecodeError:
            return {}
        return kept if isinstance(kept, dict) else {}

    def remember_columns(self, key: str, mapping: Mapping[str, Any]) -> None:
        """Use this mapping for all tables with such columns; the oldest is forgotten where there are many."""
        kept = {known: value for known, value in self.column_mappings().items() if known != key}
        newest = dict(list(kept.items())[-_MOST_MAPPINGS:]) | {key: dict(mapping)}
        self._store.setValue("import/columns", json.dumps(newest, ensure_ascii=False))

    def fetches_pages(self) -> bool:
        """Whether links may be fetched, each on the user's yes; off where nothing was chosen."""
        return str(self._store.value("import/fetch", "no")) == "yes"

    def set_fetches_pages(self, fetches: bool) -> None:
        self._store.setValue("import/fetch", "yes" if fetches else "no")

    def recent_commands(self) -> tuple[str, ...]:
        """Names of commands that were found by their names, newest first."""
        value = self._store.value("commands/recent", [])
        names = value if isinstance(value, list) else [value]
        return tuple(str(name) for name in names if name)

    def remember_command(self, name: str) -> None:
        """Make a command the first of the recent ones."""
        others = [known for known in self.recent_commands() if known != name]
        self._store.setValue("commands/recent", [name, *others][:_MOST_COMMANDS])

    def layout(self, part: str) -> QByteArray | None:
        """The saved state of a window or a splitter, as Qt gave it."""
        value = self._store.value(f"layout/{part}")
        return value if isinstance(value, QByteArray) else None

    def set_layout(self, part: str, state: QByteArray) -> None:
        self._store.setValue(f"layout/{part}", state)

    def save(self) -> None:
        self._store.sync()
