"""Which one-byte code page a text is in, where its bytes allow several: its language says.

The code pages of Europe share most of their letters, so that a short French text reads as well in the one of
Prague, but for a letter that no French word has. What the bytes may be at all is `encoding`'s.
"""

import re

from core.text.language import identify_language

WESTERN = "cp1252"
_SAMPLE_CHARS = 4000
_CENTRAL = frozenset(("pl", "cs", "sk", "hu", "ro", "hr", "sl", "bs", "sr", "sq", "sh"))
_BALTIC = frozenset(("et", "lv", "lt"))
_TURKISH = frozenset(("tr", "az"))
_WRITTEN_IN = {
    "cp1250": _CENTRAL, "iso8859_2": _CENTRAL, "iso8859_16": _CENTRAL, "cp852": _CENTRAL,
    "mac_latin2": _CENTRAL,
    "cp1257": _BALTIC, "iso8859_4": _BALTIC, "iso8859_13": _BALTIC, "cp775": _BALTIC,
    "cp1254": _TURKISH, "iso8859_9": _TURKISH, "mac_turkish": _TURKISH, "cp857": _TURKISH,
    "cp1258": frozenset(("vi",)),
}  # fmt: skip
_HIGH_RUN = re.compile("[\udc80-\udcff]+")
_LONG_RUN = 3  # bytes; longer ones are words in a script of its own
_LEAST_WHOLE = 2
# The two Cyrillic code pages differ in where their capitals stand.
_WINDOWS_CAPITALS, _APPLE_CAPITALS = bytes(range(0xC0, 0xDF)), bytes(range(0x80, 0xA0))


def believed(codec: str, text: str) -> bool:
    """Whether a text that was read in a code page is in a language that is written in it; true where the code
    page is of no one group of languages."""
    languages = _WRITTEN_IN.get(codec.lower().replace("-", "_"))
    return languages is None or identify_language(text[:_SAMPLE_CHARS]).split("-")[0] in languages


def common_page(codec: str, data: bytes) -> str:
    """The common code page of Cyrillic where the rare one was guessed and its capitals are hardly there."""
    if codec != "mac_cyrillic":
        return codec
    windows, apple = (len(data) - len(data.translate(None, c)) for c in (_WINDOWS_CAPITALS, _APPLE_CAPITALS))
    return "cp1251" if windows >= apple else codec


def mixed_utf8(data: bytes, *, declared: bool) -> str | None:
    """UTF-8 into which pieces in the Western code page were pasted, each piece read as what it is; None where
    too little is UTF-8 to believe that. `declared` is whether the file says that it is UTF-8."""
    text = data.decode("utf-8", "surrogateescape")
    runs = _HIGH_RUN.findall(text)
    strange = sum(map(len, runs))
    whole = sum(char > "\x7f" for char in text) - strange
    enough = strange / 4 if declared else strange * 2
    if whole < max(_LEAST_WHOLE, enough) or strange >= _LONG_RUN * len(runs):
        return None
    return _HIGH_RUN.sub(lambda run: _western(run[0]), text)


def _western(escaped: str) -> str:
    return escaped.encode("utf-8", "surrogateescape").decode(WESTERN, "replace")
