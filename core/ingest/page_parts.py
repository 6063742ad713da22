"""Which elements of a page are no part of its article, by tag, role and name.

A word in a class name is only a hint: an element that holds much of the page's running text is never left out
for its name, however it is called.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.ingest.page_blocks import HEADINGS, Block, PageBlocks
from core.ingest.page_vocabulary import is_hidden, named, vocabulary

# An element with more of the running text than this is kept, whatever its name; but for comments, where they
# show no sign of the article and enough text is left without them.
_MOST_OF_TEXT = 0.4
_ENOUGH = 300
_MOSTLY = 0.5
_SHORT_BYLINE = 300
_RUNNING_CHARS = 60
_MAX_LINK_SHARE = 0.4
_BARE_TEXT = 0.6  # text that is in no paragraph counts less
_PARAGRAPHS = frozenset(("p", "li", "blockquote", "pre", "dd", "td"))
_LINKED = 0.8
_TEASER_DEPTH = 4  # elements around the headline
_TEASER_CHARS = 600
_WIDE = re.compile("[\u2e80-\ud7ff\uf900-\ufaff]")
_NEVER = frozenset(("html", "body", "main"))


@dataclass(frozen=True, slots=True)
class PageParts:
    """The blocks of a page with what each weighs as running text; `outside` says of each element whether it
    is left out."""

    page: PageBlocks
    weights: list[float]
    outside: list[bool]


def page_parts(page: PageBlocks) -> PageParts:
    """What is left out of a page by its markup. Time: linear in the page."""
    weights = [running_weight(page, block) for block in page.blocks]
    totals = page.sums(weights)
    lengths = page.sums([len(block.text) for block in page.blocks])
    most = _MOST_OF_TEXT * max(1.0, totals[0])
    holds_article = _article_signs(page)
    teasers = _teasers(page, totals)
    told_in_parts = _articles_in_parts(page, totals)
    outside: list[bool] = []
    within: list[int] = []  # of each element the article element around it, -1 where there is none
    for node, parent in enumerate(page.parents):
        inherited = parent >= 0 and outside[parent]
        around = -1 if parent < 0 else parent if page.tag(parent) == "article" else within[parent]
        within.append(around)
        inner = around >= 0 and page.tag(node) == "article" and around not in told_in_parts
        left_out = inner or node in teasers or _is_outside(page, node, lengths[node])
        if left_out and totals[node] >= most:
            enough = totals[0] - totals[node] >= _ENOUGH
            left_out = named(page.elements[node]).comments and enough and not holds_article[node]
        outside.append(inherited or left_out)
    kept = [
        0.0 if outside[block.node] else weight for block, weight in zip(page.blocks, weights, strict=True)
    ]
    return PageParts(page, kept, outside)


def _articles_in_parts(page: PageBlocks, totals: Sequence[float]) -> set[int]:
    """The article elements whose text stands for the most part in articles inside of them, as that of a live
    report does; elsewhere such are cards that lead to other articles."""
    inner: dict[int, float] = {}
    for node in range(len(page.elements)):
        if page.tag(node) != "article":
            continue
        around = next((n for n in page.path(node)[1:] if page.tag(n) == "article"), -1)
        inner[around] = inner.get(around, 0.0) + totals[node]
    return {node for node, weight in inner.items() if node >= 0 and weight > _MOSTLY * totals[node]}


def _article_signs(page: PageBlocks) -> list[int]:
    """Of each element, how many signs of the article are in it: the main heading, or a name for its text."""
    signs = [int(element.tag == "main" or named(element).body) for element in page.elements]
    for block in page.blocks:
        signs[block.node] += page.tag(block.node) == "h1"
    for node in range(len(signs) - 1, 0, -1):
        signs[page.parents[node]] += signs[node]
    return signs


def _teasers(page: PageBlocks, totals: Sequence[float]) -> set[int]:
    """The elements that hold a headline that is a link and a line or two under it: they lead elsewhere."""
    headings = page.sums([float(page.tag(block.node) in HEADINGS) for block in page.blocks])
    found = set()
    for block in page.blocks:
        if page.tag(block.node) not in HEADINGS or block.link_share < _LINKED or page.tag(block.node) == "h1":
            continue
        for node in page.path(block.node, 1 + _TEASER_DEPTH)[1:]:
            if headings[node] > 1 or totals[node] > _TEASER_CHARS or page.tag(node) in _NEVER:
                break
            found.add(node)
    return found


def running_weight(page: PageBlocks, block: Block) -> float:
    """How much a block counts as running text: its letters that are no links, none where it is short."""
    tag = page.tag(block.node)
    length = wide_length(block.text)
    if length < _RUNNING_CHARS or tag in HEADINGS or block.link_share > _MAX_LINK_SHARE:
        return 0.0
    return length * (1 - block.link_share) * (1.0 if tag in _PARAGRAPHS else _BARE_TEXT)


def wide_length(text: str) -> int:
    """Characters, those of scripts that write a word in one or two of them counted thrice."""
    return len(text) if text.isascii() else len(text) + 2 * len(_WIDE.findall(text))


def inside(parts: PageParts, root: int) -> list[bool]:
    """Of each element, whether it is in `root` and not left out."""
    found: list[bool] = []
    for node, parent in enumerate(parts.page.parents):
        found.append((node == root or (parent >= 0 and found[parent])) and not parts.outside[node])
    return found


def children_of(parents: Sequence[int]) -> list[list[int]]:
    """Of each element, the numbers of those right under it."""
    children: list[list[int]] = [[] for _ in parents]
    for node, parent in enumerate(parents):
        if parent >= 0:
            children[parent].append(node)
    return children


def _is_outside(page: PageBlocks, node: int, length: float) -> bool:
    element = page.elements[node]
    words = vocabulary()
    if element.tag in _NEVER:
        return False
    if element.tag in words.tags or (element.get("role") or "").lower() in words.roles or is_hidden(element):
        return True
    name = named(element)
    if name.secondary or name.comments or name.caption:
        return not name.lead
    return name.byline and length < _SHORT_BYLINE
