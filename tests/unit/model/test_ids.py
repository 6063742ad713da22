"""Ids come from content: the same words have the same ids wherever and whenever they are read."""

import pytest

from core.model.ids import article_id, content_hash, format_id, mention_id, parse_id
from core.model.span import Span


def test_line_ends_and_composition_do_not_change_what_an_article_is() -> None:
    assert content_hash("Café\nopens ") == content_hash("Cafe\u0301 opens")


def test_other_words_are_another_article() -> None:
    assert article_id(content_hash("one")) != article_id(content_hash("two"))


def test_an_id_fits_a_row_id_and_is_read_back_from_its_text() -> None:
    number = mention_id(content_hash("words"), Span(3, 9))
    assert 0 <= number < 2**63
    assert parse_id(format_id(number)) == number


@pytest.mark.parametrize("text", ["", "xyz", "-1", "f" * 17])
def test_text_that_is_no_id_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  the words differ by what is wrong
        parse_id(text)


def test_a_span_cannot_be_reversed() -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(5, 3)
