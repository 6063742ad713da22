"""Tells apart what a drop or the clipboard holds; touches no file and fetches nothing.

Files go first; then a selected part of a page, which says what page it is from; then links; then the words
themselves, as plain text where it is offered.
"""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from gui.models.intake import Intake, TextInput
from gui.models.words import tr

_FETCHED_SCHEMES = frozenset({"http", "https", "ftp"})
_WEB_SCHEMES = ("http://", "https://")
_FIREFOX_LINK, _FIREFOX_SOURCE = "text/x-moz-url", "text/x-moz-url-priv"
_CHROMIUM_SOURCE = "chromium/x-source-url"
_WINDOWS_MARKUP = 'application/x-qt-windows-mime;value="HTML Format"'
_COPIED_FILES = "x-special/gnome-copied-files"
_SOURCE_FIELD = b"SourceURL:"


def readable(mime: QMimeData) -> bool:
    """Whether there is anything in it that can be read in."""
    return any(mime.hasFormat(name) for name in (_FIREFOX_LINK, _COPIED_FILES)) or (
        mime.hasUrls() or mime.hasText() or mime.hasHtml()
    )


def intake_of(mime: QMimeData | None) -> Intake:
    """What is to be read, what is to be fetched; an empty clipboard has no data at all."""
    if mime is None:
        return Intake()
    paths = _files(mime)
    links = _links(mime)
    if paths:
        return Intake(paths, (), links)
    if not links and (part := _part_of_page(mime)) is not None:
        return Intake(texts=(part,))
    if links or mime.hasUrls():
        return Intake(links=links)
    if mime.hasText() and mime.text().strip():
        return _of_words(mime.text())
    if mime.hasHtml() and mime.html().strip():
        return Intake(texts=(TextInput(tr("dropped page.html"), mime.html().encode("utf-8", "replace")),))
    return Intake()


def _files(mime: QMimeData) -> tuple[Path, ...]:
    urls = mime.urls() if mime.hasUrls() else []
    if not urls and mime.hasFormat(_COPIED_FILES):
        lines = _bytes(mime, _COPIED_FILES).decode("utf-8", "replace").splitlines()
        urls = [QUrl.fromEncoded(line.encode()) for line in lines if line.startswith("file:")]
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())


def _links(mime: QMimeData) -> tuple[str, ...]:
    """Addresses that were dragged as such: a link, a tab, an address bar."""
    if mime.hasUrls():
        return tuple(url.toString() for url in mime.urls() if url.scheme() in _FETCHED_SCHEMES)
    if mime.hasFormat(_FIREFOX_LINK):
        lines = _wide(_bytes(mime, _FIREFOX_LINK)).splitlines()  # addresses and their titles, in turn
        return tuple(line for line in lines[::2] if line.startswith(_WEB_SCHEMES))
    return ()


def _part_of_page(mime: QMimeData) -> TextInput | None:
    """Words that were selected in a browser, with the address of the page; None where it is not known."""
    source = _source_of(mime)
    words = mime.text() if mime.hasText() else ""
    if not source or not (words.strip() or mime.hasHtml()) or _only_link(words.strip()):
        return None
    if words.strip():
        return TextInput(tr("part of a page.txt"), words.encode("utf-8", "replace"), source, excerpt=True)
    return TextInput(tr("part of a page.html"), mime.html().encode("utf-8", "replace"), source, excerpt=True)


def _source_of(mime: QMimeData) -> str:
    """The page that a selection is from, as the browsers state it, each in its way."""
    stated = ""
    if mime.hasFormat(_FIREFOX_SOURCE):
        stated = _wide(_bytes(mime, _FIREFOX_SOURCE))
    elif mime.hasFormat(_CHROMIUM_SOURCE):
        stated = _bytes(mime, _CHROMIUM_SOURCE).decode("utf-8", "replace")
    elif mime.hasFormat(_WINDOWS_MARKUP):
        head = _bytes(mime, _WINDOWS_MARKUP).partition(b"<")[0]
        fields = (line for line in head.splitlines() if line.startswith(_SOURCE_FIELD))
        stated = next(fields, b"").removeprefix(_SOURCE_FIELD).decode("utf-8", "replace")
    address = stated.strip("\x00 \r\n\t")
    return address if address.startswith(_WEB_SCHEMES) else ""


def _bytes(mime: QMimeData, name: str) -> bytes:
    return bytes(mime.data(name).data())


def _wide(data: bytes) -> str:
    """UTF-16 as Firefox writes it, with or without a mark."""
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-16-le", "replace")


def _of_words(words: str) -> Intake:
    stripped = words.strip()
    if links := _only_links(stripped):
        return Intake(links=links)
    if stripped.startswith("file:") and QUrl(stripped).isLocalFile():
        return Intake(paths=(Path(QUrl(stripped).toLocalFile()),))
    return Intake(texts=(TextInput(_name_of(stripped), words.encode("utf-8", "replace")),))


def _only_links(words: str) -> tuple[str, ...]:
    """The addresses of a text that holds nothing else, one a line."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    found = [link for line in lines if (link := _only_link(line)) is not None]
    return tuple(found) if len(found) == len(lines) else ()


def _only_link(words: str) -> str | None:
    if len(words.split()) != 1:
        return None
    url = QUrl(words, QUrl.ParsingMode.StrictMode)
    return words if url.isValid() and url.scheme() in _FETCHED_SCHEMES and url.host() else None


def _name_of(words: str) -> str:
    """A name for text without a file: a whole page that was copied as markup is read as one."""
    looks_like_page = words[:200].lstrip().lower().startswith(("<!doctype html", "<html"))
    return tr("pasted page.html") if looks_like_page else tr("pasted text.txt")
