"""Stretches, borders and sets: the four bounds that a text gives, over a table and case by case.

The table is a measure as much as a test: single failures are known, and fewer right ones must not come back.
"""

import pytest

from core.chrono.dating import Extent, day_bounds
from core.chrono.wording import dating_words
from tests.support.dating_cases import cases_of, is_bounded_right, told


@pytest.mark.parametrize(("half", "least"), [("open", 0.9), ("held", 0.8)])
def test_most_stretches_and_sets_have_the_bounds_a_careful_reader_would_draw(half: str, least: float) -> None:
    cases = cases_of("intervals_en.toml", half)
    wrong = [case["text"] for case in cases if not is_bounded_right(case)]
    assert len(cases) >= 30
    assert 1 - len(wrong) / len(cases) >= least, wrong


def test_stretches_written_when_the_rules_stood_are_mostly_right() -> None:
    cases = cases_of("intervals_late_en.toml")
    wrong = [case["text"] for case in cases if not is_bounded_right(case)]
    assert 1 - len(wrong) / len(cases) >= 0.85, wrong


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Every Tuesday since 4 May 2021, widows have met here.", "every Tuesday since 4 May 2021"),
        ("The tram ran daily from 3 May to 9 May 2021.", "daily from 3 May 2021 to 9 May 2021"),
        ("The choir has sung there each year since 2012.", "yearly since 2012"),
        ("The library opens every Saturday.", "every Saturday"),
    ],
    ids=("open end", "both ends", "years", "no bounds told"),
)
def test_what_comes_back_is_one_set_and_said_as_one(text: str, words: str) -> None:
    ((_, dating),) = told(text)
    assert dating.recurring
    assert dating_words(dating) == words


@pytest.mark.parametrize(
    "text",
    [
        "The daily toll fell to nine on 3 May 2021.",
        "On 3 May 2021 it was one of the hottest weekends of the year.",
        "The clinic opened on 3 May 2021 and charges 40 crowns a week.",
    ],
)
def test_a_word_for_how_often_that_only_describes_a_noun_makes_no_set(text: str) -> None:
    assert not any(dating.recurring for _, dating in told(text))


@pytest.mark.parametrize(
    ("text", "word", "bounds"),
    [
        ("The jury sat for three weeks from 3 May 2021.", "jury", ("2021-05-03", "2021-05-23")),
        ("Rain fell on 5 May 2021 for the fourth day in a row.", "rain", ("2021-05-02", "2021-05-05")),
        ("From 2012 onwards, the school took girls.", "school", ("2012-01-01", "2021-06-16")),
        ("The gate is shut from today until Friday.", "gate", ("2021-06-16", "2021-06-18")),
        ("The sale must close no later than 1 August 2021.", "sale", ("2021-06-16", "2021-08-01")),
        ("Snow lay throughout January 2021.", "snow", ("2021-01-01", "2021-01-31")),
    ],
)
def test_the_words_around_a_date_bound_what_is_told(text: str, word: str, bounds: tuple[str, str]) -> None:
    found = [day_bounds(dating) for title, dating in told(text) if word in title.lower()]
    assert [(one.earliest, one.latest) for one in found] == [bounds]


def test_where_something_is_from_is_no_beginning() -> None:
    found = [dating for _, dating in told("The museum bought two letters from 1998 and 2009.")]
    assert not any(dating.open_end or dating.extent is Extent.THROUGHOUT for dating in found)


def test_a_date_to_come_is_a_beginning_without_an_end() -> None:
    ((_, dating),) = told("Starting 1 July 2021, drivers will pay two crowns.")
    assert dating.extent is Extent.THROUGHOUT
    assert dating.open_end
    assert dating_words(dating) == "since 1 July 2021"
