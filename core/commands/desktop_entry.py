"""The desktop entry, with the absolute path of what starts Dateline quoted as the specification asks."""

import re
from pathlib import Path

from core.resource_files import resource_path
from core.settings import PROJECT_MIME_TYPE

_SPECIAL_IN_QUOTES = ('"', "`", "$")
_TYPES = "MimeType="
_PLAIN = re.compile(r"[\w./+,:@-]+", re.ASCII)


def entry_text(start: Path) -> str:
    """The entry for a checkout whose start script is this."""
    template = resource_path("desktop/dateline.desktop").read_text(encoding="utf-8")
    return template.replace("@EXEC@", quoted_program(str(start)))


def article_types() -> tuple[str, ...]:
    """The MIME types of articles that the entry offers to open; a project's own type is not among them."""
    template = resource_path("desktop/dateline.desktop").read_text(encoding="utf-8")
    line = next(line for line in template.splitlines() if line.startswith(_TYPES))
    kinds = line.removeprefix(_TYPES).split(";")
    return tuple(kind for kind in kinds if kind and kind != PROJECT_MIME_TYPE)


def quoted_program(path: str) -> str:
    r"""A path for `Exec=`: quoted, field codes doubled, and backslashes escaped twice (quotes, then value).

    A plain path stays bare, since xdg-open does not take quotes off. Source: Desktop Entry Specification,
    "The Exec key" and "Possible value types".
    """
    if _PLAIN.fullmatch(path):
        return path
    quoted = path.replace("\\", "\\\\")
    for character in _SPECIAL_IN_QUOTES:
        quoted = quoted.replace(character, f"\\{character}")
    return '"' + quoted.replace("%", "%%").replace("\\", "\\\\") + '"'
