"""The groups of a rich text file that carry its words: pictures, objects, templates and what was deleted
taken out, text boxes put where they hang.

What is left is small and plain enough for the library that makes text of it; on the rest it is slow.
"""

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"\\bin(\d{1,9}) ?|\\[\\{}]|([{}])")
_DESTINATION = re.compile(r"\s*(\\\*)?\s*\\([a-z]{1,32})")
_DROPPED = frozenset(
    ("pict", "object", "objdata", "fldinst", "datastore", "themedata", "colorschememapping", "latentstyles",
     "stylesheet", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "xmlnstbl", "footnote",
     "annotation", "atnid", "atnauthor", "header", "headerl", "headerr", "headerf", "footer", "footerl",
     "footerr", "footerf", "deleted", "nonshppict", "shprslt", "mmath", "pgdsctbl", "userprops", "info")
)  # fmt: skip
# Starred destinations that hold words all the same: a drawing's text box stands in its properties.
_STARRED_WORDS = frozenset(("shpinst", "shppict", "ud", "upr"))
_BOX = "shptxt"
_SHAPE = "shp"
_TOGGLED = re.compile(r"\\(?:deleted|v)1?(?![a-z\d])[^{}]*?(?=\\(?:deleted|v)0(?!\d)|\\plain(?![a-z])|[{}])")
_CELL = re.compile(r"\\(?:nest)?cell(?![a-z])")
_DEEPEST = 2_000


def words_of_groups(rtf: str) -> str:
    """The file with only those groups that its reader shows. `rtf` holds a byte a character."""
    kept: list[str] = []
    groups: list[_Group] = [_Group(shown=True)]
    at = 0
    while (token := _TOKEN.search(rtf, at)) is not None and len(groups) < _DEEPEST:
        if groups[-1].shown:
            kept.append(rtf[at : token.start()])
        at = token.end()
        if token[1] is not None:
            at += int(token[1])  # as many bytes of no meaning here
        elif token[2] == "{":
            groups.append(_opened(rtf, at, groups[-1]))
            kept.append(groups[-1].opening)
            at += len(f"\\{_BOX}") if groups[-1].box else 0
        elif token[2] == "}":
            kept.append(groups[-1].closing)
            del groups[max(1, len(groups) - 1) :]
        elif groups[-1].shown:
            kept.append(token[0])
    if groups[-1].shown:
        kept.append(rtf[at:])
    return _CELL.sub(r"\\tab ", _TOGGLED.sub("", "".join(kept)))


@dataclass(frozen=True, slots=True)
class _Group:
    """A group that is open; a text box is shown although the shape around it is not."""

    shown: bool
    box: bool = False

    @property
    def opening(self) -> str:
        return r"\par{" if self.box else "{" if self.shown else ""

    @property
    def closing(self) -> str:
        return r"}\par " if self.box else "}" if self.shown else ""


def _opened(rtf: str, at: int, around: _Group) -> _Group:
    opening = _DESTINATION.match(rtf, at, at + 48)
    name, starred = (opening[2], opening[1] is not None) if opening else ("", False)
    if name == _BOX and not around.shown and rtf.startswith(f"\\{_BOX}", at):
        return _Group(shown=True, box=True)
    dropped = name in _DROPPED or name == _SHAPE or (starred and name not in _STARRED_WORDS)
    return _Group(shown=around.shown and not dropped)
