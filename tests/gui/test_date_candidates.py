"""What the review of dates offers: every day once, the best first, no more than there are keys."""

from core.chrono.granularity import Granularity
from core.chrono.instant import Instant, instant_from_iso_day
from core.model.article import DateCandidate, PublishedSource
from core.model.date_review import DateDoubt
from gui.presenters.date_rows import doubt_words, offered


def _candidate(day: str, words: str = "a field", clock_s: int = 0) -> DateCandidate:
    instant = Instant(instant_from_iso_day(day) + clock_s)
    return DateCandidate(instant, Granularity.DAY, PublishedSource.METADATA, words, 0.7)


def test_places_that_name_the_same_day_are_offered_as_one() -> None:
    candidates = (
        _candidate("2024-03-09", "its address"),
        _candidate("2024-03-11", "its dateline"),
        _candidate("2024-03-09", "its field “date”", clock_s=3600),
    )
    assert [one.words for one in offered(candidates)] == [
        "its address; its field “date”",
        "its dateline",
    ]


def test_no_more_are_offered_than_there_are_keys() -> None:
    assert len(offered(_candidate(f"2024-03-{day:02}") for day in range(1, 20))) == 9


def test_a_place_without_words_is_told_by_what_it_is() -> None:
    (one,) = offered((_candidate("2024-03-09", words=""),))
    assert one.words == "from the page’s metadata"


def test_a_date_that_can_be_two_days_is_not_said_to_be_missing() -> None:
    assert doubt_words(DateDoubt.UNKNOWN, 0) == "no date was found"
    assert doubt_words(DateDoubt.UNKNOWN, 2) == "more than one day is possible"
