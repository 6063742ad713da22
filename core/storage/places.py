"""Where a project lies, as far as that endangers it: on another computer, or in a folder that a program
copies to others.

A network's locks cannot be relied upon, and shared memory does not reach across it: no log is kept beside a
project there. A program that copies folders copies a database in the middle of a change.
"""

import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_NETWORK = frozenset(
    {"9p", "afs", "afpfs", "ceph", "cifs", "coda", "davfs", "gfs2", "glusterfs", "lustre", "ncpfs", "nfs"}
    | {"nfs4", "ocfs2", "smb3", "smbfs", "webdav"}
    | {f"fuse.{name}" for name in ("ceph", "cephfs", "davfs2", "glusterfs", "rclone", "s3fs", "sshfs")}
    | {"fuse.gvfsd-fuse"}
)
_ESCAPED = re.compile(r"\\([0-7]{3})")
_DEEPEST = 40

# Names of the folders themselves, whole and as they begin.
_NAMED = {
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "onedrive": "OneDrive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pclouddrive": "pCloud",
    "syncthing": "Syncthing",
}
_BEGIN = {
    "dropbox (": "Dropbox",
    "dropbox-": "Dropbox",
    "googledrive-": "Google Drive",
    "onedrive - ": "OneDrive",
    "onedrive-": "OneDrive",
    "nextcloud-": "Nextcloud",
}
# What such a program leaves in the folder that it copies.
_MARKERS = {
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".tmp.drivedownload": "Google Drive",
}
_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


class PlaceKind(StrEnum):
    """Why a place is not safe for a project."""

    NETWORK = "network"
    SYNCED = "synced"


@dataclass(frozen=True, slots=True)
class Place:
    """`name` is the file system or the program."""

    kind: PlaceKind
    name: str


def place_of(path: Path) -> Place | None:
    """What endangers a project at a place; None where nothing is known to. Touches the file system."""
    found = network_of(path)
    if found is not None:
        return Place(PlaceKind.NETWORK, found)
    program = _program_of(path.parent, os.environ)
    return Place(PlaceKind.SYNCED, program) if program else None


def network_of(path: Path) -> str | None:
    """The kind of network file system that a file lies on; None for one of this computer."""
    if sys.platform == "win32":
        return "network share" if str(path.absolute()).startswith("\\\\") else None
    try:
        table = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return None  # a system that does not say
    kind = file_system_of(os.path.realpath(path), table)
    return kind if kind in _NETWORK else None


def file_system_of(path: str, table: str) -> str:
    """The file system of a real path, by the kernel's table of mounts; the last mount over a place counts."""
    best, kind = -1, ""
    for point, named in _mounts(table):
        inside = path == point or path.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= best:
            best, kind = len(point), named
    return kind


def _mounts(table: str) -> Iterator[tuple[str, str]]:
    """Mount point and file system of each line: `36 35 98:0 /root /point options [more] - kind source …`."""
    for line in table.splitlines():
        before, dash, after = line.partition(" - ")
        fields, kinds = before.split(" "), after.split(" ")
        if dash and len(fields) >= 5:
            yield _ESCAPED.sub(lambda found: chr(int(found[1], 8)), fields[4]), kinds[0]


def _program_of(folder: Path, environment: Mapping[str, str]) -> str:
    """The program that copies a folder elsewhere, by names and by what it leaves there; empty for none."""
    folders = (folder.absolute(), *folder.absolute().parents)[:_DEEPEST]
    given = {environment[name] for name in _VARIABLES if environment.get(name)}
    for one in folders:
        name = one.name.casefold()
        begun = (program for start, program in _BEGIN.items() if name.startswith(start))
        program = _NAMED.get(name) or next(begun, "") or ("OneDrive" if str(one) in given else "")
        if program:
            return program
    marks = (program for one in folders for mark, program in _MARKERS.items() if _is_there(one / mark))
    return next(marks, "")


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
