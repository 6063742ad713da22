"""Formats that are known but not read: so that the user is told what to do, not that a file is odd.

Content decides before the name does: a picture called `.txt` is a picture, and a page called `.doc` a page. A
name counts where nothing else tells what a file is.
"""

from dataclasses import dataclass

from core.errors import InputError
from core.ingest.ole_file import OLE_MAGIC, kind_of_ole

_AS_TEXT = "Open it in the program it belongs to and save it as plain text or as a web page."


@dataclass(frozen=True, slots=True)
class UnreadKind:
    """A format, the bytes its files start with, the endings of their names, and what to do instead."""

    words: str
    magic: tuple[bytes, ...] = ()
    suffixes: tuple[str, ...] = ()
    what_to_do: str = _AS_TEXT


_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"8BPS", b"\x00\x00\x01\x00")
_PICTURE_ENDINGS = (
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".svg", ".heic", ".avif",
    ".psd", ".ico",
)  # fmt: skip
_RECORDINGS = (b"ID3", b"OggS", b"RIFF", b"\x1aE\xdf\xa3", b"fLaC")
_RECORDING_ENDINGS = (
    ".mp3", ".mp4", ".m4a", ".m4v", ".wav", ".mkv", ".webm", ".mov", ".avi", ".ogg", ".flac", ".aac",
)  # fmt: skip
_PICTURE = UnreadKind(
    "a picture", _PICTURES, _PICTURE_ENDINGS, "Type the words in it, or paste them as text."
)
_RECORDING = UnreadKind("a recording", _RECORDINGS, _RECORDING_ENDINGS, "Add a transcript of it as text.")
_PROGRAM_ENDINGS = (
    ".exe",
    ".dll",
    ".so",
    ".class",
    ".pyc",
    ".wasm",
    ".js",
    ".css",
    ".woff",
    ".woff2",
    ".ttf",
)
_PROGRAM = UnreadKind("a part of a program", (b"MZ", b"\x7fELF", b"wOFF", b"wOF2"), _PROGRAM_ENDINGS, "")
_KINDS = (
    UnreadKind(
        "an old Word document",
        (),
        (".doc", ".dot"),
        "Open it in Word or LibreOffice and save it as .docx, then add that.",
    ),
    UnreadKind("a spreadsheet", (), (".xlsx", ".xls", ".xlsm", ".ods"), "Save its rows as CSV and add that."),
    UnreadKind("a presentation", (), (".pptx", ".ppt", ".odp", ".key")),
    UnreadKind("an e-book", (), (".epub", ".mobi", ".azw3"), "Save the chapters you need as web pages."),
    UnreadKind(
        "a Pages document", (), (".pages",), "Open it in Pages, export it as Word or PDF, then add that."
    ),
    UnreadKind("an Outlook message", (), (".msg",), "Open it in Outlook and save it as .eml or as HTML."),
    UnreadKind(
        "an Outlook data file", (b"!BDN",), (".pst", ".ost"), "Export the messages you need as .eml files."
    ),
    UnreadKind(
        "an archive of a kind that is not unpacked here",
        (b"7z\xbc\xaf", b"Rar!"),
        (".7z", ".rar"),
        "Unpack it and add the folder.",
    ),
    UnreadKind("an XML document", (b"<?xml",), (".xml",)),
    _PICTURE,
    _RECORDING,
    _PROGRAM,
    UnreadKind(
        "a database",
        (b"SQLite format 3\x00",),
        (".sqlite", ".db", ".dateline"),
        "If it is a Dateline project, open it instead of adding it.",
    ),
)
_MP4_AT = slice(4, 8)


def unread_kind(data: bytes, suffix: str) -> UnreadKind | None:
    """The known but unread format of a file, by its content or else by its name's ending."""
    return _by_content(data) or _by_suffix(suffix)


def refuse_unread_content(data: bytes) -> None:
    """Raises InputError with what to do where the content is of a format that is known but not read."""
    if data.startswith(OLE_MAGIC):
        raise kind_of_ole(data)
    kind = _by_content(data)
    if kind is not None:
        raise _refusal(kind)


def refuse_unread_name(suffix: str) -> None:
    """Raises the same by the ending of a name, for a file that nothing else says the kind of."""
    kind = _by_suffix(suffix)
    if kind is not None:
        raise _refusal(kind)


def words_of_unreadable(suffix: str) -> str:
    """`a picture` and the like of what is not worth unpacking to look at; nothing of all else."""
    return next((kind.words for kind in (_PICTURE, _RECORDING, _PROGRAM) if suffix in kind.suffixes), "")


def _refusal(kind: UnreadKind) -> InputError:
    return InputError("unread-kind", f"This is {kind.words}; that kind is not read.", kind.what_to_do)


def _by_suffix(suffix: str) -> UnreadKind | None:
    return next((kind for kind in _KINDS if suffix in kind.suffixes), None)


def _by_content(data: bytes) -> UnreadKind | None:
    """Markup may stand after white space, and an XML declaration may stand before a web page."""
    head = data[:4096]
    markup = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if markup.startswith(b"<?xml") and b"<html" in markup.lower():
        return None
    if head[_MP4_AT] == b"ftyp":
        return _RECORDING
    start = markup if markup.startswith(b"<") else head
    return next((kind for kind in _KINDS if kind.magic and start.startswith(kind.magic)), None)
