"""Bytes to characters: which encoding a file is in, found by evidence and reported where it was a guess.

Order of evidence: byte order mark, zero bytes of UTF-16, UTF-8 that decodes without a fault, the declared
charset, UTF-8 with a few damaged bytes or with pieces of Windows-1252 in it, statistics that the language of
the text bears out, and last Windows-1252, where any byte means something.
UTF-8 stands before the declaration because other text is hardly ever valid UTF-8 by accident, while
declarations are often left over from another file; charsets that use only ASCII bytes go first.
"""

import codecs
from dataclasses import dataclass

from core.errors import InputError
from core.ingest.code_pages import WESTERN, believed, common_page, mixed_utf8
from core.model.diagnostic import Diagnostic

# UTF-32 before UTF-16: the little-endian mark of one starts with that of the other.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEVEN_BIT = ("iso2022", "hz")
_LATIN_1_MEANS_1252 = {"iso8859-1": "cp1252", "ascii": "cp1252"}  # as every browser reads them
_NOT_CHARSETS = frozenset({"rot13", "hex", "base64", "bz2", "zlib", "uu", "quopri", "punycode", "idna"})
_SAMPLE_BYTES = 65_536
_MAX_CONTROL_SHARE = 0.01
_FEW_CONTROLS = 4
_LEAD_BYTES = bytes(range(0xC2, 0xF5))
_IF_LETTERS_LOOK_WRONG = "If letters look wrong, save the file as UTF-8 and add it again."
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\x1a\x1b")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the name of the encoding it was in, and what the user should know of how that was found."""

    text: str
    encoding: str
    warnings: tuple[Diagnostic, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode a file. Raises InputError where the bytes are not text in any encoding."""
    marked = _by_mark(data)
    if marked:
        return marked
    wide = _utf16_without_mark(data)
    if wide:
        text = data.decode(wide, "replace")
        refuse_binary(text.encode("utf-8", "replace"))
        return Decoded(text, wide)
    refuse_binary(data)
    return _by_declaration_or_content(data, _codec_name(declared))


def refuse_binary(data: bytes) -> None:
    """Raises InputError where many bytes, and more than one in a hundred, are control characters."""
    sample = data[:_SAMPLE_BYTES]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > _FEW_CONTROLS and controls / len(sample) > _MAX_CONTROL_SHARE:
        raise InputError(
            "not-text",
            "This file is not text: it holds binary data.",
            "Open it in the program it was made with and save it as plain text or as a web page.",
        )


def _by_mark(data: bytes) -> Decoded | None:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(codec, "replace"), codec)
    return None


def _utf16_without_mark(data: bytes) -> str | None:
    """Text in Latin letters has a zero in nearly every second byte, and hardly any in the others."""
    sample = data[:_SAMPLE_BYTES]
    half = len(sample) // 2
    if half < 4:
        return None
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if even > 0.4 and odd < 0.02:
        return "utf-16-be"
    return "utf-16-le" if odd > 0.4 and even < 0.02 else None


def _codec_name(declared: str | None) -> str | None:
    """Python's name of a declared charset; None where there is no such text encoding."""
    if not declared:
        return None
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    if name in _NOT_CHARSETS or name.startswith(("utf-16", "utf-32", "utf-7")):
        return None  # a declaration that could be read as ASCII is not in these
    return _LATIN_1_MEANS_1252.get(name, name)


def _by_declaration_or_content(data: bytes, declared: str | None) -> Decoded:
    seven_bit = declared is not None and declared.startswith(_SEVEN_BIT)
    for codec in (declared, "utf-8") if seven_bit else ("utf-8", declared):
        text = _strictly(data, codec)
        if text is not None and codec is not None:
            return Decoded(text, codec)
    return _damaged_utf8(data) or _mixed(data, declared) or _guessed(data)


def _strictly(data: bytes, codec: str | None) -> str | None:
    if codec is None:
        return None
    try:
        return data.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 in which a few bytes were lost: many whole sequences for each broken one."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(data) - len(data.translate(None, _LEAD_BYTES))
    if broken * 20 > whole:
        return None
    message = f"{broken} characters of this UTF-8 file are damaged and shown as \ufffd."
    return Decoded(text, "utf-8", (Diagnostic("damaged-characters", message),))


def _mixed(data: bytes, declared: str | None) -> Decoded | None:
    text = mixed_utf8(data, declared=declared == "utf-8")
    if text is None:
        return None
    message = f"This file is in two encodings at once, UTF-8 and {WESTERN}; each piece is read in its own."
    return Decoded(text, "utf-8", (Diagnostic("mixed-encodings", message, _IF_LETTERS_LOOK_WRONG),))


def _guessed(data: bytes) -> Decoded:
    western = data.decode(WESTERN, "replace")
    codec = _likely_codec(data) or WESTERN
    text = _strictly(data, codec)
    # Several code pages say the same, or one of another language was guessed: take the common one.
    if text is None or text == western or not believed(codec, text):
        codec, text = WESTERN, western
    message = f"The encoding is a guess: {codec}."
    return Decoded(text, codec, (Diagnostic("encoding-guessed", message, _IF_LETTERS_LOOK_WRONG),))


def _likely_codec(data: bytes) -> str | None:
    # Imported here because it is needed for few files and slow to load.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(_whole_lines(data)).best()
    return common_page(best.encoding, data) if best else None


def _whole_lines(data: bytes) -> bytes:
    """A sample that does not end inside a character."""
    if len(data) <= _SAMPLE_BYTES:
        return data
    end = data.rfind(b"\n", 0, _SAMPLE_BYTES)
    return data[: end if end > 0 else _SAMPLE_BYTES]
