"""The sample article: each of its time phrases, with and without a publication date."""

from pathlib import Path

import pytest

from core.chrono.dating import Mod, day_bounds
from core.chrono.granularity import Granularity
from core.chrono.instant import instant_from_civil
from core.model.article import UNKNOWN_PUBLICATION, PublicationDate, PublishedSource
from core.model.time_expression import Anchor, CalendarOffset, Signal, TimeExpression
from core.temporal.tagger import tag
from core.text.segmenter import segment

_PUBLISHED = PublicationDate(instant_from_civil(2019, 7, 13), PublishedSource.USER, 1.0)


@pytest.fixture(name="text")
def _text(seeds: Path) -> str:
    return next(seeds.glob("000_*.txt")).read_text(encoding="utf-8")


def _tagged(text: str, published: PublicationDate) -> dict[str, TimeExpression]:
    return {expression.text: expression for expression in tag(text, segment(text, "en"), "en", published)}


@pytest.mark.parametrize(
    ("phrase", "earliest", "latest"),
    [
        ("Saturday", "2019-07-13", "2019-07-13"),
        ("July 13, 2019", "2019-07-13", "2019-07-13"),
        ("the end of April", "2019-04-21", "2019-04-30"),
        ("September 2018", "2018-09-01", "2018-09-30"),
        ("2018", "2018-01-01", "2018-12-31"),
    ],
)
def test_dated_phrases_have_their_days(text: str, phrase: str, earliest: str, latest: str) -> None:
    dating = _tagged(text, _PUBLISHED)[phrase].dating
    assert dating is not None
    assert (day_bounds(dating).earliest, day_bounds(dating).latest) == (earliest, latest)


def test_the_end_of_a_month_is_a_part_of_it_and_since_stands_before_it(text: str) -> None:
    expression = _tagged(text, _PUBLISHED)["the end of April"]
    assert expression.mod is Mod.END
    assert expression.signal is Signal.SINCE
    assert expression.signal_span is not None
    assert expression.signal_span.of(text) == "Since"


def test_a_day_after_another_incident_is_counted_from_that_incident(text: str) -> None:
    expression = _tagged(text, _PUBLISHED)["a day"]
    assert expression.anchor is Anchor.EVENT
    assert expression.offset == CalendarOffset(Granularity.DAY, 1, 1)
    assert expression.anchor_span is not None
    assert expression.anchor_span.of(text) == "another incident"


def test_three_weeks_earlier_is_counted_from_an_event_that_is_not_named(text: str) -> None:
    expression = _tagged(text, _PUBLISHED)["three weeks earlier"]
    assert expression.anchor is Anchor.EVENT
    assert expression.offset == CalendarOffset(Granularity.WEEK, 3, -1)
    assert expression.anchor_span is None
    assert expression.dating is None


@pytest.mark.parametrize("phrase", ["currently", "now"])
def test_the_texts_present_has_no_date_of_its_own(text: str, phrase: str) -> None:
    expression = _tagged(text, _PUBLISHED)[phrase]
    assert expression.anchor is Anchor.VAGUE
    assert expression.dating is None
    assert "present" in expression.undated_reason


def test_without_a_publication_date_a_weekday_stays_open(text: str) -> None:
    expression = _tagged(text, UNKNOWN_PUBLICATION)["Saturday"]
    assert expression.dating is None
    assert expression.value == "XXXX-WXX-6"
    assert expression.undated_reason == "needs the publication date"


def test_the_derivation_says_what_the_date_rests_on(text: str) -> None:
    derivation = _tagged(text, _PUBLISHED)["Saturday"].derivation
    assert derivation.in_words == "“Saturday” ⇒ published Saturday 13 July 2019 ⇒ Saturday 13 July 2019"
    assert derivation.steps[0].span is not None
    assert derivation.steps[0].span.of(text) == "Saturday"
