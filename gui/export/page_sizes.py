"""Sizes of pictures by name, and as `WxH`; in pixels of 1/96 inch."""

import re
from dataclasses import dataclass

from core.errors import UsageError

_MM = 96 / 25.4
_INCH = 96.0
LEAST_PX, MOST_PX = 320, 20_000


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height, and the words for it in a dialog."""

    width_px: int
    height_px: int
    words: str


def _mm(width: float, height: float, words: str) -> PageSize:
    return PageSize(round(width * _MM), round(height * _MM), words)


def _inches(width: float, height: float, words: str) -> PageSize:
    return PageSize(round(width * _INCH), round(height * _INCH), words)


SIZES: dict[str, PageSize] = {
    "slide": PageSize(1600, 900, "Slide, 16:9"),
    "a4-landscape": _mm(297, 210, "A4, landscape"),
    "a4-portrait": _mm(210, 297, "A4, portrait"),
    "letter-landscape": _inches(11, 8.5, "Letter, landscape"),
    "letter-portrait": _inches(8.5, 11, "Letter, portrait"),
    "poster": _mm(841, 594, "Poster, A1 landscape"),
    "square": PageSize(1080, 1080, "Square, for social media"),
}
DEFAULT_SIZE = "a4-landscape"
_ALIASES = {"a4": "a4-portrait", "letter": "letter-portrait"}


def page_size(words: str) -> PageSize:
    """A preset by name or a size such as `1200x800`. Raises UsageError where it is neither."""
    name = words.strip().lower()
    known = SIZES.get(_ALIASES.get(name, name))
    if known:
        return known
    match = re.fullmatch(r"(\d{1,6})\s*[x×]\s*(\d{1,6})", name)
    if not match:
        raise UsageError(
            f"“{words}” is no size of a picture.", f"Use WIDTHxHEIGHT in pixels, or {', '.join(SIZES)}."
        )
    width, height = int(match[1]), int(match[2])
    if not (LEAST_PX <= width <= MOST_PX and LEAST_PX <= height <= MOST_PX):
        raise UsageError(
            f"A picture of {width} by {height} pixels cannot be made.",
            f"Each side may be {LEAST_PX} to {MOST_PX} pixels.",
        )
    return PageSize(width, height, f"{width} × {height} pixels")
