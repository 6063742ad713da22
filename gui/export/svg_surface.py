"""A surface that writes SVG: one real text element for a line of text, names and links on groups.

The faces used are in the file, and each text says how long it is, so that a viewer without these
faces, or one that reads none from a file, still keeps it in its place.
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

from core.timeline.metrics import TextRole
from gui.export.links import is_web_link
from gui.export.woff import woff_of
from gui.style.fonts import font_file
from gui.timeline.surface import Anchor, DrawsEverything, Heights, Ink, Stroke
from gui.timeline.text_styles import TextStyles, text_width_px

# What XML 1.0 does not allow, even escaped.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FALLBACKS = {
    "Inter": "Inter, 'Helvetica Neue', Arial, sans-serif",
    "Noto Serif": "'Noto Serif', Georgia, serif",
}


@lru_cache(maxsize=8)
def _face(family: str, weight: int) -> str:
    """The rule that brings a face along."""
    data = b64encode(woff_of(font_file(family, weight).read_bytes())).decode("ascii")
    source = f"url(data:font/woff;base64,{data}) format('woff')"
    return f"@font-face{{font-family:'{family}';font-weight:{weight};src:{source}}}\n"


def plain(text: str) -> str:
    """Text as XML may hold it, markup escaped."""
    return escape(_FORBIDDEN.sub("\ufffd", text))


def attribute(text: str) -> str:
    """A quoted attribute value."""
    return quoteattr(_FORBIDDEN.sub("\ufffd", text))


def _number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


class SvgSurface(DrawsEverything):
    """Collects elements; `document` puts them together."""

    def __init__(self, styles: TextStyles) -> None:
        self._styles = styles
        self._elements: list[str] = []
        self._ids = 0
        self._faces: set[tuple[str, int]] = set()

    def document(
        self, width: float, height: float, box: tuple[float, float], title: str, described: str
    ) -> str:
        """The whole file: shown `width` by `height`, drawn in a box of its own units."""
        head = (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{_number(width)}" height="{_number(height)}" '
            f'viewBox="0 0 {_number(box[0])} {_number(box[1])}" role="img" aria-labelledby="title desc">\n'
            f'<title id="title">{plain(title)}</title>\n<desc id="desc">{plain(described)}</desc>\n'
        )
        if self._faces:
            head += (
                f"<style>{''.join(_face(family, weight) for family, weight in sorted(self._faces))}</style>\n"
            )
        return head + "\n".join(self._elements) + "\n</svg>\n"

    def metadata(self, entries: Sequence[tuple[str, str]]) -> None:
        """Facts about the picture in Dublin Core terms."""
        terms = "".join(f"<dc:{name}>{plain(value)}</dc:{name}>" for name, value in entries)
        self._elements.append(
            f'<metadata><g xmlns:dc="http://purl.org/dc/elements/1.1/">{terms}</g></metadata>'
        )

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Ink | None = None,
        stroke: Stroke | None = None,
        radius: float = 0.0,
    ) -> None:
        round_by = f' rx="{_number(radius)}"' if radius else ""
        self._add(
            f'<rect x="{_number(x)}" y="{_number(y)}" width="{_number(max(0.0, width))}" '
            f'height="{_number(max(0.0, height))}"{round_by}{_paint(fill, stroke)}/>'
        )

    def columns(
        self, x: float, bottom: float, column_px: float, heights: Heights, scale: float, fill: Ink
    ) -> None:
        steps = "".join(f"V{_number(bottom - height * scale)}h{_number(column_px)}" for height in heights)
        self._add(
            f'<path d="M{_number(x)} {_number(bottom)}{steps}V{_number(bottom)}z"{_paint(fill, None)}/>'
        )

    def gradient(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        color: str,
        stops: Sequence[tuple[float, float]],
    ) -> None:
        name = self._new_id("fade")
        listed = "".join(
            f'<stop offset="{_number(min(1.0, max(0.0, place)))}" stop-color="{color}" '
            f'stop-opacity="{_number(alpha)}"/>'
            for place, alpha in stops
        )
        self._add(f'<defs><linearGradient id="{name}">{listed}</linearGradient></defs>')
        self._add(
            f'<rect x="{_number(x)}" y="{_number(y)}" width="{_number(max(0.0, width))}" '
            f'height="{_number(height)}" fill="url(#{name})"/>'
        )

    def line(self, x1: float, y1: float, x2: float, y2: float, stroke: Stroke) -> None:
        self._add(
            f'<line x1="{_number(x1)}" y1="{_number(y1)}" x2="{_number(x2)}" y2="{_number(y2)}"'
            f"{_paint(None, stroke)}/>"
        )

    def polygon(
        self,
        points: Sequence[tuple[float, float]],
        fill: Ink | None = None,
        stroke: Stroke | None = None,
        *,
        closed: bool = True,
    ) -> None:
        listed = " ".join(f"{_number(x)},{_number(y)}" for x, y in points)
        element = "polygon" if closed else "polyline"
        self._add(f'<{element} points="{listed}"{_paint(fill, stroke)}/>')

    def circle(
        self, x: float, y: float, radius: float, fill: Ink | None = None, stroke: Stroke | None = None
    ) -> None:
        self._add(
            f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(radius)}"{_paint(fill, stroke)}/>'
        )

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
        if not text:
            return
        styles = self._styles
        self._faces.add((styles.family(role), styles.weight(role)))
        width = text_width_px(styles, role, text)
        length = f' textLength="{_number(width)}" lengthAdjust="spacingAndGlyphs"' if len(text) > 1 else ""
        around = (
            f' stroke="{halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"' if halo else ""
        )
        self._add(
            f'<text x="{_number(x)}" y="{_number(baseline)}" font-family="{_FALLBACKS[styles.family(role)]}" '
            f'font-size="{styles.size_px(role)}" font-weight="{styles.weight(role)}" fill="{color}"'
            f'{around}{length} text-anchor="{anchor.value}" style="unicode-bidi:plaintext">'
            f"{plain(text)}</text>"
        )

    @contextmanager
    def clipped(self, x: float, y: float, width: float, height: float) -> Iterator[None]:
        name = self._new_id("clip")
        self._add(
            f'<defs><clipPath id="{name}"><rect x="{_number(x)}" y="{_number(y)}" '
            f'width="{_number(width)}" height="{_number(height)}"/></clipPath></defs>'
        )
        with self._inside(f'<g clip-path="url(#{name})">', "</g>"):
            yield

    @contextmanager
    def shifted(self, dx: float, dy: float) -> Iterator[None]:
        with self._inside(f'<g transform="translate({_number(dx)} {_number(dy)})">', "</g>"):
            yield

    @contextmanager
    def group(self, title: str, link: str = "") -> Iterator[None]:
        opened, closed = f"<g><title>{plain(title)}</title>", "</g>"
        if is_web_link(link):
            opened, closed = f"<a href={attribute(link)}>{opened}", f"{closed}</a>"
        with self._inside(opened, closed):
            yield

    @contextmanager
    def _inside(self, opened: str, closed: str) -> Iterator[None]:
        self._add(opened)
        yield
        self._add(closed)

    def _add(self, element: str) -> None:
        self._elements.append(element)

    def _new_id(self, kind: str) -> str:
        self._ids += 1
        return f"{kind}{self._ids}"


def _paint(fill: Ink | None, stroke: Stroke | None) -> str:
    return _fill(fill) + (_stroke(stroke) if stroke else "")


def _fill(fill: Ink | None) -> str:
    if not fill:
        return ' fill="none"'
    opacity = f' fill-opacity="{_number(fill.alpha)}"' if fill.alpha < 1 else ""
    return f' fill="{fill.color}"{opacity}'


def _stroke(stroke: Stroke) -> str:
    dashes = " ".join(_number(part * stroke.width) for part in stroke.dash)
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    opacity = f' stroke-opacity="{_number(stroke.alpha)}"' if stroke.alpha < 1 else ""
    return f' stroke="{stroke.color}" stroke-width="{_number(stroke.width)}"{dash}{opacity}'
