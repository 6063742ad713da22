"""Mail: one message (EML, EMLX) or a mailbox of many (mbox), each an article, with what is attached to it.

The date of a message is when it was published, where it was sent to a list; of a message that was forwarded,
its own date counts and that of the forwarding only bounds it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from core.errors import InputError
from core.ingest.date_strings import StatedDate
from core.ingest.headline import headline_of
from core.ingest.input_source import InputSource
from core.ingest.labels import label, web_address
from core.ingest.mail_forward import Forwarded, forwarded_in, is_forward, without_prefixes
from core.ingest.mail_message import Mail, parse_mail, starts_as_mail
from core.ingest.mail_text import exported_in, mail_text
from core.ingest.news_exports import articles_of_export
from core.ingest.reader import Item
from core.ingest.stated_publication import publication_of
from core.model.article import DateCandidate, PublicationDate, PublishedSource, RawArticle
from core.model.diagnostic import Diagnostic

_ENVELOPE = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\n]{3,200}\d\d:\d\d[^\n]{0,40}\r?\n(?=[\w-]+:)")
_EMLX_LENGTH = re.compile(rb"\A\s*(\d{1,10})\s*\n")
_LISTED = ("List-Id", "List-Unsubscribe", "List-Post")
_TO_A_LIST, _TO_PEOPLE, _HANDED_ON, _CARRIED = 0.92, 0.8, 0.85, 0.85
_LEAST_TEXT = 3
_SHORT_NOTE = 400
# What is attached as a picture, a calendar entry or a signature is no article.
_NOT_ARTICLES = (
    "image/",
    "audio/",
    "video/",
    "application/pgp",
    "application/pkcs7",
    "text/calendar",
    "text/x-vcard",
)


class MailReader:
    """One message and what is attached to it; `member` numbers the messages of a mailbox from 1."""

    name = "e-mail"
    suffixes = (".eml", ".emlx", ".mbox", ".mbx")

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002
        """By its headers, wherever they begin; not a page that a browser saved as a message."""
        saved = b"from: <saved by" in head.lower() or b"snapshot-content-location" in head.lower()
        length = _EMLX_LENGTH.match(head)
        return not saved and starts_as_mail(head[length.end() :] if length else head)

    def read(self, source: InputSource) -> Iterator[Item]:
        data = source.data.removeprefix(b"\xef\xbb\xbf")
        length = _EMLX_LENGTH.match(data)
        if length:
            data = data[length.end() : length.end() + int(length[1])]
        starts = [match.start() for match in _ENVELOPE.finditer(data)]
        if len(starts) < 2:
            yield from _items(data, source, source.member)
            return
        for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(data)], strict=True), start=1):
            member = "/".join(filter(None, (source.member, str(number))))
            yield from _items(data[start:end], source, member)


def _items(data: bytes, source: InputSource, member: str | None) -> Iterator[Item]:
    """A message as an article, then the messages and documents inside it."""
    mail = parse_mail(data)
    if (export := exported_in(mail)) is not None:
        for found in articles_of_export(export, source.file):
            yield replace(found, member="/".join(filter(None, (member, found.member))) or None)
        return
    article = _article(mail, source, member)
    inner = [one for one in map(parse_mail, mail.inner) if one.message.keys()]
    if not (inner and (not article or len(article.text) < _SHORT_NOTE)):
        yield article or _nothing(source, member, has_more=bool(inner))
    for number, one in enumerate(inner, start=1):
        place = "/".join(filter(None, (member, f"message {number}")))
        carried = _article(one, source, place, bound=mail.date)
        yield carried or _nothing(source, place, has_more=False)
    for part in mail.parts:
        if part.attached and part.file_name and not part.kind.startswith(_NOT_ARTICLES):
            sent = mail.date.instant if mail.date else None
            yield source.inner(part.data, label(part.file_name), charset=part.charset, captured=sent)


def _article(
    mail: Mail, source: InputSource, member: str | None, *, bound: StatedDate | None = None
) -> RawArticle | None:
    subject = mail.header("Subject")
    text = mail_text(mail, subject)
    forwarded = forwarded_in(text) if is_forward(subject) or len(text) < 200_000 else None
    if forwarded is not None and len(forwarded.text.strip()) < _LEAST_TEXT:
        forwarded = None
    text = forwarded.text if forwarded else text
    if len(text.strip()) < _LEAST_TEXT:
        return None
    name, address = mail.sender
    listed = any(mail.message.get(header) for header in _LISTED) and forwarded is None
    sender = forwarded.sender if forwarded else name
    return RawArticle(
        text,
        file=source.file,
        member=member,
        external_id=mail.header("Message-ID").strip("<>") or None,
        title=(forwarded.subject if forwarded else "") or without_prefixes(subject) or headline_of(text),
        byline=(sender,) if sender and not listed else (),
        publisher=(name or address.rpartition("@")[2]) if listed else "",
        url=web_address(unquote(mail.header("Archived-At").strip("<>"))),
        published=_published(mail, forwarded, listed=listed, carried=bound is not None),
        warnings=_warnings(mail),
    )


def _published(
    mail: Mail, forwarded: Forwarded | None, *, listed: bool, carried: bool
) -> PublicationDate | None:
    sent = mail.date
    if forwarded is None:
        if sent is None:
            return None
        confidence = _TO_A_LIST if listed else _CARRIED if carried else _TO_PEOPLE
        return publication_of(
            sent, f"the message was sent {sent.in_words}", confidence, PublishedSource.RECORD
        )
    inner = forwarded.date
    if inner is not None and (sent is None or inner.instant <= sent.instant + 86_400):
        words = f"the forwarded message was sent {inner.in_words}"
        return publication_of(inner, words, _HANDED_ON, PublishedSource.RECORD)
    return PublicationDate(None, PublishedSource.UNKNOWN, candidates=_bounding(sent))


def _bounding(sent: StatedDate | None) -> tuple[DateCandidate, ...]:
    """The day of the forwarding, to choose from: the message is of that day or older."""
    if sent is None:
        return ()
    words = f"it was forwarded {sent.in_words}, so it is not younger"
    return (DateCandidate(sent.instant, sent.granularity, PublishedSource.RECORD, words, 0.3),)


def _warnings(mail: Mail) -> tuple[Diagnostic, ...]:
    found = []
    if mail.mended:
        message = "This message is damaged: its parts were put together again as well as could be."
        found.append(Diagnostic("mended-mail", message, "Compare the text with the message."))
    if mail.date is None:
        header = mail.header("Date")
        what = f"The date of this message, \u201c{header[:60]}\u201d, cannot be read." if header else ""
        found.append(Diagnostic("date-unread", what or "This message has no date.", "Set it by hand."))
    return tuple(found)


def _nothing(source: InputSource, member: str | None, *, has_more: bool) -> Diagnostic:
    error = InputError(
        "no-text", "This message has no text.", "" if has_more else "Save it again from your mail program."
    )
    return Diagnostic(error.code, error.message, error.what_to_do, file=source.file, member=member)
