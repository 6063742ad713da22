"""Takes from the window what an export needs to know: what is shown, in view, and chosen."""

from datetime import datetime

from gui.commands.export_order import ExportOrder
from gui.commands.kept_views import KeptViews
from gui.models.export_choice import ExportChoice
from gui.models.words import quoted, tr
from gui.presenters.project import ProjectPresenter
from gui.presenters.status_words import shown_words
from gui.timeline.canvas import TimelineCanvas


class WindowOrders:
    """Reads the canvas and the presenter of the project; changes nothing."""

    def __init__(self, project: ProjectPresenter, canvas: TimelineCanvas, views: KeptViews) -> None:
        self._project = project
        self._canvas = canvas
        self._views = views

    def order(self, choice: ExportChoice) -> ExportOrder:
        return ExportOrder(
            self._canvas.snapshot(),
            choice,
            self._canvas.shown_interval(),
            self.selected(),
            self._filter_words(),
            self._total(),
            datetime.now().astimezone(),
            self._canvas.lane_look(),
        )

    def selected(self) -> frozenset[int]:
        ids = self._canvas.snapshot().event_ids
        return frozenset(int(ids[row]) for row in self._canvas.selected_rows)

    def has_folded_lanes(self) -> bool:
        return bool(self._canvas.lane_look().collapsed.intersection(self._canvas.snapshot().lane_names))

    def leaves_out_empty(self) -> bool:
        return self._canvas.leaves_out_empty_stretches()

    def shown_words(self) -> str:
        return shown_words(self._project.count_shown_now, self._total())

    def title(self) -> str:
        path = self._project.path
        return path.stem.replace("-", " ").replace("_", " ").capitalize() if path else tr("Timeline")

    def _filter_words(self) -> str:
        """The filter, after the name that it was kept under."""
        name, words = self._views.name_of(self._project.choice), self._project.filter_words
        return f"{quoted(name)} ({words})" if name else words

    def _total(self) -> int:
        whole = self._project.snapshot
        return len(whole) if whole is not None else 0
