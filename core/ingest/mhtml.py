"""Web pages saved as one message (MHTML, MHT) by Chrome, Edge, Internet Explorer or Firefox.

The page itself is handed on as HTML with its address; the frames, pictures and scripts beside it are not
read.
The date of the message is that of saving.
"""

import re
from collections.abc import Iterator
from email.message import Message

from core.errors import InputError
from core.ingest.input_source import InputSource
from core.ingest.labels import web_address
from core.ingest.mail_message import parse_mail
from core.ingest.reader import Item

_HEADER = re.compile(rb"\s*(?:[\w-]{2,40}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){1,60}", re.ASCII)
_SAVED = re.compile(
    rb"^(?:snapshot-content-location:|from:[^\n]{0,20}saved by )", re.IGNORECASE | re.MULTILINE
)
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_SENT = re.compile(rb"^(?:to|received|message-id|delivered-to|return-path):", re.IGNORECASE | re.MULTILINE)
_PAGES = ("text/html", "application/xhtml+xml")


class MhtmlReader:
    """One page a file."""

    name = "web page saved as one file"
    suffixes = (".mhtml", ".mht")

    def recognises(self, head: bytes, name: str) -> bool:
        """By headers that a browser writes, or those of a message with parts that nobody sent."""
        headers = head.removeprefix(b"\xef\xbb\xbf")
        start = _HEADER.match(headers)
        if start is None:
            return False
        said = start[0] if len(start[0]) > 40 else headers
        if _SAVED.search(said):
            return True
        named = name.lower().endswith(self.suffixes)
        return named or bool(_RELATED.search(said) and not _SENT.search(said))

    def read(self, source: InputSource) -> Iterator[Item]:
        mail = parse_mail(source.data)
        page = _main_page(mail.message)
        if page is None:
            message = "No page was found in this file: it is damaged, or was not saved whole."
            raise InputError("damaged", message, "Open it in the browser that saved it and save it again.")
        saved = mail.date
        yield source.inner(
            _content(page),
            "",
            url=web_address(_location(page) or mail.header("Snapshot-Content-Location")),
            charset=page.get_content_charset(),
            captured=saved.instant if saved else None,
            ending=".html",
        )


def _main_page(message: Message) -> Message | None:
    """The part that the whole file is of: the one it names, else the first page in it."""
    pages = [part for part in message.walk() if part.get_content_type() in _PAGES and _content(part).strip()]
    whole = str(message.get("Snapshot-Content-Location") or message.get("Content-Location") or "").strip()
    start = str(message.get_param("start") or "")
    named = (part for part in pages if _location(part) == whole or _content_id(part) == start)
    return next(named, pages[0] if pages else None)


def _content_id(part: Message) -> str:
    return str(part.get("Content-ID") or "").strip() or "none"


def _location(part: Message) -> str:
    return "".join(str(part.get("Content-Location") or "").split())


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""
