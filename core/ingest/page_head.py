"""The blocks around the title of a page's article, where it says when and by whom it was written."""

from collections.abc import Iterator

from core.ingest.page_blocks import Block, PageBlocks
from core.ingest.page_lines import folded
from core.ingest.page_parts import running_weight

_BEFORE_TITLE, _AFTER_TITLE = 10, 25  # blocks
_RUNNING_BLOCKS = 2  # so far into the text is still beside the title
_TITLE_ROOM = 2  # times its letters, for its marks and spaces


def title_index(page: PageBlocks, title: str) -> int:
    """The number of the block that is the title; else of the main heading, else of the first running text."""
    letters = folded(title)
    short = (i for i, block in enumerate(page.blocks) if len(block.text) <= _TITLE_ROOM * len(letters))
    same = [i for i in short if folded(page.blocks[i].text) == letters]
    if same:
        main = [i for i in same if page.tag(page.blocks[i].node) == "h1"]
        return main[-1] if main else same[0]
    heading = next((i for i, block in enumerate(page.blocks) if page.tag(block.node) == "h1"), None)
    if heading is not None:
        return heading
    return next((i for i, block in enumerate(page.blocks) if running_weight(page, block)), 0)


def under_title(page: PageBlocks, title: int) -> Iterator[Block]:
    """The blocks from the title to a little way into the text."""
    running = 0
    for block in page.blocks[title : title + _AFTER_TITLE]:
        running += running_weight(page, block) > 0
        if running > _RUNNING_BLOCKS:
            return
        yield block


def above_title(page: PageBlocks, title: int) -> Iterator[Block]:
    """The blocks over the title, the nearest first."""
    return reversed(page.blocks[max(0, title - _BEFORE_TITLE) : title])
