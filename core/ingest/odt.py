"""OpenDocument texts (.odt): the words that a reader of the printed page would see.

Text of links, lists, tables and text boxes is taken; deleted text, notes and comments are not.
"""

import re
from collections.abc import Iterator

from core.ingest.document import Document, Paragraph
from core.ingest.package_properties import core_properties
from core.ingest.safe_xml import Element, local_attribute, local_name, parse_xml
from core.ingest.zip_file import ZipFile

CONTENT_PART = "content.xml"
_PROPERTIES_PART = "meta.xml"
_SKIPPED = frozenset(
    ("tracked-changes", "note", "annotation", "annotation-end", "forms", "sequence-decls", "variable-decls",
     "user-field-decls", "ruby-text", "binary-data", "desc", "title", "automatic-styles", "table-columns",
     "event-listeners", "table-of-content-source", "alphabetical-index-source")
)  # fmt: skip
_WHITE_SPACE = re.compile(r"[ \t\r\n]+")  # of any length it is one space; more are written as elements
_MOST_SPACES = 100
_LONGEST_CELL = 200


def read_odt(package: ZipFile) -> Document:
    """A document's paragraphs. Raises InputError where its content cannot be read."""
    root = parse_xml(package.read(CONTENT_PART))
    body = next((element for element in root.iter() if local_name(element) == "text"), root)
    titles = {"Title", *(local_attribute(style, "name") for style in root.iter() if _is_title_style(style))}
    return Document(tuple(_blocks(body, titles)), core_properties(package, _PROPERTIES_PART))


def _is_title_style(style: Element) -> bool:
    return local_name(style) == "style" and local_attribute(style, "parent-style-name") == "Title"


def _blocks(parent: Element, titles: set[str]) -> Iterator[Paragraph]:
    for child in parent:
        name = local_name(child)
        if name in ("p", "h"):
            yield from _paragraph(child, titles)
        elif name == "table":
            yield from _table(child, titles)
        elif name not in _SKIPPED:
            yield from _blocks(child, titles)


def _paragraph(element: Element, titles: set[str]) -> Iterator[Paragraph]:
    boxes: list[Element] = []
    text = "".join(_words(element, boxes)).strip()
    if text:
        yield Paragraph(text, _level(element, titles))
    for box in boxes:
        yield from _blocks(box, titles)


def _level(paragraph: Element, titles: set[str]) -> int:
    if local_name(paragraph) == "h":
        level = local_attribute(paragraph, "outline-level")
        return int(level) if level in {*"123456789"} else 1
    return 1 if local_attribute(paragraph, "style-name") in titles else 0


def _words(element: Element, boxes: list[Element]) -> Iterator[str]:
    """The words of a paragraph, with the spaces and tabs that the format writes as elements."""
    yield _WHITE_SPACE.sub(" ", element.text or "")
    for child in element:
        name = local_name(child)
        if name == "s":
            count = local_attribute(child, "c")
            yield " " * min(_MOST_SPACES, int(count) if count.isdecimal() and len(count) < 5 else 1)
        elif name in ("tab", "line-break"):
            yield "\t" if name == "tab" else "\n"
        elif name == "text-box":
            boxes.append(child)
        elif name not in _SKIPPED:
            yield from _words(child, boxes)
        yield _WHITE_SPACE.sub(" ", child.tail or "")


def _table(table: Element, titles: set[str]) -> Iterator[Paragraph]:
    """A row of short cells is one line; cells of running text, as in a page's layout, are paragraphs."""
    for row in table.iter():
        if local_name(row) != "table-row" or _enclosing_table(row) is not table:
            continue
        cells = [tuple(_blocks(cell, titles)) for cell in row]
        if all(len(cell) <= 1 and len(cell[0].text if cell else "") <= _LONGEST_CELL for cell in cells):
            line = "\t".join(cell[0].text.replace("\n", " ") for cell in cells if cell)
            yield from (Paragraph(line),) if line else ()
        else:
            yield from (paragraph for cell in cells for paragraph in cell)


def _enclosing_table(row: Element) -> Element | None:
    return next((above for above in row.iterancestors() if local_name(above) == "table"), None)
