"""PDFs: the text of a page in its order, as paragraphs, without what stands around it."""

import pytest

from core.chrono.instant import iso_day
from core.ingest.registry import read_bytes
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic
from tests.support.sample_files import PARAGRAPHS, TITLE, Placed, pdf, set_in_lines

_LONG = tuple(f"{words} {words.replace('.', ' again.')}" for words in PARAGRAPHS)


def only_article(data: bytes) -> RawArticle:
    (item,) = read_bytes(data, "story.pdf")
    assert isinstance(item, RawArticle), item
    return item


def column(paragraphs: tuple[str, ...], *, x: float, top: float = 720, width: int = 88) -> list[Placed]:
    """Paragraphs under each other, a little white between them."""
    lines: list[Placed] = []
    for words in paragraphs:
        lines += set_in_lines(words, x=x, top=(lines[-1][1] - 20 if lines else top), width=width)
    return lines


def test_lines_become_paragraphs_and_the_largest_type_the_title() -> None:
    article = only_article(pdf([[(72, 770, 18, TITLE), *column(_LONG, x=72)]]))

    assert article.title == TITLE
    assert article.text.split("\n\n") == list(_LONG)


def test_two_columns_are_read_one_after_the_other() -> None:
    left, right = column(_LONG[:1], x=60, width=42), column(_LONG[1:2], x=320, width=42)

    assert only_article(pdf([[*left, *right]])).text == "\n\n".join(_LONG[:2])


def test_two_columns_written_across_are_read_down() -> None:
    left, right = column(_LONG[:1], x=60, width=42), column(_LONG[1:2], x=320, width=42)
    across = [line for pair in zip(left, right, strict=False) for line in pair]

    text = only_article(pdf([across])).text
    assert text.index("cracks in its roof") < text.index("It reopened")


def test_heads_feet_and_numbers_of_pages_are_left_out() -> None:
    pages = [
        [(60, 810, 9, "The Norby Gazette"), *column((words,), x=72), (290, 30, 9, f"Page {number} of 3")]
        for number, words in enumerate(_LONG, start=1)
    ]

    assert only_article(pdf(pages)).text.split("\n\n") == list(_LONG)


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    words = " ".join(_LONG)
    lines = column((words,), x=72)
    half = len(lines) // 2
    pages = [
        lines[:half],
        [(x, 720 - 12 * number, size, said) for number, (x, _, size, said) in enumerate(lines[half:])],
    ]

    assert only_article(pdf(pages)).text == words


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("It was a long under-", "standing of the whole town.", "understanding"),
        ("The well-known mayor and the well-", "known builder of the town met.", "well-known builder"),
        ("The Covid-19 rules of the EU-", "wide plan were dropped by the town.", "EU-wide"),
    ],
    ids=["a parted word", "a compound used elsewhere", "capital letters"],
)
def test_words_parted_at_the_end_of_a_line_are_put_together(first: str, second: str, joined: str) -> None:
    assert joined in only_article(pdf([[(72, 700, 10, first), (72, 688, 10, second)]])).text


_DATED = {
    "a running head": ([(60, 810, 9, "The Norby Gazette, 4 May 2021")], "", "2021-05-04"),
    "the day of printing": (
        [(60, 810, 9, "04/05/2021, 10:11  Norby Gazette")],
        "/CreationDate (D:20210504101100Z)",
        None,
    ),
    "a day after the file was made": (
        [(60, 810, 9, "Gazette, 4 May 2021")],
        "/CreationDate (D:20190101)",
        None,
    ),
    "the file's own time": ([], "/CreationDate (D:20210504101100Z)", None),
}


@pytest.mark.parametrize(("head", "info", "day"), _DATED.values(), ids=_DATED)
def test_a_head_dates_the_article_and_the_making_of_the_file_never_does(
    head: list[Placed], info: str, day: str | None
) -> None:
    published = only_article(pdf([[*head, *column(_LONG, x=72)]], info)).published

    found = iso_day(published.instant) if published and published.instant is not None else None
    assert found == day


def test_a_title_of_the_file_counts_where_the_page_bears_it_out() -> None:
    lines = [(72, 740, 10, TITLE), *column(_LONG, x=72)]

    assert only_article(pdf([lines], f"/Title ({TITLE})")).title == TITLE
    assert only_article(pdf([column(_LONG, x=72)], "/Title (Microsoft Word - draft3.docx)")).title == ""


def test_the_address_that_a_browser_prints_at_the_foot_is_the_articles() -> None:
    foot = (60, 20, 8, "https://norby.example/tunnel 1/1")

    assert only_article(pdf([[*column(_LONG, x=72), foot]])).url == "https://norby.example/tunnel"


_FAULTS = {
    "a scan": (pdf([[]]), "no-text-layer"),
    "half a file": (pdf([column(_LONG, x=72)])[:200], "damaged"),
    "more pages than an article has": (pdf([[]] * 501), "too-large"),
}


@pytest.mark.parametrize(("data", "code"), _FAULTS.values(), ids=_FAULTS)
def test_what_cannot_be_read_is_said_with_what_to_do(data: bytes, code: str) -> None:
    (fault,) = read_bytes(data, "story.pdf")

    assert isinstance(fault, Diagnostic)
    assert fault.code == code
    assert fault.what_to_do


def test_pages_without_text_are_said_where_they_are_most() -> None:
    article = only_article(pdf([column(_LONG, x=72), [], []]))

    assert [warning.code for warning in article.warnings] == ["scanned-pages"]


def test_the_name_of_the_paper_over_a_headline_is_not_the_title() -> None:
    masthead, story = (72, 790, 36, "The Norby Gazette"), column(_LONG, x=72, top=690)

    assert only_article(pdf([[masthead, (72, 730, 22, TITLE), *story]])).title == TITLE
    assert only_article(pdf([[(72, 790, 36, "Tunnel closed"), *story]])).title == "Tunnel closed"
