"""Passages: words of an article held by content, so that they are found again where offsets have moved."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.model.ids import ArticleId
from core.model.span import Span

CONTEXT_LENGTH = 64  # characters kept before and after


@dataclass(frozen=True, slots=True)
class Passage:
    """`quote` is the text at `span` letter for letter; `prefix` and `suffix` are what stands around it."""

    article_id: ArticleId
    span: Span
    quote: str
    prefix: str = ""
    suffix: str = ""


def passage_at(article_id: ArticleId, text: str, span: Span) -> Passage:
    """The passage at this span of an article's text."""
    return Passage(
        article_id,
        span,
        span.of(text),
        text[max(0, span.start - CONTEXT_LENGTH) : span.start],
        text[span.end : span.end + CONTEXT_LENGTH],
    )


def found_again(passage: Passage, text: str) -> Span | None:
    """Where the passage stands in a text: where it stood, or else where its words come with most of their
    context; None where its words are gone."""
    if not passage.quote:
        return None
    if passage.span.of(text) == passage.quote:
        return passage.span
    starts: list[int] = []
    start = text.find(passage.quote)
    while start >= 0:
        starts.append(start)
        start = text.find(passage.quote, start + 1)
    if not starts:
        return None
    best = max(starts, key=lambda at: (_shared_context(passage, text, at), -abs(at - passage.span.start)))
    return Span(best, best + len(passage.quote))


def _shared_context(passage: Passage, text: str, start: int) -> int:
    """How many characters around the words are as they were."""
    before = text[max(0, start - len(passage.prefix)) : start]
    end = start + len(passage.quote)
    after = text[end : end + len(passage.suffix)]
    return _alike(reversed(passage.prefix), reversed(before)) + _alike(iter(passage.suffix), iter(after))


def _alike(ours: Iterator[str], theirs: Iterator[str]) -> int:
    count = 0
    for a, b in zip(ours, theirs, strict=False):
        if a != b:
            break
        count += 1
    return count
