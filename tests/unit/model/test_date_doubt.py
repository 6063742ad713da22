"""Only dates that are not sure ask for a look; what is offered names every day once, the best first."""

import pytest

from core.chrono.granularity import Granularity
from core.chrono.instant import Instant, instant_from_iso_day
from core.model.article import UNKNOWN_PUBLICATION, DateCandidate, PublicationDate, PublishedSource
from core.model.date_doubt import DateDoubt, doubt_about, offered_candidates
from core.model.derivation import Derivation, Step


def _candidate(day: str, confidence: float = 0.7, words: str = "a field", clock_s: int = 0) -> DateCandidate:
    instant = Instant(instant_from_iso_day(day) + clock_s)
    return DateCandidate(instant, Granularity.DAY, PublishedSource.METADATA, words, confidence)


def _published(
    source: PublishedSource, confidence: float, candidates: tuple[DateCandidate, ...] = ()
) -> PublicationDate:
    day = instant_from_iso_day("2024-03-09")
    return PublicationDate(day, source, confidence, candidates=candidates)


@pytest.mark.parametrize(
    ("published", "doubt"),
    [
        pytest.param(UNKNOWN_PUBLICATION, DateDoubt.UNKNOWN, id="nothing names a day"),
        pytest.param(
            PublicationDate(
                None,
                PublishedSource.UNKNOWN,
                candidates=(_candidate("2024-04-03", 0.5), _candidate("2024-03-04", 0.5)),
            ),
            DateDoubt.CONFLICT,
            id="a date that can be read as two days",
        ),
        pytest.param(_published(PublishedSource.METADATA, 0.95), None, id="sure"),
        pytest.param(_published(PublishedSource.USER, 1.0), None, id="said by the user"),
        pytest.param(_published(PublishedSource.TEXT, 0.8), DateDoubt.INFERRED, id="from the text alone"),
        pytest.param(_published(PublishedSource.METADATA, 0.6), DateDoubt.UNSURE, id="one weak field"),
        pytest.param(
            _published(
                PublishedSource.METADATA, 0.6, (_candidate("2024-03-09"), _candidate("2024-03-11", 0.6))
            ),
            DateDoubt.CONFLICT,
            id="two fields differ",
        ),
        pytest.param(
            _published(
                PublishedSource.METADATA, 0.6, (_candidate("2024-03-09"), _candidate("2024-03-11", 0.2))
            ),
            DateDoubt.UNSURE,
            id="what differs is worth nothing",
        ),
        pytest.param(
            _published(
                PublishedSource.METADATA,
                0.6,
                (_candidate("2024-03-09"), _candidate("2024-03-09", clock_s=3600)),
            ),
            DateDoubt.UNSURE,
            id="two clocks of one day do not differ",
        ),
        pytest.param(
            _published(
                PublishedSource.METADATA, 0.95, (_candidate("2024-03-09"), _candidate("2024-03-11", 0.6))
            ),
            None,
            id="sure although one differs",
        ),
    ],
)
def test_only_what_is_not_sure_asks_for_a_look(published: PublicationDate, doubt: DateDoubt | None) -> None:
    assert doubt_about(published) is doubt


def test_places_that_name_the_same_day_are_offered_as_one() -> None:
    candidates = (
        _candidate("2024-03-09", words="its address"),
        _candidate("2024-03-11", words="its dateline"),
        _candidate("2024-03-09", words="its field “date”", clock_s=3600),
    )
    offered = offered_candidates(_published(PublishedSource.URL, 0.6, candidates))
    assert [one.words for one in offered] == ["its address; its field “date”", "its dateline"]


def test_no_more_are_offered_than_there_are_keys() -> None:
    many = tuple(_candidate(f"2024-03-{day:02}") for day in range(1, 20))
    assert len(offered_candidates(_published(PublishedSource.URL, 0.6, many))) == 9


def test_what_was_read_stands_in_where_no_candidates_were_kept() -> None:
    day = instant_from_iso_day("2024-03-09")
    derivation = Derivation((Step("its text says 9 March"),))
    published = PublicationDate(day, PublishedSource.TEXT, 0.7, derivation=derivation)
    (offered,) = offered_candidates(published)
    assert (offered.instant, offered.words) == (day, "its text says 9 March")
    assert offered_candidates(UNKNOWN_PUBLICATION) == ()
