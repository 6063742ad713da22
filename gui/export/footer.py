"""The foot of a page: that places are true to time, which page it is, when and by what it was made."""

from PySide6.QtCore import QCoreApplication

from core.settings import APPLICATION_NAME
from core.timeline.metrics import TextRole
from gui.export.request import ExportRequest
from gui.style.tokens import SPACE_L, Tokens
from gui.timeline.surface import Anchor, Surface
from gui.timeline.text_styles import TextStyles, text_width_px

_STYLES = TextStyles(tabular=False)
MARGIN_PX = 36.0
FOOTER_PX = 26.0


def page_words(number: int, count: int) -> str:
    """Which page of how many; empty for the only one."""
    if count < 2:
        return ""
    return _tr("Page %1 of %2").replace("%1", str(number)).replace("%2", str(count))


def paint_footer(
    surface: Surface,
    request: ExportRequest,
    width: float,
    height: float,
    tokens: Tokens,
    page: str,
    *,
    with_axis: bool = True,
    with_gaps: bool = False,
) -> None:
    """At the lower edge of a page of this size; `with_gaps` where its axis leaves stretches out."""
    baseline, color = height - MARGIN_PX, tokens.text_faint
    made = _tr("Made with %1, %2").replace("%1", APPLICATION_NAME)
    made = made.replace("%2", f"{request.generated_at:%Y-%m-%d %H:%M}")
    true = _tr("Positions on the axis are true to time.")
    broken = _tr("Positions are true to time, but for the gaps left out.")
    said = (broken if with_gaps else true) if with_axis else request.title
    surface.text(width - MARGIN_PX, baseline, made, TextRole.SMALL, color, anchor=Anchor.END)
    if _all_fit((said, page, made), width - 2 * MARGIN_PX):
        surface.text(MARGIN_PX, baseline, said, TextRole.SMALL, color)
        surface.text(width / 2, baseline, page, TextRole.SMALL, color, anchor=Anchor.MIDDLE)
    else:
        surface.text(MARGIN_PX, baseline, page or said, TextRole.SMALL, color)


def _all_fit(parts: tuple[str, str, str], room_px: float) -> bool:
    """Whether the middle one keeps clear of the other two, all in one line."""
    left, middle, right = (text_width_px(_STYLES, TextRole.SMALL, part) for part in parts)
    if not middle:
        return left + SPACE_L + right <= room_px
    return max(left, right) + SPACE_L + middle / 2 <= room_px / 2


def _tr(words: str) -> str:
    return QCoreApplication.translate("Picture", words)
