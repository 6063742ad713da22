"""Size, weight and face of each kind of text, and measuring it with the real fonts."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from core.timeline.metrics import Sizes, TextRole
from gui.style.fonts import SANS, SERIF, Weight, sans, serif
from gui.style.tokens import BASE_TEXT_PX

_KEPT_WIDTHS = 20_000


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Pixels over the base size, weight, and whether the serif face is meant."""

    step_px: int
    weight: Weight
    quoted: bool = False


_STYLES = {
    TextRole.LABEL: TextStyle(0, Weight.LABEL),
    TextRole.DATE: TextStyle(-1, Weight.REGULAR),
    TextRole.AXIS: TextStyle(-1, Weight.REGULAR),
    TextRole.CONTEXT: TextStyle(0, Weight.HEADING),
    TextRole.LANE: TextStyle(-1, Weight.HEADING),
    TextRole.SMALL: TextStyle(-2, Weight.REGULAR),
    TextRole.HEADING: TextStyle(9, Weight.HEADING),
    TextRole.GLYPH: TextStyle(-3, Weight.HEADING),
    TextRole.QUOTE: TextStyle(-1, Weight.REGULAR, quoted=True),
}


@dataclass(frozen=True, slots=True)
class TextStyles:
    """The styles at one base size. `tabular` figures are for the screen: see `gui.style.fonts.sans`."""

    base_px: int = BASE_TEXT_PX
    tabular: bool = True

    def size_px(self, role: TextRole) -> int:
        return max(9, self.base_px + _STYLES[role].step_px)

    def weight(self, role: TextRole) -> int:
        return int(_STYLES[role].weight)

    def family(self, role: TextRole) -> str:
        return SERIF if _STYLES[role].quoted else SANS

    def font(self, role: TextRole) -> QFont:
        return _font(self, role)

    def metrics(self, role: TextRole) -> QFontMetricsF:
        return _metrics(self, role)

    def sizes(self) -> Sizes:
        """The layout's sizes for this text size."""
        return Sizes().for_text(self.base_px / BASE_TEXT_PX)


@lru_cache(maxsize=128)
def _font(styles: TextStyles, role: TextRole) -> QFont:
    size_px = styles.size_px(role)
    if _STYLES[role].quoted:
        return serif(size_px)
    return sans(size_px, _STYLES[role].weight, tabular=styles.tabular)


@lru_cache(maxsize=128)
def _metrics(styles: TextStyles, role: TextRole) -> QFontMetricsF:
    return QFontMetricsF(_font(styles, role))


def text_width_px(styles: TextStyles, role: TextRole, text: str) -> float:
    """How wide a text is; each is measured once."""
    return _width_px(styles.base_px, styles.tabular, role, text)


@lru_cache(maxsize=50_000)
def _width_px(base_px: int, tabular: bool, role: TextRole, text: str) -> float:
    """By plain values: a style of many parts would be compared with every text of a frame."""
    return _metrics(TextStyles(base_px, tabular), role).horizontalAdvance(text)


class QtTextMeasure:
    """Text widths by the real fonts, for the layout; known ones at hand, since a frame asks for many."""

    def __init__(self, styles: TextStyles) -> None:
        self._styles = styles
        self._known: dict[tuple[str, TextRole], float] = {}

    def width_px(self, text: str, role: TextRole) -> float:
        known = self._known.get((text, role))
        if known is None:
            if len(self._known) >= _KEPT_WIDTHS:
                self._known.clear()
            known = self._known[text, role] = text_width_px(self._styles, role, text)
        return known
