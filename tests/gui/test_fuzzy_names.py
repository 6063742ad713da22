"""A few letters find a command: those at the beginnings of its words before those inside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.models.fuzzy import fit, ranked

NAMES = (
    "File › Open sample",
    "View › Fit all",
    "View › Lanes by › Place",
    "Event › Accept",
    "Help › All keys",
)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        pytest.param("lanes pl", "View › Lanes by › Place", id="beginnings of two words"),
        pytest.param("place lanes", "View › Lanes by › Place", id="words in another order"),
        pytest.param("fa", "View › Fit all", id="first letters"),
        pytest.param("keys", "Help › All keys", id="a word"),
        pytest.param("ACC", "Event › Accept", id="capitals"),
        pytest.param("smpl", "File › Open sample", id="letters left out"),
    ],
)
def test_the_best_fit_comes_first(typed: str, first: str) -> None:
    assert NAMES[ranked(typed, NAMES)[0]] == first


def test_letters_that_are_not_there_fit_nothing() -> None:
    assert ranked("zoom", NAMES) == []


def test_with_nothing_typed_what_was_used_last_comes_first() -> None:
    order = [NAMES[at] for at in ranked("", NAMES, recent=("Help › All keys", "View › Fit all"))]
    assert order[:2] == ["Help › All keys", "View › Fit all"]
    assert len(order) == len(NAMES)


@given(name=st.text(max_size=30), data=st.data())
def test_letters_of_a_name_in_their_order_fit_it(name: str, data: st.DataObject) -> None:
    folded = name.casefold()
    kept = data.draw(st.lists(st.booleans(), min_size=len(folded), max_size=len(folded)))
    typed = "".join(letter for letter, stays in zip(folded, kept, strict=True) if stays)
    assert fit(typed, name) is not None or typed.casefold() != typed
