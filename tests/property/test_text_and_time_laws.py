"""Laws of splitting and tagging that hold for any text, hostile ones included."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.model.article import UNKNOWN_PUBLICATION, PublicationDate, PublishedSource
from core.temporal.tagger import ground, recognise, tag
from core.text.normalise import stored_text
from core.text.segmenter import segment

_TIME_WORDS = st.sampled_from(
    (
        "Saturday", "May", "march", "13", "1998", "2019,", "480", "BC", "the", "of", "end", "last",
        "two", "weeks", "week", "ago", "earlier", "before", "after", "since", "-", "–", "'98",
        "1990s", "third", "quarter", "a.m.", "10:35", "morning", "every", "daily", "about", "and",
        "half", "\n", "\n\n", "century", "Christmas", "Sept.", "in", "on", "(", ")", "$", "years",
        "old", "years-old", "now", "2019-02-31", "99/99/9999", "0000", "next", "more", "than",
        "nearly", "at", "least", "hours", "minutes", "decade", "early", "mid", "later", "this",
        "that", "same", "first", "winter", "spring", "p.m.", "GMT", "hundred", "couple", "fiscal",
        "ended", "recent", "day", "yesterday", "tonight",
    )
)  # fmt: skip
_TIMELY = st.lists(_TIME_WORDS, max_size=40).map(" ".join)
_ANY_TEXT = st.one_of(st.text(max_size=300), _TIMELY)
_LANGUAGES = st.sampled_from(("en", "de", "el", "uk", "ru", "ar", "zh", "th", "ko", "und", "xx"))
_PUBLISHED = st.one_of(
    st.just(UNKNOWN_PUBLICATION),
    st.integers(-40_000, 40_000).map(
        lambda day: PublicationDate(Instant(day * SECONDS_PER_DAY), PublishedSource.USER, 1.0)
    ),
)


@given(_ANY_TEXT, _LANGUAGES)
def test_sentences_tile_the_text(text: str, language: str) -> None:
    sentences = segment(text, language)
    end = 0
    for sentence in sentences:
        assert not text[end : sentence.span.start].strip()
        assert sentence.span.start >= end
        assert sentence.span.of(text) == sentence.span.of(text).strip() != ""
        end = sentence.span.end
    assert not text[end:].strip()


@given(_ANY_TEXT, _LANGUAGES)
def test_blocks_are_numbered_in_order_and_datelines_lie_in_their_sentence(text: str, language: str) -> None:
    sentences = segment(text, language)
    assert [sentence.block for sentence in sentences] == sorted(sentence.block for sentence in sentences)
    for sentence in sentences:
        assert sentence.dateline is None or sentence.span.contains(sentence.dateline)


@settings(deadline=None)
@given(_ANY_TEXT, _LANGUAGES, _PUBLISHED)
def test_expressions_are_slices_in_order_that_never_overlap(
    text: str, language: str, published: PublicationDate
) -> None:
    end = 0
    for expression in tag(text, segment(text, language), language, published):
        assert expression.span.of(text) == expression.text != ""
        assert expression.span.start >= end
        end = expression.span.end


@settings(deadline=None)
@given(_TIMELY, _PUBLISHED)
def test_what_has_no_date_says_why_and_what_has_one_says_how(text: str, published: PublicationDate) -> None:
    for expression in tag(text, segment(text, "en"), "en", published):
        assert (expression.dating is None) == bool(expression.undated_reason)
        assert expression.derivation.rule
        assert expression.derivation.steps[0].span == expression.span


@settings(deadline=None)
@given(_TIMELY, _PUBLISHED)
def test_grounding_never_changes_what_was_recognised(text: str, published: PublicationDate) -> None:
    recognition = recognise(text, segment(text, "en"), "en")
    for date in (published, UNKNOWN_PUBLICATION):
        spans = [expression.span for expression in ground(recognition, date)]
        assert spans == [expression.span for expression in recognition.expressions]


@given(st.text(max_size=200))
def test_stored_text_is_stored_as_it_is_the_second_time(raw: str) -> None:
    once = stored_text(raw)
    assert stored_text(once) == once


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "word ",
        ". ",
        "a\n",
        '"( ',
        "He came. ",
        "A. ",
        "1,",
        "May ",
        "1 ",
        "1998 ",
        "the last ",
        "Saturday night ",
        "two weeks and ",
        "\u0300",
    ],
)
def test_long_monotonous_text_is_read_whole(piece: str) -> None:
    text = piece * 4000
    sentences = segment(text, "en")
    assert sum(len(sentence.span.of(text).split()) for sentence in sentences) == len(text.split())
    tag(text, sentences, "en", UNKNOWN_PUBLICATION)
