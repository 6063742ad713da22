"""What a drawn PDF lacks: links, an outline, and tags by which a screen reader finds its way.

A page of the timeline is tagged as one figure with its alternative text, a page of footnotes as text. Nothing
that was drawn is changed: what is added stands before and after it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.annotations import Link
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    Fit,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from gui.export.links import page_of
from gui.export.page_surface import LinkBox
from gui.export.request import ExportRequest

_VERSION = "%PDF-1.7"
_LANGUAGE = "en"  # of what Dateline itself writes on a page


@dataclass(frozen=True, slots=True)
class PageFacts:
    """A page's name, its alternative text (empty where it is text), and its links in units of
    `points_per_unit` from its upper left corner."""

    name: str
    description: str
    links: tuple[LinkBox, ...]
    points_per_unit: float


def structured(pdf: bytes, request: ExportRequest, pages: Sequence[PageFacts]) -> bytes:
    """The same pages with links, outline, tags and the title shown by the reader."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    writer.pdf_header = _VERSION
    writer.add_metadata({"/Subject": pages[0].description, "/Title": request.title})
    preferences = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    writer.root_object[NameObject("/ViewerPreferences")] = preferences
    writer.root_object[NameObject("/Lang")] = TextStringObject(_LANGUAGE)
    _add_outline(writer, pages)
    for number, facts in enumerate(pages):
        _add_links(writer, number, facts)
    _add_tags(writer, pages)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _add_outline(writer: PdfWriter, pages: Sequence[PageFacts]) -> None:
    """One entry a page; footnotes that go on over pages are one entry."""
    if len(pages) < 2:
        return
    footnotes_begun = False
    for number, facts in enumerate(pages):
        is_notes = not facts.description
        if not (is_notes and footnotes_begun):
            writer.add_outline_item(title=facts.name, page_number=number)
        footnotes_begun = is_notes
    writer.page_mode = "/UseOutlines"


def _add_links(writer: PdfWriter, number: int, facts: PageFacts) -> None:
    height = float(writer.pages[number].mediabox.height)
    for box in facts.links:
        k = facts.points_per_unit
        place = (box.left * k, height - box.bottom * k, box.right * k, height - box.top * k)
        page = page_of(box.target)
        if page is None:
            link = Link(rect=place, url=box.target)
        else:
            link = Link(rect=place, target_page_index=page - 1, fit=Fit.fit())
        writer.add_annotation(number, link)


def _add_tags(writer: PdfWriter, pages: Sequence[PageFacts]) -> None:
    root = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
    root_ref = writer._add_object(root)
    document = DictionaryObject(
        {NameObject("/Type"): NameObject("/StructElem"), NameObject("/S"): NameObject("/Document"),
         NameObject("/P"): root_ref}
    )  # fmt: skip
    document_ref = writer._add_object(document)
    parts = [
        _tagged_page(writer, writer.pages[number], facts, document_ref, number)
        for number, facts in enumerate(pages)
    ]
    document[NameObject("/K")] = ArrayObject(parts)
    root[NameObject("/K")] = ArrayObject([document_ref])
    numbered = [(NumberObject(number), ArrayObject([part])) for number, part in enumerate(parts)]
    tree = DictionaryObject({NameObject("/Nums"): ArrayObject([item for pair in numbered for item in pair])})
    root[NameObject("/ParentTree")] = writer._add_object(tree)
    root[NameObject("/ParentTreeNextKey")] = NumberObject(len(parts))
    writer.root_object[NameObject("/StructTreeRoot")] = root_ref
    writer.root_object[NameObject("/MarkInfo")] = DictionaryObject(
        {NameObject("/Marked"): BooleanObject(True)}
    )


def _page_reference(page: PageObject) -> IndirectObject:
    """How other parts of the file name a page, which has a name since it was read from one."""
    assert page.indirect_reference is not None
    return page.indirect_reference


def _tagged_page(
    writer: PdfWriter, page: PageObject, facts: PageFacts, parent: IndirectObject, number: int
) -> IndirectObject:
    """The page's content between marks, and the element that they belong to."""
    kind = "/Figure" if facts.description else "/Sect"
    begin, end = StreamObject(), StreamObject()
    begin.set_data(f"{kind} <</MCID 0>> BDC\n".encode())
    end.set_data(b"\nEMC\n")
    drawn = page.raw_get("/Contents")
    page[NameObject("/Contents")] = ArrayObject([writer._add_object(begin), drawn, writer._add_object(end)])
    page[NameObject("/StructParents")] = NumberObject(number)
    page[NameObject("/Tabs")] = NameObject("/S")
    element: dict[PdfObject, PdfObject] = {
        NameObject("/Type"): NameObject("/StructElem"),
        NameObject("/S"): NameObject(kind),
        NameObject("/P"): parent,
        NameObject("/Pg"): _page_reference(page),
        NameObject("/K"): NumberObject(0),
    }
    if facts.description:
        element[NameObject("/Alt")] = TextStringObject(facts.description)
    return writer._add_object(DictionaryObject(element))
