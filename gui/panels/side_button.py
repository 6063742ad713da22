"""The button of one side of a comparison: what the side is, and a menu of what it could be."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from core.model.event_filter import Facet
from gui.models.words import number, shortened

_LONGEST = 20


class SideButton(QToolButton):
    """Signals what the side is to be made of."""

    facet_asked = Signal(object, bool)  # Facet, whether it is added to what the side is already
    chosen_asked = Signal()  # the articles chosen in the list
    view_asked = Signal(str)  # the filter of a kept view
    filter_asked = Signal()  # the filter that holds now

    def __init__(self, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = letter
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._views: tuple[str, ...] = ()
        self._chosen = 0
        self._menu.aboutToShow.connect(self._fill)
        self._more: Facet | None = None
        self.show_side(None)

    def show_side(self, words: str | None, facet: Facet | None = None) -> None:
        """What the side is called, None where nothing is; `facet` is what more can be added of."""
        self._more = facet
        shown = self.tr("choose\u2026") if words is None else shortened(words, _LONGEST)
        self.setText(f"{self._letter}: {shown} \u25be".replace("&", "&&"))
        self.setAccessibleName(self.tr("Side {letter}: {words}").format(letter=self._letter, words=shown))

    def offer(self, views: Sequence[str], chosen: int) -> None:
        """Names of kept views, and how many articles are chosen in the list."""
        self._views, self._chosen = tuple(views), chosen

    def _fill(self) -> None:
        menu = self._menu
        menu.clear()
        for words, facet, more in (
            (self.tr("An article\u2026"), Facet.ARTICLE, False),
            (self.tr("An outlet\u2026"), Facet.OUTLET, False),
            (self.tr("Also an article\u2026"), Facet.ARTICLE, True),
            (self.tr("Also an outlet\u2026"), Facet.OUTLET, True),
        ):
            action = menu.addAction(words)
            action.setVisible(not more or facet is self._more)
            action.triggered.connect(partial(self._ask_facet, facet, more))
        menu.addSeparator()
        words = self.tr("Articles chosen in the list ({count})").format(count=number(self._chosen))
        chosen = menu.addAction(words)
        chosen.setEnabled(self._chosen > 0)
        chosen.triggered.connect(self._ask_chosen)
        menu.addAction(self.tr("What the filter lets through")).triggered.connect(self._ask_filter)
        views = menu.addMenu(self.tr("The filter of a kept view"))
        views.setEnabled(bool(self._views))
        for name in self._views:
            views.addAction(name.replace("&", "&&")).triggered.connect(partial(self._ask_view, name))

    def _ask_facet(self, facet: Facet, more: bool, _checked: bool = False) -> None:
        self.facet_asked.emit(facet, more)

    def _ask_chosen(self) -> None:
        self.chosen_asked.emit()

    def _ask_filter(self) -> None:
        self.filter_asked.emit()

    def _ask_view(self, name: str, _checked: bool = False) -> None:
        self.view_asked.emit(name)
