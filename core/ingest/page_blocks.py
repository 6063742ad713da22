"""A page's tree as blocks of text in reading order, each with the element it stands in.

A block is what a browser sets apart: a paragraph, heading, list item or table cell, or a stretch of bare text
between such. Elements are numbered in document order, so that sums over whole subtrees are one backward pass.
Which blocks are the article is `page_body`'s to say; nothing is judged here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from core.ingest.page_tree import Element

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCK_TAGS = HEADINGS | frozenset(
    (
        "html", "body", "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "form",
        "fieldset", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr",
        "td", "th", "blockquote", "pre", "figure", "figcaption", "address", "hr", "details", "summary",
        "center", "dialog", "picture", "menu", "hgroup",
    )
)  # fmt: skip
_DEAD_TAGS = frozenset(
    (
        "script", "style", "template", "svg", "select", "option", "button", "iframe", "canvas", "map", "head",
        "input", "textarea", "noscript", "object", "video", "audio", "label", "math", "embed", "param",
        "source", "track", "datalist", "rp", "rt",
    )
)  # fmt: skip
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_MAX_DEPTH = 260
_ENDS = tuple(".!?\u2026\u201d\u00bb0123456789")


def _parts(before: str, after: str) -> bool:
    """Whether one word ends and another begins here, without a space between them."""
    return (before.islower() or (before != "" and before in ".!?:\u201d\u00bb)")) and after.isupper()


@dataclass(frozen=True, slots=True)
class Block:
    """One block. `node` is the number of its element in `PageBlocks.elements`; `linked` counts the
    characters of its text that are links. A line break inside it is a line feed."""

    text: str
    node: int
    linked: int = 0

    @property
    def link_share(self) -> float:
        return min(1.0, self.linked / len(self.text))


@dataclass(slots=True)
class PageBlocks:
    """Elements that hold blocks, each with the number of the one around it (the first: -1)."""

    elements: list[Element] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def tag(self, node: int) -> str:
        return str(self.elements[node].tag)

    def path(self, node: int, most: int = _MAX_DEPTH) -> list[int]:
        """An element and those around it, the innermost first, `most` at most."""
        found: list[int] = []
        while node >= 0 and len(found) < most:
            found.append(node)
            node = self.parents[node]
        return found

    def sums(self, weights: Sequence[float]) -> list[float]:
        """For each element, the weights of all blocks in it. `weights` has one for each block."""
        totals = [0.0] * len(self.elements)
        for block, weight in zip(self.blocks, weights, strict=True):
            totals[block.node] += weight
        for node in range(len(totals) - 1, 0, -1):
            totals[self.parents[node]] += totals[node]
        return totals


def page_blocks(root: Element) -> PageBlocks:
    """All blocks of a page, hidden and secondary ones too. Time: linear in the page."""
    walk = _Walk()
    walk.enter(root, -1, linked=False, depth=0)
    return walk.page


class _Walk:
    """The text gathered so far of the block that is open, and what was closed before it."""

    def __init__(self) -> None:
        self.page = PageBlocks()
        self._pieces: list[str] = []
        self._linked = 0

    def enter(self, element: Element, parent: int, *, linked: bool, depth: int) -> None:
        """Take in a block element: its own text closes before and after it."""
        self._close(parent)
        node = len(self.page.elements)
        self.page.elements.append(element)
        self.page.parents.append(parent)
        self._inside(element, node, linked=linked, depth=depth)
        self._close(node)

    def _inside(self, element: Element, node: int, *, linked: bool, depth: int) -> None:
        self._add(element.text, linked=linked)
        for child in element:
            tag = child.tag
            if not isinstance(tag, str) or tag in _DEAD_TAGS or depth > _MAX_DEPTH:
                pass
            elif tag == "br" or (not child.text and not len(child) and self._runs_into(child)):
                self._pieces.append("\n")
            elif tag in _BLOCK_TAGS:
                self.enter(child, node, linked=linked, depth=depth + 1)
            else:
                self._part_from(child.text)
                self._inside(child, node, linked=linked or tag == "a", depth=depth + 1)
                self._part_from(child.tail)
            self._add(child.tail, linked=linked)

    def _add(self, words: str | None, *, linked: bool) -> None:
        if not words:
            return
        self._pieces.append(words.replace("\n", " "))
        if linked:
            self._linked += len(words.strip())

    def _runs_into(self, child: Element) -> bool:
        """Whether an empty element is all that parts two words: it is a line break by its style sheet."""
        before, after = self._pieces[-1][-1:] if self._pieces else "", (child.tail or "")[:1]
        return child.tag not in ("a", "img", "wbr") and _parts(before, after)

    def _part_from(self, words: str | None) -> None:
        """Set apart what begins anew right after a sentence's end at the edge of an element."""
        if self._pieces and words and words[0].isupper() and self._pieces[-1][-1:] in _ENDS:
            self._pieces.append("\n")

    def _close(self, node: int) -> None:
        if not self._pieces:
            return
        raw = "".join(self._pieces)
        linked, self._linked = self._linked, 0
        self._pieces = []
        if raw.isspace():
            return
        paragraphs = _paragraphs(raw if raw.isascii() else raw.translate(_INVISIBLE))
        total = sum(map(len, paragraphs))
        for words in paragraphs:
            self.page.blocks.append(Block(words, node, linked * len(words) // total))


def _paragraphs(raw: str) -> list[str]:
    """The words with one space between them; two line breaks part paragraphs, one stays in its own."""
    if "\n" not in raw:
        return [words] if (words := " ".join(raw.split())) else []
    lines = "\n".join(" ".join(line.split()) for line in raw.split("\n"))
    return [part.strip("\n") for part in lines.split("\n\n") if part.strip()]
