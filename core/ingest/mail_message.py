"""A mail as its headers and parts, from bytes that mail programs of thirty years have written.

Three faults that are common in kept mail are mended first: blank lines before the headers, a boundary that is
named on a line of its own, and one of characters that are not allowed. Nothing is fetched.
"""

import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses

from core.ingest.date_strings import StatedDate, parse_stated_date
from core.ingest.encoding import decode
from core.ingest.labels import label

_HEADER = re.compile(rb"\A(?:From [^\r\n]*\r?\n)?([\w-]{1,60}):")
_BLANK_START = re.compile(rb"\A(?:[ \t]*\r?\n)+")
_BOUNDARY = re.compile(rb"boundary\s*=\s*(?:\"([^\"\r\n]{1,200})\"|([^\s;]{1,200}))", re.IGNORECASE)
_ILLEGAL_BOUNDARY = re.compile(r"boundary\s*=\s*[^\"\s;]*[=()<>@,:\\/\[\]?]", re.IGNORECASE)
_HEAD_REACH = 16_384
_MAX_PARTS = 200


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a mail: its bytes with the transfer encoding undone."""

    kind: str  # such as "text/html"
    data: bytes
    charset: str | None
    file_name: str
    attached: bool

    @property
    def text(self) -> str:
        """Its characters. Raises InputError where they are none."""
        return decode(self.data, self.charset).text


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail, its parts in order, and the mails inside it."""

    message: Message
    parts: tuple[Part, ...]
    inner: tuple[bytes, ...]
    mended: bool = False  # its parts were parted by a boundary that its headers do not name as they should

    def header(self, name: str) -> str:
        """A header in words, or nothing."""
        value = self.message.get(name)
        try:
            return label(str(make_header(decode_header(str(value))))) if value is not None else ""
        except (HeaderParseError, LookupError, ValueError):
            return label(str(value))

    @property
    def sender(self) -> tuple[str, str]:
        """Name and address of who sent it; each empty where there is none."""
        addresses = getaddresses([self.header("From")])
        return (label(addresses[0][0]), label(addresses[0][1])) if addresses else ("", "")

    @property
    def date(self) -> StatedDate | None:
        """Its own date; None where there is none or it is none."""
        return parse_stated_date(self.header("Date"))


def parse_mail(data: bytes) -> Mail:
    """A mail from its bytes; never raises, whatever they are."""
    data = _BLANK_START.sub(b"", data)
    message = message_from_bytes(data, policy=email.policy.compat32)
    mended = None if message.is_multipart() else _with_boundary(data)
    if mended is not None:
        message = message_from_bytes(mended, policy=email.policy.compat32)
    parts: list[Part] = []
    inner: list[bytes] = []
    _gather(message, parts, inner)
    odd = _ILLEGAL_BOUNDARY.search(str(message.get("Content-Type") or "")) is not None
    return Mail(message, tuple(parts), tuple(inner), mended is not None or odd)


def starts_as_mail(head: bytes) -> bool:
    """Whether bytes begin with the headers of a mail, at least two that every mail has among them."""
    start = _BLANK_START.sub(b"", head.removeprefix(b"\xef\xbb\xbf"))
    if not _HEADER.match(start):
        return False
    names = {
        name.lower() for name in re.findall(rb"^([\w-]{1,60}):", start.partition(b"\n\n")[0], re.MULTILINE)
    }
    usual = {b"from", b"to", b"subject", b"date", b"message-id", b"mime-version", b"received", b"return-path",
             b"delivered-to", b"content-type", b"sender", b"reply-to"}  # fmt: skip
    return len(names & usual) >= 2 and not names.isdisjoint(
        {b"from", b"date", b"received", b"message-id", b"subject"}
    )


def _with_boundary(data: bytes) -> bytes | None:
    """The mail with a header that names the boundary its parts stand between; None where it has none."""
    for match in _BOUNDARY.finditer(data[:_HEAD_REACH]):
        mark = match[1] or match[2]
        start = data.find(b"--" + mark)
        if start > 0 and data.find(b"--" + mark, start + 1) > 0:
            headers = data[: match.start()].rpartition(b"\n")[0]
            kept = [line for line in headers.split(b"\n") if not line.lower().startswith(b"content-")]
            plain = b"mended-boundary"
            body = data[start:].replace(b"--" + mark, b"--" + plain)
            header = b'Content-Type: multipart/mixed; boundary="' + plain + b'"'
            return b"\n".join([*filter(bytes.strip, kept), header, b"", body])
    return None


def _gather(message: Message, parts: list[Part], inner: list[bytes]) -> None:
    if len(parts) + len(inner) >= _MAX_PARTS:
        return
    if message.get_content_type() == "message/rfc822":
        inner.extend(_inner_bytes(message))
        return
    if message.is_multipart():
        for piece in message.get_payload():
            if isinstance(piece, Message):
                _gather(piece, parts, inner)
        return
    payload = message.get_payload(decode=True)
    if isinstance(payload, bytes):
        parts.append(_part(message, payload))


def _inner_bytes(message: Message) -> Iterator[bytes]:
    """The bytes of a mail carried whole; base64 there is against the rules, and common."""
    payload = message.get_payload()
    for piece in payload if isinstance(payload, list) else ():
        if not isinstance(piece, Message):
            continue
        if len(piece.keys()) == 0 and not piece.is_multipart():
            carrier = Message()
            carrier["Content-Transfer-Encoding"] = str(message.get("Content-Transfer-Encoding") or "base64")
            carrier.set_payload(piece.get_payload())
            decoded = carrier.get_payload(decode=True)
            yield decoded if isinstance(decoded, bytes) else b""
        else:
            yield piece.as_bytes(policy=email.policy.compat32)


def _part(message: Message, payload: bytes) -> Part:
    try:
        name = label(message.get_filename() or "")
    except (LookupError, ValueError, TypeError):
        name = ""
    disposition = str(message.get("Content-Disposition") or "").strip().lower()
    attached = disposition.startswith("attachment") or (bool(name) and not disposition.startswith("inline"))
    return Part(message.get_content_type(), payload, message.get_content_charset(), name, attached)
