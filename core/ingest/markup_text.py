"""Text out of a piece of markup that stands in a field or a cell: its paragraphs, joined by one blank line.

A piece is an article already, so nothing is taken for furniture; whole pages are `web_page`'s.
"""

import re
from collections.abc import Iterator
from itertools import islice

import lxml.etree
import lxml.html

from core.ingest.page_tree import Element, parse_page
from core.text.normalise import stored_text

_TAGS = re.compile(
    r"<(?:/?(?:p|div|ul|ol|li|h[1-6]|blockquote|article|section|table|figure|em|strong|span)\b[^<>]*|"
    r"a\s[^<>]*|br\s*/?|img\s[^<>]*|!--[^<>]*--)>",
    re.IGNORECASE,
)
_BLOCKS = frozenset(
    ("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "article", "section", "table", "tr",
     "td", "th", "ul", "ol", "dl", "dt", "dd", "pre", "figure", "header", "footer", "main", "body")
)  # fmt: skip
_LEFT_OUT = frozenset(("script", "style", "noscript", "template", "figcaption", "iframe", "svg", "button"))
_FEWEST_TAGS = 2


def holds_markup(words: str) -> bool:
    """Whether a field's words are marked up as a page is, not merely a sentence with a "<" in it."""
    return "<" in words and len(list(islice(_TAGS.finditer(words), _FEWEST_TAGS))) == _FEWEST_TAGS


def text_of_markup(markup: str) -> str:
    """The words of a piece of markup in their blocks; nothing where there are none. Raises InputError where
    the piece is overgrown."""
    root, _ = parse_page(f"<body>{markup}</body>".encode("utf-8", "replace"))
    return stored_text("\n\n".join(text_blocks(root)))


def text_blocks(root: Element) -> Iterator[str]:
    """The words of each block of a tree in order; a line break stays one."""
    pieces: list[str] = []
    for starts_block, words in _walk(root):
        if starts_block and pieces:
            yield from _block(pieces)
            pieces = []
        pieces.append(words)
    yield from _block(pieces)


def _block(pieces: list[str]) -> Iterator[str]:
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\x00"))
    block = "\n".join(line for line in lines if line)
    if block:
        yield block


def _walk(root: Element) -> Iterator[tuple[bool, str]]:
    """Words in order of the text, each with whether a block begins before them."""
    depth_left_out = 0
    for event, element in lxml.etree.iterwalk(root, events=("start", "end", "comment")):
        if event == "comment":
            if not depth_left_out:
                yield False, element.tail or ""
            continue
        if element.tag in _LEFT_OUT:
            depth_left_out += 1 if event == "start" else -1
        elif event == "start" and not depth_left_out:
            yield element.tag in _BLOCKS, element.text or ""
        if event == "end" and not depth_left_out:
            line_break = "\x00" if element.tag == "br" else ""
            yield element.tag in _BLOCKS, line_break + (element.tail or "")
