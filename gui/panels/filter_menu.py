"""The menu of all that can be filtered by: names to pick, dates to type, kinds and states to tick."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from core.model.date_basis import DateBasis
from core.model.event import Colour, Kind, Modality, Review
from core.model.event_filter import Facet, Mark
from gui.models.event_filter import EventFilterChoice
from gui.models.filter_words import (
    basis_words,
    colour_words,
    facet_words,
    kind_words,
    mark_words,
    sources_words,
    whether_words,
)
from gui.models.words import review_words

_LEAST_SOURCES = (0, 2, 3, 5, 10)


class FilterMenu(QMenu):
    """Signals what is wanted; ticks show the choice that holds."""

    facet_asked = Signal(object)  # Facet
    dates_asked = Signal()
    certain_chosen = Signal(bool)
    ticked = Signal(str, object)  # name of the part and what it is to be: frozenset, number, None for all
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addAction(self.tr("Dates\u2026")).triggered.connect(self._ask_dates)
        self._certain = self.addAction(self.tr("Only what was certainly in them"))
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
            "bases": self._ticked_menu(
                self.tr("How sure the date is"), "bases", tuple(DateBasis), basis_words
            ),
        }
        self._wanted = {
            "colours": self._wanted_actions(
                self.addMenu(self.tr("Colour")), "colours", tuple(Colour), colour_words
            ),
            "marks": self._wanted_actions(self.addMenu(self.tr("Marked")), "marks", tuple(Mark), mark_words),
        }
        self._sources = self._source_actions(self.addMenu(self.tr("Independent sources")))
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
                action.setChecked(chosen is None or action.data() in _names(chosen))
        for name, actions in self._wanted.items():
            for action in actions:
                action.setChecked(action.data() in _names(getattr(choice, name) or ()))
        for action in self._sources:
            action.setChecked(action.data() == choice.least_sources)

    def _ask_dates(self) -> None:
        self.dates_asked.emit()

    def _clear_all(self) -> None:
        self.cleared.emit()

    def ticks(self, name: str) -> Sequence[QAction]:
        """The actions of a part of which some are wanted: `kinds`, `reviews`, `marks` for three of them."""
        return self._ticks[name] if name in self._ticks else self._wanted[name]

    def _ticked_menu(
        self, words: str, name: str, members: Sequence[Any], member_words: Callable[[Any], str]
    ) -> list[QAction]:
        """A menu of the members of any of some enumerations; all ticked means no filter."""
        actions = _checkable(self.addMenu(words), members, member_words)
        for action in actions:
            action.setChecked(True)
            action.triggered.connect(partial(self._tell, name, members, actions))
        return actions

    def _wanted_actions(
        self, menu: QMenu, name: str, members: Sequence[Any], member_words: Callable[[Any], str]
    ) -> list[QAction]:
        """The same where none ticked means no filter: few events have any of them."""
        actions = _checkable(menu, members, member_words)
        for action in actions:
            action.triggered.connect(partial(self._tell_wanted, name, members, actions))
        return actions

    def _source_actions(self, menu: QMenu) -> list[QAction]:
        group = QActionGroup(self)
        actions = []
        for least in _LEAST_SOURCES:
            action = menu.addAction(sources_words(least) if least else self.tr("Any number"))
            action.setCheckable(True)
            action.setChecked(not least)
            action.setData(least)
            action.triggered.connect(partial(self._tell_sources, least))
            group.addAction(action)
            actions.append(action)
        return actions

    def _tell(self, name: str, members: Sequence[Any], actions: Sequence[QAction], _: bool = False) -> None:
        chosen = _checked(members, actions)
        self.ticked.emit(name, None if len(chosen) == len(members) else chosen)

    def _tell_wanted(
        self, name: str, members: Sequence[Any], actions: Sequence[QAction], _: bool = False
    ) -> None:
        chosen = _checked(members, actions)
        self.ticked.emit(name, chosen if chosen or name == "marks" else None)

    def _tell_sources(self, least: int, _: bool = False) -> None:
        self.ticked.emit("least_sources", least)


def _checkable(menu: QMenu, members: Iterable[Any], member_words: Callable[[Any], str]) -> list[QAction]:
    actions = []
    for member in members:
        action = menu.addAction(member_words(member))
        action.setCheckable(True)
        action.setData(str(member))
        actions.append(action)
    return actions


def _checked(members: Iterable[Any], actions: Iterable[QAction]) -> frozenset[Any]:
    """The members, of any enumeration, whose actions are ticked."""
    kept = {action.data() for action in actions if action.isChecked()}
    return frozenset(member for member in members if str(member) in kept)


def _names(members: Iterable[Any]) -> set[str]:
    return {str(member) for member in members}
