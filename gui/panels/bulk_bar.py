"""Several events are chosen: how many, and what can be said of all of them at once.

It shows and signals; its buttons are commands of the window where these have a key.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from core.model.event import Colour
from gui.models.choice_words import colour_choices, kind_choices, modality_choices
from gui.models.words import number
from gui.panels.flow_layout import FlowLayout
from gui.panels.inline_editor import InlineEditor
from gui.panels.key_button import KeyButton
from gui.style.painting import painting
from gui.style.plain_words import PlainLabel
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_S, SPACE_XS

_SWATCH_PX = 14
_BUTTON_PX = 30  # as high as the buttons beside the count
_COLOURS = tuple(Colour)


class BulkBar(QFrame):
    """Hidden while fewer than two are chosen."""

    kind_chosen = Signal(object)  # Kind
    modality_chosen = Signal(object)  # Modality
    colour_chosen = Signal(object)  # Colour | None
    cleared = Signal()

    def __init__(self, theme: Theme, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bulk-bar")
        self.setProperty("role", "banner")
        self._count = PlainLabel()
        self._count.setProperty("role", "heading")
        self._count.setFixedHeight(_BUTTON_PX)
        self.editor = InlineEditor()
        self._allowed = True
        row = QWidget()
        flow = FlowLayout(SPACE_XS, row)
        flow.addWidget(self._count)
        for action in actions:
            flow.addWidget(KeyButton(action))
        self._colours = QMenu(self)
        for button in (
            self._menu(self.tr("Kind"), kind_choices(), self.kind_chosen),
            self._menu(self.tr("Whether"), modality_choices(), self.modality_chosen),
            self._menu(self.tr("Colour"), colour_choices(), self.colour_chosen, self._colours),
        ):
            flow.addWidget(button)
        clear = QPushButton(self.tr("Choose none"))
        clear.setObjectName("choose-none")
        clear.setProperty("role", "quiet")
        clear.clicked.connect(self.cleared)
        flow.addWidget(clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        layout.setSpacing(SPACE_S)
        layout.addWidget(row)
        layout.addWidget(self.editor)
        self.set_theme(theme)
        self.hide()

    @property
    def words(self) -> str:
        return self._count.text()

    def allow_changes(self, allowed: bool) -> None:
        self._allowed = allowed
        self.setVisible(self.isVisible() and allowed)

    def show_count(self, chosen: int) -> None:
        self._count.setText(self.tr("{count} chosen").format(count=number(chosen)))
        if chosen < 2:
            self.editor.close_editor()
        self.setVisible(chosen > 1 and self._allowed)

    def set_theme(self, theme: Theme) -> None:
        """Colours in the menu are those of the marks."""
        for action in self._colours.actions():
            colour = action.data()
            if colour:
                action.setIcon(swatch(theme.hue(_COLOURS.index(Colour(colour)))))

    def _menu(
        self,
        words: str,
        choices: Sequence[tuple[object, str]],
        chosen: SignalInstance,
        menu: QMenu | None = None,
    ) -> QPushButton:
        button = QPushButton(f"{words} \u25be")
        button.setObjectName(f"bulk-{words.lower()}")
        menu = menu or QMenu(button)
        for value, text in choices:
            action = menu.addAction(text)
            action.setData(value if value is None else str(value))
            action.triggered.connect(lambda _=False, one=value: chosen.emit(one))
        button.setMenu(menu)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button


def swatch(color: QColor) -> QIcon:
    """A disc of a colour."""
    picture = QPixmap(_SWATCH_PX, _SWATCH_PX)
    picture.fill(Qt.GlobalColor.transparent)
    with painting(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(1, 1, _SWATCH_PX - 2, _SWATCH_PX - 2)
    return QIcon(picture)
