"""Paths the user gave to files to read: folders are walked in the order of their names.

Hidden entries, links out of a folder, files of unknown kind and the parts that a browser saves beside a
page are left out and counted; a file named directly is always taken.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from core.ingest.registry import is_known
from core.model.diagnostic import Diagnostic, Severity

_PARTS_OF_A_PAGE = ("_files", ".files", "_dateien", "_fichiers", "_archivos")
_REFERENCES = (".bib", ".ris")
_PAGES = (".html", ".htm", ".xhtml")


@dataclass(frozen=True, slots=True)
class Walk:
    """The files to read, those left out as of unknown kind, and the folders that could not be entered."""

    files: tuple[Path, ...] = ()
    skipped: tuple[Path, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


def walk(paths: Iterable[Path]) -> Walk:
    """Every file under these paths, each once, in a fixed order."""
    files: dict[Path, None] = {}
    skipped: dict[Path, None] = {}
    faults: list[Diagnostic] = []
    for path in paths:
        # Not Path.is_dir, which fails on names that are too long.
        if not os.path.isdir(path):
            files[path] = None
            continue
        for file in _files_under(path, path.resolve(), faults):
            (files if is_known(file) else skipped)[file] = None
    return Walk(tuple(files), tuple(skipped), tuple(faults))


def _files_under(folder: Path, root: Path, faults: list[Diagnostic]) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            ordered = sorted(entries, key=_references_first)
    except OSError as error:
        message = f"This folder cannot be read: {error.strerror or error}."
        faults.append(
            Diagnostic("unreadable", message, "Check its permissions.", Severity.ERROR, str(folder))
        )
        return
    pages = {Path(entry.name).stem for entry in ordered if entry.name.lower().endswith(_PAGES)}
    for entry in ordered:
        if entry.name.startswith(".") or entry.name == "__MACOSX":
            continue
        yield from _files_of(entry, root, pages, faults)


def _references_first(entry: os.DirEntry[str]) -> tuple[bool, str]:
    """By name; lists of references before the files attached to them, of which they say more."""
    return (not entry.name.lower().endswith(_REFERENCES), entry.name)


def _files_of(
    entry: os.DirEntry[str], root: Path, pages: set[str], faults: list[Diagnostic]
) -> Iterator[Path]:
    path = Path(entry.path)
    if entry.is_dir(follow_symlinks=False):
        if not _belongs_to_a_page(entry.name, pages):
            yield from _files_under(path, root, faults)
    elif _is_file_inside(entry, root):
        yield path


def _is_file_inside(entry: os.DirEntry[str], root: Path) -> bool:
    """Whether it is a plain file that is no link out of the folder; a link to itself is none."""
    try:
        return entry.is_file() and (not entry.is_symlink() or Path(entry.path).resolve().is_relative_to(root))
    except (OSError, RuntimeError):
        return False


def _belongs_to_a_page(name: str, pages: set[str]) -> bool:
    """Whether a folder holds the scripts and pictures a browser saved with a page beside it."""
    return any(name == f"{page}{ending}" for page in pages for ending in _PARTS_OF_A_PAGE)
