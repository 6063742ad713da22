"""The table says in words what the canvas draws, sorts by time, and keeps to Qt's rules for models."""

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.chrono.dating import Dating, Extent, point
from core.chrono.granularity import Granularity
from core.chrono.instant import Instant, instant_from_civil
from core.chrono.interval import Interval, unit_interval
from core.model.event import Event, Kind, Modality, Review
from core.model.ids import EventId
from gui.models.chronology import ChronologyModel


def _day(year: int, month: int, day: int) -> Dating:
    span = unit_interval(instant_from_civil(year, month, day), Granularity.DAY)
    return point(span, value=f"{year:04d}-{month:02d}-{day:02d}", granularity=Granularity.DAY)


def _event(number: int, title: str, dating: Dating | None, **more: object) -> Event:
    return Event(EventId(number), title, dating, Kind.EVENT, Modality.HAPPENED, (), **more)  # type: ignore[arg-type]


SINCE = Dating(
    "2019-04",
    instant_from_civil(2019, 4, 21),
    instant_from_civil(2019, 5, 1),
    instant_from_civil(2019, 7, 13),
    instant_from_civil(2019, 7, 14),
    Granularity.MONTH,
    Extent.THROUGHOUT,
    open_end=True,
)
EVENTS = (
    _event(1, "Drones destroyed", _day(2019, 7, 12), places=("Hmeymim",), review=Review.ACCEPTED),
    _event(2, "Attacks recorded", SINCE),
    _event(3, "Militants operate", None, undated_reason="the text's present"),
    _event(4, "Marathon fought", _day(-489, 9, 12)),
)


@pytest.fixture
def model(qtmodeltester: object) -> ChronologyModel:  # noqa: ARG001 - it needs the application
    made = ChronologyModel()
    made.set_events(EVENTS)
    return made


def _titles(model: QAbstractItemModel) -> list[str]:
    return [model.index(row, ChronologyModel.TITLE).data() for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules_while_rows_come_and_go(model: ChronologyModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.sort(ChronologyModel.DATE, Qt.SortOrder.DescendingOrder)
    model.set_events(EVENTS[:2])
    model.set_words("drones")
    model.set_event_ids(frozenset({2}))
    model.set_events(())
    assert tester


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        pytest.param(2, ChronologyModel.DATE, "12 July 2019", id="a day"),
        pytest.param(3, ChronologyModel.DATE, "undated", id="no date is not filled in"),
        pytest.param(0, ChronologyModel.DATE, "12 September 490 BC", id="before our era"),
        pytest.param(2, ChronologyModel.PLACES, "Hmeymim", id="place"),
        pytest.param(2, ChronologyModel.REVIEW, "accepted", id="accepted"),
        pytest.param(1, ChronologyModel.REVIEW, "not reviewed", id="proposed"),
        pytest.param(1, ChronologyModel.SOURCES, "0 sentences", id="count of sources"),
    ],
)
def test_cells_say_what_the_canvas_draws(model: ChronologyModel, row: int, column: int, words: str) -> None:
    assert model.index(row, column).data() == words


def test_an_open_date_is_as_open_in_words(model: ChronologyModel) -> None:
    assert model.index(1, ChronologyModel.DATE).data().startswith("since")


def test_sorting_by_date_is_by_time_with_the_undated_last(model: ChronologyModel) -> None:
    assert _titles(model) == ["Marathon fought", "Attacks recorded", "Drones destroyed", "Militants operate"]
    model.sort(ChronologyModel.DATE, Qt.SortOrder.DescendingOrder)
    assert _titles(model)[-1] == "Marathon fought"
    model.sort(ChronologyModel.TITLE, Qt.SortOrder.AscendingOrder)
    assert _titles(model)[0] == "Attacks recorded"


def test_the_filter_wants_every_word_in_any_column(model: ChronologyModel) -> None:
    model.set_words("HMEYMIM drones")
    assert _titles(model) == ["Drones destroyed"]
    assert model.row_of(EventId(4)) is None
    model.set_words("")
    model.set_event_ids(frozenset({4, 2}))
    assert _titles(model) == ["Marathon fought", "Attacks recorded"]


def test_an_instant_beyond_32_bits_still_sorts(model: ChronologyModel) -> None:
    far = point(Interval(Instant(10**12), Instant(10**12 + 86_400)), value="X", granularity=Granularity.DAY)
    model.set_events((_event(5, "Far", far), *EVENTS[:1]))
    assert _titles(model) == ["Drones destroyed", "Far"]
