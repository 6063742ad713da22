"""The log of decisions: what is in effect after undo and redo, and how a decision is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.chrono.granularity import Granularity
from core.chrono.instant import instant_from_civil
from core.curation.done_words import as_done
from core.curation.log import fold
from core.curation.making import republish_titled
from core.curation.payload import user_publication
from core.curation.wording import in_words, redo_words, step_told, told, undo_words
from core.model.decision import Decision, DecisionKind
from core.model.ids import ArticleId, EventId

ACCEPT, REJECT, UNDO, REDO = (
    DecisionKind.ACCEPT,
    DecisionKind.REJECT,
    DecisionKind.UNDO,
    DecisionKind.REDO,
)


def _log(steps: str) -> tuple[Decision, ...]:
    """A log from letters: a and x decide, u undoes the last in effect, r redoes the last undone."""
    rows: list[Decision] = []
    for seq, step in enumerate(steps, start=1):
        state = fold(rows)
        target = {"u": state.next_undo, "r": state.next_redo}.get(step)
        if step in "ur":
            if target is not None:
                rows.append(Decision(UNDO if step == "u" else REDO, target_seq=target.seq, seq=seq))
        else:
            kind = ACCEPT if step == "a" else REJECT
            rows.append(Decision(kind, EventId(seq), seq=seq))
    return tuple(rows)


CASES = {
    "all count": ("aax", [1, 2, 3], []),
    "the last is undone": ("axu", [1], [2]),
    "undo goes on backwards": ("axuu", [], [2, 1]),
    "redo goes forwards again": ("axuur", [1], [2]),
    "a new decision ends redo": ("axua", [1, 4], []),
    "nothing to undo is nothing": ("u", [], []),
}


@pytest.mark.parametrize(("steps", "effective", "undone"), CASES.values(), ids=CASES)
def test_the_log_says_what_is_in_effect(steps: str, effective: list[int], undone: list[int]) -> None:
    state = fold(_log(steps))
    assert [decision.seq for decision in state.effective] == effective
    assert [decision.seq for decision in state.undone] == undone


@given(steps=st.text(alphabet="axur", max_size=24))
def test_undo_then_redo_changes_nothing(steps: str) -> None:
    before = fold(_log(steps))
    if before.next_undo is not None:
        assert fold(_log(steps + "ur")).effective == before.effective


@given(steps=st.text(alphabet="axur", max_size=24))
def test_what_is_in_effect_stays_in_the_order_it_was_decided(steps: str) -> None:
    numbers = [decision.seq for decision in fold(_log(steps)).effective]
    assert numbers == sorted(numbers)


WORDS = {
    "accept": (Decision(ACCEPT, payload={"title": "Bomb on a road"}), "accept “Bomb on a road”"),
    "date": (
        Decision(DecisionKind.DATE, payload={"title": "Talks", "text": "12 July 2019"}),
        "date “Talks” “12 July 2019”",
    ),
    "publication": (
        Decision(DecisionKind.PUBLISHED, payload={"title": "The paper"}),
        "change publication date of “The paper”",
    ),
    "no title": (Decision(REJECT), "reject"),
}


@pytest.mark.parametrize(("decision", "words"), WORDS.values(), ids=WORDS)
def test_a_decision_is_called_by_what_it_did(decision: Decision, words: str) -> None:
    assert in_words(decision) == words
    assert undo_words(in_words(decision)) == f"Undo {words}"
    assert redo_words(in_words(decision)) == f"Redo {words}"


def test_every_kind_of_decision_has_words_and_long_titles_are_cut() -> None:
    for kind in DecisionKind:
        assert in_words(Decision(kind, payload={"title": "word " * 40}))
        assert len(in_words(Decision(kind, payload={"title": "word " * 40}))) < 100


def test_the_history_says_which_publication_date_was_set() -> None:
    day = user_publication(instant_from_civil(2026, 4, 20))
    minute = user_publication(instant_from_civil(2026, 4, 20, 8, 30), Granularity.MINUTE)
    words = [told(republish_titled(ArticleId(1), "The paper", date)) for date in (day, minute)]
    assert words == [
        "Publication date of “The paper” set to 20 April 2026",
        "Publication date of “The paper” set to 20 April 2026, 08:30",
    ]


@pytest.mark.parametrize("kind", DecisionKind)
def test_the_history_tells_what_was_done_not_what_to_do(kind: DecisionKind) -> None:
    command = in_words(Decision(kind, payload={"title": "A bomb"}))
    assert as_done(command).split()[0] != command.split()[0].capitalize() or command.startswith("split")


def test_many_tags_of_few_events_are_told_by_the_number_of_events() -> None:
    first = [Decision(DecisionKind.TAG, payload={"title": "The flood", "text": "rain"})]
    assert step_told(first, {DecisionKind.TAG: 5_000}, events=1) == "Tagged 1 event"
    assert step_told(first, {DecisionKind.TAG: 24}, events=12) == "Tagged 12 events"
