"""PDFs: the running text of their pages as one article, without heads, feet and page numbers.

The title is what is set largest over the text, confirmed or replaced by the file's own; like a web page's it
is kept apart from the text. A file without a text layer is a scan, and said to be one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.errors import InputError
from core.ingest.document import Document, Paragraph, article_of_document, useful_title
from core.ingest.input_source import InputSource
from core.ingest.labels import web_address
from core.ingest.pdf_dates import published_by_heads
from core.ingest.pdf_file import PdfPages, read_pages
from core.ingest.pdf_furniture import furniture
from core.ingest.pdf_order import in_reading_order
from core.ingest.pdf_paragraphs import Block, paragraphs
from core.ingest.pdf_title import body_size, title_of
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic

_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_HEADING = 1.15  # times the size of the body's type
_FEWEST_LETTERS = 10
_NO_LETTERS = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]")
_MOST_WITHOUT_MEANING = 0.3


class PdfReader:
    """One article a file."""

    name = "PDF"
    suffixes = (".pdf",)

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002
        """By its first bytes, before which mail and downloads sometimes leave others."""
        return b"%PDF-" in head[:1024]

    def read(self, source: InputSource) -> Iterator[RawArticle | Diagnostic]:
        pages = read_pages(source.data)
        words = "".join(line.text for lines in pages.lines for line in lines)
        if len(words) < _FEWEST_LETTERS:
            raise _without_text(pages)
        if len(_NO_LETTERS.findall(words)) > _MOST_WITHOUT_MEANING * len(words):
            raise _without_meaning()
        yield _article(pages, source)


def _article(pages: PdfPages, source: InputSource) -> RawArticle:
    aside = furniture(pages.lines)
    kept = ([line for line in page if line not in aside] for page in pages.lines)
    blocks = paragraphs([line for page in kept for line in in_reading_order(page)])
    title, number = title_of(blocks, useful_title(pages.properties.title)) if blocks else ("", None)
    heads = [line.text for page in pages.lines for line in page if line in aside]
    document = Document(_text(blocks, number) or _as_it_is(heads), pages.properties, _warnings(pages))
    article = article_of_document(document, source)
    return replace(
        article,
        title=title or article.title,
        url=article.url or _address(heads),
        published=published_by_heads(dict.fromkeys(heads), pages.properties.created),
    )


def _text(blocks: Sequence[Block], title: int | None) -> tuple[Paragraph, ...]:
    """The paragraphs without the title; what is set larger than the rest is a heading."""
    body = body_size(blocks)
    return tuple(
        Paragraph(block.text, 2 if block.size > _HEADING * body else 0)
        for index, block in enumerate(blocks)
        if index != title
    )


def _as_it_is(heads: Sequence[str]) -> tuple[Paragraph, ...]:
    """What there is where nothing but heads seems to be there."""
    return tuple(Paragraph(head) for head in heads)


def _address(heads: Sequence[str]) -> str:
    """The address of the page that a browser printed, which it writes at the foot."""
    found = (match[0] for head in heads if (match := _ADDRESS.search(head)))
    return web_address(next(found, ""))


def _warnings(pages: PdfPages) -> tuple[Diagnostic, ...]:
    count = len(pages.lines) + pages.damaged
    if pages.damaged:
        return (Diagnostic("damaged", f"{pages.damaged} of {count} pages are damaged and left out."),)
    if pages.without_text > count // 2:
        message = f"{pages.without_text} of {count} pages are pictures and left out."
        return (Diagnostic("scanned-pages", message, "Type the words on them, or have them recognised."),)
    return ()


def _without_meaning() -> InputError:
    message = "The letters of this PDF have shapes and no meaning: it was made without saying which they are."
    return InputError(
        "no-text-layer", message, "Have its text recognised (OCR) elsewhere, or type the words."
    )


def _without_text(pages: PdfPages) -> InputError:
    if pages.damaged:
        return InputError("damaged", "The pages of this PDF are damaged.", "Get it again, whole.")
    message = "This PDF has no text: its pages are pictures, as of a scan."
    return InputError(
        "no-text-layer", message, "Have its text recognised (OCR) elsewhere, or type the words."
    )
