"""Tables and dumps of records as articles: whatever parts the cells, whatever the columns are called."""

import json

import pytest

from core.chrono.instant import iso_day
from core.ingest.registry import read_bytes
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic

_STORY = (
    "The ferry to Amrum ran aground on Tuesday. Forty passengers were taken off by lifeboats within the hour."
)
_OTHER = (
    'The harbour master said: "Nobody was hurt." The ferry was towed to Husum, where divers looked at it.'
)


def _quoted(words: str, quote: str = '"') -> str:
    return quote + words.replace(quote, quote * 2) + quote


def _table(delimiter: str, *rows: tuple[str, ...], quote: str = '"') -> str:
    return "".join(delimiter.join(_quoted(cell, quote) for cell in row) + "\r\n" for row in rows)


def _items(data: str | bytes, name: str = "table.csv") -> list[RawArticle | Diagnostic]:
    return list(read_bytes(data.encode() if isinstance(data, str) else data, name))


def _articles(data: str | bytes, name: str = "table.csv") -> list[RawArticle]:
    items = _items(data, name)
    assert all(isinstance(item, RawArticle) for item in items), items
    return [item for item in items if isinstance(item, RawArticle)]


def _day(article: RawArticle) -> str | None:
    published = article.published
    return iso_day(published.instant) if published is not None and published.instant is not None else None


_ROWS = (
    ("id", "title", "date", "text", "url"),
    ("1", "Ferry aground", "2019-07-12", _STORY, "https://kueste.example/2019/07/12/faehre"),
    ("2", "Ferry towed", "2019-07-13", _OTHER, "https://kueste.example/2019/07/13/faehre"),
)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"], ids=["comma", "semicolon", "tab", "bar"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"], ids=["UTF-8", "with a mark", "UTF-16", "Windows"]
)
def test_a_table_is_read_letter_for_letter(delimiter: str, encoding: str) -> None:
    name = "table.tsv" if delimiter == "\t" else "table.csv"
    articles = _articles(_table(delimiter, *_ROWS).encode(encoding), name)
    assert [article.text for article in articles] == [_STORY, _OTHER]
    assert [article.title for article in articles] == ["Ferry aground", "Ferry towed"]
    assert [_day(article) for article in articles] == ["2019-07-12", "2019-07-13"]
    assert [(article.external_id, article.member) for article in articles] == [("1", "1"), ("2", "2")]


HEADERS = {
    "German": ("Überschrift", "Datum", "Volltext", "Quelle", "Autor"),
    "French": ("Titre", "Date de publication", "Texte", "Source", "Auteur"),
    "Spanish": ("Título", "Fecha", "Texto completo", "Medio", "Autor"),
    "Russian": ("Заголовок", "Дата публикации", "Текст", "Источник", "Автор"),
    "a scraper's": ("headline", "date_publish", "maintext", "source_domain", "authors"),
    "a media monitor's": ("Title", "Publish Date", "Article Text", "Media Name", "Byline"),
}


@pytest.mark.parametrize("language", HEADERS)
def test_columns_are_known_by_their_names_in_many_languages(language: str) -> None:
    row = ("Ferry aground", "12.07.2019", _STORY, "Küstenbote", "Ada Larsen")
    (article,) = _articles(_table(";", HEADERS[language], row))
    assert (article.title, _day(article), article.text) == ("Ferry aground", "2019-07-12", _STORY)
    assert (article.publisher, article.byline) == ("Küstenbote", ("Ada Larsen",))


def test_columns_whose_names_say_nothing_are_known_by_what_stands_in_them() -> None:
    rows = [
        ("a", "b", "c", "d"),
        ("Ferry aground off Amrum", "July 12, 2019", "https://k.example/1", f"{_STORY} {_OTHER}"),
        ("Ferry is towed to Husum", "July 13, 2019", "https://k.example/2", f"{_OTHER} {_STORY}"),
    ]
    first, second = _articles(_table(",", *rows))
    assert (first.title, _day(first), first.url) == (
        "Ferry aground off Amrum",
        "2019-07-12",
        "https://k.example/1",
    )
    assert second.text == f"{_OTHER} {_STORY}"


def test_a_table_without_a_header_loses_no_row() -> None:
    rows = [
        ("https://k.example/1", "2019-07-12", f"{_STORY} {_OTHER}"),
        ("https://k.example/2", "2019-07-13", _OTHER * 2),
    ]
    assert [_day(article) for article in _articles(_table(",", *rows))] == ["2019-07-12", "2019-07-13"]


ORDERS = {
    "a day past twelve": (("03/04/2019", "25/04/2019"), "2019-04-03"),
    "a month-first row": (("03/04/2019", "04/25/2019"), "2019-03-04"),
    "a year of two digits": (("03/04/19", "25/04/19"), "2019-04-03"),
    "with clock times": (("03/04/2019 14:30", "25/04/2019 09:00"), "2019-04-03"),
    "half days": (("3/4/2019 2:30 PM", "4/25/2019 9:00 AM"), "2019-03-04"),
    "full stops": (("03.04.2019", "04.05.2019"), "2019-04-03"),
    "a spreadsheet's days": (("43558", "43580"), "2019-04-03"),
    "rows in the order of time": (
        ("02/01/2019", "03/01/2019", "07/01/2019", "09/01/2019", "01/02/2019", "04/02/2019"),
        "2019-01-02",
    ),
}


@pytest.mark.parametrize("name", ORDERS)
def test_the_order_of_day_and_month_is_found_over_the_whole_column(name: str) -> None:
    dates, first = ORDERS[name]
    rows = [("date", "text"), *((date, f"{_STORY} {number}") for number, date in enumerate(dates))]
    assert _day(_articles(_table(",", *rows))[0]) == first


def test_an_order_that_only_the_rows_speak_for_is_not_sure_and_says_so() -> None:
    dates, _ = ORDERS["rows in the order of time"]
    rows = [("date", "text"), *((date, f"{_STORY} {number}") for number, date in enumerate(dates))]
    first, second, *_ = _articles(_table(",", *rows))
    assert first.published is not None
    assert first.published.confidence < 0.9
    assert [iso_day(one.instant) for one in first.published.candidates] == ["2019-01-02", "2019-02-01"]
    assert [warning.code for warning in first.warnings] == ["columns-guessed"]
    assert not second.warnings


def test_dates_that_say_no_order_are_left_to_choose_from() -> None:
    rows = [("date", "text"), ("03/04/2019", _STORY), ("05/04/2019", _OTHER)]
    first = _articles(_table(",", *rows))[0]
    assert first.published is not None
    assert [iso_day(one.instant) for one in first.published.candidates] == ["2019-04-03", "2019-03-04"]
    assert [warning.code for warning in first.warnings] == ["date-unread", "columns-guessed"]


def test_a_bad_row_is_named_and_every_other_is_read() -> None:
    lines = ["title,date,text"]
    lines += [f'Story {number},2019-07-12,"{_STORY} Number {number}."' for number in range(1, 1001)]
    lines[500] = 'Story 500,2019-07-12,"a quote that is never closed, and more'
    lines[700] = "Story 700,2019-07-12,a,b,c,d"
    items = _items("\n".join(lines))
    bad = [item for item in items if isinstance(item, Diagnostic)]
    assert [(item.code, item.member) for item in bad] == [("bad-row", "500"), ("bad-row", "700")]
    assert sum(isinstance(item, RawArticle) for item in items) == 998


ODD = {
    "backslashes before quotes": 'title,text\n"Ferry","He said \\"no\\", and left for the harbour."\n',
    "a line that names the separator": "sep=;\ntitle;text\nFerry;He has left for the harbour; quickly\n",
    "lines above the header": 'Of 12 July\n\ntitle,text,url\nFerry,"Ah, left for the harbour.",\n',
    "only carriage returns": "title,text\rFerry,He said no and left for the harbour.\r",
    "commas in an unquoted last cell": (
        "title,text\nFerry,He said no, and left for the harbour, and nobody saw where he went, or when.\n"
        "Other,Plain words without any sign in them that could part cells.\n"
    ),
}


@pytest.mark.parametrize("name", ODD)
def test_tables_written_in_odd_ways_are_read(name: str) -> None:
    articles = _articles(ODD[name])
    assert articles[0].title == "Ferry"
    assert "left for the harbour" in articles[0].text


def test_markup_in_a_field_for_it_is_taken_out_and_a_text_field_stays_as_it_is() -> None:
    marked = "<p>The ferry ran <b>aground</b>.</p><p>It was towed &amp; docked.</p>"
    items = [{"title": "A", "content": marked}, {"title": "B", "text": marked}]
    extracted, kept = _articles(json.dumps(items), "dump.json")
    assert extracted.text == "The ferry ran aground.\n\nIt was towed & docked."
    assert [warning.code for warning in extracted.warnings] == ["markup-removed"]
    assert (kept.text, kept.warnings) == (marked, ())


EXCERPTS = {
    "cut by a news interface": ({"content": f"{_STORY}… [+1234 chars]"}, "excerpt"),
    "cut by a blog": ({"content": f"{_STORY} […]"}, "excerpt"),
    "a summary alone": ({"content": None, "description": _STORY}, "excerpt"),
    "a headline alone": ({}, "headline-only"),
}


@pytest.mark.parametrize("name", EXCERPTS)
def test_what_is_not_the_whole_article_is_said_to_be_so(name: str) -> None:
    fields, code = EXCERPTS[name]
    record = {
        "title": "Ferry aground",
        "url": "https://k.example/1",
        "seendate": "20190712T101500Z",
        **fields,
    }
    (article,) = _articles(json.dumps([record]), "list.json")
    assert code in [warning.code for warning in article.warnings]
    assert _day(article) == "2019-07-12"


def test_rows_of_addresses_alone_are_told_one_by_one() -> None:
    rows = [
        ("SQLDATE", "DocumentIdentifier"),
        ("20190712", "https://k.example/1"),
        ("20190713", "https://k.example/2"),
    ]
    items = _items(_table("\t", *rows), "gdelt.tsv")
    assert [(item.code, item.member) for item in items if isinstance(item, Diagnostic)] == [
        ("url-only", "1"), ("url-only", "2"),
    ]  # fmt: skip


_HIT = {"_id": "7", "_source": {"title": "Ferry", "body": _STORY}}
_RESULT = {"id": "7", "webTitle": "Ferry", "webPublicationDate": "2019-07-12", "fields": {"bodyText": _STORY}}
_POST = {"id": 7, "title": {"rendered": "Ferry"}, "content": {"rendered": f"<p>{_STORY}</p> <p></p>"}}
_SECTIONS = {"summary": [], "sections": [{"headline": [], "paragraphs": [_STORY]}]}
_CELLS = {"id": {"0": "7"}, "title": {"0": "Ferry"}, "text": {"0": _STORY}}
NESTED = {
    "records by their ids": {"7": {"title": "Ferry", "text": _STORY}},
    "a data frame by columns": _CELLS,
    "a data frame by rows": {
        "columns": ["id", "title", "text"],
        "index": [0],
        "data": [["7", "Ferry", _STORY]],
    },
    "a search engine's hits": {"hits": {"hits": [_HIT]}},
    "a paper's interface": {"response": {"results": [_RESULT]}},
    "a publisher's export": [_POST],
    "a database's dump": [{"_id": {"$oid": "7"}, "headline": {"main": "Ferry"}, "text": _STORY}],
    "paragraphs in a list": {"articles": [{"id": "7", "title": "Ferry", "paragraphs": [_STORY]}]},
    "sections of a scraper": [{"id": "7", "title": "Ferry", "body": _SECTIONS}],
}


@pytest.mark.parametrize("name", NESTED)
def test_records_are_found_however_they_are_wrapped(name: str) -> None:
    (article,) = _articles(json.dumps(NESTED[name]), "dump.json")
    assert (article.external_id, article.title, article.text) == ("7", "Ferry", _STORY)


SURENESS = {
    "a field for the publication": ({"published": "2019-07-12"}, True),
    "a field for anything": ({"timestamp": "2019-07-12"}, False),
    "when a crawler saw it": ({"seendate": "20190712T101500Z"}, False),
    "a vague field and the address": (
        {"created": "2019-07-12", "url": "https://k.example/2019/07/12/a"},
        True,
    ),
}


@pytest.mark.parametrize("name", SURENESS)
def test_only_a_field_that_means_publication_or_is_borne_out_is_sure(name: str) -> None:
    fields, sure = SURENESS[name]
    (article,) = _articles(json.dumps({"text": _STORY, **fields}), "one.json")
    assert article.published is not None
    assert _day(article) == "2019-07-12"
    assert (article.published.confidence >= 0.9) is sure


def test_a_date_that_its_address_contradicts_is_not_sure() -> None:
    record = {"text": _STORY, "date": "2019-07-12", "url": "https://k.example/2018/02/03/ferry"}
    (article,) = _articles(json.dumps(record), "one.json")
    assert article.published is not None
    assert article.published.confidence < 0.9
    assert [iso_day(one.instant) for one in article.published.candidates] == ["2019-07-12", "2018-02-03"]


def test_a_dump_that_was_cut_keeps_its_records() -> None:
    whole = json.dumps(
        {"articles": [{"title": f"T{number}", "text": _STORY} for number in range(5)]}, indent=1
    )
    items = _items(whole[:-90], "dump.json")
    assert [item.title for item in items if isinstance(item, RawArticle)] == ["T0", "T1", "T2", "T3"]
    assert [(item.code, item.member) for item in items if isinstance(item, Diagnostic)] == [("bad-json", "5")]


def test_a_bad_record_in_a_list_costs_itself_alone() -> None:
    records = [json.dumps({"title": f"T{number}", "text": _STORY}) for number in range(4)]
    records[1] = records[1].replace('"text":', '"text"')
    items = _items(f"[{', '.join(records)}]", "dump.json")
    assert [item.title for item in items if isinstance(item, RawArticle)] == ["T0", "T2", "T3"]
    assert [item.member for item in items if isinstance(item, Diagnostic)] == ["2"]


def test_values_one_behind_another_are_records() -> None:
    values = "\n".join(json.dumps({"title": f"T{number}", "text": _STORY}, indent=2) for number in range(3))
    assert [article.title for article in _articles(values, "dump.json")] == ["T0", "T1", "T2"]


def test_a_table_that_knows_no_quotes_loses_no_row_to_them() -> None:
    rows = [f'Story {number}\t2019-07-12\t"He said {number} times no, and left.' for number in range(20)]
    articles = _articles("title\tdate\ttext\n" + "\n".join(rows) + "\n", "table.tsv")
    assert len(articles) == 20
    assert articles[7].text.strip('"') == "He said 7 times no, and left."


def test_a_date_that_another_column_says_is_taken_where_the_first_cannot_be_read() -> None:
    record = {"text": _STORY, "date": "yesterday", "created_at": "2019-07-12"}
    (article,) = _articles(json.dumps(record), "one.json")
    assert _day(article) == "2019-07-12"


@pytest.mark.parametrize("words", ["eng", "English", "en", "Englisch"])
def test_a_language_is_known_by_tag_and_by_name(words: str) -> None:
    (article,) = _articles(json.dumps({"text": _STORY, "language": words}), "one.json")
    assert article.language == "en"


def test_a_table_of_something_else_waits_for_its_columns_to_be_named() -> None:
    (refused,) = _items(_table(",", ("town", "people"), ("Husum", "23000"), ("Wyk", "4200")))
    assert isinstance(refused, Diagnostic)
    assert refused.code == "columns-unnamed"
    assert "town" in refused.message
