"""The title of a PDF: what is set largest at the head of its first page, or what the file says of itself
where the page bears that out."""

import re
from collections.abc import Sequence
from statistics import median

from core.ingest.headline import headline_of
from core.ingest.labels import label
from core.ingest.pdf_paragraphs import Block

_LARGER = 1.15  # times the size of the body's type
_REACH = 12  # blocks
_LONGEST = 300
_MIN = 4
_RUNNING = 60  # letters of a paragraph of running text, at least
_MASTHEAD_WORDS = 3
_HEADLINE = 1.4  # times the size of the body's type, under a newspaper's own name
_ADDRESS = re.compile(r"https?://|www\.|@")
_NOT_LETTERS = re.compile(r"[\W_]+")


def body_size(blocks: Sequence[Block]) -> float:
    """The size of the type in which most of a text is set."""
    sizes = [block.size for block in blocks for _ in range(1 + len(block.text) // 20)]
    return median(sizes) if sizes else 0.0


def title_of(blocks: Sequence[Block], stated: str) -> tuple[str, int | None]:
    """The title, and the number of the block that is it, if one is."""
    top = [block for block in blocks[:_REACH] if block.page == blocks[0].page]
    for index, block in enumerate(top):
        if stated and _letters(block.text) == _letters(stated):
            return stated, index
    stated = stated if len(stated.split()) > 1 else ""
    largest = _largest(top, body_size(blocks))
    if largest is not None:
        return label(top[largest].text), largest
    text = "\n\n".join(block.text for block in top)
    if stated and _letters(stated) in _letters(text):
        return stated, None
    headline = headline_of(text)
    return (headline, None) if headline else (stated, None)


def _largest(top: Sequence[Block], body: float) -> int | None:
    """The block set largest, a newspaper's own name passed over where a headline follows."""
    larger = [
        index
        for index, block in enumerate(top)
        if block.size > _LARGER * body
        and _MIN <= len(block.text) <= _LONGEST
        and not _ADDRESS.search(block.text)
    ]
    if not larger:
        return None
    running = next((index for index, block in enumerate(top) if _is_running(block, body)), len(top))
    largest = max(larger, key=lambda index: (round(top[index].size, 1), -index))
    headlines = [
        index
        for index in larger
        if largest < index < running
        and top[index].size > max(_HEADLINE * body, top[largest].size / 2)
        and len(top[index].text.split()) > _MASTHEAD_WORDS
    ]
    is_masthead = len(top[largest].text.split()) <= _MASTHEAD_WORDS
    return headlines[0] if is_masthead and headlines else largest


def _is_running(block: Block, body: float) -> bool:
    return len(block.text) > _RUNNING and block.size <= _LARGER * body


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text.casefold())
