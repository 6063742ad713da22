"""Exports of news databases: every article by its number, in the languages of the sites, in text and pages.

The files are made here after the layouts that the databases write.
"""

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from core.chrono.instant import iso_day
from core.ingest.registry import read_bytes, read_path
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic

_FIRST = ("The ferry to Amrum ran aground on Tuesday.", "Forty passengers were taken off by lifeboats.")
_SECOND = ("The brewery on the river is to become flats.", "The council voted nine to four: a narrow night.")


def _read(data: str, name: str = "export.txt") -> tuple[list[RawArticle], list[Diagnostic]]:
    items = list(read_bytes(data.encode(), name))
    return [i for i in items if isinstance(i, RawArticle)], [i for i in items if isinstance(i, Diagnostic)]


def _day(article: RawArticle) -> str | None:
    published = article.published
    return iso_day(published.instant) if published is not None and published.instant is not None else None


def _sure(article: RawArticle) -> bool:
    return article.published is not None and article.published.confidence >= 0.9


def _old(count_line: str, length: str, load_date: str, first_day: str, second_day: str) -> str:
    articles = []
    for number, (title, day, body) in enumerate(
        (("Ferry aground", first_day, _FIRST), ("Brewery to be flats", second_day, _SECOND)), start=1
    ):
        articles.append(
            f"{' ' * 31}{count_line.format(number=number)}\n\n\n\n{' ' * 30}Coast Courier (Husum)\n\n"
            f"{' ' * 28}{day}\n{' ' * 32}Edition 1;\n\n{title}\n\n"
            f"BYLINE: Ada Larsen and Ben Holt\n\nSECTION: NEWS; Pg. {number}\n\n{length}\n\n"
            + "\n\n".join(body)
            + f"\n\n{load_date}: {day}\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n\n"
            f"{' ' * 20}Copyright 2019 Coast Courier\n{' ' * 25}All Rights Reserved\n\n"
        )
    return "\n\n\nDownload Request: Selected Items\nTime Of Request: Friday, March 20, 2020\n\n" + "".join(
        articles
    )


OLD = {
    "English": (
        "{number} of 2 DOCUMENTS", "LENGTH: 14 words", "LOAD-DATE",
        "July 12, 2019 Friday", "July 13, 2019 Saturday",
    ),
    "German": (
        "Dokument {number} von 2", "LÄNGE: 14 Wörter", "UPDATE",
        "12. Juli 2019 Freitag", "Samstag 13. Juli 2019",
    ),
    "French": (
        "Document {number} de 2", "LONGUEUR: 14 mots", "DATE-CHARGEMENT",
        "12 juillet 2019 vendredi", "13 juillet 2019",
    ),
    "Spanish": (
        "{number} de 2 DOCUMENTOS", "LONGITUD: 14 palabras", "FECHA-CARGA",
        "12 de julio de 2019", "13 julio 2019 sábado",
    ),
    "Dutch": (
        "{number} van 2 DOCUMENTEN", "LENGTE: 14 woorden", "LAAD-DATUM",
        "12 juli 2019 vrijdag", "13 juli 2019 zaterdag",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", OLD)
def test_the_old_layout_is_split_at_its_counts(language: str) -> None:
    articles, faults = _read(_old(*OLD[language]))
    assert not faults
    assert [(article.title, _day(article), article.member) for article in articles] == [
        ("Ferry aground", "2019-07-12", "1"),
        ("Brewery to be flats", "2019-07-13", "2"),
    ]
    assert [article.text for article in articles] == ["\n\n".join(_FIRST), "\n\n".join(_SECOND)]
    assert all(_sure(article) for article in articles)
    assert {(article.publisher, article.byline, article.language) for article in articles} == {
        ("Coast Courier (Husum)", ("Ada Larsen", "Ben Holt"), "en")
    }


def test_an_article_that_an_export_promises_and_lacks_is_said() -> None:
    cut = _old(*OLD["English"]).replace("2 of 2 DOCUMENTS", "3 of 3 DOCUMENTS").replace("1 of 2", "1 of 3")
    articles, (fault,) = _read(cut)
    assert len(articles) == 2
    assert fault.code == "count-differs"
    assert "3 articles; 2" in fault.message


def test_the_layout_of_the_nineties_has_labels_for_headline_and_body() -> None:
    article = (
        f"{' ' * 30}1 of 1 DOCUMENT\n\n{' ' * 20}Copyright 2001 Coast Courier\n{' ' * 30}Coast Courier\n\n"
        f"{' ' * 25}March 3, 2001, Saturday, Final Edition\n\nSECTION: A; Pg. A01\n\nLENGTH: 51 words\n\n"
        "HEADLINE: Ferry Runs Aground;\nForty Are Taken Off\n\nBYLINE: Larsen, Ada\n\nBODY:\n"
        "   The ferry ran aground.\n\n   Nobody was hurt.\n\nGRAPHIC: Photo\n\nLOAD-DATE: March 3, 2001\n"
    )
    (found,), faults = _read(article)
    assert not faults
    assert (found.title, _day(found)) == ("Ferry Runs Aground; Forty Are Taken Off", "2001-03-03")
    assert (found.byline, found.publisher) == (("Ada Larsen",), "Coast Courier")
    assert found.text == "   The ferry ran aground.\n\n   Nobody was hurt."


def test_a_sentence_with_a_colon_at_the_end_of_a_text_stays_in_it() -> None:
    page = _uni(*UNI["English"]).replace(_FIRST[1], f"{_FIRST[1]}\nNote: nobody was hurt.")
    articles, _ = _read(page)
    assert articles[0].text.endswith("Note: nobody was hurt.")


UNI = {
    "English": (
        "Documents", "Length: 14 words", "Body",
        "Load-Date", "End of Document", "July 12, 2019 Friday",
    ),
    "German": (
        "Dokumente", "Länge: 14 Wörter", "Textkörper",
        "Ladedatum", "Ende des Dokuments", "Freitag, 12. Juli 2019",
    ),
    "French": (
        "Documents", "Longueur: 14 mots", "Corps",
        "Date de chargement", "Fin du document", "vendredi 12 juillet 2019",
    ),
    "Spanish": (
        "Documentos", "Longitud: 14 palabras", "Cuerpo",
        "Fecha de carga", "Fin del documento", "viernes 12 de julio de 2019",
    ),
}  # fmt: skip


def _uni(documents: str, length: str, body: str, load: str, end: str, day: str, promised: int = 2) -> str:
    cover = (
        "Page 1 of 4\nUser Name: A. Reader\nDate and Time: Monday, May 4, 2020 "
        "10:11:12 AM BST\nJob Number: 1\n"
        f"{documents} ({promised})\n1. Ferry aground off Amrum\nClient/Matter: -None-\nSearch Terms: ferry\n"
        f"2. Brewery to be flats\nClient/Matter: -None-\nSearch Terms: ferry\n\n"
    )
    articles = "".join(
        f"{title}\nCoast Courier\n{day}\n11:40 PM GMT\n\nCopyright 2019 Coast Courier All Rights Reserved\n\n"
        f"Section: NEWS; Pg. 3\n{length}\nByline: Ada Larsen\n\n{body}\n\n"
        + "\n\n".join(text)
        + f"\n\nPage 2 of 4\n\nClassification\n\nLanguage: ENGLISH\n\nPublication-Type: Newspaper\n\n"
        f"Subject: FERRIES (90%)\n\n{load}: {day}\n\n{end}\n\n"
        for title, text in (("Ferry aground off Amrum", _FIRST), ("Brewery to be flats", _SECOND))
    )
    return cover + articles


@pytest.mark.parametrize("language", UNI)
def test_the_new_layout_is_split_at_the_ends_of_its_documents(language: str) -> None:
    articles, faults = _read(_uni(*UNI[language]))
    assert not faults
    assert [article.title for article in articles] == ["Ferry aground off Amrum", "Brewery to be flats"]
    assert [article.text for article in articles] == ["\n\n".join(_FIRST), "\n\n".join(_SECOND)]
    assert {(_day(article), article.publisher, article.byline, article.language) for article in articles} == {
        ("2019-07-12", "Coast Courier", ("Ada Larsen",), "en")
    }
    assert all(_sure(article) for article in articles)


def test_the_number_on_a_cover_is_held_against_what_was_found() -> None:
    articles, (fault,) = _read(_uni(*UNI["English"], promised=5))
    assert len(articles) == 2
    assert "5 articles; 2" in fault.message


_NUMBERS = ("COASTC0020190712ef7c0001x", "COASTC0020190713ef7d0002y")


def _coded(on_one_line: bool) -> str:
    def part(code: str, words: str) -> str:
        return f"{code}\t{words}\n" if on_one_line else f"{code} \n{words}\n"

    return "".join(
        part("SE", "News") + part("HD", title) + part("BY", "By Ada Larsen") + part("WC", "14 words")
        + part("PD", day) + part("SN", "Coast Courier") + part("SC", "COASTC") + part("LA", "English")
        + part("CY", "(c) 2019 Coast Courier") + part("LP", text[0]) + part("TD", text[1])
        + part("NS", "gtrans : Transport") + part("AN", f"Document {number}") + "\n"
        for title, day, text, number in (
            ("Ferry aground", "12 July 2019", _FIRST, _NUMBERS[0]),
            ("Brewery to be flats", "13 July 2019", _SECOND, _NUMBERS[1]),
        )
    )  # fmt: skip


def _plain(words: str, day: str, language: str, document: str) -> str:
    return "".join(
        f"News\n{title}\nBy Ada Larsen\n14 {words}\n{date}\n10:20\nCoast Courier\nCOASTC\n12\n{language}\n"
        f"© 2019 Coast Courier. All rights reserved.\n\n" + "\n\n".join(text) + f"\n\n{document} {number}\n\n"
        for title, date, text, number in (
            ("Ferry aground", f"12 {day} 2019", _FIRST, _NUMBERS[0]),
            ("Brewery to be flats", f"13 {day} 2019", _SECOND, _NUMBERS[1]),
        )
    ) + "Search Summary\nResults Found 2\nPage 7 of 7 © 2020 Factiva, Inc. All rights.\n"  # fmt: skip


FACTIVA = {
    "coded, words behind the code": _coded(on_one_line=True),
    "coded, words under the code": _coded(on_one_line=False),
    "plain": _plain("words", "July", "English", "Document"),
    "plain in German": _plain("Wörter", "Juli", "Englisch", "Dokument"),
    "plain in French": _plain("mots", "juillet", "Anglais", "Document"),
}


@pytest.mark.parametrize("name", FACTIVA)
def test_articles_with_codes_and_without_are_read(name: str) -> None:
    articles, faults = _read(FACTIVA[name])
    assert not faults
    assert [(article.title, _day(article)) for article in articles] == [
        ("Ferry aground", "2019-07-12"),
        ("Brewery to be flats", "2019-07-13"),
    ]
    assert [article.text for article in articles] == ["\n\n".join(_FIRST), "\n\n".join(_SECOND)]
    assert [article.external_id for article in articles] == list(_NUMBERS)
    assert {(article.publisher, article.byline, article.language) for article in articles} == {
        ("Coast Courier", ("Ada Larsen",), "en")
    }


def test_a_page_of_coded_articles_is_read_like_the_text() -> None:
    rows = "".join(
        f'<div class="article enArticle"><span class="enHeadline">{title}</span><div>By Ada Larsen</div>'
        f"<div>14 words</div><div>{day}</div><div>Coast Courier</div><div>COASTC</div><div>English</div>"
        f"<div>Copyright 2019 Coast Courier</div>"
        + "".join(f'<p class="articleParagraph enarticleParagraph">{line}</p>' for line in text)
        + f"<p>Document {number}</p></div><br/>"
        for title, day, text, number in (
            ("Ferry aground", "12 July 2019", _FIRST, _NUMBERS[0]),
            ("Brewery to be flats", "13 July 2019", _SECOND, _NUMBERS[1]),
        )
    )
    articles, faults = _read(f"<html><body>{rows}</body></html>", "factiva.html")
    assert not faults
    assert [(article.title, _day(article)) for article in articles] == [
        ("Ferry aground", "2019-07-12"),
        ("Brewery to be flats", "2019-07-13"),
    ]
    assert [article.text for article in articles] == ["\n\n".join(_FIRST), "\n\n".join(_SECOND)]


def _proquest(rule: str) -> str:
    return f"{rule}\n\nReport Information from a Library\n\n{rule}\n\n" + f"{rule}\n\n".join(
        f"{title}\n\nAuthor: Larsen, Ada\n\nPublication info: Coast Courier ; Husum [Husum]{day}: A.2.\n\n"
        f"ProQuest document link\n\nAbstract: {text[0]}\n\nLinks: Find "
        f"it\n\nFull text: {text[0]}\n\n{text[1]}\n\n"
        f"Subject: Ferries; Ports\n\nPublication title: Coast Courier; Husum\n\nPages: A.2\n\n"
        f"Publication year: 2019\n\nPublication date: {month_first}\n\nPublisher: Courier Press\n\n"
        f"Source type: Newspapers\n\nLanguage of publication: English\n\nProQuest document ID: {number}\n\n"
        f"Document URL: https://library.example/docview/{number}\n\nCopyright: Courier 2019\n\n"
        f"Last updated: 2020-01-02\n\nDatabase: Coast Papers\n\n"
        for title, day, month_first, text, number in (
            ("Ferry aground", "12 July 2019", "Jul 12, 2019", _FIRST, 4711),
            ("Brewery to be flats", "13 July 2019", "Jul 13, 2019", _SECOND, 4712),
        )
    )


@pytest.mark.parametrize("rule", ["_" * 60, ""], ids=["rules between", "no rules between"])
def test_labelled_records_are_read_with_rules_between_them_and_without(rule: str) -> None:
    articles, faults = _read(_proquest(rule))
    assert not faults
    assert [(article.title, _day(article)) for article in articles] == [
        ("Ferry aground", "2019-07-12"),
        ("Brewery to be flats", "2019-07-13"),
    ]
    assert [article.text for article in articles] == ["\n\n".join(_FIRST), "\n\n".join(_SECOND)]
    assert [(article.external_id, article.url) for article in articles] == [
        ("4711", "https://library.example/docview/4711"),
        ("4712", "https://library.example/docview/4712"),
    ]
    assert {(article.publisher, article.byline, article.language) for article in articles} == {
        ("Coast Courier", ("Ada Larsen",), "en")
    }


def test_labelled_records_that_are_counted_are_no_other_database() -> None:
    first, *others = _proquest("_" * 40).split("Author: Larsen, Ada")
    counted = first.replace("Ferry aground", "Document 1 of 2\n\nFerry aground")
    text = "Author: Larsen, Ada".join([counted, *others])
    articles, faults = _read(
        text.replace("Brewery to be flats\n", "Document 2 of 2\n\nBrewery to be flats\n")
    )
    assert not faults
    assert [(article.title, _day(article)) for article in articles] == [
        ("Ferry aground", "2019-07-12"),
        ("Brewery to be flats", "2019-07-13"),
    ]


def test_a_record_without_full_text_is_its_abstract_and_says_so() -> None:
    record = _proquest("_" * 40).replace(f"Full text: {_FIRST[0]}\n\n{_FIRST[1]}\n\n", "")
    articles, _ = _read(record)
    assert articles[0].text == _FIRST[0]
    assert [warning.code for warning in articles[0].warnings] == ["excerpt"]


ORDINARY = {
    "a text with counts of its parts": "Document 1 of 2\n\nThe first part.\n\nDocument 2 of 2\n\nThe second.",
    "a text about an export": "Only 3 of 10 documents were ever read.\n\nDocuments (2)\n\nMore words.",
    "a text with labels": "Length: short\n\nA walk along the coast, in words and a few pictures of the sea.",
    "a text with a count of words": "Ferry aground\n\n355 words\n\nThe ferry ran aground, it was said.",
}


@pytest.mark.parametrize("name", ORDINARY)
def test_a_text_that_only_looks_like_an_export_stays_one_article(name: str) -> None:
    articles, faults = _read(ORDINARY[name])
    assert not faults
    assert [article.text for article in articles] == [ORDINARY[name]]


def _docx(paragraphs: list[str]) -> bytes:
    words = "".join(f"<w:p><w:r><w:t>{escape(words)}</w:t></w:r></w:p>" for words in paragraphs)
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kinds = "http://schemas.openxmlformats.org/package/2006/content-types"
    part = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        override = f'<Override PartName="/word/document.xml" ContentType="{part}"/>'
        package.writestr("[Content_Types].xml", f'<Types xmlns="{kinds}">{override}</Types>')
        package.writestr(
            "word/document.xml", f'<w:document xmlns:w="{name}"><w:body>{words}</w:body></w:document>'
        )
    return data.getvalue()


def _rtf(paragraphs: list[str]) -> bytes:
    escaped = (words.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}") for words in paragraphs)
    letters = "".join(f"{words}\\par\n" for words in escaped)
    coded = "".join(letter if letter.isascii() else f"\\u{ord(letter)}?" for letter in letters)
    return ("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\n" + coded + "}").encode("ascii")


@pytest.mark.parametrize("kind", ["docx", "rtf"])
@pytest.mark.parametrize("language", UNI)
def test_the_new_layout_is_split_in_documents_too(language: str, kind: str) -> None:
    paragraphs = [line for line in _uni(*UNI[language]).split("\n") if line.strip() or kind == "rtf"]
    data = _docx(paragraphs) if kind == "docx" else _rtf(paragraphs)
    articles = list(read_bytes(data, f"export.{kind}"))
    assert [article.title for article in articles if isinstance(article, RawArticle)] == [
        "Ferry aground off Amrum",
        "Brewery to be flats",
    ]
    assert [article.text for article in articles if isinstance(article, RawArticle)] == [
        "\n\n".join(_FIRST),
        "\n\n".join(_SECOND),
    ]


def test_the_old_sample_gives_every_article(shared: Path) -> None:
    items = list(read_path(shared / "corpora" / "import" / "nexis-sample.TXT"))
    assert [item.member for item in items if isinstance(item, RawArticle)] == [str(n) for n in range(1, 11)]


def test_a_thousand_articles_of_an_export_are_all_read() -> None:
    cover = "Documents (1000)\n\n"
    chunk = "Story {0}\nCoast Courier\nJuly 12, 2019 Friday\n\nSection: NEWS\nLength: 9 words\n\nBody\n\n"
    chunk += "The ferry ran aground {0} times.\n\nLoad-Date: July 12, 2019\n\nEnd of Document\n\n"
    articles, faults = _read(cover + "".join(chunk.format(number) for number in range(1000)))
    assert not faults
    assert [article.title for article in articles] == [f"Story {number}" for number in range(1000)]


def test_a_mail_from_a_database_is_its_articles() -> None:
    page = "".join(f"<p>{escape(line)}</p>" for line in _proquest("").split("\n\n") if line.strip())
    mail = (
        "From: alerts@library.example\nSubject: Your alert\nDate: Sun, 5 Jul 2020 01:02:03 -0400\n"
        f"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body>{page}</body></html>\n"
    )
    articles, faults = _read(mail, "alert.eml")
    assert not faults
    assert [(article.title, _day(article)) for article in articles] == [
        ("Ferry aground", "2019-07-12"),
        ("Brewery to be flats", "2019-07-13"),
    ]
