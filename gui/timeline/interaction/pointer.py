"""One press of the pointer, from press to release: a click, a pan, or a span being drawn."""

from dataclasses import dataclass, replace
from enum import Enum

CLICK_SLACK_PX = 4.0


class PointerMode(Enum):
    """What a press has become."""

    UNDECIDED = "undecided"
    PAN = "pan"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class PointerDrag:
    """Where it began, where it was last, and what it has become; each move gives a new one."""

    start_x: float
    start_y: float
    x: float
    y: float
    mode: PointerMode

    @property
    def is_click(self) -> bool:
        return self.mode is PointerMode.UNDECIDED

    def moved(self, x: float, y: float) -> "PointerDrag":
        """A press becomes a pan once it has left its place; a span stays one."""
        far = abs(x - self.start_x) > CLICK_SLACK_PX or abs(y - self.start_y) > CLICK_SLACK_PX
        mode = PointerMode.PAN if self.mode is PointerMode.UNDECIDED and far else self.mode
        return replace(self, x=x, y=y, mode=mode)


def pressed(x: float, y: float, *, spans: bool, pans: bool) -> PointerDrag:
    """A new press; `spans` with Shift, `pans` for the middle button."""
    mode = PointerMode.SPAN if spans else PointerMode.PAN if pans else PointerMode.UNDECIDED
    return PointerDrag(x, y, x, y, mode)
