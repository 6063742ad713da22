"""When an event's sources cannot all be right about the day, and what is said of it."""

import pytest

from core.chrono.dating import Dating, point
from core.chrono.granularity import Granularity
from core.chrono.instant import instant_from_iso_day
from core.chrono.interval import unit_interval
from core.model.derivation import Derivation
from core.model.event import Source, TemporalLink
from core.model.ids import ArticleId, MentionId
from core.model.span import Span
from gui.presenters.disagreement import differ_words

DAY, MONTH = Granularity.DAY, Granularity.MONTH


def dated(day: str, unit: Granularity = DAY) -> Dating:
    return point(unit_interval(instant_from_iso_day(day), unit), value=day, granularity=unit)


def sources(*datings: Dating | None) -> list[Source]:
    return [
        Source(
            MentionId(at),
            ArticleId(at),
            Span(0, 1),
            None,
            "x",
            TemporalLink.IS_INCLUDED,
            Derivation(()),
            dating=one,
        )
        for at, one in enumerate(datings)
    ]


@pytest.mark.parametrize(
    ("datings", "words"),
    [
        pytest.param((), "", id="no source"),
        pytest.param((dated("2026-03-01"),), "", id="one source"),
        pytest.param((dated("2026-03-01"), None), "", id="an undated one contradicts nothing"),
        pytest.param((dated("2026-03-01"), dated("2026-03-01")), "", id="the same day"),
        pytest.param((dated("2026-03-01"), dated("2026-03-01", MONTH)), "", id="a day in its month"),
        pytest.param(
            (dated("2026-03-02"), dated("2026-03-01")),
            "2 sources differ: 1 March 2026, 2 March 2026",
            id="two days, told in time order",
        ),
        pytest.param(
            (dated("2026-03-01"), dated("2026-03-02"), dated("2026-03-02")),
            "3 sources differ: 1 March 2026, 2 March 2026",
            id="two against one",
        ),
        pytest.param(
            (dated("2026-03-01", MONTH), dated("2026-03-01"), dated("2026-03-02")),
            "2 sources differ: 1 March 2026, 2 March 2026",
            id="the month that holds both stands aside",
        ),
    ],
)
def test_only_dates_without_time_in_common_differ(datings: tuple[Dating | None, ...], words: str) -> None:
    assert differ_words(sources(*datings)) == words
