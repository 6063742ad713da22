"""What a turn of the wheel, a swipe or a pinch means. Reads events, changes nothing."""

from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputDevice, QWheelEvent

ZOOM_PER_NOTCH = 1.25
_NOTCH = 120.0
_SCROLL_PX_PER_NOTCH = 60.0


class WheelPreference(Enum):
    """What the plain wheel does."""

    ZOOM = "zoom"
    SCROLL = "scroll"


@dataclass(frozen=True, slots=True)
class WheelIntent:
    """Zoom by `zoom` (1 for none), move by `pan_px`, change the lanes' height by `lane_factor`.

    `smooth` where the device already sends a fine-grained motion that must not be animated again.
    """

    zoom: float = 1.0
    pan_px: QPointF = field(default_factory=QPointF)
    lane_factor: float = 1.0
    smooth: bool = False


def wheel_intent(event: QWheelEvent, preference: WheelPreference, *, over_headers: bool) -> WheelIntent:
    """The intent of a wheel event. Ctrl always zooms, Shift pans, Alt changes the lanes' height."""
    keys = event.modifiers()
    notches = _notches(event)
    touchpad = _is_touchpad(event)
    if keys & Qt.KeyboardModifier.ControlModifier:
        return WheelIntent(zoom=ZOOM_PER_NOTCH ** _strongest(notches), smooth=touchpad)
    if keys & Qt.KeyboardModifier.AltModifier:
        return WheelIntent(lane_factor=1.1 ** _strongest(notches))
    if keys & Qt.KeyboardModifier.ShiftModifier:
        return WheelIntent(pan_px=QPointF(_strongest(notches) * _SCROLL_PX_PER_NOTCH, 0), smooth=touchpad)
    if touchpad:
        return WheelIntent(pan_px=QPointF(event.pixelDelta()), smooth=True)
    if over_headers or preference is WheelPreference.SCROLL:
        return WheelIntent(pan_px=notches * _SCROLL_PX_PER_NOTCH)
    if notches.x() and not notches.y():
        return WheelIntent(pan_px=QPointF(notches.x() * _SCROLL_PX_PER_NOTCH, 0))
    return WheelIntent(zoom=ZOOM_PER_NOTCH ** notches.y())


def _notches(event: QWheelEvent) -> QPointF:
    return QPointF(event.angleDelta()) / _NOTCH


def _strongest(notches: QPointF) -> float:
    """Some systems turn the wheel's axis while a modifier is held."""
    return notches.y() if abs(notches.y()) >= abs(notches.x()) else notches.x()


def _is_touchpad(event: QWheelEvent) -> bool:
    if event.device().type() is QInputDevice.DeviceType.TouchPad:
        return not event.pixelDelta().isNull()
    return event.phase() is not Qt.ScrollPhase.NoScrollPhase and not event.pixelDelta().isNull()
