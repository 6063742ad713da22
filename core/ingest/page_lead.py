"""The standfirst of an article: the sentences between title and text, where a page sets them apart."""

from collections.abc import Sequence

from core.ingest.page_blocks import HEADINGS, Block, PageBlocks
from core.ingest.page_lines import LineWords, ends_sentence, folded
from core.ingest.page_parts import PageParts, wide_length
from core.ingest.page_vocabulary import named

_LEAST_FOLDED = 20
_SHORT = 40
_LONGEST = 1200
_NEAR_TITLE = 4  # blocks
_FAR_BEFORE = 60  # blocks
_SAME_START = 40  # letters
_NAMED_AROUND = 3  # elements


def lead_blocks(
    parts: PageParts, body: Sequence[Block], descriptions: Sequence[str], lines: LineWords
) -> list[Block]:
    """The blocks before the body that are its standfirst: those that the page's description repeats, those
    that are called so, or the first full sentence right under the title."""
    if not body:
        return []
    page = parts.page
    first = page.blocks.index(body[0])
    title = _title_before(page, first, lines)
    start = max(0, first - _FAR_BEFORE) if title is None else title + 1
    near = [block for block in page.blocks[start:first] if _may_be_lead(page, block, lines)]
    told = {folded(block.text) for block in body}
    near = [block for block in near if folded(block.text) not in told]
    wanted = [folded(words) for words in descriptions]
    described = [block for block in near if _is_described(folded(block.text), wanted)]
    called = [block for block in near if _is_called_lead(page, block)]
    found = called or described[:1] or _under_title(parts, near, title)
    return [block for number, block in enumerate(found) if block.text not in [b.text for b in found[:number]]]


def _title_before(page: PageBlocks, first: int, lines: LineWords) -> int | None:
    """The last block before the body that is the title: by its words, else the last main heading."""
    before = range(first - 1, -1, -1)
    by_words = (
        i
        for i in before
        if lines.title
        and len(page.blocks[i].text) <= 2 * len(lines.title)
        and folded(page.blocks[i].text) == lines.title
    )
    by_tag = (i for i in before if page.tag(page.blocks[i].node) == "h1")
    return next(by_words, next(by_tag, None))


def _may_be_lead(page: PageBlocks, block: Block, lines: LineWords) -> bool:
    if block.link_share > 0.3 or not _SHORT <= wide_length(block.text) <= _LONGEST:
        return False
    return page.tag(block.node) not in ("h1", "figcaption") and not lines.is_furniture(block)


def _is_described(words: str, wanted: Sequence[str]) -> bool:
    return any(
        min(len(words), len(other)) >= _LEAST_FOLDED
        and (words[:_SAME_START] == other[:_SAME_START] or words in other)
        for other in wanted
    )


def _is_called_lead(page: PageBlocks, block: Block) -> bool:
    around = page.path(block.node, _NAMED_AROUND)
    names = [named(page.elements[node]) for node in around]
    return any(name.lead for name in names) and not any(name.caption or name.byline for name in names[:1])


def _under_title(parts: PageParts, near: Sequence[Block], title: int | None) -> list[Block]:
    page = parts.page
    if title is None:
        return []
    under = page.blocks[title + 1 : title + 1 + _NEAR_TITLE]
    return [
        block
        for block in near
        if block in under
        and not parts.outside[block.node]
        and (ends_sentence(block.text) or page.tag(block.node) in HEADINGS)
    ][:1]
