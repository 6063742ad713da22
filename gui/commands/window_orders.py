"""Takes from the window what an export needs to know: what is shown, in view, and chosen."""

from datetime import datetime

from core.chrono.instant import Instant
from core.model.views import TimelineSnapshot
from gui.commands.export_order import ExportOrder
from gui.models.export_choice import ExportChoice
from gui.models.words import tr
from gui.presenters.project import ProjectPresenter, shown_words
from gui.timeline.canvas import TimelineCanvas


class WindowOrders:
    """Reads the canvas and the presenter of the project; changes nothing."""

    def __init__(self, project: ProjectPresenter, canvas: TimelineCanvas) -> None:
        self._project = project
        self._canvas = canvas
        self._lines: tuple[Instant, ...] = ()
        project.publication_lines.connect(self._take_lines)

    def order(self, choice: ExportChoice) -> ExportOrder:
        return ExportOrder(
            self._shown(),
            choice,
            self._canvas.shown_interval(),
            self.selected(),
            self._project.filter_words,
            self._total(),
            self._lines,
            datetime.now().astimezone(),
            self._canvas.lane_look(),
        )

    def selected(self) -> frozenset[int]:
        ids = self._canvas.snapshot().event_ids
        return frozenset(int(ids[row]) for row in self._canvas.selected_rows)

    def shown_words(self) -> str:
        return shown_words(len(self._shown()), self._total())

    def title(self) -> str:
        path = self._project.path
        return path.stem.replace("-", " ").replace("_", " ").capitalize() if path else tr("Timeline")

    def _shown(self) -> TimelineSnapshot:
        """What the filters let through: on paper nothing is faded."""
        shown = self._project.let_through
        return self._canvas.snapshot() if shown is None else shown

    def _total(self) -> int:
        whole = self._project.snapshot
        return len(whole) if whole is not None else 0

    def _take_lines(self, instants: tuple[Instant, ...]) -> None:
        self._lines = instants
