"""The floor's door: the explicit dates of a text in any language dateparser knows words of.

How a language parts its words decides who reads it; what is found becomes expressions here.
"""

from collections.abc import Iterable, Iterator

from core.model.sentence import Sentence
from core.model.span import Span
from core.temporal.dateparser_adapter import locale_words
from core.temporal.floor.found import Found
from core.temporal.floor.parted import found_at
from core.temporal.floor.tokens import floor_tokens
from core.temporal.floor.unparted import found_unparted
from core.temporal.floor.words import FloorWords, floor_words
from core.temporal.recognition import Recognised


def recognise_explicit(text: str, sentences: Iterable[Sentence], language: str) -> list[Recognised]:
    """The explicit dates of a text, in order. Time: linear in the text."""
    parted, words = locale_words(language).parted, floor_words(language)
    expressions: list[Recognised] = []
    for number, sentence in enumerate(sentences):
        span = sentence.span
        found = (
            _found_parted(text, span, words)
            if parted
            else found_unparted(text, span.start, span.end, language)
        )
        expressions.extend(_recognised(text, one, number, sentence) for one in found)
    return expressions


def _found_parted(text: str, span: Span, words: FloorWords) -> Iterator[Found]:
    """What stands in a sentence, its places turned from tokens to characters."""
    tokens = floor_tokens(text, span.start, span.end)
    index = 0
    while index < len(tokens.words):
        found = found_at(tokens, index, words)
        if found is None:
            index += 1
            continue
        yield Found(tokens.starts[found.start], tokens.ends[found.stop - 1], found.symbolic, found.rule)
        index = found.stop


def _recognised(text: str, found: Found, number: int, sentence: Sentence) -> Recognised:
    span = Span(found.start, found.stop)
    return Recognised(span, span.of(text), found.symbolic, found.rule, number, sentence.block)
