"""Bytes that were compressed, undone under a limit: gzip, bzip2 and xz, whole or as far as they are sound.

Counted as they come out, so that a small file cannot fill the memory.
"""

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from core.errors import InputError

GZIP, BZIP2, XZ = b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00"
_PIECE = 64 * 1024
_FIRST = 512
_MAX_RATIO = 200
_RATIO_FROM_BYTES = 4 * 1024 * 1024
_FAULTS = (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError)


@dataclass(frozen=True, slots=True)
class Expanded:
    """What came out; `whole` is false where the rest is damaged or missing."""

    data: bytes
    whole: bool


def is_compressed(head: bytes) -> bool:
    return head.startswith((GZIP, BZIP2, XZ))


def first_bytes(head: bytes) -> bytes:
    """How the content of a file that begins so begins; nothing where that cannot be told."""
    try:
        return _stream(head).read1(_FIRST)
    except _FAULTS:
        return b""


def expanded(data: bytes, most_bytes: int) -> Expanded:
    """What was compressed. Raises InputError where that is more than `most_bytes`, where it grows as nothing
    does that people write, or where nothing can be had."""
    pieces = list(_pieces(data, most_bytes))
    whole = bool(pieces) and not pieces[-1]
    content = b"".join(pieces)
    if not content:
        raise InputError("damaged", "This compressed file is damaged.", "Get it again, whole.")
    return Expanded(content, whole)


def check_expansion(data: bytes, most_bytes: int) -> None:
    """Raises InputError as `expanded` does, without keeping what comes out."""
    for _ in _pieces(data, most_bytes):
        pass


def _pieces(data: bytes, most_bytes: int) -> Iterator[bytes]:
    """What comes out, as far as it does; an empty piece says that it is all."""
    total = 0
    stream = _stream(data)
    piece = b"-"
    while piece:
        try:
            piece = stream.read1(_PIECE)
        except _FAULTS:
            return
        total += len(piece)
        _refuse_bomb(total, len(data), most_bytes)
        yield piece


def _stream(data: bytes) -> gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile:
    file = io.BytesIO(data)
    if data.startswith(GZIP):
        return gzip.GzipFile(fileobj=file)
    return bz2.BZ2File(file) if data.startswith(BZIP2) else lzma.LZMAFile(file)


def _refuse_bomb(total: int, given: int, most_bytes: int) -> None:
    if total > _RATIO_FROM_BYTES and total > _MAX_RATIO * given:
        message = f"This becomes more than {_MAX_RATIO} times as large when unpacked; it fills the memory."
        raise InputError("zip-bomb", message)
    if total > most_bytes:
        message = f"This has more than {most_bytes >> 20} MB unpacked; no more are read at once."
        raise InputError("too-large", message, "Unpack it, and add it in smaller parts.")
