"""Web archives (WARC, ARC; compressed or not): the pages that were answered, handed on with their addresses.

Taken are answers with a page, a PDF or plain text, and the texts that crawlers keep apart; pictures, scripts,
robots' rules and repeated answers are passed over. A record that cannot be read is reported by its number.
The time of capture bounds the date of a page.
"""

import re
import zlib
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from core.errors import InputError
from core.ingest.compressed import GZIP, first_bytes
from core.ingest.date_strings import parse_stated_date
from core.ingest.input_source import InputSource
from core.ingest.labels import web_address
from core.ingest.reader import Item
from core.ingest.warc_records import records_of
from core.model.diagnostic import Diagnostic, Severity

_MAX_RECORD_BYTES = 10 * 1024 * 1024
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_ERROR = Severity.ERROR
_FAULTS = (ValueError, OSError, EOFError, LookupError, zlib.error)
_STARTS = (b"WARC/", b"filedesc://")
_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
}


class WarcReader:
    """The pages of a crawl; `member` is the number of a record, from 1."""

    name = "web archive (WARC)"
    suffixes = (".warc", ".arc", ".warc.gz", ".arc.gz")

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002
        start = first_bytes(head) if head.startswith(GZIP) else head
        return start.startswith(_STARTS)

    def read(self, source: InputSource) -> Iterator[Item]:
        yield from pages_of(source.data, source)


def pages_of(
    data: bytes, source: InputSource, *, within: str = "", only: Collection[str] = ()
) -> Iterator[Item]:
    """The pages of an archive's bytes; only those at certain addresses, where some are named.

    `within` is the archive's own place in `source`, where it is not the whole of it.
    """
    found = False
    for number, item in records_of(data):
        member = "/".join(filter(None, (within, str(number))))
        if isinstance(item, Diagnostic):
            found = True
            yield replace(item, member=member)
            continue
        page = _page(item, source, member, only)
        if page is not None:
            found = True
            yield page
        if page is not None and _is_cut(item):
            yield Diagnostic(
                "damaged", "This record ends too soon.", "Get it again, whole.", _ERROR, member=member
            )
    if not found:
        raise InputError("no-text", "There is no page in this web archive.")


def _page(record: Any, source: InputSource, member: str, only: Collection[str]) -> Item | None:
    """The page of a record; None where it holds none, a diagnostic where it cannot be had."""
    url = web_address(record.rec_headers.get_header("WARC-Target-URI"))
    kind, charset = _kind_of(record)
    if kind not in _ENDINGS or url.endswith("/robots.txt") or (only and url not in only):
        return None
    try:
        content = record.content_stream().read(_MAX_RECORD_BYTES + 1)
    except _FAULTS as error:
        return Diagnostic("damaged", f"This record is damaged: {_words(error)}.", "", _ERROR, member=member)
    if len(content) > _MAX_RECORD_BYTES:
        limit = _MAX_RECORD_BYTES >> 20
        message = f"This record has more than {limit} MB; no more are read at once."
        return Diagnostic("too-large", message, "Save this page by itself.", _ERROR, member=member)
    if not content.strip():
        return None
    saved = parse_stated_date(record.rec_headers.get_header("WARC-Date") or "")
    return source.inner(
        content,
        member,
        url=url,
        charset=charset,
        captured=saved.instant if saved else None,
        ending=_ENDINGS[kind],
    )


def _is_cut(record: Any) -> bool:
    """Whether there are fewer bytes of a record than it says."""
    left = getattr(record.raw_stream, "limit", 0)
    try:
        return left > 0 and not record.raw_stream.read(1)
    except _FAULTS:
        return True


def _kind_of(record: Any) -> tuple[str, str | None]:
    """The media type and the charset of what a record holds; no type where it is none to be read."""
    if record.rec_type == "response":
        headers = record.http_headers
        if headers is None or headers.get_statuscode() != "200":
            return "", None
        stated = headers.get_header("Content-Type")
    elif record.rec_type in ("resource", "conversion"):
        stated = record.rec_headers.get_header("Content-Type")
    else:
        return "", None
    kind, _, rest = (stated or "").partition(";")
    charset = _CHARSET.search(rest)
    return kind.strip().lower(), charset[1] if charset else None


def _words(error: Exception) -> str:
    lines = [line.strip() for line in str(error).split("\n") if line.strip()]
    return " ".join((lines or [type(error).__name__])[0].split())[:120].rstrip(".:,")
