"""The foot of a page: that places are true to time, which page it is, when and by what it was made."""

from PySide6.QtCore import QCoreApplication

from core.settings import APPLICATION_NAME
from core.timeline.metrics import TextRole
from gui.export.request import ExportRequest
from gui.style.tokens import Tokens
from gui.timeline.surface import Anchor, Surface

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
) -> None:
    """At the lower edge of a page of this size."""
    baseline, color = height - MARGIN_PX, tokens.text_faint
    made = _tr("Made with %1, %2").replace("%1", APPLICATION_NAME)
    made = made.replace("%2", f"{request.generated_at:%Y-%m-%d %H:%M}")
    said = _tr("Positions on the axis are true to time.") if with_axis else request.title
    surface.text(MARGIN_PX, baseline, said, TextRole.SMALL, color)
    surface.text(width / 2, baseline, page, TextRole.SMALL, color, anchor=Anchor.MIDDLE)
    surface.text(width - MARGIN_PX, baseline, made, TextRole.SMALL, color, anchor=Anchor.END)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Picture", words)
