"""Hostile text costs as much a character as any other: the tagger's work grows in proportion to the text.

Work is counted in calls of functions, which no other process on the machine can disturb.
"""

import sys
from types import FrameType

import pytest

from core.model.sentence import Sentence
from core.model.span import Span
from core.temporal.tagger import recognise

_SHORT, _LONG = 1_000, 4_000
_HOSTILE = [
    "1998 ", "1998, ", "7 ", "123456789", "in in in ", "May ", "March April ", "second ",
    "the last the next ", "\"'", "3 May 1998 ", "a year and a half ", "two years and three months ", "x",
    "9/11/", "-", "1-2-3-",
]  # fmt: skip


def _calls_to_read(text: str, language: str = "en") -> int:
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counted)
    try:
        recognise(text, (Sentence(Span(0, len(text))),), language)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", _HOSTILE)
def test_reading_four_times_the_text_takes_four_times_the_calls(unit: str) -> None:
    recognise("On 3 May 1998 it rained.", (Sentence(Span(0, 24)),), "en")  # loads the lexicon
    short = _calls_to_read((unit * _SHORT)[:_SHORT])
    long = _calls_to_read((unit * _LONG)[:_LONG])
    assert long <= 4 * 1.2 * short + 200


def test_a_row_of_bare_numbers_costs_less_than_a_call_a_character() -> None:
    assert _calls_to_read("1998 " * 2_000) < 10_000


@pytest.mark.parametrize(
    ("language", "unit"),
    [
        ("de", "am 3., "), ("de", "vor zwei "), ("de", "Mai "), ("el", "το του "), ("el", "1-"),
        ("uk", "1939 року "), ("uk", "до н. "), ("ru", "июля "), ("ru", "1234567890"),
        ("ar", "١٣ يوليو "), ("zh", "昨天"), ("zh", "2019年"), ("zh", "一"), ("th", "กรกฎาคม"),
        ("ko", "금요일 "), ("it", "alle otto e "), ("it", "fine mese "), ("pt", "há há 3 "), ("vi", "tháng "),
    ],
)  # fmt: skip
def test_hostile_text_of_other_languages_costs_no_more_a_character(language: str, unit: str) -> None:
    recognise("2019-07-13", (Sentence(Span(0, 10)),), language)  # loads the words
    short = _calls_to_read((unit * _SHORT)[:_SHORT], language)
    long = _calls_to_read((unit * _LONG)[:_LONG], language)
    assert long <= 4 * 1.2 * short + 200
