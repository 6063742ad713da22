"""Who tells an event: sentences of one article are one source, and so are copies of a text."""

import pytest

from core.model.derivation import Derivation
from core.model.event import Event, Kind, Modality, Source, TemporalLink
from core.model.ids import ArticleId, EventId, MentionId
from core.model.span import Span
from gui.models.words import source_words


def told_by(*articles: tuple[int, int | None]) -> Event:
    """An event told once by each of the articles, beside the one that it is a copy of."""
    sources = tuple(
        Source(
            MentionId(at),
            ArticleId(article),
            Span(0, 9),
            None,
            "The ferry sank.",
            TemporalLink.IS_INCLUDED,
            Derivation(()),
            copy_of=None if original is None else ArticleId(original),
        )
        for at, (article, original) in enumerate(articles)
    )
    return Event(EventId(1), "The ferry sank", None, Kind.EVENT, Modality.HAPPENED, sources)


@pytest.mark.parametrize(
    ("event", "words"),
    [
        pytest.param(told_by((1, None)), "1 source", id="told once"),
        pytest.param(told_by((1, None), (1, None), (1, None)), "1 source, 3 sentences", id="one article"),
        pytest.param(told_by((1, None), (2, None)), "2 sources", id="two articles"),
        pytest.param(told_by((1, None), (2, 1), (3, 1)), "1 source", id="copies of one text"),
        pytest.param(told_by((1, None), (2, None), (2, None)), "2 sources, 3 sentences", id="one twice"),
    ],
)
def test_sentences_and_copies_are_no_sources_of_their_own(event: Event, words: str) -> None:
    assert source_words(event) == words
