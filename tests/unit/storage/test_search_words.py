"""What a user types into the search box is words, never an expression."""

from contextlib import closing

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.storage import m001_first_schema
from core.storage.connection import in_memory
from core.storage.search_store import match_expression

CASES = {
    "one word, perhaps unfinished": ("brid", '"brid"*'),
    "all words": ("old bridge", '"old" "bridge"*'),
    "operators are words": ("this OR that", '"this" "OR" "that"*'),
    "quotes are doubled": ('say "no"', '"say" """no"""*'),
    "signs alone are nothing": ("* - ( )", ""),
    "nothing": ("   ", ""),
}


@pytest.mark.parametrize(("words", "expression"), CASES.values(), ids=CASES)
def test_words_are_quoted_one_by_one(words: str, expression: str) -> None:
    assert match_expression(words) == expression


@given(words=st.text(max_size=40))
@example(words='a" OR b NEAR(c) ^d : e * {f}')
@example(words="\0null")
def test_no_text_in_the_search_box_is_an_error(words: str) -> None:
    database = in_memory()
    with closing(database.conn):
        m001_first_schema.apply(database)
        database.execute("insert into event_search (rowid, title, note) values (1, 'Café', '')")
        expression = match_expression(words.encode("utf-8", "replace").decode())
        query = "select rowid from event_search where event_search match ?"
        found = database.execute(query, [expression]).fetchall() if expression else []
        assert len(found) <= 1
        assert bool(expression) >= any(letter.isascii() and letter.isalnum() for letter in words)


@pytest.mark.parametrize("words", ["cafe", "CAFÉ", "caf"], ids=["no accent", "capitals", "unfinished"])
def test_case_and_accents_make_no_difference(words: str) -> None:
    database = in_memory()
    with closing(database.conn):
        m001_first_schema.apply(database)
        database.execute("insert into event_search (rowid, title, note) values (1, 'Café', '')")
        query = "select rowid from event_search where event_search match ?"
        assert len(database.execute(query, [match_expression(words)]).fetchall()) == 1
