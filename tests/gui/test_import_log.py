"""The report's list holds its rows by Qt's rules, and is laid out without looking at each of them."""

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.chrono.instant import instant_from_iso_day
from core.curation.payload import user_publication
from core.model.ids import ArticleId
from gui.models.date_review import CandidateRow, DateReviewModel, DateReviewRow
from gui.models.import_log import ImportLogModel
from gui.models.import_row import ImportRow, ImportState
from gui.panels.import_page import ImportPage
from gui.style.theme import light_theme

STATES = (ImportState.READ, ImportState.READ, ImportState.WARNING, ImportState.FAILED)
MANY = tuple(
    ImportRow(STATES[number % 4], f"story-{number}.html", f"reason {number}", title=f"Story {number}")
    for number in range(10_000)
)


def _review_row(number: int, *, checked: bool = False) -> DateReviewRow:
    day = user_publication(instant_from_iso_day("2024-03-09"))
    candidates = (CandidateRow("Saturday 9 March 2024", "its address", day),)
    return DateReviewRow(
        ArticleId(number), f"Story {number}", "Post", "unknown", "not sure", candidates, checked
    )


def test_the_models_keep_to_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    log, review = ImportLogModel(), DateReviewModel()
    log.set_rows(MANY[:20])
    review.set_rows([_review_row(1), _review_row(2, checked=True)])
    for model in (log, review):
        qtmodeltester.check(model)
    log.set_states(frozenset({ImportState.FAILED}))
    review.set_rows([_review_row(1, checked=True), _review_row(2, checked=True)])
    for model in (log, review):
        qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("states", "words", "shown"),
    [
        pytest.param(None, "", 10_000, id="all"),
        pytest.param(frozenset({ImportState.FAILED}), "", 2_500, id="one outcome"),
        pytest.param(None, "STORY 9999", 1, id="words in any case"),
        pytest.param(None, "9999 reason", 1, id="words in any order"),
        pytest.param(frozenset({ImportState.READ}), "story 9999", 0, id="both"),
    ],
)
def test_filters_leave_what_matches(states: frozenset[ImportState] | None, words: str, shown: int) -> None:
    model = ImportLogModel()
    model.set_rows(MANY)
    model.set_states(states)
    model.set_words(words)
    assert model.rowCount() == shown


def test_ten_thousand_rows_are_laid_out_by_looking_at_a_few(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = ImportPage(light_theme())
    qtbot.addWidget(page)
    page.resize(800, 600)
    asked: list[int] = []
    data = ImportLogModel.data
    monkeypatch.setattr(
        ImportLogModel,
        "data",
        lambda self, index, role=0: (asked.append(index.row()), data(self, index, role))[1],
    )
    with qtbot.waitExposed(page):
        page.show()
    page.set_rows(MANY, "")
    page.list.scrollToBottom()
    page.list.viewport().grab()
    assert page.model.rowCount() == 10_000
    assert len(set(asked)) < 200
