"""Names of files inside archives: labels to show, never paths to follow.

Old programs wrote them in the code page of their machine; the common ones are told apart, and a wrong guess
costs nothing but a label. What systems and browsers leave beside the files that people made is known by name.
"""

import re
from pathlib import PurePosixPath

_NOT_SHOWN = re.compile(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_DRIVE = re.compile(r"^[A-Za-z]:")
_SYSTEM = frozenset(("__macosx", "thumbs.db", "desktop.ini"))
_PARTS_OF_A_PAGE = ("_files", ".files", "_dateien", "_fichiers", "_archivos")
_PAGES = (".html", ".htm", ".xhtml")
_LONGEST = 300


def label_of(name: str) -> str:
    """A path that can be shown: forward slashes, no drive, no controls, no steps upwards."""
    plain = _DRIVE.sub("", _NOT_SHOWN.sub("\ufffd", name).replace("\\", "/"))
    return "/".join(part for part in plain.split("/") if part not in ("", ".", ".."))[-_LONGEST:]


def leads_out(name: str) -> bool:
    """Whether a path leads out of its archive: upwards, from the root, or to a drive."""
    plain = name.replace("\\", "/")
    return plain.startswith("/") or bool(_DRIVE.match(plain)) or ".." in plain.split("/")


def said_in_code_page(name: str) -> str:
    """A name whose bytes were taken for those of the first IBM PC, as the bytes more likely mean it."""
    try:
        data = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    if data.isascii():
        return name
    for codec in ("utf-8", "cp932"):
        try:
            said = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if codec == "utf-8" or any("\u3040" <= letter <= "\u30ff" for letter in said):
            return said
    return name


def left_by_a_system(name: str) -> bool:
    """Whether a file is hidden or in a hidden folder, or one that no person made."""
    return any(part.startswith(".") or part.lower() in _SYSTEM for part in name.split("/"))


def parts_of_pages(names: list[str]) -> frozenset[str]:
    """Those of the files that a browser saved beside a page, in a folder called after it."""
    pages = {str(PurePosixPath(name).with_suffix("")) for name in names if name.lower().endswith(_PAGES)}
    folders = tuple(f"{page}{ending}/" for page in pages for ending in _PARTS_OF_A_PAGE)
    return frozenset(name for name in names if name.startswith(folders)) if folders else frozenset()
