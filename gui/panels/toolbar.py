"""The bar at the top: add, undo, redo, canvas or table, lanes, search, export."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QMenu, QPushButton, QToolButton, QWidget

from gui.actions import Command
from gui.panels.search_box import SearchBox
from gui.panels.views_menu import ViewsMenu
from gui.style.icons import icon
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

_ICON_EM = 1.25  # of running text: icons grow with it
_SEARCH_EM = (13.0, 24.0)  # the narrowest and the widest that the search box gets


class Toolbar(QFrame):
    """Buttons of actions, the lanes menu, the search box; signals only which lanes are wanted."""

    lanes_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        actions: dict[Command, QAction],
        lanes: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.search = SearchBox()
        self.add_button = QPushButton(self.tr("+ Add articles"))
        self.add_button.setProperty("role", "primary")
        self.add_button.clicked.connect(actions[Command.ADD_ARTICLES].trigger)
        self._undo = _quiet_button(actions[Command.UNDO], self.tr("Undo"))
        self._redo = _quiet_button(actions[Command.REDO], self.tr("Redo"))
        self._switch = _quiet_button(actions[Command.SWITCH_VIEW], self.tr("Table"))
        self._export = QToolButton()
        self._export.setText(self.tr("Export\u2026"))
        self._export.clicked.connect(actions[Command.EXPORT].trigger)
        self.views = ViewsMenu((actions[Command.KEEP_VIEW], actions[Command.KEEP_FILTER]), self)
        self._views = QToolButton()
        self._views.setText(self.tr("Views \u25be"))
        self._views.setToolTip(self.tr("Views that you kept (V)"))
        self._views.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._views.setMenu(self.views)
        self._compared, self._lane_words = False, ""
        self._search_px = (0, 0)
        self._lanes, self._lane_actions = self._build_lanes(lanes)
        self._lay_out()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        for button, name in ((self._undo, "undo"), (self._redo, "redo")):
            button.setIcon(icon(name, theme))
        for button in (self._undo, self._redo, self._switch):
            side = round(theme.base_px * _ICON_EM)
            button.setIconSize(QSize(side, side))
        self._search_px = (round(theme.base_px * _SEARCH_EM[0]), round(theme.base_px * _SEARCH_EM[1]))
        self.search.setMaximumWidth(self._search_px[1])
        self._switch_icons = (icon("table", theme), icon("timeline", theme))
        self.show_view(table=self._switch.property("table") is True)
        self._fit()

    def show_view(self, *, table: bool) -> None:
        """Whether the table is shown; the button then offers the other."""
        self._switch.setProperty("table", table)
        self._switch.setText(self.tr("Canvas") if table else self.tr("Table"))
        self._switch.setIcon(self._switch_icons[1 if table else 0])

    def show_comparison(self, compared: bool) -> None:
        """While two sides are compared their lanes are shown; to choose others is to leave the comparison."""
        self._compared = compared
        checked = next((action for action in self._lane_actions if action.isChecked()), None)
        if compared:
            self._lane_words = self.tr("Lanes: {what} \u25be").format(what=self.tr("Comparison"))
            self._fit()
        elif checked is not None:
            self.show_lanes(checked.data())

    def show_lanes(self, lanes: str) -> None:
        for action in self._lane_actions:
            if action.data() == lanes:
                action.setChecked(True)
                if self._compared:
                    continue
                self._lane_words = self.tr("Lanes: {what} \u25be").format(what=action.text())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The window may be narrower than all of it: buttons give up words, then the last of them are cut."""
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Buttons with icons keep their words while there is room for them, then the lanes say less and the
        search box is narrower than it should be."""
        layout = self.layout()
        assert layout is not None
        for words, lanes, search in ((True, True, True), (False, True, True), (False, False, False)):
            style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            for button in (self._undo, self._redo, self._switch):
                button.setToolButtonStyle(style if words else Qt.ToolButtonStyle.ToolButtonIconOnly)
            self._lanes.setText(self._lane_words if lanes else self.tr("Lanes \u25be"))
            self.add_button.setText(self.tr("+ Add articles") if lanes else self.tr("+ Add"))
            self.search.setMinimumWidth(self._search_px[0] if search else self._search_px[0] // 2)
            layout.invalidate()
            if layout.minimumSize().width() <= self.width():
                return

    def open_views(self) -> None:
        """The menu of kept views, by its key."""
        self.views.popup(self._views.mapToGlobal(QPoint(0, self._views.height())))

    @property
    def lane_actions(self) -> tuple[QAction, ...]:
        """For the View menu, which offers the same."""
        return tuple(self._lane_actions)

    def _build_lanes(self, lanes: Sequence[tuple[str, str]]) -> tuple[QToolButton, list[QAction]]:
        button = QToolButton()
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        group = QActionGroup(self)
        made = []
        for key, words in lanes:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(key)
            action.triggered.connect(lambda _=False, chosen=key: self.lanes_chosen.emit(chosen))
            group.addAction(action)
            made.append(action)
        button.setMenu(menu)
        return button, made

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # large text makes no window wider
        layout.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        layout.setSpacing(SPACE_S)
        layout.addWidget(self.add_button)
        layout.addSpacing(SPACE_S)
        layout.addWidget(self._undo)
        layout.addWidget(self._redo)
        layout.addStretch(1)
        layout.addWidget(self._switch)
        layout.addSpacing(SPACE_M)
        layout.addWidget(self._views)
        layout.addWidget(self._lanes)
        layout.addWidget(self.search, 2)
        layout.addWidget(self._export)


def _quiet_button(action: QAction, words: str) -> QToolButton:
    """The action's state and its tip in full; its words here stay short."""
    button = QToolButton()
    button.setProperty("role", "quiet")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setText(words)
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setToolTip(action.toolTip())

    action.changed.connect(follow)
    follow()
    return button
