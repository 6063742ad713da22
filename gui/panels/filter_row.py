"""The bar above the timeline: words, a menu of filters, a chip for each that holds, and how many events
are shown. It holds the choice; what the choice leaves is found elsewhere."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.model.event_filter import Facet, FacetValue
from gui.models.event_filter import EventFilterChoice
from gui.models.filter_words import facet_words, filter_chips, worded
from gui.panels.filter_menu import FilterMenu
from gui.panels.flow_layout import FlowLayout
from gui.panels.inline_editor import InlineEditor
from gui.panels.value_picker import ValuePicker
from gui.style.plain_words import PlainLabel, plain_tip
from gui.style.tokens import SPACE_L, SPACE_S

_PAUSE_MS = 200  # between the last letter and the filter
_FIELD_LETTERS = 22
_COUNT_SHARE = 0.55  # of the bar's width that the count may take


class FilterRow(QFrame):
    """Signals the whole choice each time it changes."""

    changed = Signal(object)  # EventFilterChoice
    dates_asked = Signal()
    left = Signal()  # with Esc: back to what is filtered

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._choice = EventFilterChoice()
        self._chips: list[QToolButton] = []
        self._counts = {False: "", True: ""}  # of the timeline, and of the table
        self._table_shown, self._in_span = False, ""
        self.field = self._words_field()
        self.menu = self._filter_menu()
        self.button = QToolButton()
        self.button.setProperty("role", "chip")
        self.button.setText(self.tr("+ Filter"))
        self.button.setToolTip(
            self.tr("Dates, articles, outlets, places, people, tags, kinds, review states, marks, sources")
        )
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self.menu)
        self.picker = ValuePicker(self)
        self.picker.picked.connect(self.add_facet)
        self.dates = InlineEditor()
        self._count = PlainLabel()
        self._count.setProperty("role", "secondary")
        self._lay_out()
        self._show()

    @property
    def choice(self) -> EventFilterChoice:
        return self._choice

    @property
    def count_words(self) -> str:
        return self._count.text()

    @property
    def chip_words(self) -> tuple[str, ...]:
        """What the chips say, from left to right."""
        return tuple(chip.words for chip in filter_chips(self._choice))

    def show_count(self, words: str, *, table: bool = False) -> None:
        """How many events the timeline shows, or the table, of how many that it could."""
        self._counts[table] = words
        self._word_count()

    def show_in_span(self, words: str) -> None:
        """How many of the events of the timeline are in the dates in view; empty where all are."""
        self._in_span = words
        self._word_count()

    def set_table_shown(self, shown: bool) -> None:
        """Whether it is the table's rows that are counted."""
        self._table_shown = shown
        self._word_count()

    def _word_count(self) -> None:
        """All of it where that leaves the filters their room; the tip has it in any case."""
        whole = self._counts[self._table_shown]
        said = "" if self._table_shown else self._in_span
        words = " \u00b7 ".join(part for part in (said, whole) if part)
        fits = self.fontMetrics().horizontalAdvance(words) <= self.width() * _COUNT_SHARE
        self._count.setText(words if fits else whole)
        more = self.tr("The table also holds what the timeline leaves out: undated, rejected, only supposed")
        self._count.setToolTip(plain_tip(more if self._table_shown else words))

    def set_choice(self, choice: EventFilterChoice) -> None:
        """Filter by another choice as a whole."""
        if choice != self._choice:
            self._choice = worded(choice)
            self._show()
            self.changed.emit(self._choice)

    def set_span(self, span: tuple[int, int] | None) -> None:
        """Only what happened in a span of time; None for all dates."""
        self.set_choice(replace(self._choice, span=span, certain=self._choice.certain and span is not None))

    def add_facet(self, value: FacetValue) -> None:
        """Only events with this name; with another of the same kind, either will do."""
        known = {(one.facet, one.value) for one in self._choice.facets}
        if (value.facet, value.value) not in known:
            self.set_choice(replace(self._choice, facets=(*self._choice.facets, value), event_ids=None))

    def set_listed(self, event_ids: Sequence[int]) -> None:
        """Only events that were pointed at together."""
        self.set_choice(replace(self._choice, listed=tuple(event_ids)))

    def clear(self) -> None:
        self.set_choice(EventFilterChoice())

    def remove_chip(self, at: int) -> None:
        """Take one part of the choice back."""
        chips = filter_chips(self._choice)
        if at < len(chips):
            self.set_choice(chips[at].without)
            (self._chips[min(at, len(chips) - 2)] if len(chips) > 1 else self.button).setFocus()

    def pick(self, facet: Facet) -> None:
        """Offer the values of a facet below the button."""
        below = self.button.mapToGlobal(QPoint(0, self.button.height() + 2))
        self.picker.open_at(below, facet, facet_words(facet))

    def _show(self) -> None:
        chips = filter_chips(self._choice)
        while len(self._chips) < len(chips):
            self._add_chip()
        for at, button in enumerate(self._chips):
            button.setVisible(at < len(chips))
            if at < len(chips):
                button.setText(f"{chips[at].words}  \u00d7".replace("&", "&&"))
                button.setAccessibleName(self.tr("Remove the filter {words}").format(words=chips[at].words))
        if self.field.text().strip() != self._choice.text.strip():
            self.field.setText(self._choice.text)
        self.menu.show_choice(self._choice)
        self.updateGeometry()

    def _add_chip(self) -> None:
        button = QToolButton()
        button.setProperty("role", "chip")
        button.setToolTip(self.tr("Show the other events again"))
        button.clicked.connect(partial(self.remove_chip, len(self._chips)))
        button.setFixedHeight(self.button.height())
        self._chips.append(button)
        self._flow.addWidget(button)

    def _words_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setAcceptDrops(False)
        field.setPlaceholderText(self.tr("Filter by words"))
        field.setAccessibleName(self.tr("Filter by words"))
        field.setClearButtonEnabled(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._words_typed)
        field.textEdited.connect(lambda _: self._pause.start())
        field.textChanged.connect(lambda words: None if words else self._words_typed())
        field.returnPressed.connect(self._words_typed)
        return field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the field takes its words back and leaves it."""
        if event.key() == Qt.Key.Key_Escape and self.field.hasFocus():
            self.field.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._word_count()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_text()

    def _fit_text(self) -> None:
        """The field as wide as its words need, or as there is room for; all in its line as high as it is."""
        self.field.ensurePolished()
        self.field.setMaximumWidth(self.field.fontMetrics().averageCharWidth() * _FIELD_LETTERS)
        height = self.field.sizeHint().height()
        self.button.setFixedHeight(height)
        self._count.setFixedHeight(height)
        for chip in self._chips:
            chip.setFixedHeight(height)

    def _words_typed(self) -> None:
        self._pause.stop()
        if self.field.text().strip() != self._choice.text:
            self.set_choice(replace(self._choice, text=self.field.text().strip(), event_ids=None))

    def _filter_menu(self) -> FilterMenu:
        menu = FilterMenu(self)
        menu.facet_asked.connect(self.pick)
        menu.dates_asked.connect(self.dates_asked)
        menu.certain_chosen.connect(lambda certain: self.set_choice(replace(self._choice, certain=certain)))
        menu.ticked.connect(
            lambda name, chosen: self.set_choice(replace(self._choice, **{name: chosen}, event_ids=None))
        )
        menu.cleared.connect(self.clear)
        return menu

    def _lay_out(self) -> None:
        parts = QWidget()
        self._flow = FlowLayout(SPACE_S, parts)
        for widget in (self.field, self.button):
            self._flow.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(parts, 1)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        layout.setSpacing(SPACE_S)
        layout.addLayout(row)
        layout.addWidget(self.dates)
