"""Lists of references: each entry an article with its date, its attached file read where it was given."""

import json
from pathlib import Path

import pytest

from core.chrono.instant import iso_day
from core.ingest.registry import read_bytes
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic
from core.pipeline.import_job import ImportJob
from core.pipeline.import_report import ImportReport, Outcome
from core.pipeline.session import ProjectSession

_STORY = "The ferry to Amrum ran aground on Tuesday. Forty passengers were taken off by lifeboats."


def _day(article: RawArticle) -> str | None:
    published = article.published
    return iso_day(published.instant) if published is not None and published.instant is not None else None


_RIS = """TY  - NEWS
TI  - Ferry aground
AU  - Larsen, Ada
AU  - Holt, Ben
T2  - Coast Courier
DA  - 2019/07/12/
PY  - 2019
LA  - en
UR  - https://kueste.example/faehre
AB  - The ferry to Amrum ran aground on Tuesday. Forty passengers were taken off by lifeboats.
ER  -

TY  - NEWS
TI  - Brewery to be flats
PY  - 2019/07//
"""
_BIB = r"""@article{ferry,
  title = {{Ferry} aground},
  author = {Larsen, Ada and Holt, Ben},
  journaltitle = {Coast Courier},
  date = {2019-07-12},
  url = {https://kueste.example/faehre},
  langid = {en},
  abstract = {The ferry to Amrum ran aground on Tuesday. Forty passengers were taken off by lifeboats.}
}
@misc{brewery, title = "Brewery to be flats", year = 2019, month = jul}
"""
_CSL = json.dumps(
    [
        {
            "id": "ferry",
            "type": "article-newspaper",
            "title": "Ferry aground",
            "author": [{"family": "Larsen", "given": "Ada"}, {"family": "Holt", "given": "Ben"}],
            "container-title": "Coast Courier",
            "issued": {"date-parts": [["2019", 7, 12]]},
            "URL": "https://kueste.example/faehre",
            "language": "en",
            "abstract": _STORY,
        },
        {
            "id": "brewery",
            "type": "webpage",
            "title": "Brewery to be flats",
            "issued": {"date-parts": [[2019, 7]]},
        },
    ]
)
LISTS = {"RIS": (_RIS, "list.ris"), "BibTeX": (_BIB, "list.bib"), "CSL": (_CSL, "list.json")}


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize("named", [True, False], ids=["by name", "by content"])
def test_an_entry_is_an_article_with_its_date(kind: str, named: bool) -> None:
    data, name = LISTS[kind]
    first, second = read_bytes(data.encode(), name if named else "list")
    assert isinstance(first, RawArticle)
    assert isinstance(second, RawArticle)
    assert (first.title, _day(first), first.text) == ("Ferry aground", "2019-07-12", _STORY)
    assert (first.byline, first.publisher) == (("Ada Larsen", "Ben Holt"), "Coast Courier")
    assert (first.url, first.language) == ("https://kueste.example/faehre", "en")
    assert [warning.code for warning in first.warnings] == ["excerpt"]
    assert (second.title, second.text, _day(second)) == (
        "Brewery to be flats",
        "Brewery to be flats",
        "2019-07-01",
    )
    assert second.published is not None
    assert second.published.latest is not None
    assert [warning.code for warning in second.warnings] == ["headline-only"]


def test_a_broken_entry_is_named_and_the_others_are_read() -> None:
    data = "@article{a, title = {One}, year = 2019}\n@article{b, title = {Two\n@article{c, title = {Three}}\n"
    items = list(read_bytes(data.encode(), "list.bib"))
    assert [item.title for item in items if isinstance(item, RawArticle)] == ["One", "Three"]
    assert [(item.code, item.member) for item in items if isinstance(item, Diagnostic)] == [
        ("bad-record", "2")
    ]


def _imported(tmp_path: Path, given: Path) -> tuple[ImportReport, dict[str, tuple[str, str]]]:
    session = ProjectSession.open(tmp_path / "p.dateline", create=True)
    report = ImportJob(session, [given], in_processes=False).run()
    articles = {
        article.title: (
            session.article_view(article.id).article.text,
            "" if article.published.instant is None else iso_day(article.published.instant),
        )
        for article in session.articles()
    }
    session.close()
    return report, articles


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """A list with three attached files: one there, one missing, one outside of the folder."""
    folder = tmp_path / "export"
    (folder / "files" / "7").mkdir(parents=True)
    (folder / "files" / "7" / "story.txt").write_text(_STORY, encoding="utf-8")
    (tmp_path / "secret.txt").write_text("Nobody gave this file.", encoding="utf-8")
    entries = {"there": "files/7/story.txt", "missing": "files/8/gone.pdf", "outside": "../secret.txt"}
    (folder / "list.bib").write_text(
        "\n".join(
            f"@article{{{name}, title = {{Story {name}}}, date = {{2019-07-12}},"
            f" file = {{Full Text:{path}:text/plain}}}}"
            for name, path in entries.items()
        ),
        encoding="utf-8",
    )
    return folder


def test_an_attached_file_in_the_given_folder_is_read_under_what_its_entry_says(
    tmp_path: Path, exported: Path
) -> None:
    report, articles = _imported(tmp_path, exported)
    assert articles["Story there"] == (_STORY, "2019-07-12")
    assert articles["Story missing"][0] == "Story missing"
    assert articles["Story outside"][0] == "Story outside"
    by_code = {item.title: item.code for item in report.items if item.outcome is Outcome.WARNING}
    assert by_code == {"Story missing": "attachment-missing", "Story outside": "attachment-missing"}
    assert [item.name for item in report.items if item.outcome is Outcome.DUPLICATE] == ["story.txt"]
    assert not any("Nobody gave" in text for text, _ in articles.values())


def test_a_list_that_is_given_alone_opens_nothing_beside_it(tmp_path: Path, exported: Path) -> None:
    report, articles = _imported(tmp_path, exported / "list.bib")
    assert [text for text, _ in articles.values()] == ["Story there", "Story missing", "Story outside"]
    assert {item.code for item in report.items} == {"attachment-not-given"}


def test_an_entry_with_only_a_year_is_not_sure_of_a_day() -> None:
    entry = b"TY  - NEWS\nTI  - Mill closes\nPY  - 2013\nAB  - The mill on the river closed.\nER  - \n"
    (article,) = read_bytes(entry, "list.ris")

    assert isinstance(article, RawArticle)
    assert article.published is not None
    assert article.published.confidence < 0.9
