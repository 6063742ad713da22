"""What the user wants exported, as chosen in the dialog."""

from dataclasses import dataclass
from enum import StrEnum


class ExportPart(StrEnum):
    """Which of the events."""

    ALL = "all"
    VIEW = "view"
    SELECTION = "selection"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """`ending` is the format (".png"); `size` the name of a preset or `WxH`; `scale` matters for PNG only,
    `paged` for PDF only. `first_day` and `last_day` are dates as the user wrote them, empty for an open side.
    `lanes` is what lanes are made by, empty for the lanes of the window, of which those that are folded there
    are folded where `folded` says so."""

    ending: str
    part: ExportPart
    size: str
    scale: int
    dark: bool
    footnotes: bool
    title: str
    first_day: str = ""
    last_day: str = ""
    lanes: str = ""
    review_state: bool = False
    paged: bool = True
    folded: bool = True
    leaves_out_empty: bool = False
