"""Laws of grounding: dates read back as written, parts inside their whole, nothing that hangs on chance."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.chrono.dating import SOFT_MODS, Mod
from core.chrono.granularity import Granularity, ceiling
from core.chrono.instant import SECONDS_PER_DAY, Instant, instant_from_civil, iso_day
from core.chrono.interval import Interval
from core.chrono.unit_names import MONTHS, day_words, year_words
from core.model.article import UNKNOWN_PUBLICATION, PublicationDate, PublishedSource
from core.model.time_expression import TimeExpression
from core.temporal.tagger import tag
from core.text.segmenter import segment

_DAYS = st.integers(-300_000, 80_000).map(lambda day: Instant(day * SECONDS_PER_DAY))  # 1148 to 2189
_STATED = (
    "On 3 May 1931 the mill burned.",
    "It cost the town two years and three months.",
    "By late 1998 he had left.",
    "She came in the summer of 2004, and left on Friday, 6 May 2005.",
    "Every Friday there is a market.",
    "The revolt of 499 BC failed.",
    "He lived from 1914 to 1918 in Rome.",
)
_COUNTED = (
    "He left on Friday.", "She will come on Tuesday.", "He called yesterday.", "It rained last week.",
    "They met three days ago.", "They met two weeks ago.", "He died on Monday night.",
    "She arrives next Sunday.", "He left at 3 p.m. on Thursday.", "They play this weekend.",
)  # fmt: skip
_PARTS = st.sampled_from(("early", "mid-", "late"))
_UNITS = st.sampled_from(("year", "month", "decade", "century"))


def _tagged(text: str, published: PublicationDate = UNKNOWN_PUBLICATION) -> tuple[TimeExpression, ...]:
    return tag(text, segment(text, "en"), "en", published)


def _published(day: Instant) -> PublicationDate:
    return PublicationDate(day, PublishedSource.USER, 1.0)


@settings(deadline=None)
@given(_DAYS)
def test_a_day_written_in_words_is_read_back(day: Instant) -> None:
    for words in (day_words(day), iso_day(day)):
        (read,) = _tagged(f"The bridge was opened on {words} by the king.")
        assert read.dating is not None
        assert (read.value, read.dating.interval) == (
            iso_day(day), Interval(day, Instant(day + SECONDS_PER_DAY))
        )  # fmt: skip


@settings(deadline=None)
@given(st.integers(-2000, 0))
def test_a_year_before_christ_written_in_words_is_read_back(year: int) -> None:
    (read,) = _tagged(f"The bridge was opened in {year_words(year)} by the king.")
    assert read.dating is not None
    assert read.value == f"BC{1 - year:04d}"
    assert read.dating.interval == Interval(instant_from_civil(year), instant_from_civil(year + 1))


def _whole(year: int, unit: str) -> tuple[str, Interval]:
    """How a unit is written, and what it is."""
    if unit == "month":
        start = instant_from_civil(year, year % 12 + 1)
        words = f"{MONTHS[year % 12]} {year}"
    elif unit == "century":
        start, words = instant_from_civil(year // 100 * 100), f"the {year // 100 + 1}th century"
    elif unit == "decade":
        start, words = instant_from_civil(year // 10 * 10), f"the {year // 10 * 10}s"
    else:
        start, words = instant_from_civil(year), str(year)
    return words, Interval(start, ceiling(start, Granularity[unit.upper()]))


@settings(deadline=None)
@given(st.integers(1510, 1999).filter(lambda year: year % 100 >= 10), _UNITS, _PARTS)
def test_a_part_lies_inside_its_whole_and_early_and_late_at_its_ends(year: int, unit: str, part: str) -> None:
    words, whole = _whole(year, unit)
    bare = words.removeprefix("the ")
    article = "the " if words.startswith("the ") else ""
    joint = "" if part.endswith("-") else " "
    (read,) = _tagged(f"The mill was closed in {article}{part}{joint}{bare} by the town.")
    assert read.dating is not None
    assert read.mod in SOFT_MODS
    assert whole.start <= read.dating.earliest < read.dating.latest <= whole.end
    edges = {Mod.START: read.dating.earliest == whole.start, Mod.END: read.dating.latest == whole.end}
    assert edges.get(read.mod, True)


@settings(deadline=None)
@given(_DAYS, st.sampled_from(_COUNTED), st.integers(-60, 60))
def test_what_is_counted_from_publication_moves_with_it(day: Instant, text: str, weeks: int) -> None:
    (here,) = _tagged(text, _published(day))
    (there,) = _tagged(text, _published(Instant(day + weeks * 7 * SECONDS_PER_DAY)))
    assert here.dating is not None
    assert there.dating is not None
    moved = weeks * 7 * SECONDS_PER_DAY
    assert (there.dating.earliest - moved, there.dating.latest - moved) == (
        here.dating.earliest,
        here.dating.latest,
    )
    assert re.sub(r"\d", "", here.value) == re.sub(r"\d", "", there.value)


@settings(deadline=None)
@given(st.lists(st.sampled_from((*_STATED, *_COUNTED)), max_size=6), _DAYS)
def test_a_text_tagged_twice_gives_the_same(sentences: list[str], day: Instant) -> None:
    text = "\n\n".join(sentences)
    assert _tagged(text, _published(day)) == _tagged(text, _published(day))


@settings(deadline=None)
@given(st.lists(st.sampled_from(_STATED), min_size=2, max_size=6), st.data())
def test_stated_dates_are_the_same_in_a_part_of_the_text(sentences: list[str], data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, len(sentences) - 1))
    first, rest = "\n\n".join(sentences[:cut]), "\n\n".join(sentences[cut:])
    whole = _tagged(f"{first}\n\n{rest}")
    parts = (*_tagged(first), *_tagged(rest))
    assert [(one.text, one.value, one.dating) for one in whole] == [
        (one.text, one.value, one.dating) for one in parts
    ]


@pytest.mark.parametrize("text", _COUNTED)
def test_without_a_publication_date_nothing_is_counted_from_it(text: str) -> None:
    (read,) = _tagged(text)
    assert read.dating is None
    assert "X" in read.value
    assert read.undated_reason == "needs the publication date"
