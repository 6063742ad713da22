"""Counting the words of a title for all its beginnings at once."""

from hypothesis import given
from hypothesis import strategies as st

from core.events.title_words import TitleWord, first_words, word_count, word_counts

_WORDS = st.lists(
    st.builds(
        TitleWord, st.sampled_from(["boat", ",", "'s", "’", "-", "12"]), st.integers(-1, 9), st.booleans()
    )
)


@given(_WORDS)
def test_each_beginning_has_the_words_it_would_have_alone(words: list[TitleWord]) -> None:
    assert word_counts(words) == [word_count(words[:end]) for end in range(len(words) + 1)]


@given(_WORDS, st.integers(1, 6))
def test_the_first_words_are_the_longest_beginning_within_the_limit(
    words: list[TitleWord], limit: int
) -> None:
    shown = first_words(words, limit)
    assert shown == words[: len(shown)]
    assert word_count(shown) <= limit
    assert len(shown) == len(words) or word_count(words[: len(shown) + 1]) > limit
