"""Events as records, and tables that no spreadsheet takes for formulas."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.chrono.dating import point
from core.chrono.granularity import Granularity
from core.chrono.instant import instant_from_iso_day
from core.chrono.interval import unit_interval
from core.model.derivation import Derivation, Step
from core.model.event import Event, Kind, Modality, Review, Source, TemporalLink
from core.model.ids import ArticleId, EventId, MentionId
from core.model.span import Span
from core.pipeline.export_data import csv_document, event_record, formula_safe, json_document

DAY = point(
    unit_interval(instant_from_iso_day("2019-07-13"), Granularity.DAY),
    value="2019-07-13",
    granularity=Granularity.DAY,
)
SOURCE = Source(
    MentionId(5),
    ArticleId(6),
    Span(0, 12),
    Span(3, 7),
    "=1+1 and so.",
    TemporalLink.IS_INCLUDED,
    Derivation((Step("“Saturday”"), Step("Saturday 13 July 2019"))),
)
EVENT = Event(EventId(255), "Bomb on a road", DAY, Kind.EVENT, Modality.HAPPENED, (SOURCE,))

FIELDS = [
    "id", "title", "value", "edtf", "earliest", "latest", "start_latest", "end_earliest", "extent",
    "open_start", "open_end", "granularity", "mod", "kind", "modality", "places", "actors", "tags",
    "salience", "review", "origin", "sources",
]  # fmt: skip


def test_a_record_has_the_field_names_of_the_command_line() -> None:
    record = event_record(EVENT)
    assert list(record) == FIELDS
    assert (record["id"], record["earliest"], record["edtf"]) == (
        "00000000000000ff",
        "2019-07-13",
        "2019-07-13",
    )
    assert list(record["sources"][0]) == [
        "article_id", "sentence_offset", "phrase_offset", "quote", "relation", "why",
    ]  # fmt: skip
    assert record["sources"][0]["why"] == "“Saturday” ⇒ Saturday 13 July 2019"


REASONS = {
    "rejected": (replace(EVENT, review=Review.REJECTED), "rejected by you"),
    "undated": (replace(EVENT, dating=None, undated_reason="recently is no date"), "recently is no date"),
    "negated": (replace(EVENT, negated=True), "did not happen"),
    "supposed": (replace(EVENT, modality=Modality.HYPOTHETICAL), "supposes"),
}


@pytest.mark.parametrize(("event", "reason"), REASONS.values(), ids=REASONS)
def test_what_is_not_shown_says_why(event: Event, reason: str) -> None:
    assert reason in event_record(event)["reason"]


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", ' "=1', "'=1", "＝1", "＋1", "－1", "＠A"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_cell_that_could_be_a_formula_gets_an_apostrophe(text: str) -> None:
    assert formula_safe(text) == f"'{text}"


@given(title=st.text(max_size=30))
def test_a_csv_row_reads_back_and_holds_no_formula(title: str) -> None:
    text = csv_document([replace(EVENT, title=title)])
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["title"] in (title, f"'{title}")
    assert not row["title"].startswith(("=", "+", "-", "@", "\t", "\r"))
    assert row["quotes"] == "'=1+1 and so."


def test_no_events_are_an_empty_list() -> None:
    assert json_document([]) == "[]\n"
