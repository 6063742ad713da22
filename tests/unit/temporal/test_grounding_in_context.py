"""Dates that only the text around them settles: the running anchor, the sentence, the narrative."""

import pytest

from core.chrono.instant import instant_from_iso_day
from core.model.article import UNKNOWN_PUBLICATION, PublicationDate, PublishedSource
from core.model.time_expression import TimeExpression
from core.temporal.tagger import tag
from core.text.segmenter import segment

_HISTORY = (
    "On 3 May 1931 the two towns of Rovia went to war.\n\nOn 12 June 1931 the first bridge fell. On 20 "
    "August 1931 the second one fell.\n\nIn March 1932 an army came. In October 1932 it had the hills.\n\n"
)


def tagged(text: str, day: str = "") -> tuple[TimeExpression, ...]:
    published = UNKNOWN_PUBLICATION
    if day:
        published = PublicationDate(instant_from_iso_day(day), PublishedSource.USER, 1.0)
    return tag(text, segment(text, "en"), "en", published)


def value_of(words: str, text: str, day: str = "") -> str:
    return next(one.value for one in reversed(tagged(text, day)) if one.text == words)


@pytest.mark.parametrize(
    ("words", "text", "value"),
    [
        pytest.param("July", "In March 2011 it began. In July, the port fell.", "2011-07", id="a chain"),
        pytest.param(
            "June", "In 2009, he came home. In June, he ran for mayor.", "2009-06", id="from a year"
        ),
        pytest.param("July", "It has grown since 2009. In July, it fell.", "2019-07", id="named in passing"),
        pytest.param("July", "In March 2011 it began.\n\nIn July, it fell.", "2019-07", id="a new paragraph"),
        pytest.param("December", "In March 2011 it began. In December it will end.", "2019-12", id="ahead"),
        pytest.param(
            "that year", "He won in 1994. He wed.\n\nHe also moved that year.", "1994", id="that year"
        ),
        pytest.param("the year", "He won in 1994.\n\nHe cut costs during the year.", "2019", id="the year"),
        pytest.param("That month", "He left in May 2010. That month she came.", "2010-05", id="that month"),
    ],
)  # fmt: skip
def test_news_follows_a_story_it_tells(words: str, text: str, value: str) -> None:
    assert value_of(words, text, "2019-10-15") == value


@pytest.mark.parametrize(
    ("words", "text", "value"),
    [
        pytest.param("next year", "\u201cThey will come next year,\u201d he said. He knew next year.",
                     "1933", id="next year"),
        pytest.param("today", "\u201cWe fight today,\u201d he said.", "PRESENT_REF", id="today"),
        pytest.param("tonight", "\u201cWe march tonight,\u201d he said.", "XXXX-XX-XXTNI", id="tonight"),
        pytest.param("tomorrow", "On 4 November he said: \u201cWe march tomorrow.\u201d", "1932-11-05",
                     id="tomorrow"),
        pytest.param("tomorrow", "\u201cWe march tomorrow,\u201d he said.", "XXXX-XX-XX", id="no day known"),
    ],
)  # fmt: skip
def test_who_speaks_in_a_narrative_speaks_of_its_time(words: str, text: str, value: str) -> None:
    assert value_of(words, _HISTORY + text, "2009-12-19") == value


_UNDER_YEARS = (
    "1931\n\nOn 12 June the bridge fell. By August the war was lost.\n\nIn September he fled.\n\n1932\n\n"
    "In February he came back.\n\nThe museum\n\nIn January it opened a new wing.\n"
)
_UNDER_RANGE = "The war\n\nIt was hard.\n\nVictory (June 1944 \u2013 May 1945)\n\nOn 3 July they won."
_LIST = "- 3 March 2011: The protests begin.\n- July: The army parts.\n- 4 January: The port falls.\n"


@pytest.mark.parametrize(
    ("words", "text", "value"),
    [
        pytest.param("12 June", _UNDER_YEARS, "1931-06-12", id="under a year"),
        pytest.param("September", _UNDER_YEARS, "1931-09", id="still under it"),
        pytest.param("February", _UNDER_YEARS, "1932-02", id="under the next year"),
        pytest.param("January", _UNDER_YEARS, "2013-01", id="under a heading without a year"),
        pytest.param("July", _LIST, "2011-07", id="in a list of dates"),
        pytest.param("4 January", _LIST, "2012-01-04", id="a list of dates goes on"),
        pytest.param("3 July", _UNDER_RANGE, "1944-07-03", id="a heading's range"),
        pytest.param("May", "Rovia at war\n\nFriday, March 13, 2009\n\nIn May it rained.", "2012-05",
                     id="a whole day heads nothing"),
    ],
)  # fmt: skip
def test_headings_and_lists_tell_the_year(words: str, text: str, value: str) -> None:
    assert value_of(words, text, "2013-03-22") == value


@pytest.mark.parametrize(
    ("words", "text", "value"),
    [
        pytest.param("3 January", "She fell ill in late 1931 and died on 3 January.", "1932-01-03",
                     id="after the end of a year"),
        pytest.param("3 a.m.", "It came on the night of 14 August 2010. It left at 3 a.m.",
                     "2010-08-15T03:00", id="past midnight"),
        pytest.param("summer", "It failed in May 1943.\n\nThe summer attack, begun in June 1942, failed.",
                     "1942-SU", id="a date further on in the sentence"),
        pytest.param("23 October", "They met on 29 May 1943.\n\nOn 23 October it had begun. On 8 November "
                     "1942 the ships came.", "1942-10-23", id="a date further on in the paragraph"),
        pytest.param("December", "They met in October 1941.\n\nBy December they had won. In June 1941 it was "
                     "not so.", "1941-12", id="it goes on from where it is"),
        pytest.param("September", "They met in August 1782.\n\nIt ended in 1781. In September they met.",
                     "1781-09", id="a new paragraph names its year"),
        pytest.param("March", "They met in November 1967.\n\nHe became chief of staff in March.", "1968-03",
                     id="a new paragraph goes on"),
        pytest.param("May", "They met in December 1965. They had left in May.", "1965-05",
                     id="a paragraph looks back"),
        pytest.param("the winter", "On 3 January 1777 they met. They starved in the winter.", "1776-WI",
                     id="the winter that it is"),
        pytest.param("the spring", "They met in the winter of 1776. They left in the spring.", "1777-SP",
                     id="the spring after a winter"),
    ],
)  # fmt: skip
def test_narrative_goes_on_from_what_it_has_come_to(words: str, text: str, value: str) -> None:
    assert value_of(words, text) == value


@pytest.mark.parametrize(
    ("words", "text", "day", "value"),
    [
        pytest.param("last February", "He left last February.", "2013-03-12", "2012-02", id="not last month"),
        pytest.param("last December", "He left last December.", "2013-01-05", "2012-12", id="over the year"),
        pytest.param("the past year", "It grew over the past year.", "2013-01-20", "P1Y", id="the past year"),
        pytest.param("last year", "It grew last year.", "2013-01-20", "2012", id="last year"),
        pytest.param(
            "Thursday",
            "He is to tour the United States Thursday.",
            "2013-01-15",
            "2013-01-17",
            id="United is no verb",
        ),
        pytest.param(
            "December",
            "She will be given a mission in December.",
            "2013-03-04",
            "2013-12",
            id="a month ahead",
        ),
        pytest.param(
            "May",
            "He hopes to stay while the case is heard in May.",
            "2013-03-04",
            "2013-05",
            id="is heard is no past",
        ),
        pytest.param(
            "June 1",
            "Wages rose under a new pact effective June 1.",
            "2012-10-26",
            "2013-06-01",
            id="what takes effect",
        ),
        pytest.param(
            "January",
            "It announced an agreement to buy the bank in January.",
            "2012-11-02",
            "2013-01",
            id="an agreement to do it",
        ),
        pytest.param(
            "January",
            "The law will take effect in January.",
            "2013-03-22",
            "2014-01",
            id="what will be lies ahead",
        ),
        pytest.param(
            "August",
            "Sales fell this year through August.",
            "2013-10-27",
            "2013-08",
            id="a border may lie behind",
        ),
        pytest.param("September", "Since September it has been closed.", "2013-03-22", "2012-09", id="since"),
        pytest.param(
            "Saturday",
            "They planned a march in the old town on Saturday and were glad.",
            "2013-03-22",
            "2013-03-23",
            id="the verb of another clause",
        ),
        pytest.param("Monday", "The trial begins Monday.", "2013-03-22", "2013-03-25", id="a timetable"),
        pytest.param(
            "This weekend",
            "This weekend three hikers died.",
            "2013-03-25",
            "2013-W12-WE",
            id="the weekend just over",
        ),
        pytest.param(
            "a year ago today", "He left a year ago today.", "2013-03-22", "2012-03-22", id="a year ago today"
        ),
        pytest.param(
            "two years ago this month",
            "He left two years ago this month.",
            "2013-03-22",
            "2011-03",
            id="two years ago this month",
        ),
        pytest.param("this winter", "It froze this winter.", "2013-01-20", "2012-WI", id="this winter"),
        pytest.param("last winter", "It froze last winter.", "2013-01-20", "2011-WI", id="last winter"),
        pytest.param("next winter", "It will freeze next winter.", "2013-01-20", "2013-WI", id="next winter"),
    ],
)
def test_last_and_next_of_what_recurs(words: str, text: str, day: str, value: str) -> None:
    assert value_of(words, text, day) == value


@pytest.mark.parametrize(
    "text",
    ["In January 1777 the army went into winter quarters.", "They sell winter clothes in summer camps."],
)
def test_a_season_of_no_single_year_has_no_date(text: str) -> None:
    (season,) = [one for one in tagged(text, "2013-03-22") if one.text == "winter"]
    assert (season.value, season.dating, season.undated_reason) == ("XXXX-WI", None, "of no single year")


@pytest.mark.parametrize(
    ("words", "text", "day", "step"),
    [
        pytest.param("Monday", "The trial will open on Monday.", "2013-03-22",
                     "published Friday 22 March 2013, and the sentence looks ahead", id="ahead"),
        pytest.param("Monday", "The trial opened on Monday.", "2013-03-22",
                     "\u21d2 published Friday 22 March 2013 \u21d2 Monday 18 March 2013", id="back"),
        pytest.param("January", "It failed in October 1974. Funds were cut in 1976. It fell in January.", "",
                     "the text speaks of October 1974", id="the date that decided"),
        pytest.param("summer", "It failed in May 1943.\n\nThe summer attack, begun in June 1942, failed.", "",
                     "the text goes on to June 1942", id="a date further on"),
        pytest.param("the first three years", "He slept for the first three years of the war.", "2013-03-22",
                     "the beginning or end of something that the words do not date", id="of something else"),
    ],
)  # fmt: skip
def test_why_names_what_decided(words: str, text: str, day: str, step: str) -> None:
    (expression,) = [one for one in tagged(text, day) if one.text == words]
    assert step in expression.derivation.in_words
