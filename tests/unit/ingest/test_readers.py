"""What each reader makes of a file, and what it says where it can make nothing of it."""

import json
from pathlib import Path

import pytest

from core.chrono.instant import iso_day
from core.ingest.registry import read_bytes, read_path
from core.model.article import PublishedSource, RawArticle
from core.model.diagnostic import Diagnostic, Severity

STORY = "The tunnel was closed on Monday after engineers found cracks. It reopened on 3 May 2021.\n"


def only_article(data: bytes | str, name: str) -> RawArticle:
    (item,) = read_bytes(data.encode() if isinstance(data, str) else data, name)
    assert isinstance(item, RawArticle), item
    return item


def only_fault(data: bytes | str, name: str) -> Diagnostic:
    (item,) = read_bytes(data.encode() if isinstance(data, str) else data, name)
    assert isinstance(item, Diagnostic), item
    assert item.severity is Severity.ERROR
    assert item.file == name
    return item


class TestPlainText:
    def test_the_stored_text_is_the_text_given(self) -> None:
        article = only_article("Tunnel closed\r\n\r\nOn Monday\x00 it rained.\r", "story.txt")

        assert article.text == "Tunnel closed\n\nOn Monday\ufffd it rained.\n"
        assert [warning.code for warning in article.warnings] == ["control-characters"]

    @pytest.mark.parametrize(
        ("text", "title"),
        [
            pytest.param(
                "Tunnel closed after cracks found\n\nIt rained.",
                "Tunnel closed after cracks found",
                id="line",
            ),
            pytest.param("\n\n  Tunnel   closed\n\nIt rained.", "Tunnel closed", id="blank lines before it"),
            pytest.param("Who closed the tunnel?\n\nIt rained.", "Who closed the tunnel?", id="a question"),
            pytest.param(
                "Tunnel closed in the U.S.\n\nIt rained.", "Tunnel closed in the U.S.", id="an abbreviation"
            ),
            pytest.param("The tunnel was closed on Monday.\n\nIt rained.", "", id="a sentence"),
            pytest.param("The tunnel was closed on Monday, and the\nbridge too.", "", id="wrapped text"),
            pytest.param("12345\n\nIt rained.", "", id="a number"),
            pytest.param("word " * 60 + "\n\nIt rained.", "", id="too long for a headline"),
        ],
    )
    def test_the_title_is_the_first_line_where_it_reads_like_a_headline(self, text: str, title: str) -> None:
        assert only_article(text, "story.txt").title == title

    def test_fifty_megabytes_of_text_are_refused_in_words(self) -> None:
        (refused,) = read_bytes(STORY.encode() * (50 * 1024 * 1024 // len(STORY)), "long.txt")

        assert isinstance(refused, Diagnostic)
        assert refused.code == "too-large"
        assert "2,000,000" in refused.message
        assert refused.what_to_do


class TestMarkdown:
    def test_front_matter_gives_title_date_and_names_and_stays_in_the_text(self) -> None:
        source = (
            '---\ntitle: "Tunnel closed"\ndate: 2021-05-03\nauthors:\n  - Jane Doe\n  - John Roe\n---\n\n'
            + STORY
        )

        article = only_article(source, "story.md")

        assert (article.title, article.byline) == ("Tunnel closed", ("Jane Doe", "John Roe"))
        assert article.published is not None
        assert article.published.instant is not None
        assert iso_day(article.published.instant) == "2021-05-03"
        assert article.text == source

    def test_without_front_matter_the_first_heading_is_the_title(self) -> None:
        assert (
            only_article("# Tunnel **closed** after [cracks](x)\n\n" + STORY, "s.md").title
            == "Tunnel closed after cracks"
        )


class TestRecords:
    @pytest.mark.parametrize(
        ("record", "day"),
        [
            ({"id": 7, "title": "Tunnel", "text": STORY, "published": "2021-05-03"}, "2021-05-03"),
            (
                {"id": "7", "headline": "Tunnel", "content": STORY, "publishedAt": "2021-05-03T08:00:00Z"},
                "2021-05-03",
            ),
            ({"id": "7", "title": "Tunnel", "body": STORY, "dct": "2021-05-03"}, "2021-05-03"),
            ({"ID": "7", "Title": "Tunnel", "Text": STORY, "Date": "3 May 2021"}, "2021-05-03"),
        ],
        ids=["our own", "news interface", "tagging corpus", "capital letters"],
    )
    def test_fields_are_found_under_the_names_people_give_them(
        self, record: dict[str, object], day: str
    ) -> None:
        article = only_article(json.dumps(record), "record.json")

        assert (article.external_id, article.title, article.text, article.member) == (
            "7",
            "Tunnel",
            STORY,
            None,
        )
        assert article.published is not None
        assert article.published.instant is not None
        assert iso_day(article.published.instant) == day
        assert article.published.source is PublishedSource.RECORD
        assert day in article.published.derivation.in_words

    def test_outlet_byline_address_and_language_are_taken(self) -> None:
        record = {
            "text": STORY,
            "source": {"id": None, "name": "The Gazette"},
            "author": "By Jane Doe and John Roe",
            "url": "https://gazette.example/tunnel",
            "lang": "en",
        }

        article = only_article(json.dumps(record), "record.json")

        assert (article.publisher, article.byline) == ("The Gazette", ("Jane Doe", "John Roe"))
        assert (article.url, article.language) == ("https://gazette.example/tunnel", "en")

    def test_a_date_that_could_be_two_is_reported_and_not_guessed(self) -> None:
        article = only_article(json.dumps({"text": STORY, "date": "03/04/2019"}), "record.json")

        assert article.published is not None
        assert article.published.instant is None
        assert [iso_day(one.instant) for one in article.published.candidates] == ["2019-04-03", "2019-03-04"]
        assert [warning.code for warning in article.warnings] == ["date-unread", "columns-guessed"]

    @pytest.mark.parametrize("container", ["articles", "items", "results"])
    def test_a_list_in_an_object_gives_an_article_a_record(self, container: str) -> None:
        value = {
            "status": "ok",
            container: [{"text": STORY}, {"title": "none"}, 5, {"text": STORY + "More."}],
        }

        items = list(read_bytes(json.dumps(value).encode(), "many.json"))

        assert [type(item).__name__ for item in items] == [
            "RawArticle",
            "Diagnostic",
            "Diagnostic",
            "RawArticle",
        ]
        assert [item.member for item in items] == ["1", "2", "3", "4"]

    def test_half_a_character_spelt_in_json_can_be_stored(self) -> None:
        article = only_article(
            '{"text": "It rained \\ud83d on Monday.", "title": "Rain \\udc00"}', "record.json"
        )

        article.text.encode()
        article.title.encode()
        assert article.text == "It rained \ufffd on Monday."

    def test_a_bad_line_is_named_and_the_others_are_read(self) -> None:
        lines = [
            json.dumps({"id": "a", "text": STORY}),
            "{broken",
            "",
            "[1]",
            json.dumps({"id": "b", "text": STORY}),
        ]

        items = list(read_bytes("\n".join(lines).encode(), "corpus.jsonl"))

        assert [item.external_id for item in items if isinstance(item, RawArticle)] == ["a", "b"]
        assert [(item.code, item.member) for item in items if isinstance(item, Diagnostic)] == [
            ("bad-json", "2"),
            ("no-records", "4"),
        ]

    def test_lines_of_records_are_known_without_their_ending(self) -> None:
        data = "\n".join(json.dumps({"text": STORY + str(number)}) for number in range(3))

        assert len(list(read_bytes(data.encode(), "-"))) == 3
        assert len(list(read_bytes(data.encode(), "corpus.json"))) == 3


class TestFaults:
    @pytest.mark.parametrize(
        ("data", "name", "code"),
        [
            pytest.param(b"", "empty.txt", "empty", id="empty file"),
            pytest.param(b" \n\t\n", "blank.html", "empty", id="blank page"),
            pytest.param(bytes(range(256)) * 9, "a.txt", "not-text", id="binary called text"),
            pytest.param(b"%PDF-1.7\n" + bytes(99), "a.txt", "damaged", id="PDF called text"),
            pytest.param(b"PK\x03\x04" + bytes(99), "a.docx", "damaged", id="Word document"),
            pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(99), "a.png", "unread-kind", id="picture"),
            pytest.param(b"SQLite format 3\x00" + bytes(99), "a.dateline", "unread-kind", id="project"),
            pytest.param(
                b"<?xml version='1.0'?><rss><channel/></rss>",
                "a.xml",
                "no-entries",
                id="feed without entries",
            ),
            pytest.param(b'{"text": ', "a.json", "bad-json", id="half a record"),
            pytest.param(b"[" * 200_000, "a.json", "bad-json", id="endless nesting"),
            pytest.param(b"[]", "a.json", "no-records", id="no records"),
            pytest.param(b"3", "a.json", "no-records", id="a number"),
            pytest.param(b'{"title": "x"}', "a.json", "no-text", id="a record without text"),
            pytest.param(
                b"<html><body><nav>Menu</nav></body></html>", "a.html", "no-text", id="page without article"
            ),
        ],
    )
    def test_what_cannot_be_read_is_said_in_words(self, data: bytes, name: str, code: str) -> None:
        fault = only_fault(data, name)

        assert fault.code == code
        assert fault.message.endswith(".")

    def test_a_file_larger_than_the_limit_says_what_to_do(self, tmp_path: Path) -> None:
        path = tmp_path / "huge.txt"
        with path.open("wb") as file:
            file.truncate(65 * 1024 * 1024)

        (fault,) = read_path(path)

        assert isinstance(fault, Diagnostic)
        assert fault.code == "too-large"
        assert "Split" in fault.what_to_do

    def test_a_missing_file_and_a_folder_are_named(self, tmp_path: Path) -> None:
        (missing,) = read_path(tmp_path / "gone.txt")
        (folder,) = read_path(tmp_path)

        assert isinstance(missing, Diagnostic)
        assert isinstance(folder, Diagnostic)
        assert (missing.code, folder.code) == ("not-found", "not-a-file")
        assert missing.file == str(tmp_path / "gone.txt")
