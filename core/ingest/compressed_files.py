"""Files compressed on their own (.gz, .bz2, .xz) and tape archives (.tar, .tar.gz and so on).

Nothing is written to disk. What an archive that ends too soon still holds is read, and that it does is said.
"""

import io
import tarfile
from collections.abc import Iterator
from pathlib import PurePath

from core.errors import InputError
from core.ingest.archived_folder import Entry, files_of
from core.ingest.compressed import expanded, first_bytes, is_compressed
from core.ingest.input_source import MAX_FILE_BYTES, InputSource, check_depth
from core.ingest.reader import Item
from core.model.diagnostic import Diagnostic, Severity

MAX_MEMBERS = 2_000
MAX_MEMBER_BYTES = 50 * 1024 * 1024
_MAX_TAR_BYTES = 200 * 1024 * 1024
_TAR_MARK = slice(257, 262)
_FAULTS = (tarfile.TarError, OSError, EOFError, ValueError, KeyError, IndexError, OverflowError)
_UNPACK = "Unpack it and add the folder."


class CompressedReader:
    """A file inside a compressed one, or the files of a tape archive."""

    name = "compressed file or tape archive"
    suffixes = (".gz", ".bz2", ".xz", ".tgz", ".tbz2", ".txz", ".tar")

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002
        return is_compressed(head) or is_tar(head)

    def read(self, source: InputSource) -> Iterator[Item]:
        if is_tar(source.head):
            yield from _files_of_tar(source.data, source)
            return
        tar = is_tar(first_bytes(source.head))
        content = expanded(source.data, _MAX_TAR_BYTES if tar else MAX_FILE_BYTES)
        if tar:
            yield from _files_of_tar(content.data, source, whole=content.whole)
            return
        check_depth(source)
        yield source.inner(content.data, PurePath(source.name).stem or "file")
        if not content.whole:
            yield _cut_short()


def is_tar(head: bytes) -> bool:
    return head[_TAR_MARK] == b"ustar"


def _files_of_tar(data: bytes, source: InputSource, *, whole: bool = True) -> Iterator[Item]:
    """The files of an archive; that its end is missing is said once, whichever of the two layers lacks it."""
    try:
        archive = tarfile.TarFile(fileobj=io.BytesIO(data), errorlevel=1)
    except _FAULTS:
        raise InputError("damaged", "This archive is damaged.", "Get it again, whole.") from None
    members, ended = _members(archive)
    yield from files_of([_entry(archive, member) for member in members], source)
    if not (ended and whole):
        yield _cut_short()


def _members(archive: tarfile.TarFile) -> tuple[list[tarfile.TarInfo], bool]:
    """The files of an archive, no links, folders or devices; and whether its end was reached."""
    members: list[tarfile.TarInfo] = []
    try:
        while (member := archive.next()) is not None:
            if member.isreg() and not member.issparse():
                members.append(member)
            if len(members) > MAX_MEMBERS:
                message = f"This archive has more than {MAX_MEMBERS:,} files."
                raise InputError("too-large", message, _UNPACK)
    except _FAULTS:
        return members, False
    return members, True


def _entry(archive: tarfile.TarFile, member: tarfile.TarInfo) -> Entry:
    return Entry(member.name, lambda: _bytes_of(archive, member))


def _bytes_of(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    if member.size > MAX_MEMBER_BYTES:
        limit = MAX_MEMBER_BYTES >> 20
        raise InputError(
            "too-large", f"This file has more than {limit} MB; no more are read at once.", _UNPACK
        )
    try:
        stream = archive.extractfile(member)
        data = stream.read() if stream else b""
    except _FAULTS:
        data = b""
    if len(data) < member.size:
        raise InputError("damaged", "This file is not whole in its archive.", "Get the archive again, whole.")
    return data


def _cut_short() -> Diagnostic:
    message = "This archive ends too soon; what was there before is read."
    return Diagnostic("damaged", message, "Get it again, whole.", Severity.ERROR)
