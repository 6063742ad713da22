"""The axis names its units as people do, and never loses the year."""

from itertools import pairwise

import pytest

from core.chrono.instant import instant_from_civil
from core.chrono.interval import Interval
from core.timeline.ticks import axis
from core.timeline.viewport import fit

CASES = {
    "seconds": ((2019, 7, 13, 5, 0, 0), (2019, 7, 13, 5, 0, 5), "05:00:01", "Sat 13 July 2019"),
    "minutes": ((2019, 7, 13, 5), (2019, 7, 13, 6), "05:15", "Sat 13 July 2019"),
    "hours": ((2019, 7, 13), (2019, 7, 14), "06:00", "Sat 13 July 2019"),
    "days": ((2019, 7, 10), (2019, 7, 20), "Sat 13", "July 2019"),
    "weeks": ((2019, 6, 1), (2019, 9, 1), "15", "July 2019"),
    "quarters": ((2018,), (2019, 7), "Oct", "2018"),
    "years": ((2010,), (2020,), "2014", "2010s"),
    "tens of years": ((1900,), (2000,), "1950", "20th century"),
    "centuries": ((1000,), (2000,), "1500", "2nd millennium"),
    "before our era": ((-250,), (-99,), "200 BC", "3rd century BC"),
    "both eras": ((-900,), (900,), "1", "1st millennium BC"),
    "far past": ((-290_000,), (1,), "100000 BC", "BC"),
}


@pytest.mark.parametrize(("start", "end", "label", "context"), CASES.values(), ids=CASES)
def test_a_span_has_the_labels_people_expect(start, end, label, context):
    span = Interval(instant_from_civil(*start), instant_from_civil(*end))
    ruler = axis(fit(span, 1000.0, 400.0))
    assert label in [tick.label for tick in ruler.ticks]
    assert context in [part.label for part in ruler.contexts]


@pytest.mark.parametrize("year", [-3000, -1, 0, 1, 79, 1066, 2019, 12_019])
def test_inside_a_single_hour_the_context_still_says_the_year(year):
    start = instant_from_civil(year, 3, 4, 5)
    ruler = axis(fit(Interval(start, start + 3600), 900.0, 400.0))
    words = str(year) if year > 0 else f"{1 - year} BC"
    assert all(part.label.endswith(words) for part in ruler.contexts)


def test_there_is_no_year_nought():
    span = Interval(instant_from_civil(-20), instant_from_civil(20))
    labels = [tick.label for tick in axis(fit(span, 1200.0, 400.0)).ticks]
    assert "0" not in labels
    assert labels.index("1") == labels.index("5 BC") + 1


def test_lines_where_a_year_begins_are_the_strong_ones():
    span = Interval(instant_from_civil(2017, 6), instant_from_civil(2019, 6))
    strong = [tick.label for tick in axis(fit(span, 1400.0, 400.0)).ticks if tick.major]
    assert set(strong) == {"Jan"}


@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0, 3.0])
def test_larger_text_has_its_labels_further_apart(text_scale):
    span = Interval(instant_from_civil(1994), instant_from_civil(2023))
    ticks = axis(fit(span, 700.0, 400.0), text_scale).ticks
    gaps = [after.x_px - before.x_px for before, after in pairwise(ticks)]
    widest = 7.5 * text_scale * max(len(tick.label) for tick in ticks)
    assert min(gaps) > widest
