"""The two bundled typefaces, and fonts made of them.

Naming the families keeps the window and the pictures the same on every machine; scripts they do not
hold (CJK, Arabic, Hebrew, ...) come from the system by Qt's own fallback.
"""

from enum import IntEnum
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from core.resource_files import resource_path

SANS = "Inter"
SERIF = "Noto Serif"


class Weight(IntEnum):
    """400 for most text, 500 for labels, 600 for names and headings."""

    REGULAR = 400
    LABEL = 500
    HEADING = 600
    SERIF_BOLD = 700


_FILES = {
    (SANS, Weight.REGULAR): "Inter-Regular.otf",
    (SANS, Weight.LABEL): "Inter-Medium.otf",
    (SANS, Weight.HEADING): "Inter-SemiBold.otf",
    (SERIF, Weight.REGULAR): "NotoSerif-Regular.ttf",
    (SERIF, Weight.SERIF_BOLD): "NotoSerif-Bold.ttf",
}


def font_file(family: str, weight: int) -> Path:
    """The file of a bundled face. Raises KeyError for a face that is not bundled."""
    return resource_path(f"fonts/{_FILES[family, Weight(weight)]}")


def load_fonts() -> None:
    """Make the bundled families known to the running application; harmless when done twice."""
    if SANS in QFontDatabase.families() and SERIF in QFontDatabase.families():
        return
    for name in _FILES.values():
        QFontDatabase.addApplicationFont(str(resource_path(f"fonts/{name}")))


def system_family() -> str:
    """The family of the system's own interface."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def sans(
    size_px: float, weight: Weight = Weight.REGULAR, *, tabular: bool = True, family: str = SANS
) -> QFont:
    """The interface's face. Tabular figures keep digits in columns and dates from wobbling.

    A file to be searched asks for `tabular=False`, which also leaves out contextual alternates: a
    substituted glyph has no letter behind it in a PDF, and could not be found or copied there.
    """
    font = _font(family, size_px, weight)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    else:
        font.setFeature(QFont.Tag("calt"), 0)
    return font


def serif(size_px: float, *, bold: bool = False) -> QFont:
    """The reader's face, for the text of articles and quotations."""
    return _font(SERIF, size_px, Weight.SERIF_BOLD if bold else Weight.REGULAR)


def _font(family: str, size_px: float, weight: Weight) -> QFont:
    font = QFont(family)
    # Rounded once, here, and not hinted: layout and painting then measure the same glyphs at any scale.
    font.setPixelSize(max(1, round(size_px)))
    font.setWeight(QFont.Weight(int(weight)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
