"""What a user types into the search box is words, never an expression."""

from contextlib import closing

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.storage.connection import Database, in_memory
from core.storage.migrations import MIGRATIONS
from core.storage.search_store import match_expression
from core.text.unspaced import index_form

CASES = {
    "one word, perhaps unfinished": ("brid", '"brid"*'),
    "all words": ("old bridge", '"old" "bridge"*'),
    "operators are words": ("this OR that", '"this" "OR" "that"*'),
    "quotes are doubled": ('say "no"', '"say" """no"""*'),
    "signs alone are nothing": ("* - ( )", ""),
    "nothing": ("   ", ""),
    "one letter begins too many words": ("a", '"a"'),
    "letters without spaces are sought by pairs": (
        "港口封闭",
        '"港口 口封 封闭"*',
    ),
    "one such letter begins its pairs": ("港 ship", '"港"* "ship"*'),
    "digits between them": ("2019年7月", '"2019 年 7 月"*'),
}


def _made(database: Database) -> None:
    for migration in MIGRATIONS:
        migration(database)


@pytest.mark.parametrize(("words", "expression"), CASES.values(), ids=CASES)
def test_words_are_quoted_one_by_one(words: str, expression: str) -> None:
    assert match_expression(words) == expression


@given(words=st.text(max_size=40))
@example(words='a" OR b NEAR(c) ^d : e * {f}')
@example(words="\0null")
def test_no_text_in_the_search_box_is_an_error(words: str) -> None:
    database = in_memory()
    with closing(database.conn):
        _made(database)
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
        _made(database)
        database.execute("insert into event_search (rowid, title, note) values (1, 'Café', '')")
        query = "select rowid from event_search where event_search match ?"
        assert len(database.execute(query, [match_expression(words)]).fetchall()) == 1


UNSPACED = {
    "the beginning of a name": ("港口", True),
    "its middle": ("口因", True),
    "three letters": ("台风封", True),
    "one letter": ("风", True),
    "the last letter": ("闭", True),
    "with the digits before": ("5月", True),
    "letters that are there, but not together": ("港封", False),
    "kana": ("フェリー", True),
    "Thai without its vowels above": ("เรือ", True),
    "Korean inside a compound": ("여객", True),
}
TEXT = "2021年5月3日港口因台风封闭。 フェリーが止まった。 หยุดเรือแล้ว 연안여객선"


@pytest.mark.parametrize(("words", "found"), UNSPACED.values(), ids=UNSPACED)
def test_words_written_without_spaces_are_found_where_they_stand(words: str, found: bool) -> None:
    database = in_memory()
    with closing(database.conn):
        _made(database)
        row = [1, index_form(TEXT), ""]
        database.execute("insert into event_search (rowid, title, note) values (?, ?, ?)", row)
        query = "select rowid from event_search where event_search match ?"
        assert bool(database.execute(query, [match_expression(words)]).fetchall()) is found
