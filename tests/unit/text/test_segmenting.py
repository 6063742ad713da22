"""Blocks and sentences of real-looking pages: what begins where, and what it is to the article."""

import pytest

from core.model.sentence import BlockRole, Sentence
from core.text.segmenter import segment

_PAGE = """Council votes to close the harbour

0 2,845

PORT ELAN, Veria – On Friday the council voted to close the harbour, the mayor said.

“We had no choice. The quay is unsafe,” Maj. Gen. A. B. Orr said. “Why wait?” he added.

- Advertisement -

What happens next

1. The boats leave.
2. The gates close.

Subscribe to our newsletter
A version of this article appeared in print on July 14, 2019.
"""


def _of(text: str) -> list[tuple[str, BlockRole]]:
    return [(sentence.span.of(text), sentence.role) for sentence in segment(text, "en")]


def test_headline_never_runs_into_the_first_sentence() -> None:
    assert _of(_PAGE)[0] == ("Council votes to close the harbour", BlockRole.TITLE)


def test_each_block_has_its_role() -> None:
    roles = dict(_of(_PAGE))
    assert roles["0 2,845"] is BlockRole.FURNITURE
    assert roles["- Advertisement -"] is BlockRole.FURNITURE
    assert roles["Subscribe to our newsletter"] is BlockRole.FURNITURE
    assert roles["A version of this article appeared in print on July 14, 2019."] is BlockRole.FURNITURE
    assert roles["What happens next"] is BlockRole.HEADING
    assert roles["1. The boats leave."] is BlockRole.LIST_ITEM


def test_dateline_stays_with_its_sentence_and_is_marked() -> None:
    sentence = next(sentence for sentence in segment(_PAGE, "en") if sentence.dateline)
    assert sentence.span.of(_PAGE).startswith("PORT ELAN, Veria – On Friday")
    assert sentence.dateline is not None
    assert sentence.dateline.of(_PAGE) == "PORT ELAN, Veria –"


def test_quotes_and_ranks_do_not_break_a_sentence() -> None:
    sentences = [text for text, _ in _of(_PAGE)]
    assert any(text.endswith("The quay is unsafe,” Maj. Gen. A. B. Orr said.") for text in sentences)
    assert "“Why wait?” he added." in sentences


@pytest.mark.parametrize(
    "text",
    [
        "He was born Sept. 30 in St. Louis.",
        "It closes at 5 p.m. Friday, they said.",
        "The U.S. President met Gov. Smith and Sen. Jones.",
        "See No. 5 on the list.",
        "J. K. Orr and Lt. Col. Adams left.",
        "He has worked for Smith vs. Jones for years.",
        "“What is it?” she asked.",
        "“What is it?” Orr asked.",
        "“Out!” Mayor Orr shouted.",
        "The rate rose 5.3 percent.",
    ],
)
def test_full_stop_that_ends_nothing(text: str) -> None:
    assert [sentence.span.of(text) for sentence in segment(text, "en")] == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He left. She stayed.", 2),
        ("He left in the U.S. The rest stayed.", 2),
        ("He left at 5 p.m. The rest stayed.", 2),
        ("He left! She stayed? They wept.", 3),
        ('He said: "I left." She stayed.', 2),
        ("He left.She stayed.", 2),
        ("It was 2018. Then it was 2019.", 2),
    ],
)
def test_full_stop_that_ends_a_sentence(text: str, count: int) -> None:
    assert len(segment(text, "en")) == count


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("WASHINGTON (Reuters) - The senate voted on Friday.", "WASHINGTON (Reuters) -"),
        ("PARIS, July 3 — The senate voted on Friday.", "PARIS, July 3 —"),
        ("NEW YORK -- The senate voted on Friday.", "NEW YORK --"),
        ("JERUSALEM (AP)_ The senate voted on Friday.", "JERUSALEM (AP)_"),
        ("London, July 3 (Reuters) – The senate voted on Friday.", "London, July 3 (Reuters) –"),
        ("SALVADOR, Feb 26 - The senate voted on Friday.", "SALVADOR, Feb 26 -"),
        ("Washington (CNN) The senate voted on Friday.", "Washington (CNN)"),
        (
            "HALDEN, 14 March 2024 (Coastal Wire) -- The senate voted on Friday.",
            "HALDEN, 14 March 2024 (Coastal Wire) --",
        ),
        ("HALDEN, Veria, March 14 (CW) - The senate voted.", "HALDEN, Veria, March 14 (CW) -"),
        (
            "NEW ELAN, March 14, 2024 /NewsWireOne/ -- The senate voted on Friday.",
            "NEW ELAN, March 14, 2024 /NewsWireOne/ --",
        ),
        pytest.param("Smith, May 4 (a Monday that he loved) at home - voted.", None, id="words behind it"),
        pytest.param("On May 4 (a Monday) - the senate voted.", None, id="brackets behind a day alone"),
        ("The senate voted - again - on Friday.", None),
        ("Mary Smith – the mayor – voted on Friday.", None),
        ("UN-backed troops left - at last - on Friday.", None),
        ("He met Smith (R) in Paris on Friday.", None),
        pytest.param(
            "On May 4, 1931, Rovia and Lund \u2013 both small \u2013 signed.", None, id="a date opens it"
        ),
        pytest.param("On 4 May 1931 \u2013 a Monday \u2013 it opened.", None, id="a preposition is no town"),
    ],
)
def test_dateline_of_a_paragraph(line: str, dateline: str | None) -> None:
    (sentence,) = segment(line, "en")
    found = sentence.dateline.of(line) if sentence.dateline else None
    assert found == dateline


def _blocks(text: str) -> list[list[Sentence]]:
    blocks: dict[int, list[Sentence]] = {}
    for sentence in segment(text, "en"):
        blocks.setdefault(sentence.block, []).append(sentence)
    return list(blocks.values())


def test_hard_wrapped_telex_is_joined_and_indents_part_its_paragraphs() -> None:
    text = (
        "SALVADOR, Feb 26 - Showers continued throughout the week in\n"
        "the cocoa zone, alleviating the drought since early January,\n"
        "the firm said in its weekly review.\n"
        "    The dry period means the harvest will be late this year,\n"
        "and less than had been expected by the trade.\n"
        "    Arrivals were small.\n"
    )
    assert [len(block) for block in _blocks(text)] == [1, 1, 1]


def test_long_lines_are_paragraphs_of_their_own() -> None:
    text = ("The first paragraph goes on and on, " * 6 + "and ends.\n") * 3
    assert len(_blocks(text)) == 3


def test_bare_year_on_a_line_is_a_heading_not_a_counter() -> None:
    text = "The story of the mill\n\n1919\n\nThe mill was built by two brothers."
    assert ("1919", BlockRole.HEADING) in _of(text)


def test_a_paragraph_longer_than_any_is_parted_where_its_sentences_end() -> None:
    sentence = "The ferry did not sail that day, “said nobody in the harbour of Husum. "
    text = sentence * 800
    assert [one.span.of(text) for one in segment(text, "en")][:3] == [sentence.strip()] * 3
    assert all(one.span.of(text).endswith(".") for one in segment(text, "en"))


def test_quotation_marks_that_are_never_closed_are_read_through() -> None:
    assert "".join(one.span.of("“" * 40_000) for one in segment("“" * 40_000, "en")) == "“" * 40_000
