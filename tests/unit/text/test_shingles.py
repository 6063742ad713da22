"""What makes a text the same as another: its runs of words, in any script; and one name for a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.shingles import overlap, runs, sketch
from core.text.web_address import page_key

_WORDS = [f"word{number}" for number in range(400)]
_TEXT = " ".join(_WORDS)
_CHINESE = "".join(chr(0x4E00 + number * 7) for number in range(300))

ALIKE = {
    "the same": (_TEXT, _TEXT, 1.0, 1.0),
    "other case and marks": (_TEXT, _TEXT.upper().replace(" ", ", "), 1.0, 1.0),
    "cut to its half": (_TEXT, " ".join(_WORDS[:200]), 1.0, 1.0),
    "a line before and behind": (_TEXT, f"By our own reporter {_TEXT} All rights reserved", 0.99, 1.0),
    "every tenth word another": (
        _TEXT,
        " ".join("new" if number % 10 == 0 else word for number, word in enumerate(_WORDS)),
        0.5,
        0.7,
    ),
    "another text": (_TEXT, _TEXT.replace("word", "term"), 0.0, 0.0),
    "without spaces": (_CHINESE, _CHINESE[:280], 1.0, 1.0),
    "too short to say": ("A few words only.", "A few words only.", 0.0, 0.0),
}


@pytest.mark.parametrize("name", ALIKE)
def test_the_overlap_of_two_texts(name: str) -> None:
    one, other, least, most = ALIKE[name]
    assert least <= overlap(runs(one), runs(other)) <= most


@given(st.text(max_size=2000), st.text(max_size=2000))
def test_an_overlap_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    share = overlap(runs(one), runs(other))
    assert 0.0 <= share <= 1.0
    assert share == overlap(runs(other), runs(one))


def test_a_sketch_is_a_part_of_the_runs_and_of_bounded_length() -> None:
    found = sketch(" ".join(f"w{number}" for number in range(20_000)))
    assert len(found) == 64
    assert set(sketch(_TEXT)) <= runs(_TEXT)


SAME_PAGE = [
    "https://www.paper.example/news/story-7",
    "http://paper.example/news/story-7/",
    "https://m.paper.example/news/story-7?utm_source=mail&fbclid=3",
    "https://paper.example/news/story-7/amp",
    "https://paper.example/news/story-7#comments",
]


@pytest.mark.parametrize("address", SAME_PAGE)
def test_a_page_has_one_name_however_its_address_is_written(address: str) -> None:
    assert page_key(address) == "paper.example/news/story-7"


NO_PAGE = [
    "https://paper.example/",
    "https://www.paper.example",
    "ftp://paper.example/a",
    "story",
    "",
    "http://[bad",
]


@pytest.mark.parametrize("address", NO_PAGE)
def test_a_front_page_and_what_is_no_address_name_no_page(address: str) -> None:
    assert page_key(address) == ""


def test_what_a_page_is_asked_for_is_a_part_of_its_name() -> None:
    assert page_key("https://paper.example/show?id=7&lang=en") != page_key(
        "https://paper.example/show?id=8&lang=en"
    )
