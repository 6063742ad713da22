"""A dating reads as uncertain as it is: in words, as EDTF, and as the days the command line prints."""

import pytest

from core.chrono.dating import Dating, Mod, day_bounds, point, throughout
from core.chrono.edtf import edtf
from core.chrono.granularity import Granularity
from core.chrono.instant import Instant, instant_from_civil, instant_from_iso_day
from core.chrono.interval import Interval
from core.chrono.wording import dating_words

DAY = 86_400


def days(first: str, last: str) -> Interval:
    """The interval from one ISO day to another, both included."""
    return Interval(instant_from_iso_day(first), Instant(instant_from_iso_day(last) + DAY))


def dated(first: str, last: str, unit: Granularity, value: str = "", mod: Mod | None = None) -> Dating:
    return point(days(first, last), value=value, granularity=unit, mod=mod)


def lasting(first: tuple[str, str], last: tuple[str, str], **more: object) -> Dating:
    return throughout(days(*first), days(*last), value="", **more)  # type: ignore[arg-type]  # keyword table


G = Granularity
APRIL_END, PRESENT = ("2019-04-21", "2019-04-30"), ("2019-07-13", "2019-07-13")
CASES = {
    "a day": (dated("2019-07-13", "2019-07-13", G.DAY), "13 July 2019", "2019-07-13"),
    "a month": (dated("2018-09-01", "2018-09-30", G.MONTH), "September 2018", "2018-09"),
    "a year": (dated("2018-01-01", "2018-12-31", G.YEAR), "2018", "2018"),
    "a decade": (dated("1990-01-01", "1999-12-31", G.DECADE), "the 1990s", "199X"),
    "a year BC": (dated("-0479-01-01", "-0479-12-31", G.YEAR), "480 BC", "-0479"),
    "a quarter": (dated("2019-04-01", "2019-06-30", G.QUARTER), "Q2 2019", "[2019-04-01..2019-06-30]"),
    "about a day": (
        dated("2019-06-19", "2019-06-25", G.DAY, mod=Mod.APPROX),
        "c. 22 June 2019",
        "2019-06-22~",
    ),
    "end of a month": (
        dated("2019-04-21", "2019-04-30", G.MONTH, "2019-04", Mod.END),
        "end of April 2019",
        "[2019-04-21..2019-04-30]",
    ),
    "late in a year": (
        dated("2018-09-01", "2018-12-31", G.YEAR, "2018", Mod.END),
        "late 2018",
        "[2018-09-01..2018-12-31]",
    ),
    "the middle of a year": (
        dated("2018-05-01", "2018-08-31", G.YEAR, "2018", Mod.MID),
        "mid-2018",
        "[2018-05-01..2018-08-31]",
    ),
    "some days": (dated("2019-05-03", "2019-05-09", G.DAY), "3–9 May 2019", "[2019-05-03..2019-05-09]"),
    "some years": (dated("2014-01-01", "2016-12-31", G.YEAR), "2014–2016", "[2014-01-01..2016-12-31]"),
    "since": (
        lasting(APRIL_END, PRESENT, granularity=G.MONTH, mod=Mod.END, open_end=True),
        "since end of April 2019",
        "2019-04-21/..",
    ),
    "from to": (
        lasting(("2019-05-03", "2019-05-03"), ("2019-06-09", "2019-06-09"), granularity=G.DAY),
        "3 May 2019 to 9 June 2019",
        "2019-05-03/2019-06-09",
    ),
}


EARLY, MIDDLE, LATE = Mod.START, Mod.MID, Mod.END
# For each granularity: first and last day of a third of a unit, its value, its modifier and its words.
PARTS = (
    ("2019-07-13", "2019-07-13", G.DAY, "2019-07-13", None, "13 July 2019"),
    ("2019-07-08", "2019-07-09", G.WEEK, "2019-W28", EARLY, "beginning of the week of 8 July 2019"),
    (
        "2019-07-13",
        "2019-07-13",
        G.WEEKEND,
        "2019-W28-WE",
        EARLY,
        "beginning of the weekend of 13–14 July 2019",
    ),
    ("2019-07-11", "2019-07-20", G.MONTH, "2019-07", MIDDLE, "middle of July 2019"),
    ("2019-06-01", "2019-06-30", G.SEASON, "2019-SU", EARLY, "beginning of summer 2019"),
    ("2020-02-01", "2020-02-29", G.SEASON, "2019-WI", LATE, "end of winter 2019\u201320"),
    ("2019-09-01", "2019-09-30", G.QUARTER, "2019-Q3", LATE, "end of Q3 2019"),
    ("2019-07-01", "2019-08-31", G.HALF_YEAR, "2019-H2", EARLY, "beginning of the second half of 2019"),
    ("2019-01-01", "2019-06-30", G.HALF_YEAR, "2019-H1", None, "the first half of 2019"),
    ("0079-01-01", "0079-04-30", G.YEAR, "0079", EARLY, "early AD 79"),
    ("1990-01-01", "1992-12-31", G.DECADE, "199", EARLY, "the early 1990s"),
    ("1993-01-01", "1996-12-31", G.DECADE, "199", MIDDLE, "the mid-1990s"),
    ("1997-01-01", "1999-12-31", G.DECADE, "199", LATE, "the late 1990s"),
    ("1800-01-01", "1899-12-31", G.CENTURY, "18", None, "the 19th century"),
    ("1867-01-01", "1899-12-31", G.CENTURY, "18", LATE, "the late 19th century"),
    ("-0478-01-01", "-0469-12-31", G.DECADE, "BC047", None, "the 470s BC"),
    ("-0471-01-01", "-0469-12-31", G.DECADE, "BC047", LATE, "the late 470s BC"),
    ("-0499-01-01", "-0400-12-31", G.CENTURY, "BC04", None, "the 5th century BC"),
    ("-0499-01-01", "-0467-12-31", G.CENTURY, "BC04", EARLY, "the early 5th century BC"),
    ("1000-01-01", "1999-12-31", G.MILLENNIUM, "1", None, "the 2nd millennium"),
    ("1980-01-01", "2009-12-31", G.DECADE, "199", Mod.APPROX, "c. 1990s"),
    ("2019-03-01", "2019-11-30", G.SEASON, "2019-SU", Mod.APPROX, "c. summer 2019"),
)


@pytest.mark.parametrize(
    ("first", "last", "unit", "value", "mod", "words"), PARTS, ids=[part[-1] for part in PARTS]
)
def test_parts_of_every_unit_are_called_as_people_call_them(
    first: str, last: str, unit: Granularity, value: str, mod: Mod | None, words: str
) -> None:
    assert dating_words(dated(first, last, unit, value, mod)) == words


@pytest.mark.parametrize(
    ("hours", "value", "mod", "words"),
    [
        ((18, 30), "2019-07-13TNI", None, "13 July 2019, night"),
        ((26, 30), "2019-07-13TNI", Mod.END, "13 July 2019, late night"),
        ((22, 26), "2019-07-13TNI", Mod.MID, "13 July 2019, middle of the night"),
        ((5, 7), "2019-07-13TMO", Mod.START, "13 July 2019, early morning"),
    ],
)
def test_a_night_is_called_by_the_day_it_begins_on(
    hours: tuple[int, int], value: str, mod: Mod | None, words: str
) -> None:
    midnight = instant_from_civil(2019, 7, 13)
    part = Interval(Instant(midnight + hours[0] * 3600), Instant(midnight + hours[1] * 3600))
    assert dating_words(point(part, value=value, granularity=G.PART_OF_DAY, mod=mod)) == words


@pytest.mark.parametrize("mod", [None, *Mod])
@pytest.mark.parametrize("unit", list(Granularity))
def test_every_modifier_of_every_unit_has_words(unit: Granularity, mod: Mod | None) -> None:
    words = dating_words(dated("2019-07-13", "2019-07-13", unit, "2019-07-13", mod))
    assert "2019" in words or unit >= G.DECADE
    assert " the the " not in f" {words} "
    assert "early the" not in words
    assert "late the" not in words


@pytest.mark.parametrize(("dating", "words", "code"), CASES.values(), ids=CASES.keys())
def test_a_dating_is_said_in_words_and_in_edtf(dating: Dating, words: str, code: str) -> None:
    assert dating_words(dating) == words
    assert edtf(dating) == code


def test_a_clock_time_is_printed_with_its_stated_offset() -> None:
    start = instant_from_civil(2019, 7, 13, 14, 30)
    dating = Dating(
        "2019-07-13T14:30", start, Instant(start + 60), start, Instant(start + 60), G.MINUTE,
        utc_offset_minutes=180,
    )  # fmt: skip
    bounds = day_bounds(dating)
    assert (bounds.earliest, bounds.latest) == ("2019-07-13", "2019-07-13")
    assert bounds.start_time == "14:30+03:00"
    assert edtf(dating) == "2019-07-13T14:30+03:00"
    assert dating_words(dating) == "13 July 2019, 14:30"


def test_since_starts_between_two_days_and_ends_at_the_present() -> None:
    since = CASES["since"][0]
    bounds = day_bounds(since)
    assert (bounds.earliest, bounds.start_latest) == APRIL_END
    assert (bounds.end_earliest, bounds.latest) == PRESENT


def test_bounds_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(ValueError, match="inner bounds"):
        Dating("2019", Instant(0), Instant(-5), Instant(0), Instant(10), G.YEAR)
    with pytest.raises(ValueError, match="empty"):
        Dating("2019", Instant(10), Instant(10), Instant(10), Instant(10), G.YEAR)
