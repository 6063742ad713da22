"""What strangers wrote may stand beside our own words and on a terminal, and turns or orders nothing."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.pipeline.export_data import json_line
from core.text.shown_text import isolated, plain_line

_OPENS, _ENDS = "\u2066\u2067\u2068", "\u2069"
_turning = st.text(
    alphabet="ab \u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u05d0\u0627", max_size=30
)


@pytest.mark.parametrize("text", ["", "A bridge fell", "Brücke – “gesperrt”", "橋が崩れた", "Мост 1941"])
def test_text_that_turns_nothing_is_shown_as_it_is(text: str) -> None:
    assert isolated(text) == text


@given(text=_turning)
def test_what_a_text_begins_ends_with_it(text: str) -> None:
    shown, depth = isolated(text), 0
    for at, letter in enumerate(shown):
        depth += (letter in _OPENS) - (letter == _ENDS)
        assert depth >= 0
        if shown != text:
            assert depth > 0 or at == len(shown) - 1, "nothing of it stands outside"
    assert depth == 0 or shown == text


@given(text=_turning)
def test_all_letters_stay(text: str) -> None:
    letters = [letter for letter in text if letter != _ENDS]
    assert [letter for letter in isolated(text) if letter not in (_ENDS, "\u2068")] == [
        letter for letter in letters if letter != "\u2068"
    ]


@given(text=st.text(max_size=60))
def test_a_line_for_a_terminal_holds_no_order(text: str) -> None:
    left = set("\t\n")
    assert all(letter in left or unicodedata.category(letter) != "Cc" for letter in plain_line(text))


def test_json_says_letter_for_letter_what_it_holds_and_no_order_to_a_terminal() -> None:
    record = {"title": "\u202egnp.exe \x9b31m \u2067x", "note": "\x1b[2J"}
    line = json_line(record)
    assert json.loads(line) == record
    assert plain_line(line) == line
