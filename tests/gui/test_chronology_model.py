"""The table says in words what the canvas draws, for any number of rows, and keeps to Qt's rules."""

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from core.chrono.dating import Dating, Extent, point
from core.chrono.granularity import Granularity
from core.chrono.instant import instant_from_civil
from core.chrono.interval import unit_interval
from core.model.event import Event, Kind, Modality, Review
from core.model.ids import EventId
from core.model.table_column import TableColumn
from gui.models.chronology import ChronologyModel
from gui.models.chronology_cells import COLUMNS, cell_words, tab_separated, tip_words
from gui.panels.chronology_panel import MOST_CHOSEN, ChronologyPanel
from gui.style.theme import light_theme


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
DRONES = _event(
    1,
    "Drones destroyed",
    _day(2019, 7, 12),
    places=("Hmeymim",),
    actors=("Air defence",),
    review=Review.ACCEPTED,
)
EVENTS = (
    DRONES,
    _event(2, "Attacks recorded", SINCE),
    _event(3, "Militants operate", None, undated_reason="the text's present"),
    _event(4, "Marathon fought", _day(-489, 9, 12)),
)


@pytest.fixture
def model(qtmodeltester: object) -> ChronologyModel:  # noqa: ARG001 - it needs the application
    made = ChronologyModel()
    made.set_order(_ids(4, 2, 1, 3))
    made.take_events(EVENTS)
    return made


def _ids(*event_ids: int) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    return np.array(event_ids, dtype=np.int64)


def _titles(model: ChronologyModel) -> list[str]:
    at = COLUMNS.index(TableColumn.TITLE)
    return [model.index(row, at).data() for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules_while_rows_come_and_go(model: ChronologyModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.sort(0, Qt.SortOrder.DescendingOrder)
    model.set_order(_ids(1, 2))
    model.take_events(EVENTS[:1])
    model.set_order(_ids())
    model.take_events(())
    assert tester


@pytest.mark.parametrize(
    ("event", "column", "words"),
    [
        pytest.param(0, TableColumn.DATE, "12 July 2019", id="a day"),
        pytest.param(1, TableColumn.DATE, "since end of April 2019", id="as open in words"),
        pytest.param(2, TableColumn.DATE, "undated", id="no date is not filled in"),
        pytest.param(3, TableColumn.DATE, "12 September 490 BC", id="before our era"),
        pytest.param(0, TableColumn.PLACES, "Hmeymim", id="place"),
        pytest.param(0, TableColumn.ACTORS, "Air defence", id="who"),
        pytest.param(0, TableColumn.REVIEW, "accepted", id="accepted"),
        pytest.param(1, TableColumn.REVIEW, "not reviewed", id="proposed"),
        pytest.param(1, TableColumn.SOURCES, "0", id="count of sources"),
    ],
)
def test_cells_say_what_the_canvas_draws(event: int, column: TableColumn, words: str) -> None:
    said = cell_words(EVENTS[event], column)
    assert said == words or (words.startswith("since") and said.startswith("since"))


def test_numbers_stand_at_the_right(model: ChronologyModel) -> None:
    at = COLUMNS.index(TableColumn.SOURCES)
    for asked in (
        model.index(0, at).data,
        lambda role: model.headerData(at, Qt.Orientation.Horizontal, role),
    ):
        assert asked(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight.value


def test_markup_in_a_title_is_shown_letter_for_letter() -> None:
    event = _event(9, "Talks <b>open</b> & end", None)
    assert "&lt;b>open" in tip_words(event, TableColumn.TITLE)
    assert "&amp; end" in tip_words(event, TableColumn.TITLE)


def test_copied_rows_are_a_line_each() -> None:
    lines = tab_separated([_event(9, "Talks\topen\nagain", None), DRONES]).split("\n")
    assert len(lines) == 2
    assert lines[0].split("\t")[1] == "Talks open again"
    assert lines[1].split("\t")[:2] == ["12 July 2019", "Drones destroyed"]


def test_rows_are_asked_for_when_they_are_looked_at_and_no_others(
    model: ChronologyModel, qtbot: QtBot
) -> None:
    model.set_order(np.arange(10, 1_000_010, dtype=np.int64))
    at = COLUMNS.index(TableColumn.TITLE)
    with qtbot.waitSignal(model.events_wanted) as asked:
        assert model.index(500_000, at).data() == "\u2026"
    (wanted,) = asked.args
    assert 500_010 in wanted
    assert len(wanted) < 300
    with qtbot.waitSignal(model.dataChanged):
        model.take_events([_event(event_id, f"Event {event_id}", None) for event_id in wanted])
    assert model.index(500_000, at).data() == "Event 500010"
    assert model.row_of(EventId(500_010)) == 500_000


def test_pages_that_were_scrolled_past_are_not_waited_for(model: ChronologyModel, qtbot: QtBot) -> None:
    model.set_order(np.arange(1_000_000, dtype=np.int64))
    spy = QSignalSpy(model.events_wanted)
    for row in range(0, 1_000_000, 1_000):
        model.index(row, 0).data()
    qtbot.waitUntil(lambda: spy.count() == 1)
    wanted = spy.at(0)[0]
    assert 999_000 in wanted
    assert 0 not in wanted


def test_an_event_that_was_known_stays_in_sight_until_it_is_read_again(model: ChronologyModel) -> None:
    model.set_order(_ids(1, 4))
    assert _titles(model) == ["Drones destroyed", "Marathon fought"]
    model.take_events([_event(1, "Drones shot down", _day(2019, 7, 12))])
    assert _titles(model)[0] == "Drones shot down"


def test_the_title_of_a_column_sorts_by_it(model: ChronologyModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.order_wanted) as asked:
        model.sort(COLUMNS.index(TableColumn.SOURCES), Qt.SortOrder.DescendingOrder)
    assert asked.args == [TableColumn.SOURCES, True]


@pytest.fixture
def panel(qtbot: QtBot) -> ChronologyPanel:
    made = ChronologyPanel(light_theme(), [])
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    made.set_order(np.arange(100, 1_000_100, dtype=np.int64))
    return made


def test_many_rows_are_chosen_from_the_keyboard_and_stay_chosen_in_another_order(
    panel: ChronologyPanel, qtbot: QtBot
) -> None:
    panel.table.setCurrentIndex(panel.model.index(5, 0))
    shift = Qt.KeyboardModifier.ShiftModifier
    for _ in range(3):
        qtbot.keyClick(panel.table, Qt.Key.Key_Down, shift)
    assert panel.chosen_events() == (105, 106, 107, 108)
    panel.set_order(np.arange(1_000_099, 99, -1, dtype=np.int64))
    assert set(panel.chosen_events()) == {105, 106, 107, 108}
    assert panel.current_event() == 108
    assert panel.table.rowAt(panel.table.viewport().height() // 2) > 900_000


def test_choosing_all_of_a_million_tells_of_as_many_as_a_choice_may_hold(
    panel: ChronologyPanel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.events_chosen) as chosen:
        panel.table.selectAll()
    assert len(chosen.args[0]) == MOST_CHOSEN
    assert panel.table.selectionMode() is QAbstractItemView.SelectionMode.ExtendedSelection


def test_a_choice_made_elsewhere_is_followed_without_an_answer(panel: ChronologyPanel) -> None:
    spy = QSignalSpy(panel.events_chosen)
    panel.show_chosen(EventId(700_000))
    assert panel.table.currentIndex().row() == 699_900
    panel.show_all_chosen((200, 300))
    assert set(panel.chosen_events()) == {200, 300}
    panel.show_chosen(None)
    assert panel.table.currentIndex() == QModelIndex()
    assert spy.count() == 0


def test_columns_that_were_made_wider_stay_so(panel: ChronologyPanel, qtbot: QtBot) -> None:
    assert panel.columns_state().isEmpty()
    panel.table.setColumnWidth(COLUMNS.index(TableColumn.PLACES), 333)
    other = ChronologyPanel(light_theme(), [])
    qtbot.addWidget(other)
    other.restore_columns(panel.columns_state())
    other.resize(700, 400)
    other.show()
    assert other.table.columnWidth(COLUMNS.index(TableColumn.PLACES)) == 333
