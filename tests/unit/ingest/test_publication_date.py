"""When an article was published: what its file, its address and its text give away, and what they do not."""

import pytest

from core.chrono.instant import instant_from_iso_day, iso_day
from core.ingest.publication_date import infer_publication
from core.model.article import UNKNOWN_PUBLICATION, PublicationDate, PublishedSource, RawArticle
from core.temporal.tagger import ground, recognise
from core.text.segmenter import segment


def inferred(
    text: str, *, url: str = "", file: str = "", published: PublicationDate | None = None
) -> PublicationDate:
    sentences = segment(text, "en")
    expressions = ground(recognise(text, sentences, "en"), UNKNOWN_PUBLICATION)
    return infer_publication(
        RawArticle(text, file=file, url=url, published=published), sentences, expressions
    )


FROM_TEXT = [
    ("label", "The dam burst.\n\nPublished 3 March 2026\n\nMany fled.", "2026-03-03", 0.9),
    (
        "label with a clock",
        "Posted: July 2, 2019 at 10:15 a.m.\n\nThe dam burst on Monday.",
        "2019-07-02",
        0.8,
    ),
    ("weekday beside", "A bomb exploded on July 13, 2019. On Saturday, troops came.", "2019-07-13", 0.75),
    ("weekday inside", "On Thursday, Oct. 17, 2019, he spoke. He left early Thursday.", "2019-10-17", 0.75),
    ("line of its own", "Dam bursts in the north\n\nJune 4, 2021\n\nThe dam burst.", "2021-06-04", 0.8),
    (
        "a quoted post",
        "She replied at once. “Not true” — Ann Lee (@annlee) March 9, 2021\n\nIt was not.",
        "2021-03-09",
        0.6,
    ),
]


@pytest.mark.parametrize(
    ("text", "day", "least"), [row[1:] for row in FROM_TEXT], ids=[row[0] for row in FROM_TEXT]
)
def test_the_text_gives_its_publication_day_away(text: str, day: str, least: float) -> None:
    published = inferred(text)
    assert published.instant is not None
    assert iso_day(published.instant) == day
    assert published.confidence >= least
    assert published.derivation.in_words


def test_the_latest_date_told_in_passing_is_offered_but_not_taken() -> None:
    published = inferred("The firm was founded on 2 May 1990. It closed on 3 June 2018.")
    assert published.instant is None
    assert [(iso_day(c.instant), c.confidence) for c in published.candidates] == [("2018-06-03", 0.1)]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded on July 13, 2019. On Saturday, troops came. The inquiry of 2021 blamed them.",
        "FILE - In this July 13, 2019, file photo, troops stand guard. They left on Saturday.",
        "On July 13, 2019, they’ll vote again, he said on Saturday.",
        "Since 9/11 the gates are shut, she said on Tuesday.",
    ],
    ids=("a later year is told", "an old picture", "still to come", "a day that is a name"),
)
def test_a_date_that_the_text_shows_not_to_be_its_own_is_not_taken(text: str) -> None:
    assert inferred(text).instant is None


def test_what_speaks_for_one_day_adds_up() -> None:
    post = "“Not true” — Ann Lee (@annlee) March 9, 2021"
    alone, with_weekday = inferred(f"She replied. {post}"), inferred(f"She replied on Tuesday. {post}")
    assert alone.confidence < with_weekday.confidence < 0.98
    assert with_weekday.latest == instant_from_iso_day("2021-03-10")


def test_the_shares_of_all_days_are_a_distribution() -> None:
    disputed = inferred(
        "Published 3 March 2026\n\nIt burst.", url="https://n.example/2021/01/05/x", file="2020-02-02.txt"
    )
    shares = [candidate.confidence for candidate in disputed.candidates]
    assert len(shares) == 3
    assert sum(shares) <= 1
    assert shares == sorted(shares, reverse=True)
    assert disputed.confidence == shares[0]


def test_a_weekday_leaves_the_six_days_after_it_open_and_says_so() -> None:
    published = inferred("An explosive exploded on July 13, 2019. On Saturday, militants attacked.")
    assert published.latest is not None
    assert iso_day(published.latest) == "2019-07-19"
    assert "was a Saturday" in published.derivation.in_words
    assert "“On Saturday”" in published.derivation.in_words


@pytest.mark.parametrize(
    "text",
    [
        "The company was founded in 1998 and grew fast.",
        "He said it was fine.",
        "The law will take effect on 1 January 2030.",
        "",
    ],
    ids=["only a year", "no date", "only a date to come", "nothing"],
)
def test_where_nothing_tells_the_day_it_stays_unknown(text: str) -> None:
    assert inferred(text).instant is None


@pytest.mark.parametrize(
    ("url", "file", "source"),
    [
        ("https://news.example/2019/07/14/attack.html", "", PublishedSource.URL),
        ("", "saved/2019-07-14-attack.html", PublishedSource.FILE_NAME),
        ("", "20190714_attack.txt", PublishedSource.FILE_NAME),
    ],
)
def test_a_date_in_the_address_or_file_name_is_trusted(url: str, file: str, source: PublishedSource) -> None:
    published = inferred("A bomb exploded on Saturday.", url=url, file=file)
    assert (published.source, published.instant) == (source, instant_from_iso_day("2019-07-14"))
    assert published.confidence >= 0.9


@pytest.mark.parametrize(
    ("file", "day"),
    [
        pytest.param("AP900815-0044", "1990-08-15", id="an agency and six digits"),
        pytest.param("XY911301", None, id="no such month"),
        pytest.param("AP120815-0044", None, id="may begin with the day"),
        pytest.param("photo990815123.txt", None, id="a longer number"),
    ],
)
def test_six_digits_after_letters_are_a_day_where_they_can_only_be_one(file: str, day: str | None) -> None:
    expected = instant_from_iso_day(day) if day else None
    assert inferred("A bomb exploded on Saturday.", file=file).instant == expected


def test_numbers_in_an_address_that_are_no_date_are_left_alone() -> None:
    assert inferred("A bomb exploded.", url="https://news.example/id/20191399/1234567890").instant is None


def test_what_the_file_says_is_kept() -> None:
    stated = PublicationDate(instant_from_iso_day("2001-02-03"), PublishedSource.METADATA, 0.98)
    assert inferred("Published 3 March 2026", published=stated) == stated


def test_evidence_that_disagrees_lowers_the_confidence_and_is_named() -> None:
    agreeing = inferred("Published 3 March 2026\n\nIt burst.", url="https://n.example/2026/03/03/x")
    disputed = inferred("Published 3 March 2026\n\nIt burst.", url="https://n.example/2021/01/05/x")
    assert disputed.confidence < 0.9 < agreeing.confidence
    assert "although" in disputed.derivation.in_words
