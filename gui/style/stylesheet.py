"""The widgets' style sheet: `resources/style/dateline.qss` with its `@tokens` filled in.

Knows nothing of widgets; a new token or size is usable in the sheet by its name at once.
"""

import re
from dataclasses import fields
from functools import lru_cache

from core.resource_files import resource_path
from gui.style import tokens as design
from gui.style.fonts import SANS, SERIF
from gui.style.tokens import Tokens

_PLACEHOLDER = re.compile(r"@([a-z_0-9]+)")


@lru_cache(maxsize=8)
def style_sheet(tokens: Tokens, base_px: int) -> str:
    """The sheet for a scheme and a text size. Raises KeyError where it names an unknown token."""
    values = {**_colors(tokens), **_sizes(base_px)}
    template = resource_path("style/dateline.qss").read_text(encoding="utf-8")
    return _PLACEHOLDER.sub(lambda match: values[match.group(1)], template)


def _colors(tokens: Tokens) -> dict[str, str]:
    pairs = ((field.name, getattr(tokens, field.name)) for field in fields(tokens))
    return {name: value for name, value in pairs if isinstance(value, str)}


def _sizes(base_px: int) -> dict[str, str]:
    steps = {"text_px": 0, "small_px": -1, "heading_px": 2, "title_px": 6}
    return {
        **{name: f"{base_px + step}px" for name, step in steps.items()},
        "space_xs": f"{design.SPACE_XS}px",
        "space_s": f"{design.SPACE_S}px",
        "space_m": f"{design.SPACE_M}px",
        "space_l": f"{design.SPACE_L}px",
        "radius_cap": f"{design.RADIUS_CAP}px",
        "radius_button": f"{design.RADIUS_BUTTON}px",
        "radius_card": f"{design.RADIUS_CARD}px",
        "sans": f'"{SANS}"',
        "serif": f'"{SERIF}"',
        "icons": resource_path("icons").as_posix(),
    }
