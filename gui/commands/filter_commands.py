"""The filter in the window: one bar whose choice canvas, overview, table and exports follow."""

from core.chrono.interval import Interval
from core.model.event_filter import FacetValue
from gui.models.event_filter import EventFilterChoice
from gui.models.words import tr
from gui.panels.filter_row import FilterRow
from gui.presenters.filtering import FilterPresenter
from gui.presenters.go_to import GoToPresenter
from gui.presenters.project import ProjectPresenter
from gui.presenters.table import TablePresenter
from gui.workers.project_access import ProjectAccess


class FilterCommands:
    """Wires the bar to what finds out what its choice leaves, and that to what is shown."""

    def __init__(
        self,
        bar: FilterRow,
        filtering: FilterPresenter,
        dates: GoToPresenter,
        project: ProjectPresenter,
        table: TablePresenter,
        access: ProjectAccess,
    ) -> None:
        self._bar = bar
        self._filtering = filtering
        self._dates = dates
        bar.changed.connect(filtering.set_choice)
        self._table = table
        bar.changed.connect(self._tell_table)
        filtering.choice_known.connect(project.set_filter)
        filtering.choice_known.connect(self._tell_table_what_is_compared)
        project.reloaded.connect(filtering.renew_if_asked)
        project.reloaded.connect(table.renew)
        project.count_shown.connect(bar.show_count)
        access.opened.connect(lambda _: bar.clear())
        self._wire_values()
        self._wire_dates()

    def _tell_table(self, choice: EventFilterChoice) -> None:
        """At once, unless it has to be found out first what two sides tell."""
        if choice.compared is None:
            self._table.set_choice(choice)

    def _tell_table_what_is_compared(self, choice: EventFilterChoice) -> None:
        if choice.compared is not None:
            self._table.set_choice(choice)

    @property
    def choice(self) -> EventFilterChoice:
        return self._bar.choice

    def add(self, value: FacetValue) -> None:
        """Only events with this name, as if it had been picked in the bar."""
        self._bar.add_facet(value)

    def _wire_values(self) -> None:
        picker = self._bar.picker
        picker.sought.connect(self._filtering.seek_values)
        self._filtering.values_shown.connect(picker.show_values)

    def _wire_dates(self) -> None:
        editor, dates = self._bar.dates, self._dates
        self._bar.dates_asked.connect(self._ask_dates)
        editor.typed.connect(dates.typed)
        editor.applied.connect(dates.applied)
        dates.entry_read.connect(lambda words, valid: editor.show_reading(words, valid=valid))
        dates.interval_wanted.connect(self._filter_by)

    def _ask_dates(self) -> None:
        self._bar.dates.open(tr("Show only which dates?"), "", tr("July 2019"))

    def _filter_by(self, interval: Interval) -> None:
        self._bar.dates.close_editor()
        self._bar.set_span((interval.start, interval.end))
