"""Choices of the View menu that are kept between starts: what the wheel does, whether filters fade."""

from PySide6.QtCore import QObject

from gui.panels.main_menu import MainMenu
from gui.presenters.project import ProjectPresenter
from gui.settings import Settings
from gui.timeline.canvas import TimelineCanvas
from gui.timeline.interaction.wheel import WheelPreference


class DisplayChoices(QObject):
    """Brings what was chosen last into force, and each new choice at once."""

    def __init__(
        self, menu: MainMenu, settings: Settings, canvas: TimelineCanvas, project: ProjectPresenter
    ) -> None:
        super().__init__(menu)
        self._menu = menu
        self._settings = settings
        self._canvas = canvas
        self._project = project
        menu.wheel_chosen.connect(self._set_wheel)
        menu.fading_chosen.connect(self._set_fading)
        self._set_wheel(settings.wheel_scrolls())
        menu.empty_chosen.connect(self._set_empty)
        self._set_fading(settings.filters_fade())
        self._set_empty(settings.leaves_out_empty())

    def _set_wheel(self, scrolls: bool) -> None:
        self._settings.set_wheel_scrolls(scrolls)
        self._menu.show_wheel_choice(scrolls)
        self._canvas.set_wheel_preference(WheelPreference.SCROLL if scrolls else WheelPreference.ZOOM)

    def _set_fading(self, fades: bool) -> None:
        self._settings.set_filters_fade(fades)
        self._menu.show_fading_choice(fades)
        self._project.set_fading(fades)

    def _set_empty(self, leaves_out: bool) -> None:
        self._settings.set_leaves_out_empty(leaves_out)
        self._menu.show_empty_choice(leaves_out)
        self._project.leave_out_gaps(leaves_out)
