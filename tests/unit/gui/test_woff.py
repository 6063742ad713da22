"""A face that a picture brings along is the bundled one, whole."""

import struct
import zlib

import pytest
from PySide6.QtGui import QRawFont

from gui.export.woff import woff_of
from gui.style.fonts import SANS, SERIF, Weight, font_file

FACES = [(SANS, Weight.REGULAR), (SERIF, Weight.REGULAR)]


@pytest.mark.parametrize(("family", "weight"), FACES, ids=["sans", "serif"])
def test_a_packed_font_has_every_table_of_the_font(family, weight):
    font = font_file(family, weight).read_bytes()
    packed = woff_of(font)
    assert packed[:4] == b"wOFF"
    assert len(packed) == struct.unpack_from(">I", packed, 8)[0] < len(font)
    for at in range(struct.unpack_from(">H", font, 4)[0]):
        tag, _, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * at)
        packed_tag, start, size, whole, _ = struct.unpack_from(">4sIIII", packed, 44 + 20 * at)
        table = packed[start : start + size]
        assert (packed_tag, whole) == (tag, length)
        assert (table if size == whole else zlib.decompress(table)) == font[offset : offset + length]


def test_the_bundled_faces_are_fonts_that_qt_reads(qapp):  # noqa: ARG001 - fonts need an application
    assert QRawFont(str(font_file(SANS, Weight.REGULAR)), 13).isValid()
