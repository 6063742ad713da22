"""Hours, weekdays and years that the days told before them settle, in texts that are news otherwise."""

import pytest

from core.chrono.instant import instant_from_iso_day
from core.model.article import PublicationDate, PublishedSource
from core.temporal.tagger import tag
from core.text.segmenter import segment

_PUBLISHED = PublicationDate(instant_from_iso_day("2024-05-15"), PublishedSource.USER, 1.0)  # a Wednesday


@pytest.mark.parametrize(
    ("words", "text", "value"),
    [
        pytest.param("10 p.m.", "A baker was robbed late on Monday, as others were last week. It "
                     "began at 10 p.m. by the river.", "2024-05-13T22:00",
                     id="an hour after a week told in passing"),
        pytest.param("Sunday", "This weekend looks wet, with snow on Sunday.", "2024-05-19",
                     id="a day of the weekend"),
        pytest.param("Saturday", "Day 1 - Friday, June 7: Ferry.\n\nDay 2 - Saturday: Boat trip.",
                     "2024-06-08", id="the next line of a programme"),
        pytest.param("Saturday", "The vote is on Friday, June 7.\n\nOn Saturday he fell ill.",
                     "2024-05-11", id="what is told in the past is no programme"),
        pytest.param("20 May", "The siege began on 3 March 1642. On 20 May a wall fell. It ended in 1648.",
                     "1642-05-20", id="a history of long ago"),
        pytest.param("May 9", "He was born on 4 March 1931 and died on May 9. He retired in 1988.",
                     "2024-05-09", id="a life that has just ended"),
        pytest.param("1 October", "Ada died on 8 October 2022. It was told that on 1 October he wrote.",
                     "2022-10-01", id="days before a full date"),
        pytest.param("May 12", "The law was signed on May 2, 2021. On May 12, a court struck it down.",
                     "2024-05-12", id="the news itself"),
    ],
)  # fmt: skip
def test_what_was_told_before_settles_the_date(words: str, text: str, value: str) -> None:
    found = tag(text, segment(text, "en"), "en", _PUBLISHED)
    assert [one.value for one in found if one.text == words] == [value]
