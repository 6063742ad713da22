"""What an event's sources contradict each other about, in the words of the card."""

import pytest

from core.model.contradiction import Contradiction, ContradictionKind, ContradictionSide, Standing
from core.model.derivation import Derivation
from core.model.event import Event, Kind, Modality, Source, TemporalLink
from core.model.ids import ArticleId, EventId, MentionId
from core.model.span import Span
from gui.presenters.disagreement import contradiction_rows

OUTLETS = {ArticleId(1): "Valmond Post", ArticleId(2): "Corvey Courier"}


def source(number: int) -> Source:
    return Source(
        MentionId(number),
        ArticleId(number),
        Span(0, 9),
        None,
        f"Sentence {number}.",
        TemporalLink.IS_INCLUDED,
        Derivation(()),
    )


def side(words: str, *mentions: int) -> ContradictionSide:
    return ContradictionSide(words, tuple(MentionId(number) for number in mentions))


def event(*contradictions: Contradiction) -> Event:
    return Event(
        EventId(1),
        "The ferry sank",
        None,
        Kind.EVENT,
        Modality.HAPPENED,
        (source(1), source(2)),
        contradictions=contradictions,
    )


DATES = Contradiction(
    ContradictionKind.DATE, "date", (side("12 July 2024", 2), side("13 July 2024", 1))
)  # fmt: skip
TOLL = Contradiction(
    ContradictionKind.NUMBER,
    "people killed",
    (side("29 people killed", 1), side("31 people killed", 2)),
    Standing.UPDATE,
)


def test_each_side_stands_with_who_says_it_and_the_words_of_the_sentence() -> None:
    (row,) = contradiction_rows(event(DATES), OUTLETS)
    assert row.heading == "Sources differ about the date"
    assert row.is_open
    assert [one.words for one in row.sides] == ["12 July 2024", "13 July 2024"]
    (said,) = row.sides[0].said_by
    assert (said.outlet, said.quote, said.source_number) == ("Corvey Courier", "“Sentence 2.”", 1)


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        pytest.param(Standing.UPDATE, "Later articles count more: an update", id="a toll that grew"),
        pytest.param(Standing.DECIDED, "You have decided it", id="a date the user has set"),
    ],
)
def test_what_is_settled_says_how(standing: Standing, words: str) -> None:
    settled = Contradiction(TOLL.kind, TOLL.about, TOLL.sides, standing)
    (row,) = contradiction_rows(event(settled), OUTLETS)
    assert row.heading == "Sources differ about people killed"
    assert (row.standing, row.is_open) == (words, False)


def test_what_is_open_comes_before_what_is_settled() -> None:
    rows = contradiction_rows(event(TOLL, DATES), OUTLETS)
    assert [row.is_open for row in rows] == [True, False]


def test_sources_that_agree_say_nothing() -> None:
    assert contradiction_rows(event(), OUTLETS) == ()
