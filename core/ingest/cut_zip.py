"""A ZIP file whose directory is missing or damaged, as of a download that broke off: its whole members.

Each member begins with a header of its own, so they can be found one after the other. Those whose size the
header does not say are unpacked until they end. Nothing is trusted: every member is checked by its sum.
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

_HEADER = struct.Struct("<4s5H3I2H")
_MARK = b"PK\x03\x04"
_STORED, _DEFLATED = 0, 8
_LOCKED, _SIZE_FOLLOWS, _UTF_8 = 0x1, 0x8, 0x800
_MAX_MEMBERS = 2_000
_MAX_MEMBER_BYTES = 50 * 1024 * 1024
_MAX_TOTAL_BYTES = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class WholeMember:
    """A member that could be unpacked."""

    name: str
    data: bytes


def whole_members(data: bytes) -> Iterator[WholeMember]:
    """The members that are whole, in their order, within the bounds of any archive."""
    view = memoryview(data)  # so that no part is copied
    at = data.find(_MARK)
    total = 0
    for _ in range(_MAX_MEMBERS):
        if at < 0:
            return
        member, end = _member(view, at)
        if member is not None:
            total += len(member.data)
            if total > _MAX_TOTAL_BYTES:
                return
            yield member
        at = data.find(_MARK, max(end, at + 4))


def _member(data: memoryview, at: int) -> tuple[WholeMember | None, int]:
    """The member that begins there, and where it ends as far as that is known."""
    if at + _HEADER.size > len(data):
        return None, len(data)
    _, _, flags, method, _, _, checksum, packed, _, name_length, extra_length = _HEADER.unpack_from(data, at)
    start = at + _HEADER.size + name_length + extra_length
    name = bytes(data[at + _HEADER.size : at + _HEADER.size + name_length])
    if flags & _LOCKED or not name or name.endswith(b"/"):
        return None, start
    unpacked = _unpacked(data, start, method, None if flags & _SIZE_FOLLOWS else packed)
    if unpacked is None:
        return None, start
    content, end = unpacked
    if not flags & _SIZE_FOLLOWS and zlib.crc32(content) != checksum:
        return None, start
    return WholeMember(name.decode("utf-8" if flags & _UTF_8 else "cp437", "replace"), content), end


def _unpacked(data: memoryview, start: int, method: int, packed: int | None) -> tuple[bytes, int] | None:
    """The content of a member and where it ends; None where it is not whole or of another method."""
    if method == _STORED:
        if packed is None or packed > _MAX_MEMBER_BYTES or start + packed > len(data):
            return None
        return bytes(data[start : start + packed]), start + packed
    if method != _DEFLATED:
        return None
    machine = zlib.decompressobj(-15)
    try:
        content = machine.decompress(
            data[start : None if packed is None else start + packed], _MAX_MEMBER_BYTES
        )
    except zlib.error:
        return None
    end = len(data) - len(machine.unused_data) if packed is None else start + packed
    return (content, end) if machine.eof else None
