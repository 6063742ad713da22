"""What a reader is handed: the bytes of one file, what the user calls it, what is known of it from around it,
and the limits on its size.

Leaves to others: telling what the bytes are (`registry`), and making text of them (`encoding`).
"""

import stat
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TypedDict, Unpack

from core.chrono.instant import Instant
from core.errors import InputError
from core.ingest.column_mapping import ColumnMapping
from core.model.article import RawArticle

MAX_FILE_BYTES = 64 * 1024 * 1024
HEAD_BYTES = 4096
# Formats that are read piece by piece may be larger than those that are read whole.
MAX_ARCHIVE_BYTES = 200 * 1024 * 1024
MAX_PDF_BYTES = 100 * 1024 * 1024
MAX_DEPTH = 2
_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"WARC/")
# About a thousand pages, half a minute of reading; a longer text has parts that can be read one by one.
MAX_ARTICLE_CHARACTERS = 2_000_000


class _Known(TypedDict, total=False):
    url: str
    charset: str | None
    captured: Instant | None
    ending: str
    described: RawArticle | None


@dataclass(frozen=True, slots=True)
class InputSource:
    """The bytes of one file. `file` is its path as the user gave it, a label and nothing to open.

    Of a file inside another, `member` is the way to it and `depth` how many it is in. `url` is the page it
    was saved from, `charset` the encoding its transport declared, `captured` the time it was saved: no date
    of publication, but none can be later. `ending` is what its name would end in, if what it is in says so;
    `described` what that says of its article. `folder` is the folder that was given and that the file was
    found in: nothing outside of it may be opened; None where the file itself was given.
    """

    data: bytes
    file: str
    member: str | None = None
    url: str = ""
    charset: str | None = None
    captured: Instant | None = None
    depth: int = 0
    ending: str = ""
    mappings: tuple[tuple[str, ColumnMapping], ...] = ()
    folder: Path | None = None
    described: RawArticle | None = None

    def mapping_for(self, columns: str) -> ColumnMapping | None:
        """The user's own mapping for tables with these columns (their fingerprint), where there is one."""
        return dict(self.mappings).get(columns)

    @property
    def head(self) -> bytes:
        return self.data[:HEAD_BYTES]

    @property
    def name(self) -> str:
        """The last part of its own path."""
        return PurePath(self.member or self.file).name + self.ending

    @property
    def suffix(self) -> str:
        """Lower-cased ending of the name with its dot, or nothing."""
        return PurePath(self.name).suffix.lower()

    def inner(self, data: bytes, member: str, **known: Unpack[_Known]) -> "InputSource":
        """A file inside this one."""
        way = "/".join(filter(None, (self.member, member)))
        return InputSource(data, self.file, way, depth=self.depth + 1, mappings=self.mappings, **known)


def check_depth(source: InputSource) -> None:
    """Raises InputError where an archive is inside so many that it cannot be meant: it may have no end."""
    if source.depth >= MAX_DEPTH:
        message = f"Archives stand inside of archives here, more than {MAX_DEPTH} deep, perhaps without end."
        raise InputError("nested-too-deep", message, "Unpack the outer ones and add the folder.")


def load(path: Path) -> InputSource:
    """Read a file whole. Raises InputError, in words, where that cannot or should not be done."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise InputError("not-a-file", "This is not a file.", "Give a file or a folder of files.")
        size = status.st_size
        data = _bytes_of(path, size)
    except FileNotFoundError:
        raise InputError("not-found", "There is no such file.", "Check the spelling of its path.") from None
    except PermissionError:
        what_to_do = "Change its permissions, or copy it to a folder of yours."
        raise InputError("unreadable", "You are not allowed to read this file.", what_to_do) from None
    except OSError as error:
        message = f"This file cannot be read: {error.strerror or error}."
        raise InputError("unreadable", message, "Copy it to another disk and try again.") from error
    return InputSource(data, str(path))


def _bytes_of(path: Path, size: int) -> bytes:
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
        check_size(head, size)
        return head + file.read(max(0, size - len(head)))


def check_size(head: bytes, size: int) -> None:
    """Raises InputError where a file that begins so is larger than is read at once."""
    most = most_bytes(head)
    if size > most:
        limit, actual = most >> 20, size / (1 << 20)
        raise InputError(
            "too-large",
            f"This file has {actual:.0f} MB; at most {limit} MB are read at once.",
            "Split it into smaller files, one article each if you can, and add the folder.",
        )


def most_bytes(head: bytes) -> int:
    """How large a file that begins so may be."""
    if head.startswith(_ARCHIVES):
        return MAX_ARCHIVE_BYTES
    return MAX_PDF_BYTES if head.startswith(b"%PDF-") else MAX_FILE_BYTES


def check_length(text: str) -> None:
    """Raises InputError where one text is longer than an article can be."""
    if len(text) > MAX_ARTICLE_CHARACTERS:
        raise InputError(
            "too-large",
            f"This text has {len(text):,} characters; an article may have {MAX_ARTICLE_CHARACTERS:,}.",
            "Split it into its articles or chapters, a file each, and add the folder.",
        )
