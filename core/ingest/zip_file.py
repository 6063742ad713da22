"""A ZIP file opened with care: its directory bounded, every member unpacked under a limit, nothing to disk.

Bounds: 2,000 members; 50 MB a member and 200 MB in all, whatever the directory says, counted while unpacking;
no member above 1 MB that grows more than 200-fold. What the members are is for `zip_package` to say.
"""

import io
import lzma
import stat
import struct
import zipfile
import zlib
from dataclasses import dataclass, field

from core.errors import InputError

MAX_MEMBERS = 2_000
MAX_MEMBER_BYTES = 50 * 1024 * 1024
MAX_TOTAL_BYTES = 200 * 1024 * 1024
_MAX_RATIO = 200
_RATIO_FROM_BYTES = 1024 * 1024
_ENCRYPTED = 0x1
_UNPACK = "Unpack it and add the folder."
# All that the library lets through of what can be wrong inside a file.
_FAULTS = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError, RuntimeError,
    ValueError, IndexError, struct.error,
)  # fmt: skip


@dataclass(slots=True)
class ZipFile:
    """An open ZIP file. `unpacked` counts the bytes that have come out of it."""

    archive: zipfile.ZipFile
    unpacked: int = field(default=0)

    @property
    def members(self) -> list[zipfile.ZipInfo]:
        """What the directory lists, folders too, in its order."""
        return self.archive.infolist()

    @property
    def files(self) -> list[zipfile.ZipInfo]:
        """The members that are files: no folders, no links."""
        return [info for info in self.members if info.filename and not info.is_dir() and not _is_link(info)]

    def has(self, name: str) -> bool:
        return name in self.archive.NameToInfo

    def read(self, member: zipfile.ZipInfo | str, most_bytes: int = MAX_MEMBER_BYTES) -> bytes:
        """One member's bytes. Raises InputError where it is locked, damaged, not there, or too large."""
        info = self.archive.NameToInfo.get(member) if isinstance(member, str) else member
        if info is None:
            raise InputError("damaged", "A part of this file is missing.", "Save it again and add that.")
        _refuse_locked(info)
        _refuse_bomb(info, most_bytes)
        data = self._bounded(info, most_bytes)
        self.unpacked += len(data)
        if self.unpacked > MAX_TOTAL_BYTES:
            message = f"This archive holds more than {MAX_TOTAL_BYTES >> 20} MB; the rest is not unpacked."
            raise InputError("too-large", message, _UNPACK)
        return data

    def _bounded(self, info: zipfile.ZipInfo, most_bytes: int) -> bytes:
        try:
            with self.archive.open(info) as stream:
                data = stream.read(most_bytes + 1)
        except _FAULTS as error:
            raise InputError("damaged", f"This part of the archive is damaged: {error}.") from None
        if len(data) > most_bytes:
            raise _too_large(most_bytes)
        return data


def open_zip(data: bytes) -> ZipFile:
    """Raises InputError where the directory is missing, damaged or longer than any that is meant."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _FAULTS as error:
        message = f"This ZIP archive or office document is damaged or cut short ({error})."
        raise InputError("damaged", message, "Get it again, whole.") from None
    if len(archive.infolist()) > MAX_MEMBERS:
        message = (
            f"This archive has {len(archive.infolist()):,} files; at most {MAX_MEMBERS:,} are read at once."
        )
        raise InputError("too-large", message, _UNPACK)
    return ZipFile(archive)


def _is_link(info: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(info.external_attr >> 16)


def _refuse_locked(info: zipfile.ZipInfo) -> None:
    if info.flag_bits & _ENCRYPTED:
        message = "This file is protected with a password."
        raise InputError("password", message, "Unpack it with its password and add what was in it.")


def _refuse_bomb(info: zipfile.ZipInfo, most_bytes: int) -> None:
    if info.file_size > _RATIO_FROM_BYTES and info.file_size > _MAX_RATIO * info.compress_size:
        times = info.file_size // max(1, info.compress_size)
        message = f"This would become {times:,} times as large when unpacked; it was made to fill the memory."
        raise InputError("zip-bomb", message)
    if info.file_size > most_bytes:
        raise _too_large(most_bytes)


def _too_large(most_bytes: int) -> InputError:
    message = f"This has more than {most_bytes >> 20} MB unpacked; no more are read at once."
    return InputError("too-large", message, "Split it into smaller files and add the folder.")
