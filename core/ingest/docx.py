"""Word documents (.docx, .docm): the words that a reader of the printed page would see.

Text of links, tables and text boxes is taken; deleted text, comments, notes, fields' codes, hidden words and
the second copy that Word keeps of each text box are not. Templates and pictures outside are never looked for.
"""

from collections.abc import Iterator, Mapping

from core.errors import InputError
from core.ingest.document import Document, Paragraph
from core.ingest.package_properties import core_properties
from core.ingest.safe_xml import Element, local_attribute, local_name, parse_xml
from core.ingest.zip_file import ZipFile

MAIN_PART = "word/document.xml"
_STYLES_PART = "word/styles.xml"
_PROPERTIES_PART = "docProps/core.xml"
_SKIPPED = frozenset(
    ("del", "moveFrom", "delText", "instrText", "Fallback", "pPr", "rPr", "sectPr", "tblPr", "tblGrid", "rt")
)
_IN_LINE = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_LONGEST_CELL = 200
_HEADINGS = range(1, 10)


def read_docx(package: ZipFile) -> Document:
    """A document's paragraphs. Raises InputError where its main part cannot be read."""
    root = parse_xml(package.read(_main_part(package)))
    headings = _headings(package)
    body = next((child for child in root if local_name(child) == "body"), root)
    properties = core_properties(package, _PROPERTIES_PART)
    return Document(tuple(_blocks(body, headings)), properties)


def _main_part(package: ZipFile) -> str:
    """Where the text is; programs other than Word number it."""
    if package.has(MAIN_PART):
        return MAIN_PART
    named = (info.filename for info in package.members)
    return next(
        (name for name in named if name.startswith("word/document") and name.endswith(".xml")), MAIN_PART
    )


def _headings(package: ZipFile) -> Mapping[str, int]:
    """The level of each style that is a heading's, by the style's id; 1 is the title's too."""
    try:
        styles = parse_xml(package.read(_STYLES_PART)) if package.has(_STYLES_PART) else ()
    except InputError:
        return {}  # the words are whole without them
    return {local_attribute(style, "styleId"): level for style in styles if (level := _style_level(style))}


def _style_level(style: Element) -> int:
    name = next((local_attribute(part, "val") for part in style if local_name(part) == "name"), "").lower()
    if name == "title":
        return 1
    word, _, number = name.partition(" ")
    return int(number) if word == "heading" and number.isdigit() and int(number) in _HEADINGS else 0


def _blocks(parent: Element, headings: Mapping[str, int]) -> Iterator[Paragraph]:
    """The paragraphs under an element, in order; a text box follows the paragraph it hangs on."""
    for child in parent:
        name = local_name(child)
        if name == "p":
            yield from _paragraph(child, headings)
        elif name == "tbl":
            yield from _table(child, headings)
        elif name not in _SKIPPED:
            yield from _blocks(child, headings)


def _paragraph(element: Element, headings: Mapping[str, int]) -> Iterator[Paragraph]:
    boxes: list[Element] = []
    text = "".join(_words(element, boxes)).strip()
    if text:
        yield Paragraph(text, _level(element, headings))
    for box in boxes:
        yield from _blocks(box, headings)


def _level(paragraph: Element, headings: Mapping[str, int]) -> int:
    for properties in paragraph:
        if local_name(properties) == "pPr":
            for part in properties:
                if local_name(part) == "pStyle":
                    return headings.get(local_attribute(part, "val"), 0)
                if local_name(part) == "outlineLvl" and local_attribute(part, "val") in "012345678":
                    return int(local_attribute(part, "val") or 0) + 1
    return 0


def _words(element: Element, boxes: list[Element]) -> Iterator[str]:
    """The words of a paragraph; the text boxes in it are handed out, since they are paragraphs themselves."""
    for child in element:
        name = local_name(child)
        if name == "t":
            yield (child.text or "").replace("\n", " ")
        elif name in _IN_LINE:
            yield "" if local_attribute(child, "type") in ("page", "column") else _IN_LINE[name]
        elif name == "txbxContent":
            boxes.append(child)
        elif name not in _SKIPPED and not (name == "r" and _is_hidden(child)):
            yield from _words(child, boxes)


def _is_hidden(run: Element) -> bool:
    """Whether a run is not shown: `vanish` alone, or with a value that does not take it back."""
    marks = (mark for part in run if local_name(part) == "rPr" for mark in part)
    return any(
        local_name(mark) == "vanish" and local_attribute(mark, "val") not in ("0", "false") for mark in marks
    )


def _table(table: Element, headings: Mapping[str, int]) -> Iterator[Paragraph]:
    """A row of short cells is one line; cells of running text, as in a page's layout, are paragraphs."""
    for row in table:
        if local_name(row) in ("sdt", "sdtContent", "ins"):
            yield from _table(row, headings)
        if local_name(row) != "tr":
            continue
        cells = [tuple(_blocks(cell, headings)) for cell in row if local_name(cell) not in _SKIPPED]
        if all(len(cell) <= 1 and len(cell[0].text if cell else "") <= _LONGEST_CELL for cell in cells):
            line = "\t".join(cell[0].text.replace("\n", " ") for cell in cells if cell)
            yield from (Paragraph(line),) if line else ()
        else:
            yield from (paragraph for cell in cells for paragraph in cell)
