"""The canvas's own keys, as a table from key to intent. Single keys reach it only while it has the focus."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class KeyIntent(Enum):
    PREVIOUS_EVENT = auto()
    NEXT_EVENT = auto()
    LANE_ABOVE = auto()
    LANE_BELOW = auto()
    FIRST_EVENT = auto()
    LAST_EVENT = auto()
    FIT_ALL = auto()
    FIT_SELECTION = auto()
    ZOOM_IN = auto()
    ZOOM_OUT = auto()
    PAN_LEFT = auto()
    PAN_RIGHT = auto()
    PAN_UP = auto()
    PAN_DOWN = auto()
    GO_TO_DATE = auto()
    GO_TO_TODAY = auto()
    VIEW_BACK = auto()
    VIEW_FORWARD = auto()
    ACTIVATE = auto()
    CLEAR_SELECTION = auto()
    FOLD_LANE = auto()
    FOLD_ALL_LANES = auto()
    MOVE_LANE_UP = auto()
    MOVE_LANE_DOWN = auto()
    MARK_SPAN = auto()


_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier

KEYS: dict[tuple[Qt.Key, Qt.KeyboardModifier], KeyIntent] = {
    (Qt.Key.Key_Left, _NONE): KeyIntent.PREVIOUS_EVENT,
    (Qt.Key.Key_Right, _NONE): KeyIntent.NEXT_EVENT,
    (Qt.Key.Key_Up, _NONE): KeyIntent.LANE_ABOVE,
    (Qt.Key.Key_Down, _NONE): KeyIntent.LANE_BELOW,
    (Qt.Key.Key_Home, _NONE): KeyIntent.FIRST_EVENT,
    (Qt.Key.Key_End, _NONE): KeyIntent.LAST_EVENT,
    (Qt.Key.Key_0, _NONE): KeyIntent.FIT_ALL,
    (Qt.Key.Key_F, _NONE): KeyIntent.FIT_SELECTION,
    (Qt.Key.Key_Plus, _NONE): KeyIntent.ZOOM_IN,
    (Qt.Key.Key_Plus, _SHIFT): KeyIntent.ZOOM_IN,
    (Qt.Key.Key_Equal, _NONE): KeyIntent.ZOOM_IN,
    (Qt.Key.Key_Minus, _NONE): KeyIntent.ZOOM_OUT,
    (Qt.Key.Key_Left, _SHIFT): KeyIntent.PAN_LEFT,
    (Qt.Key.Key_Right, _SHIFT): KeyIntent.PAN_RIGHT,
    (Qt.Key.Key_Up, _SHIFT): KeyIntent.PAN_UP,
    (Qt.Key.Key_Down, _SHIFT): KeyIntent.PAN_DOWN,
    (Qt.Key.Key_G, _NONE): KeyIntent.GO_TO_DATE,
    (Qt.Key.Key_T, _NONE): KeyIntent.GO_TO_TODAY,
    (Qt.Key.Key_Left, _ALT): KeyIntent.VIEW_BACK,
    (Qt.Key.Key_Right, _ALT): KeyIntent.VIEW_FORWARD,
    (Qt.Key.Key_Return, _NONE): KeyIntent.ACTIVATE,
    (Qt.Key.Key_Enter, _NONE): KeyIntent.ACTIVATE,
    (Qt.Key.Key_Escape, _NONE): KeyIntent.CLEAR_SELECTION,
    (Qt.Key.Key_S, _NONE): KeyIntent.MARK_SPAN,
    (Qt.Key.Key_L, _NONE): KeyIntent.FOLD_LANE,
    (Qt.Key.Key_L, _SHIFT): KeyIntent.FOLD_ALL_LANES,
    (Qt.Key.Key_Up, _CTRL): KeyIntent.MOVE_LANE_UP,
    (Qt.Key.Key_Down, _CTRL): KeyIntent.MOVE_LANE_DOWN,
}


def key_intent(event: QKeyEvent) -> KeyIntent | None:
    """What a key press means on the canvas; None where it means nothing there."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return KEYS.get((Qt.Key(event.key()), modifiers))
