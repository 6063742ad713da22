"""The menu of all that can be filtered by: names to pick, dates to type, kinds and states to tick."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from core.model.event import Kind, Modality, Review
from core.model.event_filter import Facet
from gui.models.event_filter import EventFilterChoice
from gui.models.filter_words import facet_words, kind_words, whether_words
from gui.models.words import review_words


class FilterMenu(QMenu):
    """Signals what is wanted; ticks show the choice that holds."""

    facet_asked = Signal(object)  # Facet
    dates_asked = Signal()
    certain_chosen = Signal(bool)
    ticked = Signal(str, object)  # name of the part, frozenset of members or None for all
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addAction(self.tr("Dates\u2026")).triggered.connect(self._ask_dates)
        self._certain = self.addAction(self.tr("Only what certainly fell in them"))
        self._certain.setCheckable(True)
        self._certain.triggered.connect(self.certain_chosen)
        self.addSeparator()
        for facet in Facet:
            action = self.addAction(f"{facet_words(facet)}\u2026")
            action.triggered.connect(lambda _=False, asked=facet: self.facet_asked.emit(asked))
        self.addSeparator()
        self._ticks = {
            "kinds": self._ticked_menu(self.tr("Kind"), "kinds", tuple(Kind), kind_words),
            "modalities": self._ticked_menu(
                self.tr("Certainty"), "modalities", tuple(Modality), whether_words
            ),
            "reviews": self._ticked_menu(self.tr("Review"), "reviews", tuple(Review), review_words),
        }
        self.addSeparator()
        self._clear = self.addAction(self.tr("Clear all filters"))
        self._clear.triggered.connect(self._clear_all)

    def show_choice(self, choice: EventFilterChoice) -> None:
        """Tick what holds, without answering it."""
        self._certain.setEnabled(choice.span is not None)
        self._certain.setChecked(choice.certain)
        self._clear.setEnabled(not choice.lets_all_through)
        for name, actions in self._ticks.items():
            chosen = getattr(choice, name)
            for action in actions:
                action.setChecked(chosen is None or action.data() in {str(member) for member in chosen})

    def _ask_dates(self) -> None:
        self.dates_asked.emit()

    def _clear_all(self) -> None:
        self.cleared.emit()

    def ticks(self, name: str) -> Sequence[QAction]:
        """The actions of `kinds`, `modalities` or `reviews`."""
        return self._ticks[name]

    def _ticked_menu(
        self, words: str, name: str, members: Sequence[Any], member_words: Callable[[Any], str]
    ) -> list[QAction]:
        """A menu of the members of any of three enumerations; all ticked means no filter."""
        menu = self.addMenu(words)
        actions = []
        for member in members:
            action = menu.addAction(member_words(member))
            action.setCheckable(True)
            action.setChecked(True)
            action.setData(str(member))
            action.triggered.connect(lambda: self._tell(name, members))
            actions.append(action)
        return actions

    def _tell(self, name: str, members: Sequence[Any]) -> None:
        kept = {action.data() for action in self._ticks[name] if action.isChecked()}
        chosen = frozenset(member for member in members if str(member) in kept)
        self.ticked.emit(name, None if len(chosen) == len(members) else chosen)
