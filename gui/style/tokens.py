"""The design tokens: colours for light and dark, spacing, radii, type sizes.

Plain values without Qt, so that a test can measure their contrast. Everything that is drawn takes
its colours and sizes from here, through `gui.style.theme`.
"""

from dataclasses import dataclass
from functools import lru_cache

SPACE_XS = 4
SPACE_S = 8
SPACE_M = 12
SPACE_L = 16
SPACE_XL = 24

RADIUS_CAP = 4
RADIUS_BUTTON = 6
RADIUS_CARD = 10

BASE_TEXT_PX = 13
MAX_HUES = 8


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours of one scheme as `#RRGGBB`.

    `text` is read on any surface; `text_secondary` is smaller print beside it; `text_faint` is for
    what nobody misses. `hues` colour events by one variable, `rest_hue` all that comes after them.
    """

    background: str
    panel: str
    raised: str
    hairline: str
    faint_line: str
    lane: str
    text: str
    text_secondary: str
    text_faint: str
    accent: str
    accent_hover: str
    accent_wash: str
    on_accent: str
    control_edge: str
    lit_sentence: str
    tinted_sentence: str
    search_hit: str
    warning: str
    error: str
    success: str
    shadow: str
    hues: tuple[str, ...]
    rest_hue: str


LIGHT = Tokens(
    background="#F7F6F3",
    panel="#FFFFFF",
    raised="#FFFFFF",
    hairline="#E3E0DA",
    faint_line="#EFEDE8",
    lane="#FBFAF8",
    text="#1B1E22",
    text_secondary="#565C64",
    text_faint="#6B7178",
    accent="#0B5FCC",
    accent_hover="#0A52B0",
    accent_wash="#E9F1FC",
    on_accent="#FFFFFF",
    control_edge="#8B8F94",
    lit_sentence="#FFE9A8",
    tinted_sentence="#FFF7DF",
    search_hit="#9A6700",
    warning="#8A5A00",
    error="#B3261E",
    success="#1E7145",
    shadow="#1B1E22",
    hues=("#0072B2", "#008F68", "#B35900", "#8C4A7E", "#857000", "#C2334D", "#4A55B8", "#A0522D"),
    rest_hue="#6B7078",
)

DARK = Tokens(
    background="#15171A",
    panel="#1B1E22",
    raised="#23272C",
    hairline="#2C3036",
    faint_line="#24282D",
    lane="#191C20",
    text="#E9EAEC",
    text_secondary="#A7ADB5",
    text_faint="#8D949D",
    accent="#63A6F5",
    accent_hover="#82B8F8",
    accent_wash="#1F2A38",
    on_accent="#0E1318",
    control_edge="#6B727B",
    lit_sentence="#5B4A14",
    tinted_sentence="#2C2814",
    search_hit="#E3B341",
    warning="#E3B341",
    error="#F2857C",
    success="#6BCB92",
    shadow="#000000",
    hues=("#5FB0E6", "#43C39B", "#EFA45C", "#CF95C3", "#D3BF4A", "#F08A9B", "#A3ADF5", "#D79B7A"),
    rest_hue="#A2A8B0",
)


@dataclass(frozen=True, slots=True)
class ContrastDemand:
    """A foreground that must stand out from each of the backgrounds it is drawn on."""

    foreground: str
    backgrounds: tuple[str, ...]
    least: float


_SURFACES = ("background", "panel", "raised", "lane")
_SENTENCES = ("lit_sentence", "tinted_sentence")

# WCAG 2.2: 4.5:1 for text (1.4.3), 3:1 for what carries meaning without being text (1.4.11).
CONTRAST_DEMANDS = (
    ContrastDemand("text", (*_SURFACES, *_SENTENCES, "accent_wash"), 4.5),
    ContrastDemand("text_secondary", (*_SURFACES, "accent_wash"), 4.5),
    ContrastDemand("text_faint", _SURFACES, 4.5),
    ContrastDemand("accent", (*_SURFACES, "accent_wash"), 4.5),
    ContrastDemand("on_accent", ("accent", "accent_hover"), 4.5),
    ContrastDemand("warning", _SURFACES, 4.5),
    ContrastDemand("error", _SURFACES, 4.5),
    ContrastDemand("success", _SURFACES, 4.5),
    ContrastDemand("control_edge", ("panel", "raised"), 3.0),
    ContrastDemand("rest_hue", _SURFACES, 3.0),
    ContrastDemand("search_hit", _SURFACES, 3.0),
)


def relative_luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB`, 0 to 1 (WCAG 2.2's definition)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast_ratio(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2.2's definition)."""
    lighter, darker = sorted((relative_luminance(one), relative_luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def hue(tokens: Tokens, index: int) -> str:
    """The colour of a hue index; past the palette, and below zero, the neutral grey."""
    return tokens.hues[index] if 0 <= index < len(tokens.hues) else tokens.rest_hue


@lru_cache(maxsize=256)
def blended(over: str, under: str, share: float) -> str:
    """One colour laid over another, `share` of it opaque."""
    parts = ((int(over[at : at + 2], 16), int(under[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one * share + other * (1 - share)):02X}" for one, other in parts)
