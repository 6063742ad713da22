"""What a reader is handed: the bytes of one file, what the user calls it, and the limit on its size.

Leaves to others: telling what the bytes are (`registry`), and making text of them (`encoding`).
"""

import stat
from dataclasses import dataclass
from pathlib import Path, PurePath

from core.errors import InputError

MAX_FILE_BYTES = 64 * 1024 * 1024
HEAD_BYTES = 4096
# About a thousand pages, half a minute of reading; a longer text has parts that can be read one by one.
MAX_ARTICLE_CHARACTERS = 2_000_000


@dataclass(frozen=True, slots=True)
class InputSource:
    """The bytes of one file. `file` is its path as the user gave it, a label and nothing to open."""

    data: bytes
    file: str

    @property
    def head(self) -> bytes:
        return self.data[:HEAD_BYTES]

    @property
    def name(self) -> str:
        """The last part of the path."""
        return PurePath(self.file).name

    @property
    def suffix(self) -> str:
        """Lower-cased ending of the name with its dot, or nothing."""
        return PurePath(self.file).suffix.lower()


def load(path: Path) -> InputSource:
    """Read a file whole. Raises InputError, in words, where that cannot or should not be done."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise InputError("not-a-file", "This is not a file.", "Give a file or a folder of files.")
        size = status.st_size
        data = path.read_bytes() if size <= MAX_FILE_BYTES else b""
    except FileNotFoundError:
        raise InputError("not-found", "There is no such file.", "Check the spelling of its path.") from None
    except PermissionError:
        what_to_do = "Change its permissions, or copy it to a folder of yours."
        raise InputError("unreadable", "You are not allowed to read this file.", what_to_do) from None
    except OSError as error:
        message = f"This file cannot be read: {error.strerror or error}."
        raise InputError("unreadable", message, "Copy it to another disk and try again.") from error
    check_size(size)
    return InputSource(data, str(path))


def check_size(size: int) -> None:
    """Raises InputError where a file is larger than is read at once."""
    if size > MAX_FILE_BYTES:
        limit, actual = MAX_FILE_BYTES >> 20, size / (1 << 20)
        raise InputError(
            "too-large",
            f"This file has {actual:.0f} MB; at most {limit} MB are read at once.",
            "Split it into smaller files, one article each if you can, and add the folder.",
        )


def check_length(text: str) -> None:
    """Raises InputError where one text is longer than an article can be."""
    if len(text) > MAX_ARTICLE_CHARACTERS:
        raise InputError(
            "too-large",
            f"This text has {len(text):,} characters; an article may have {MAX_ARTICLE_CHARACTERS:,}.",
            "Split it into its articles or chapters, a file each, and add the folder.",
        )
