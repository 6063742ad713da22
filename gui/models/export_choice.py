"""What the user wants exported, as chosen in the dialog."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """`ending` is the format (".png"); `size` the name of a preset; `scale` matters for PNG only."""

    ending: str
    whole: bool
    size: str
    scale: int
    dark: bool
    footnotes: bool
    title: str
