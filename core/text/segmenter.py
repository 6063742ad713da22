"""Sentences of an article: spans that tile its text, with the block they stand in and its role.

Blocks come from line structure, sentence breaks from inside a block, so a headline never runs into the
first sentence. What a role means for dates and events is left to the rooms that read them.
"""

from itertools import pairwise

from core.model.sentence import BlockRole, Sentence
from core.model.span import Span
from core.text.blocks import list_mark_end, split_blocks
from core.text.dateline import dateline_end
from core.text.furniture import is_furniture
from core.text.sentence_breaks import break_offsets
from core.text.words import SentenceWords, base_language, sentence_words

_LONGEST_HEADLINE_WORDS = 30
_LONGEST_HEADING_WORDS = 12
_STOPS = ".!?:;,\u2026\u3002\uff01\uff1f"
_CLOSERS = "\"'\u201d\u2019)]\u00bb"


def segment(text: str, language: str) -> tuple[Sentence, ...]:
    """The sentences in order; every character but white space is in exactly one of them."""
    code = base_language(language)
    words = sentence_words(code)
    blocks = split_blocks(text)
    sentences: list[Sentence] = []
    titled = False
    for number, block in enumerate(blocks):
        role = _role(block.of(text), words, may_be_title=not titled and len(blocks) > 1)
        titled = titled or role is not BlockRole.FURNITURE
        sentences.extend(_sentences_of_block(text, block, number, role, code))
    return tuple(sentences)


def _role(block: str, words: SentenceWords, *, may_be_title: bool) -> BlockRole:
    if is_furniture(block, words):
        return BlockRole.FURNITURE
    if list_mark_end(block):
        return BlockRole.LIST_ITEM
    lines = block.count("\n") + 1
    longest = _LONGEST_HEADLINE_WORDS if may_be_title else _LONGEST_HEADING_WORDS
    if lines <= 2 and _is_headline_like(block, longest) and not dateline_end(block, words):
        return BlockRole.TITLE if may_be_title else BlockRole.HEADING
    return BlockRole.BODY


def _is_headline_like(block: str, longest_words: int) -> bool:
    """Short, and without a stop at its end (a question may be a headline)."""
    if len(block) > 20 * longest_words:
        return False
    bare = block.rstrip().rstrip(_CLOSERS)
    stopped = bare.endswith(tuple(_STOPS)) and not (bare.endswith("?") and block.count("?") == 1)
    return len(block.split()) <= longest_words and bool(bare) and not stopped and "\u201d" not in block[-2:]


def _sentences_of_block(
    text: str, block: Span, number: int, role: BlockRole, language: str
) -> list[Sentence]:
    words = sentence_words(language)
    body = block.of(text)
    dateline = dateline_end(body, words) if role is BlockRole.BODY else 0
    head = max(dateline, list_mark_end(body))
    offsets = [offset for offset in break_offsets(body, language, words) if offset > head]
    edges = [0, *offsets, len(body)]
    sentences = []
    for start, end in pairwise(edges):
        span = _trimmed(text, block.start + start, block.start + end)
        if span is not None:
            sentences.append(Sentence(span, number, role))
    if dateline and sentences:
        mark = _trimmed(text, block.start, block.start + dateline)
        sentences[0] = Sentence(sentences[0].span, number, role, mark)
    return sentences


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """A span without white space at its edges; None where nothing else is in it."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    return Span(start + left, start + right) if right > left else None
