"""Tells apart what a drop or the clipboard holds; touches no file and fetches nothing."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from gui.models.intake import Intake, TextInput
from gui.models.words import tr

_FETCHED_SCHEMES = frozenset({"http", "https", "ftp"})


def readable(mime: QMimeData) -> bool:
    """Whether there is anything in it that can be read in."""
    return mime.hasUrls() or mime.hasText() or mime.hasHtml()


def intake_of(mime: QMimeData) -> Intake:
    """Files first; then links; then the words themselves, as plain text where it is offered."""
    if mime.hasUrls():
        urls = mime.urls()
        paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
        links = tuple(url.toString() for url in urls if url.scheme() in _FETCHED_SCHEMES)
        return Intake(paths, (), links)
    if mime.hasText() and mime.text().strip():
        return _of_words(mime.text())
    if mime.hasHtml() and mime.html().strip():
        return Intake(texts=(TextInput(tr("dropped page.html"), mime.html().encode("utf-8", "replace")),))
    return Intake()


def _of_words(words: str) -> Intake:
    stripped = words.strip()
    if link := _only_link(stripped):
        return Intake(links=(link,))
    if stripped.startswith("file:") and QUrl(stripped).isLocalFile():
        return Intake(paths=(Path(QUrl(stripped).toLocalFile()),))
    return Intake(texts=(TextInput(_name_of(stripped), words.encode("utf-8", "replace")),))


def _only_link(words: str) -> str | None:
    if len(words.split()) != 1:
        return None
    url = QUrl(words, QUrl.ParsingMode.StrictMode)
    return words if url.isValid() and url.scheme() in _FETCHED_SCHEMES and url.host() else None


def _name_of(words: str) -> str:
    """A name for text without a file: a whole page that was copied as markup is read as one."""
    looks_like_page = words[:200].lstrip().lower().startswith(("<!doctype html", "<html"))
    return tr("pasted page.html") if looks_like_page else tr("pasted text.txt")
