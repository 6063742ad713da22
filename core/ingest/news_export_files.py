"""Exports of news databases as text files and as pages. As documents and mails they are found by the readers
of those, which ask `news_exports` themselves.
"""

import re
from collections.abc import Iterator

from core.ingest.encoding import decode
from core.ingest.export_words import labelled
from core.ingest.exported import Export
from core.ingest.input_source import InputSource
from core.ingest.markup_text import text_blocks
from core.ingest.news_exports import articles_of_export, export_of, export_of_paragraphs
from core.ingest.nexis_old import is_count_line
from core.ingest.nexis_uni import promised_count
from core.ingest.page_tree import parse_page
from core.ingest.plain_text import PlainTextReader, refuse_empty
from core.ingest.reader import Item
from core.ingest.web_page import WebPageReader
from core.text.normalise import stored_text

_PAGE_SIGNS = re.compile(
    rb"enHeadline|enArticle|articleParagraph|factiva|proquest|DocID_|SS_NoLink|nexis|\d of \d+ DOCUMENTS",
    re.IGNORECASE,
)
_CODED = re.compile(r"^(?:HD|SE)[ \t\u00a0]*(?:\S.*)?$.*?^(?:WC|PD|SN|BY|CR)\b", re.MULTILINE | re.DOTALL)
_NUMBERED = re.compile(
    r"^\s*[^\W\d_]+\s+[A-Z][A-Z0-9]{2,7}0{2,4}(?:19|20)\d{6}[0-9a-z]{6,12}\s*$", re.MULTILINE
)
_WORD_COUNT = re.compile(
    r"^\s*[\d.,]+ (?:words|wörter|mots|palabras|parole|woorden|ord)\s*$", re.MULTILINE | re.IGNORECASE
)
_FEWEST_LABELS = 3
_HEAD_LABELS = frozenset(
    ("publication_info", "full_text", "byline", "length", "section", "publication", "id")
)


class NewsExportReader:
    """Many articles a text file; `member` is an article's number from 1."""

    name = "news database export"
    suffixes = ()

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002
        """By the lines that databases begin with; whether there are articles behind them shows in `read`."""
        if head.lstrip()[:1] in (b"<", b"{", b"["):
            return False
        text = _decoded_head(head)
        lines = text.split("\n")
        if any(is_count_line(line) for line in lines) or promised_count(lines):
            return True
        meanings = {found.meaning for line in lines if (found := labelled(line))}
        if len(meanings & _HEAD_LABELS) >= _FEWEST_LABELS or "length" in meanings:
            return True
        return any(sign.search(text) for sign in (_CODED, _NUMBERED, _WORD_COUNT))

    def read(self, source: InputSource) -> Iterator[Item]:
        """Its articles; a plain text is read where the lines are no export after all."""
        decoded = decode(source.data, source.charset)
        text = stored_text(decoded.text.replace("\f", "\n")).removeprefix("\ufeff")
        refuse_empty(text)
        export = export_of(text.split("\n"))
        if export is None:
            yield from PlainTextReader().read(source)
            return
        yield from articles_of_export(export, source.file)


class NewsPageReader:
    """Many articles a page; `member` is an article's number from 1."""

    name = "news database page"
    suffixes = ()

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002
        """By the names that databases give to the parts of a page."""
        return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" and _PAGE_SIGNS.search(head) is not None

    def read(self, source: InputSource) -> Iterator[Item]:
        export = export_of_page(source.data)
        if export is None:
            yield from WebPageReader().read(source)
            return
        yield from articles_of_export(export, source.file)


def export_of_page(data: bytes) -> Export | None:
    """The articles of a page that a database wrote; None where none did."""
    root, _ = parse_page(data)
    return export_of_paragraphs(text_blocks(root))


def _decoded_head(head: bytes) -> str:
    big_endian = head[:1] == b"\x00" or head.startswith(b"\xfe\xff")
    wide = "utf-16-be" if big_endian else "utf-16-le"
    text = head.decode(wide if b"\x00" in head[:400] else "utf-8", "replace")
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
