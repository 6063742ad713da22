"""A PDF opened by PDFium: the lines of its pages and what it says of itself. Its text layer alone is read.

Nothing in it is run and nothing attached to it opened. Damaged pages are counted and the others kept. PDFium
is native code that reads files made to break it, so this belongs into a process that may die.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from core.errors import InputError
from core.ingest.document import Properties
from core.ingest.pdf_dates import pdf_instant
from core.ingest.pdf_lines import Line, lines_of_page

MAX_PAGES = 500
_PASSWORD_ERROR = 4
_SECURITY_ERROR = 5
_MAX_CHARACTERS = 4_000_000


@dataclass(frozen=True, slots=True)
class PdfPages:
    """The lines of each page, how many pages could not be read, and what the file says of itself."""

    lines: tuple[tuple[Line, ...], ...]
    damaged: int
    properties: Properties

    @property
    def without_text(self) -> int:
        return sum(not lines for lines in self.lines)


def read_pages(data: bytes) -> PdfPages:
    """All pages of a PDF. Raises InputError where it is locked, damaged, or longer than any article."""
    # Imported here because it takes a moment and most files are of other kinds.
    import pypdfium2 as pdfium  # noqa: PLC0415

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _refusal(getattr(error, "err_code", None)) from None
    try:
        return _pages_of(document, pdfium.PdfiumError)
    finally:
        document.close()


def _pages_of(document: Any, fault: type[Exception]) -> PdfPages:  # Any: pypdfium2 has no types
    count = len(document)
    if count > MAX_PAGES:
        message = f"This PDF has {count:,} pages; at most {MAX_PAGES} are read at once."
        raise InputError("too-large", message, "Print the pages you need to a PDF of their own.")
    lines: list[tuple[Line, ...]] = []
    characters = damaged = 0
    for number in range(count):
        try:
            page_lines = _page_of(document, number)
        except fault:
            damaged += 1
            continue
        lines.append(page_lines)
        characters += sum(len(line.text) for line in page_lines)
        if characters > _MAX_CHARACTERS:
            raise InputError("too-large", "This PDF has more text than any article.", "Print a part of it.")
    return PdfPages(tuple(lines), damaged, _properties(document, fault))


def _page_of(document: Any, number: int) -> tuple[Line, ...]:
    page = document[number]
    text_page = page.get_textpage()
    try:
        _, height = page.get_size()
        # Type higher than the page is what damage makes of it.
        return tuple(line for line in lines_of_page(text_page, number) if line.size < height)
    finally:
        text_page.close()
        page.close()


def _properties(document: Any, fault: type[Exception]) -> Properties:
    said: Mapping[str, str] = {}
    with suppress(fault, UnicodeDecodeError):
        said = document.get_metadata_dict(skip_empty=True)
    return Properties(
        said.get("Title", ""),
        said.get("Author", ""),
        "",
        pdf_instant(said.get("CreationDate", "")),
        pdf_instant(said.get("ModDate", "")),
    )


def _refusal(code: int | None) -> InputError:
    if code in (_PASSWORD_ERROR, _SECURITY_ERROR):
        message = "This PDF is protected with a password."
        return InputError("password", message, "Open it, print it to a PDF without a password, and add that.")
    message = "This PDF is damaged: its pages cannot be found."
    return InputError("damaged", message, "Get it again, whole, or print it to a new PDF.")
