"""Fonts in the web's container (WOFF 1.0), so that a picture brings its own: the same glyphs, less to carry.

Every table is packed by itself; nothing of the font is changed or left out.
"""

import struct
import zlib

_FONT_HEADER, _FONT_ENTRY = struct.Struct(">4sHHHH"), struct.Struct(">4sIII")
_HEADER, _ENTRY = struct.Struct(">4s4sIHHIHHIIIII"), struct.Struct(">4sIIII")


def woff_of(font: bytes) -> bytes:
    """A TrueType or OpenType font, packed."""
    flavor, count, *_ = _FONT_HEADER.unpack_from(font)
    entries, body = [], b""
    first = _HEADER.size + count * _ENTRY.size
    unpacked = _FONT_HEADER.size + count * _FONT_ENTRY.size
    for at in range(count):
        tag, checksum, offset, length = _FONT_ENTRY.unpack_from(
            font, _FONT_HEADER.size + at * _FONT_ENTRY.size
        )
        table = _packed(font[offset : offset + length])
        entries.append(_ENTRY.pack(tag, first + len(body), len(table), length, checksum))
        body += table + bytes(-len(table) % 4)
        unpacked += length + -length % 4
    size = first + len(body)
    header = _HEADER.pack(b"wOFF", flavor, size, count, 0, unpacked, 1, 0, 0, 0, 0, 0, 0)
    return header + b"".join(entries) + body


def _packed(table: bytes) -> bytes:
    """Compressed, or as it is where that is no longer."""
    packed = zlib.compress(table, 9)
    return packed if len(packed) < len(table) else table
