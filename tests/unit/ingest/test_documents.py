"""Word, OpenDocument and rich text: the words a reader of the printed page would see, and no others."""

import pytest

from core.ingest.registry import read_bytes
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic, Severity
from tests.support import sample_files

_P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
_BOX = "<w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent>"
_WORD_BODIES = {
    "links": ("<w:p><w:hyperlink><w:r><w:t>A link</w:t></w:r></w:hyperlink></w:p>", "A link"),
    "deleted text": (
        "<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>",
        "Kept",
    ),
    "inserted text": ("<w:p><w:ins><w:r><w:t>New</w:t></w:r></w:ins></w:p>", "New"),
    "hidden text": (
        "<w:p><w:r><w:t>Seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>",
        "Seen",
    ),
    "codes of fields": (
        "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>Shown</w:t></w:r></w:p>",
        "Shown",
    ),
    "tabs and breaks": (
        "<w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p>",
        "One\ttwo\nthree",
    ),
    "a text box once": (
        f"<w:p><w:r><w:t>Outside</w:t></w:r><mc:AlternateContent><mc:Choice>{_BOX}</mc:Choice>"
        f"<mc:Fallback>{_BOX}</mc:Fallback></mc:AlternateContent></w:p>",
        "Outside\n\nIn the box",
    ),
    "a table": (
        "<w:tbl><w:tr>"
        + "".join(f"<w:tc>{_P.format(cell)}</w:tc>" for cell in ("Day", "Dead"))
        + "</w:tr></w:tbl>",
        "Day\tDead",
    ),
    "paragraphs": (_P.format("One") + "<w:p/>" + _P.format("two"), "One\n\ntwo"),
}
_ODF_BODIES = {
    "spaces and tabs": ('<text:p>One<text:s text:c="3"/>two<text:tab/>three</text:p>', "One   two\tthree"),
    "white space": ("<text:p>One\n   two</text:p>", "One two"),
    "links": ("<text:p>See <text:a>the page</text:a>.</text:p>", "See the page."),
    "notes": ("<text:p>Seen<text:note><text:p>a note</text:p></text:note>.</text:p>", "Seen."),
    "deleted text": (
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>Kept</text:p>",
        "Kept",
    ),
    "lists": ("<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list>", "One"),
    "text boxes": (
        "<text:p>Outside<draw:frame><draw:text-box><text:p>Inside</text:p></draw:text-box></draw:frame></text:p>",
        "Outside\n\nInside",
    ),
}
_RICH = {
    "letters of the code page": (rb"Caf\'e9", "Café"),
    "letters beyond it": (rb"\u8364?5 and \u-10187?\u-9105?", "€5 and 𝑯"),
    "pictures": (rb"Seen {\pict\pngblip 89504e470d0a}there", "Seen there"),
    "raw bytes": (rb"Seen {\pict\bin7 {}\abcd}there", "Seen there"),
    "hidden text": (rb"Seen {\v unseen}there", "Seen there"),
    "fields": (rb'{\field{\*\fldinst{HYPERLINK "http://x.example"}}{\fldrslt A link}}', "A link"),
    "text boxes": (
        rb"{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt In the box\par}}}Outside",
        "In the box\n\nOutside",
    ),
    "tables": (rb"Day\cell Dead\cell\row after", "Day\t Dead\n\nafter"),
    "heads and notes": (rb"{\header Gazette}Seen{\footnote a note}", "Seen"),
}


def only_article(data: bytes, name: str) -> RawArticle:
    (item,) = read_bytes(data, name)
    assert isinstance(item, RawArticle), item
    return item


@pytest.mark.parametrize(("body", "text"), _WORD_BODIES.values(), ids=_WORD_BODIES)
def test_a_word_document_gives_what_is_printed(body: str, text: str) -> None:
    assert only_article(sample_files.docx_of(body), "a.docx").text == text


@pytest.mark.parametrize(("body", "text"), _ODF_BODIES.values(), ids=_ODF_BODIES)
def test_an_open_document_gives_what_is_printed(body: str, text: str) -> None:
    assert only_article(sample_files.odt_of(body), "a.odt").text == text


@pytest.mark.parametrize(("body", "text"), _RICH.values(), ids=_RICH)
def test_rich_text_gives_what_is_printed(body: bytes, text: str) -> None:
    assert only_article(rb"{\rtf1\ansi\ansicpg1252 " + body + b"}", "a.rtf").text == text


@pytest.mark.parametrize("made", [sample_files.docx, sample_files.odt, sample_files.rtf])
@pytest.mark.parametrize("name", ["story.txt", "story", "story.html"])
def test_a_document_is_known_by_what_is_in_it_whatever_it_is_called(made: object, name: str) -> None:
    article = only_article(made(), name)  # type: ignore[operator]

    assert article.text == "\n\n".join(sample_files.PARAGRAPHS)


def test_a_heading_is_the_title_and_a_line_that_says_by_whom_the_byline() -> None:
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Tunnel closed</w:t></w:r></w:p>'
        + _P.format("By Jane Doe and John Roe")
        + _P.format("It rained.")
    )
    styles = '<w:styles xmlns:w="x"><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>'
    article = only_article(sample_files.docx_of(body, **{"word/styles__xml": styles}), "a.docx")

    assert (article.title, article.byline) == ("Tunnel closed", ("Jane Doe", "John Roe"))


def test_dates_of_the_file_are_not_dates_of_publication() -> None:
    core = (
        '<p xmlns:d="http://purl.org/dc/terms/"><d:created>2019-02-03T10:00:00Z</d:created>'
        "<title>Document1</title><creator>admin</creator></p>"
    )
    article = only_article(
        sample_files.docx_of(_P.format("It rained."), **{"docProps/core__xml": core}), "a.docx"
    )

    assert (article.published, article.title, article.byline) == (None, "", ())


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_LOCKED_ODT = sample_files.zipped(
    {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": b"\x01\x02",
        "META-INF/manifest.xml": "<manifest:encryption-data/>",
    }
)
_FAULTS = {
    "locked Word document": (_OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "password"),
    "locked OpenDocument": (_LOCKED_ODT, "a.odt", "password"),
    "old Word document": (_OLE + "WordDocument".encode("utf-16-le"), "a.doc", "unread-kind"),
    "Outlook message": (_OLE + "__substg1.0_".encode("utf-16-le"), "a.msg", "unread-kind"),
    "entities": (
        sample_files.zipped(
            {
                "[Content_Types].xml": "<x/>",
                "word/document.xml": '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>',
            }
        ),
        "a.docx",
        "unsafe-xml",
    ),
    "no words": (sample_files.docx_of("<w:p/>"), "a.docx", "no-text"),
    "half a package": (sample_files.docx()[:300], "a.docx", "damaged"),
    "text called a document": (b"Plain words, and nothing but.", "a.odt", "wrong-kind"),
    "a spreadsheet": (sample_files.zipped({"xl/workbook.xml": "<x/>"}), "a.xlsx", "unread-kind"),
    "an e-book": (sample_files.zipped({"META-INF/container.xml": "<x/>"}), "a.epub", "unread-kind"),
    "a Pages document": (sample_files.zipped({"Index/Document.iwa": "x"}), "a.pages", "unread-kind"),
    "a rich text of nothing": (rb"{\rtf1 }", "a.rtf", "no-text"),
    "a recording": (b"\x00\x00\x00\x20ftypisom" + bytes(99), "a.txt", "unread-kind"),
    "an archive of another kind": (b"7z\xbc\xaf\x27\x1c" + bytes(99), "a.7z", "unread-kind"),
}


@pytest.mark.parametrize(("data", "name", "code"), _FAULTS.values(), ids=_FAULTS)
def test_what_cannot_be_read_is_said_with_what_to_do(data: bytes, name: str, code: str) -> None:
    (fault,) = read_bytes(data, name)

    assert isinstance(fault, Diagnostic)
    assert (fault.code, fault.severity, fault.file) == (code, Severity.ERROR, name)
    assert fault.message.endswith(".")
    assert fault.what_to_do.endswith(".")
