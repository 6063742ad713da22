"""A page that is painted: plates behind labels instead of halos, and a note of where its links are.

A halo is the outline of every letter, drawn wide: most of the time and of the size of a large picture. A
plate in the colour of the ground keeps lines from cutting through a label just as well.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from core.timeline.metrics import TextRole
from gui.export.links import is_safe_link
from gui.timeline.qt_surface import QtSurface
from gui.timeline.surface import Anchor, Ink
from gui.timeline.text_styles import TextStyles, text_width_px

_PLATE_PX = 2.0
_PLATE_ALPHA = 0.8  # a weekend or a lap of pages shows through, a line nearly not
_ASCENT, _DESCENT = 0.8, 0.26  # of the size of the text: what its letters reach, not its line


class LinkBox(NamedTuple):
    """A rectangle on the painter's device that leads somewhere: to the web, or `#page=3` in the document."""

    left: float
    top: float
    right: float
    bottom: float
    target: str


class PageSurface(QtSurface):
    """Draws with a painter on an image, a printer or a page; `links` fills while it is painted on."""

    def __init__(self, painter: QPainter, styles: TextStyles, *, outlined: bool = False) -> None:
        super().__init__(painter, styles, outlined=outlined)
        self.links: list[LinkBox] = []
        self._target = ""

    def text(
        self,
        x: float,
        baseline: float,
        text: str,
        role: TextRole,
        color: str,
        *,
        anchor: Anchor = Anchor.START,
        halo: str | None = None,
    ) -> None:
        plated = bool(halo) and role is not TextRole.GLYPH
        if text and (plated or self._target):
            box = self._box_of(x, baseline, text, role, anchor)
            if plated and halo:
                self.rect(
                    box.x() - _PLATE_PX,
                    box.y(),
                    box.width() + 2 * _PLATE_PX,
                    box.height(),
                    Ink(halo, _PLATE_ALPHA),
                )
            if self._target:
                self._note_link(box)
        super().text(x, baseline, text, role, color, anchor=anchor, halo=None if plated else halo)

    @contextmanager
    def group(self, title: str, link: str = "") -> Iterator[None]:
        before, self._target = self._target, link if is_safe_link(link) else self._target
        with super().group(title, link):
            yield
        self._target = before

    def _box_of(self, x: float, baseline: float, text: str, role: TextRole, anchor: Anchor) -> QRectF:
        width, size = text_width_px(self._styles, role, text), self._styles.size_px(role)
        if anchor is not Anchor.START:
            x -= width if anchor is Anchor.END else width / 2
        return QRectF(x, baseline - _ASCENT * size, width, (_ASCENT + _DESCENT) * size)

    def _note_link(self, box: QRectF) -> None:
        place = self._painter.transform().mapRect(box)
        self.links.append(LinkBox(place.left(), place.top(), place.right(), place.bottom(), self._target))
