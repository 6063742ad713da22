"""Formats that are known but not read: so that the user is told what to do, not that a file is odd.

Content decides before the name does, so that a document called `.txt` is told from text.
"""

from dataclasses import dataclass

from core.errors import InputError

_AS_TEXT = "Open it in the program it belongs to and save it as plain text or as a web page."


@dataclass(frozen=True, slots=True)
class UnreadKind:
    """A format, the bytes its files start with, the endings of their names, and what to do instead."""

    words: str
    magic: tuple[bytes, ...] = ()
    suffixes: tuple[str, ...] = ()
    what_to_do: str = _AS_TEXT


_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"BZh", b"7z\xbc\xaf", b"\xfd7zXZ", b"Rar!")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
_PICTURE_ENDINGS = (
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".svg", ".heic", ".avif",
)  # fmt: skip
_RECORDINGS = (b"ID3", b"OggS", b"RIFF", b"\x1aE\xdf\xa3", b"fLaC")
_RECORDING_ENDINGS = (".mp3", ".mp4", ".m4a", ".wav", ".mkv", ".webm", ".mov", ".ogg")
_FEEDS = (b"<rss", b"<feed", b"<rdf:RDF", b"<opml")

# Office formats are archives inside: their names tell them apart.
_OFFICE = (
    UnreadKind("a Word document", (), (".docx", ".docm", ".doc")),
    UnreadKind("an OpenDocument text", (), (".odt",)),
    UnreadKind("a spreadsheet", (), (".xlsx", ".xls", ".ods")),
    UnreadKind("a presentation", (), (".pptx", ".ppt", ".odp")),
    UnreadKind("an e-book", (), (".epub",)),
)
_KINDS = (
    *_OFFICE,
    UnreadKind("a PDF", (b"%PDF-",), (".pdf",)),
    UnreadKind("a rich text document", (b"{\\rtf",), (".rtf",)),
    UnreadKind("an old Office document or message", (b"\xd0\xcf\x11\xe0",), (".msg", ".pst")),
    UnreadKind(
        "an archive",
        _ARCHIVES,
        (".zip", ".gz", ".tar", ".7z", ".rar", ".xz"),
        "Unpack it and add the folder.",
    ),
    UnreadKind(
        "a web archive",
        (b"WARC/", b"bplist00"),
        (".warc", ".webarchive"),
        "Open it in a browser and save the page as a web page.",
    ),
    UnreadKind(
        "a web page saved as one file",
        (),
        (".mhtml", ".mht"),
        "Open it in a browser and save it as a web page, HTML only.",
    ),
    UnreadKind("an e-mail", (), (".eml", ".emlx", ".mbox"), "Save the message as plain text or as HTML."),
    UnreadKind("a feed", _FEEDS, (".rss", ".atom", ".opml"), "Save the articles it leads to as web pages."),
    UnreadKind("an XML document", (b"<?xml",), (".xml",)),
    UnreadKind("a list of references", (), (".bib", ".ris"), "Add the articles that it leads to."),
    UnreadKind("a picture", _PICTURES, _PICTURE_ENDINGS, "Type the words in it, or paste them as text."),
    UnreadKind("a recording", _RECORDINGS, _RECORDING_ENDINGS, "Add a transcript of it as text."),
    UnreadKind(
        "a database",
        (b"SQLite format 3\x00",),
        (".sqlite", ".db", ".dateline"),
        "If it is a Dateline project, open it instead of adding it.",
    ),
)


def unread_kind(head: bytes, suffix: str) -> UnreadKind | None:
    """The known but unread format of a file, by its first bytes or else by its name's ending."""
    kind = _by_magic(head)
    if kind is None:
        return next((kind for kind in _KINDS if suffix in kind.suffixes), None)
    return next((office for office in _OFFICE if suffix in office.suffixes), kind)


def refuse_unread_kind(head: bytes, suffix: str) -> None:
    """Raises InputError with what to do where a format is known but not read."""
    kind = unread_kind(head, suffix)
    if kind is not None:
        raise InputError("unread-kind", f"This is {kind.words}; that kind is not read yet.", kind.what_to_do)


def _by_magic(head: bytes) -> UnreadKind | None:
    """Markup may stand after white space, and an XML declaration may stand before a web page."""
    markup = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if markup.startswith(b"<?xml"):
        if b"<html" in markup.lower():
            return None
        markup = next((markup[markup.index(start) :] for start in _FEEDS if start in markup), markup)
    start = markup if markup.startswith(b"<") else head
    return next((kind for kind in _KINDS if kind.magic and start.startswith(kind.magic)), None)
