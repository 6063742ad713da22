"""Periods of business reports: what ends with a day, and what a year earlier is compared with."""

import pytest

from core.chrono.dating import day_bounds
from core.chrono.instant import instant_from_iso_day
from core.model.article import PublicationDate, PublishedSource
from core.model.time_expression import TimeExpression
from core.temporal.tagger import tag
from core.text.segmenter import segment


def _found(text: str, words: str, day: str = "2019-10-24") -> TimeExpression:
    published = PublicationDate(instant_from_iso_day(day), PublishedSource.USER, 1.0)
    expressions = tag(text, segment(text, "en"), "en", published)
    return next(one for one in reversed(expressions) if one.text == words)


@pytest.mark.parametrize(
    ("text", "words", "value", "first", "last"),
    [
        pytest.param(
            "Sales rose in the quarter ended July 31.", "the quarter", "2019-Q2", "2019-05-01", "2019-07-31",
            id="a quarter is called by where most of it lies",
        ),
        pytest.param(
            "First-quarter profit fell. Sales rose in the quarter ended Sept. 28.", "the quarter", "2019-Q1",
            "2019-06-29", "2019-09-28", id="a quarter keeps the number its report gives it",
        ),
        pytest.param(
            "Net fell for the nine months ended Sept. 30.", "the nine months", "P9M", "2019-01-01",
            "2019-09-30", id="nine months",
        ),
        pytest.param(
            "It lost money in the year ended March 31.", "the year", "P1Y", "2018-04-01", "2019-03-31",
            id="a year of its own",
        ),
        pytest.param(
            "It grew in the three months to June.", "the three months", "P3M", "2019-04-01", "2019-06-30",
            id="months to a month",
        ),
        pytest.param(
            "It grew in the first nine months of 2011.", "the first nine months", "P9M", "2011-01-01",
            "2011-09-30", id="the opening of a year",
        ),
        pytest.param(
            "It grew in the final two months of 2011.", "the final two months", "P2M", "2011-11-01",
            "2011-12-31", id="the close of a year",
        ),
        pytest.param(
            "Third-quarter net rose. For the first nine months, it fell.", "the first nine months", "P9M",
            "2019-01-01", "2019-09-30", id="the months up to the end of the quarter reported",
        ),
        pytest.param(
            "Third-quarter net rose to $5 million from $4 million a year earlier.", "a year earlier",
            "2018-Q3", "2018-07-01", "2018-09-30", id="the same quarter a year earlier",
        ),
        pytest.param(
            "Third-quarter net rose. For the first nine months, it was $9 million, against $8 million a year "
            "earlier.", "a year earlier", "2018", "2018-01-01", "2018-09-30",
            id="nine months are compared with nine months",
        ),
    ],
)  # fmt: skip
def test_period_of_a_report(text: str, words: str, value: str, first: str, last: str) -> None:
    expression = _found(text, words)
    assert expression.dating is not None
    bounds = day_bounds(expression.dating)
    assert (expression.value, bounds.earliest, bounds.latest) == (value, first, last)


def test_the_same_period_last_year_is_that_of_the_month_named() -> None:
    text = "Its sales rose 43% in February, compared with the same period last year."
    assert _found(text, "the same period last year", "2019-03-03").value == "2018-02"


def test_a_quarter_told_as_past_is_reported_though_the_calendar_is_still_in_it() -> None:
    text = "Fourth-quarter profit fell. Net was $5 million, against $6 million a year earlier."
    assert _found(text, "a year earlier", "2019-11-02").value == "2018-Q4"


def test_why_names_the_border_and_the_period() -> None:
    ended = _found("Sales rose in the quarter ended July 31.", "the quarter").derivation.in_words
    earlier = _found("Third-quarter net rose from a loss a year earlier.", "a year earlier").derivation
    assert "it ends with 31 July 2019" in ended
    assert "the report speaks of Q3 2019" in earlier.in_words
