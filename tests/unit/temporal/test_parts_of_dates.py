"""How wide a date is: parts of units, soft edges, clock times, what surrounds a phrase."""

import pytest

from core.chrono.dating import Mod, day_bounds
from core.chrono.granularity import Granularity
from core.chrono.instant import instant_from_civil
from core.model.article import PublicationDate, PublishedSource
from core.model.time_expression import Anchor, Signal, TimeExpression, TimexType
from core.temporal.tagger import tag
from core.text.segmenter import segment


def _first(text: str) -> TimeExpression:
    published = PublicationDate(instant_from_civil(2019, 7, 13), PublishedSource.USER, 1.0)
    return tag(text, segment(text, "en"), "en", published)[0]


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("In early April it rained.", "2019-04-01", "2019-04-10"),
        ("In mid-April it rained.", "2019-04-11", "2019-04-20"),
        ("At the end of April it rained.", "2019-04-21", "2019-04-30"),
        ("In early 2018 it rained.", "2018-01-01", "2018-04-30"),
        ("In mid-2018 it rained.", "2018-05-01", "2018-08-31"),
        ("In late 2018 it rained.", "2018-09-01", "2018-12-31"),
        ("In the early 1990s it rained.", "1990-01-01", "1992-12-31"),
        ("In the 19th century it rained.", "1800-01-01", "1899-12-31"),
        ("In the first half of the 19th century it rained.", "1800-01-01", "1849-12-31"),
        ("In the second half of the 1980s it rained.", "1985-01-01", "1989-12-31"),
        ("In the summer of 1998 it rained.", "1998-06-01", "1998-08-31"),
        ("In the 5th century BC it rained.", "-0499-01-01", "-0400-12-31"),
        ("In 480 BC it rained.", "-0479-01-01", "-0479-12-31"),
        ("It rained last week.", "2019-07-01", "2019-07-07"),
        ("It rained over the weekend.", "2019-07-13", "2019-07-14"),
        ("Earlier this year it rained.", "2019-01-01", "2019-07-12"),
        ("Later this year it will rain.", "2019-07-13", "2019-12-31"),
        ("In the past two months it rained.", "2019-05-13", "2019-07-13"),
        ("It rained on 3-9 May 2019.", "2019-05-03", "2019-05-03"),
    ],
)
def test_interval_meant(text: str, earliest: str, latest: str) -> None:
    dating = _first(text).dating
    assert dating is not None
    assert (day_bounds(dating).earliest, day_bounds(dating).latest) == (earliest, latest)


def test_about_widens_a_date_by_its_unit_and_softens_it() -> None:
    dating = _first("It was about 12 May 2019 that he left.").dating
    assert dating is not None
    assert dating.mod is Mod.APPROX
    assert (day_bounds(dating).earliest, day_bounds(dating).latest) == ("2019-05-11", "2019-05-13")


def test_a_clock_time_keeps_the_offset_that_is_stated() -> None:
    dating = _first("It struck at 3:30 p.m. EST on May 3, 2019.").dating
    assert dating is not None
    assert dating.granularity is Granularity.MINUTE
    assert day_bounds(dating).start_time == "15:30-05:00"


def test_a_range_of_days_is_read_as_its_two_days() -> None:
    text = "The fair of 3-9 May 2019 was a success."
    first, last = tag(text, segment(text, "en"), "en", _PUBLISHED)
    assert (first.text, last.text) == ("3", "9 May 2019")
    assert (first.value, last.value) == ("2019-05-03", "2019-05-09")


def test_an_age_in_a_compound_is_no_time() -> None:
    text = "The 30-year-old man left on Friday."
    assert [expression.text for expression in tag(text, segment(text, "en"), "en", _PUBLISHED)] == ["Friday"]


def test_a_length_of_time_dates_nothing() -> None:
    expression = _first("The siege lasted two years.")
    assert expression.type is TimexType.DURATION
    assert expression.dating is None
    assert expression.undated_reason


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Since May 2018 he waits.", Signal.SINCE),
        ("Until May 2018 he waited.", Signal.UNTIL),
        ("Before May 2018 he waited.", Signal.BEFORE),
        ("Prior to May 2018 he waited.", Signal.BEFORE),
        ("After May 2018 he waited.", Signal.AFTER),
        ("By May 2018 he had left.", Signal.BY),
        ("From May 2018 he waited.", Signal.FROM),
        ("During May 2018 he waited.", Signal.DURING),
        ("He waited for two years.", Signal.FOR),
        ("He must leave within two days.", Signal.WITHIN),
    ],
)
def test_preposition_before_a_phrase(text: str, signal: Signal) -> None:
    assert _first(text).signal is signal


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("On May 3, 2018 he left.", Anchor.NONE),
        ("Yesterday he left.", Anchor.PUBLICATION),
        ("Two weeks ago he left.", Anchor.PUBLICATION),
        ("Two weeks later he left.", Anchor.EVENT),
        ("Hours before the vote he left.", Anchor.EVENT),
        ("Less than a week after the raid he left.", Anchor.EVENT),
        ("The day before the vote he left.", Anchor.EVENT),
        ("Recently he left.", Anchor.VAGUE),
    ],
)
def test_what_a_phrase_is_counted_from(text: str, anchor: Anchor) -> None:
    assert _first(text).anchor is anchor


_PUBLISHED = PublicationDate(instant_from_civil(2019, 7, 13), PublishedSource.USER, 1.0)


@pytest.mark.parametrize(
    "text",
    ["It was very late midnight.", "Mid dusk May Day it ended.", "More than two days and five hours passed."],
)
def test_odd_combinations_are_read_without_fault(text: str) -> None:
    assert all(expression.text in text for expression in tag(text, segment(text, "en"), "en", _PUBLISHED))
