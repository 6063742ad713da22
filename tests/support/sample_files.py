"""Small files of many formats, made from paragraphs: what tests drop on the readers."""

import gzip
import io
import plistlib
import tarfile
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

PARAGRAPHS = (
    "The tunnel under the harbour of Norby was closed on Monday after engineers found cracks in its roof.",
    "It reopened on 3 May 2021, said the mayor, who had walked through it the evening before with a lamp.",
    "Nobody was hurt. The council will hear the builders again next week, and then vote on a new roof.",
)
TITLE = "Tunnel closed after cracks are found"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


# Where a line of a PDF begins and its size, in points, and its words.
Placed = tuple[float, float, float, str]


def zipped(members: Mapping[str, bytes | str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def tarred(members: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return file.getvalue()


def docx_of(body: str, **parts: str) -> bytes:
    """A Word document with this markup as its body; further parts by name, `.` written as `__`."""
    document = f"<w:document {_W} xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
    members = {
        "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        "word/document.xml": f"{document}<w:body>{body}</w:body></w:document>",
    }
    return zipped(members | {name.replace("__", "."): data for name, data in parts.items()})


def docx(paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    return docx_of("".join(f"<w:p><w:r><w:t>{escape(words)}</w:t></w:r></w:p>" for words in paragraphs))


def odt_of(body: str) -> bytes:
    names = "office text table draw style"
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names.split()
    )
    content = (
        f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body>"
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"{content}</office:document-content>",
        }
    )


def odt(paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    return odt_of("".join(f"<text:p>{escape(words)}</text:p>" for words in paragraphs))


def rtf(paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    return (
        b"{\\rtf1\\ansi\\ansicpg1252 " + b"\\par ".join(words.encode("cp1252") for words in paragraphs) + b"}"
    )


def page(paragraphs: Sequence[str] = PARAGRAPHS, title: str = TITLE, day: str = "2021-05-04") -> bytes:
    text = "".join(f"<p>{escape(words)}</p>" for words in paragraphs)
    meta = f"<meta property='article:published_time' content='{day}T08:00:00Z'>"
    head = f"<head><meta charset='utf-8'><title>{title}</title>{meta}</head>"
    return (
        f"<!DOCTYPE html><html>{head}<body><article><h1>{title}</h1>{text}</article></body></html>".encode()
    )


def mhtml(
    html: bytes, url: str = "https://norby.example/tunnel", saved: str = "Tue, 6 Dec 2022 08:11:12 -0000"
) -> bytes:
    headers = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {url}\r\nSubject: saved\r\nDate: {saved}\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----edge"\r\n\r\n'
    )
    parts = (
        f"------edge\r\nContent-Type: text/html\r\nContent-Location: {url}\r\n\r\n".encode() + html,
        b"\r\n------edge\r\nContent-Type: text/html\r\nContent-Location: cid:frame\r\n\r\n<p>Buy</p>",
        b"\r\n------edge--\r\n",
    )
    return headers.encode() + b"".join(parts)


def webarchive(html: bytes, url: str = "https://norby.example/tunnel", binary: bool = True) -> bytes:
    main = {
        "WebResourceData": html,
        "WebResourceURL": url,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
    }
    kind = plistlib.FMT_BINARY if binary else plistlib.FMT_XML
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": []}, fmt=kind)


def warc_record(html: bytes, url: str, kind: str = "text/html", status: str = "200 OK") -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\n\r\n".encode() + html
    headers = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2022-12-06T08:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{hash(url) & 0xFFFF}>\r\nContent-Type: application/http\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return headers.encode() + answer + b"\r\n\r\n"


def warc_gz(records: Sequence[bytes]) -> bytes:
    return b"".join(gzip.compress(record) for record in records)


def pdf(pages: Sequence[Sequence[Placed]], info: str = "") -> bytes:
    """A PDF whose pages hold lines of Helvetica: x, y and size in points, and the words."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        content = "\n".join(
            f"BT /F {size} Tf {x} {y} Td ({_escaped(words)}) Tj ET" for x, y, size, words in lines
        )
        box = "/MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} /Contents {5 + 2 * number} 0 R >>")
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
    if info:
        objects.append(f"<< {info} >>")
    return _assembled(objects, has_info=bool(info))


def _assembled(objects: Sequence[str], *, has_info: bool) -> bytes:
    data = b"%PDF-1.4\n"
    places: list[int] = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    info = f"/Info {len(objects)} 0 R " if has_info else ""
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R {info}>>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode()


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def set_in_lines(words: str, *, x: float, top: float, width: int, size: float = 10) -> list[Placed]:
    """Words as lines of at most that many letters, from the top down."""
    lines: list[str] = [""]
    for word in words.split():
        if len(lines[-1]) + len(word) + 1 > width and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return [(x, top - 1.2 * size * number, size, line) for number, line in enumerate(lines)]
