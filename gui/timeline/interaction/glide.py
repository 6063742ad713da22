"""A short glide from one view to another; none where the system asks for less motion."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from core.timeline.viewport import Viewport, between
from gui.style.motion import reduced_motion_wanted

LONGEST_MS = 150


class Glide(QObject):
    """Calls `show` with each view on the way; `target` is where it is going."""

    def __init__(self, show: Callable[[Viewport], None], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._start: Viewport | None = None
        self._target: Viewport | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._advance)
        self.reduced_motion: bool | None = None  # the system is asked when something first moves

    @property
    def target(self) -> Viewport | None:
        """Where the glide is going; None while nothing moves."""
        return self._target if self.running else None

    @property
    def running(self) -> bool:
        return self._animation.state() is QVariantAnimation.State.Running

    def to(self, start: Viewport, target: Viewport) -> None:
        """Glide; at once where motion is not wanted."""
        self._animation.stop()
        if self.reduced_motion is None:
            self.reduced_motion = reduced_motion_wanted()
        if self.reduced_motion:
            self._show(target)
            return
        self._start, self._target = start, target
        self._animation.setDuration(LONGEST_MS)
        self._animation.start()

    def stop(self) -> None:
        """Stay where we are."""
        self._animation.stop()

    def finish(self) -> None:
        """Be there now."""
        if self.running and self._target is not None:
            self._animation.stop()
            self._show(self._target)

    def _advance(self, progress: float) -> None:
        if self._start is not None and self._target is not None:
            self._show(between(self._start, self._target, float(progress)))
