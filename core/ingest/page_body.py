"""Where the article of a page stands, and which of the blocks there are running text.

Precision comes first: a menu or a teaser taken for text would become a false event.
"""

from collections.abc import Sequence

from core.ingest.page_blocks import HEADINGS, Block, PageBlocks
from core.ingest.page_lines import LineWords, ends_sentence, folded
from core.ingest.page_parts import PageParts, children_of, inside, wide_length
from core.ingest.page_tree import Element
from core.ingest.page_vocabulary import named

_CLEAR_SHARE = 0.8  # of the running text around it: the article stands in this element
_HINTED_SHARE = 0.6
_LEADING_SHARE = 0.55
_FAR_AHEAD = 4.0
_PARAGRAPHS = frozenset(("p", "li", "blockquote", "pre", "dd", "dt", "td", "th"))
_ENTRIES = frozenset(("article", "section"))
_MAX_LINK_SHARE = 0.5
_MAX_LINK_SHARE_LONG = 0.8
_LONG = 160
_SHORT = 40
_SHORT_END = 60
_SHORT_ITEM = 25
_CAPTION = 200
_PARAGRAPHED = 0.75  # where so much of the text stands in paragraphs, what does not is something else


def body_node(parts: PageParts, lines: LineWords) -> int:
    """The number of the element that holds the article: down from the page while one part holds most, and
    of several articles on one page into the one under its title."""
    page = parts.page
    totals = page.sums(parts.weights)
    children = children_of(page.parents)
    node = 0
    while True:
        inner = sorted((c for c in children[node] if not parts.outside[c]), key=lambda c: -totals[c])
        several = _is_one_of_several(page, inner, totals, lines)
        if inner and not several and _leads(page, inner, totals, totals[node]):
            node = inner[0]
            continue
        titled = _titled_article(page, inner, lines)
        if titled is None:
            return _with_beginning(parts, node)
        node = titled


def _titled_article(page: PageBlocks, inner: Sequence[int], lines: LineWords) -> int | None:
    """Of several article elements side by side, the one whose heading is the page's title."""
    articles = [node for node in inner if page.tag(node) == "article"]
    if len(articles) < 2 or not lines.title:
        return None
    for block in page.blocks:
        if page.tag(block.node) in HEADINGS and folded(block.text) == lines.title:
            return next((node for node in page.path(block.node) if node in articles), None)
    return None


def _is_one_of_several(
    page: PageBlocks, inner: Sequence[int], totals: Sequence[float], lines: LineWords
) -> bool:
    """Whether the fullest element is one of several parts alike under a title of their own, as the entries
    of a live report are: none of them is the article then."""
    if not inner or page.tag(inner[0]) not in _ENTRIES or not lines.title:
        return False
    first = page.elements[inner[0]]
    alike = [n for n in inner[1:] if totals[n] and _kind(page.elements[n]) == _kind(first)]
    entries = {inner[0], *alike}
    titles = [b for b in page.blocks if page.tag(b.node) == "h1" and folded(b.text) == lines.title]
    return bool(alike) and any(entries.isdisjoint(page.path(block.node)) for block in titles)


def _kind(element: Element) -> tuple[str, str]:
    return str(element.tag), element.get("class") or ""


def _leads(page: PageBlocks, inner: Sequence[int], totals: Sequence[float], whole: float) -> bool:
    best = inner[0]
    share = totals[best] / whole if whole else 0.0
    if page.tag(best) in _PARAGRAPHS or share < _LEADING_SHARE:
        return False
    element = page.elements[best]
    hinted = element.tag in ("article", "main") or named(element).body
    second = totals[inner[1]] if len(inner) > 1 else 0.0
    clear = share >= _CLEAR_SHARE or (hinted and share >= _HINTED_SHARE)
    return clear or totals[best] >= _FAR_AHEAD * second > 0


def _with_beginning(parts: PageParts, node: int) -> int:
    """The element around it where that holds paragraphs of its own: the article is in two parts."""
    page = parts.page
    parent = page.parents[node]
    for block, weight in zip(page.blocks, parts.weights, strict=True):
        if parent >= 0 and weight and page.tag(block.node) == "p" and page.parents[block.node] == parent:
            return parent
    return node


def body_blocks(parts: PageParts, root: int, lines: LineWords) -> list[Block]:
    """The blocks of an element that read as its article, in order."""
    page = parts.page
    within = inside(parts, root)
    blocks = [block for block in page.blocks if within[block.node]]
    kept = [_reads_as_article(page, block, lines) for block in blocks]
    if _share_in_paragraphs(page, blocks) > _PARAGRAPHED:
        holders = {page.parents[block.node] for block in blocks if page.tag(block.node) == "p"}
        kept = [
            keep and (page.tag(block.node) in _PARAGRAPHS | HEADINGS or block.node in holders)
            for block, keep in zip(blocks, kept, strict=True)
        ]
    return _without_edges(page, _with_content(page, blocks, kept))


def _share_in_paragraphs(page: PageBlocks, blocks: Sequence[Block]) -> float:
    paragraphs = sum(len(block.text) for block in blocks if page.tag(block.node) == "p")
    return paragraphs / max(1, sum(len(block.text) for block in blocks))


def _reads_as_article(page: PageBlocks, block: Block, lines: LineWords) -> bool:
    text, tag = block.text, page.tag(block.node)
    if tag == "h1" or lines.is_furniture(block):
        return False
    if not any(char.isalpha() for char in text):
        return any(char.isdigit() for char in text) and _in_data_table(page, block)
    if block.link_share > _MAX_LINK_SHARE:
        return tag == "p" and len(text) > _LONG and block.link_share < _MAX_LINK_SHARE_LONG
    if tag in HEADINGS:
        return True
    if ends_sentence(text):
        return True
    if len(text) < _CAPTION and _under_picture(page, block):
        return False
    return tag in _PARAGRAPHS or len(text) >= _SHORT


def _in_data_table(page: PageBlocks, block: Block) -> bool:
    """Whether a block is a cell of a table that names its columns or rows, which one for layout does not."""
    if page.tag(block.node) not in ("td", "th"):
        return False
    table = next((n for n in page.path(block.node) if page.tag(n) == "table"), None)
    return table is not None and page.elements[table].find(".//th") is not None


def _under_picture(page: PageBlocks, block: Block) -> bool:
    """Whether a line stands with a picture, in its element or right under one that has no words."""
    element = page.elements[block.node]
    if element.find(".//img") is not None:
        return page.tag(block.node) in _PARAGRAPHS
    before = element.getprevious()
    if before is None or not isinstance(before.tag, str):
        return False
    pictured = before.tag in ("img", "figure", "picture") or before.find(".//img") is not None
    return pictured and not before.text_content().strip()


def _with_content(page: PageBlocks, blocks: Sequence[Block], kept: Sequence[bool]) -> list[Block]:
    """Without headings over nothing, and without lines that lead to a list that was left out."""
    found: list[Block] = []
    content = following = False
    for block, keep in zip(reversed(blocks), reversed(kept), strict=True):
        heading = page.tag(block.node) in HEADINGS
        leads_on = block.text.endswith((":", "\uff1a")) and len(block.text) < _CAPTION
        following_kept, following = following, keep
        if not keep or (heading and not content) or (leads_on and not heading and not following_kept):
            following = False
            content = content and not heading
            continue
        found.append(block)
        content = not heading
    return found[::-1]


def _without_edges(page: PageBlocks, blocks: list[Block]) -> list[Block]:
    """Without the short lines before the first sentence and after the last: dates, names, sections, tags."""
    start, end = 0, len(blocks)
    while start < end and _is_label(blocks[start], _SHORT_END):
        start += 1
    while end > start and _is_label(blocks[end - 1], _short_end(page, blocks[end - 1])):
        end -= 1
    return blocks[start:end]


def _is_label(block: Block, shortest: int) -> bool:
    return not ends_sentence(block.text) and wide_length(block.text) < shortest


def _short_end(page: PageBlocks, block: Block) -> int:
    """A list at the end is often one of facts; what is left out of it for its links were tags."""
    return _SHORT_ITEM if page.tag(block.node) == "li" else _SHORT_END
