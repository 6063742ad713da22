"""Views with a name: kept in the project, brought back whole, whatever has to be read anew for them."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.chrono.interval import Interval
from gui.models.event_filter import EventFilterChoice
from gui.models.filter_words import worded
from gui.models.kept_view import KeptView, kept_view_from_json
from gui.models.words import tr
from gui.panels.filter_row import FilterRow
from gui.panels.inline_editor import InlineEditor
from gui.panels.views_menu import ViewsMenu
from gui.presenters.project import ProjectPresenter
from gui.timeline.canvas import TimelineCanvas


class KeptViews(QObject):
    """Knows the views of the open project; `changed` when they are to be written down."""

    changed = Signal()
    told = Signal(str)

    def __init__(
        self,
        project: ProjectPresenter,
        canvas: TimelineCanvas,
        filters: FilterRow,
        menu: ViewsMenu,
        editor: InlineEditor,
    ) -> None:
        super().__init__(menu)
        self._project = project
        self._canvas = canvas
        self._filters = filters
        self._menu = menu
        self._editor = editor
        self._views: tuple[KeptView, ...] = ()
        self._wanted: KeptView | None = None
        self._naming: Callable[[str], None] = self.keep
        menu.view_chosen.connect(self.show)
        menu.forget_asked.connect(self.forget)
        menu.rename_asked.connect(self.ask_new_name)
        menu.move_asked.connect(self.move)
        editor.typed.connect(self._typed)
        editor.applied.connect(self._named)
        project.snapshot_shown.connect(lambda _: self._look_again())
        canvas.view_rested.connect(lambda _: self._arrived())

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(view.name for view in self._views)

    def choice_of(self, name: str) -> EventFilterChoice | None:
        """The filter of a view; None where there is none of that name."""
        return next((view.choice for view in self._views if view.name == name), None)

    def name_of(self, choice: EventFilterChoice) -> str:
        """The name of a kept view with this filter; empty where there is none, or nothing is filtered."""
        if choice.lets_all_through:
            return ""
        asked = worded(choice)
        return next((view.name for view in self._views if worded(view.choice) == asked), "")

    def to_json(self) -> list[dict[str, Any]]:
        return [view.to_json() for view in self._views]

    def take(self, kept: object) -> None:
        """The views of a project that was opened."""
        read = [kept_view_from_json(one) for one in kept] if isinstance(kept, list) else []
        self._views = tuple(view for view in read if view is not None)
        self._wanted = None
        self._menu.show_names(self.names)

    def ask_name(self) -> None:
        """Ask what the view should be called."""
        self._naming = self.keep
        self._editor.open(tr("Keep this view as"), "", tr("The week of the storm"))

    def ask_filter_name(self) -> None:
        """The same for the filter alone."""
        self._naming = partial(self.keep, filter_only=True)
        self._editor.open(tr("Keep this filter as"), "", tr("Statements of the mayor"))

    def ask_new_name(self, name: str) -> None:
        """Ask what a kept view should be called from now on."""
        self._naming = partial(self.rename, name)
        self._editor.open(tr("Call this view"), name, name)

    def _named(self, name: str) -> None:
        self._naming(name)

    def rename(self, old: str, name: str) -> None:
        """Another name in the same place; another view that had it gives way."""
        name = " ".join(name.split())
        if name and old in self.names:
            others = (view for view in self._views if view.name == old or view.name != name)
            self._set(tuple(replace(view, name=name) if view.name == old else view for view in others))
            self._editor.close_editor()

    def move(self, name: str, step: int) -> None:
        """Further down the list by so many places, or up."""
        views = list(self._views)
        at = next((at for at, view in enumerate(views) if view.name == name), None)
        if at is not None:
            views.insert(min(max(at + step, 0), len(views) - 1), views.pop(at))
            self._set(tuple(views))

    def keep(self, name: str, *, filter_only: bool = False) -> None:
        """Keep what is in view under a name, or the filter alone; one that had the name gives way."""
        name = " ".join(name.split())
        if not name:
            return
        whole, shown = self._canvas.shows_all(), self._canvas.shown_interval()
        view = KeptView(
            name,
            None if whole else shown,
            self._project.lanes,
            self._canvas.lane_look(),
            self._filters.choice,
            filter_only,
        )
        self._set((*(other for other in self._views if other.name != name), view))
        self._editor.close_editor()
        told = tr("Filter kept: {name}") if filter_only else tr("View kept: {name}")
        self.told.emit(told.format(name=name))

    def forget(self, name: str) -> None:
        self._set(tuple(view for view in self._views if view.name != name))

    def show(self, name: str) -> None:
        """Filter, lanes and span of a view; the span again once all that it needs is there."""
        view = next((view for view in self._views if view.name == name), None)
        if view is None:
            return
        self._filters.set_choice(view.choice)
        if view.filter_only:
            return
        self._canvas.arrange_lanes(view.look)
        if view.lanes != self._project.lanes:
            self._project.set_lanes(view.lanes)
            self._canvas.arrange_lanes(view.look)
        self._canvas.lanes_arranged.emit(view.look)
        self._wanted = view
        self._go(view.interval)

    def _look_again(self) -> None:
        if self._wanted is not None:
            self._go(self._wanted.interval)

    def _arrived(self) -> None:
        self._wanted = None

    def _go(self, interval: Interval | None) -> None:
        if interval is None:
            self._canvas.fit_all()
        else:
            self._canvas.show_interval(interval, animated=self._canvas.isVisible())

    def _typed(self, words: str) -> None:
        name = " ".join(words.split())
        known = tr("takes the place of the view with this name") if name in self.names else ""
        self._editor.show_reading(known, valid=bool(name))

    def _set(self, views: tuple[KeptView, ...]) -> None:
        self._views = views
        self._menu.show_names(self.names)
        self.changed.emit()
