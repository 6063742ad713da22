"""Kept views are written to the project and read back as they were; what is damaged narrows nothing."""

import pytest

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.model.event import Kind, Modality, Review
from core.model.event_filter import Facet, FacetValue
from gui.models.event_filter import EventFilterChoice
from gui.models.kept_view import KeptView, choice_from_json, kept_view_from_json
from gui.models.lane_look import LaneLook

CHOICES = {
    "nothing": EventFilterChoice(),
    "dates": EventFilterChoice(span=(-50, 90), certain=True),
    "kinds": EventFilterChoice(kinds=frozenset({Kind.EVENT}), modalities=frozenset()),
    "review": EventFilterChoice(reviews=frozenset(Review), modalities=frozenset({Modality.DENIED})),
    "words": EventFilterChoice(text="harbour", facets=(FacetValue(Facet.PLACE, "Skagen", "Skagen"),)),
    "listed": EventFilterChoice(listed=(3, 1)),
}


@pytest.mark.parametrize("choice", CHOICES.values(), ids=CHOICES)
@pytest.mark.parametrize("interval", [None, Interval(Instant(-7), Instant(8))], ids=["all", "a span"])
def test_what_was_kept_comes_back(choice, interval):
    view = KeptView("Storm", interval, "place", LaneLook(("North",), frozenset({"South"})), choice)
    assert kept_view_from_json(view.to_json()) == view


@pytest.mark.parametrize("kept", [None, [], {}, {"name": 3}, {"name": ""}], ids=str)
def test_what_is_no_view_is_none(kept):
    assert kept_view_from_json(kept) is None


@pytest.mark.parametrize(
    "kept",
    [None, 7, {"span": [2, 1]}, {"span": "x"}, {"kinds": "event"}, {"facets": [["planet", 1, 2], 4]}],
    ids=str,
)
def test_a_filter_that_cannot_be_read_narrows_nothing(kept):
    assert choice_from_json(kept).lets_all_through
