"""Going somewhere on the canvas: to a typed date, to today, to the span that was drawn."""

from datetime import datetime

from PySide6.QtCore import QObject

from core.chrono.instant import Instant, instant_from_civil
from core.chrono.interval import Interval
from gui.models.words import tr
from gui.panels.filter_row import FilterRow
from gui.panels.inline_editor import InlineEditor
from gui.presenters.go_to import GoToPresenter
from gui.timeline.canvas import TimelineCanvas


class Navigation(QObject):
    """Answers the canvas's requests for a date, and makes a filter of a span."""

    def __init__(
        self, go_to: GoToPresenter, canvas: TimelineCanvas, editor: InlineEditor, filters: FilterRow
    ) -> None:
        super().__init__(go_to)
        self._canvas = canvas
        self._editor = editor
        self._filters = filters
        canvas.date_requested.connect(go_to.ask)
        canvas.today_requested.connect(self._go_to_today)
        canvas.span_filter_asked.connect(self._filter_by_span)
        go_to.asked.connect(lambda question, words: editor.open(question, words, tr("July 2019")))
        go_to.entry_read.connect(lambda words, valid: editor.show_reading(words, valid=valid))
        go_to.interval_wanted.connect(self._show)
        editor.typed.connect(go_to.typed)
        editor.applied.connect(go_to.applied)

    def _show(self, interval: Interval) -> None:
        """The date in the middle, with as much again on either side."""
        self._editor.close_editor()
        width = interval.end - interval.start
        around = Interval(Instant(interval.start - width), Instant(interval.end + width))
        self._canvas.show_interval(around, animated=True)

    def _go_to_today(self) -> None:
        today = datetime.now().astimezone()
        self._canvas.center_on(instant_from_civil(today.year, today.month, today.day))

    def _filter_by_span(self, span: Interval) -> None:
        self._filters.set_span((span.start, span.end))
