"""The article of a page without its menus, teasers and notices; blocks are joined by one blank line.

The element that holds most running text is the article's, and of that what reads as text is kept
(`page_body`), with the standfirst above it (`page_lead`). Where that is not what the page's own data says
(`page_stated_text`), or is hardly anything, that data or trafilatura's reading is taken, and that is said.
"""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass

from core.errors import InputError
from core.ingest.offline_imports import import_offline
from core.ingest.page_blocks import Block, PageBlocks
from core.ingest.page_body import body_blocks, body_node
from core.ingest.page_head_lines import without_head_lines
from core.ingest.page_lead import lead_blocks
from core.ingest.page_lines import LineWords
from core.ingest.page_parts import page_parts
from core.ingest.page_stated_text import is_told
from core.ingest.page_tree import Element, is_large
from core.model.diagnostic import Diagnostic
from core.text.normalise import stored_text

_SHORT = 250
_MIN_TEXT = 40


@dataclass(frozen=True, slots=True)
class PageText:
    """The stored text of a page, and what to say of it."""

    text: str
    warnings: tuple[Diagnostic, ...] = ()


def page_text(
    page: PageBlocks, url: str, lines: LineWords, descriptions: Sequence[str] = (), stated: str = ""
) -> PageText:
    """The article's text. `lines` are words known from elsewhere, `descriptions` what the page says that the
    article is about, `stated` the text that its own data holds. Raises InputError where the page holds none.
    """
    root = page.elements[0]
    found = article_text(page, lines, descriptions)
    if stated and not is_told(stated, found):
        return PageText(stated, (_UNSEEN,))
    if len(found) >= _SHORT:
        return PageText(found)
    other = "" if is_large(root) else _extracted(root, url, lines)
    if len(other) >= 2 * max(len(found), _MIN_TEXT):
        return PageText(other, (_DOUBTFUL, *_short(other)))
    if len(found) >= _MIN_TEXT:
        return PageText(found, _short(found))
    raise InputError(
        "no-text",
        "No article was found on this page.",
        "If it shows a notice or a login, dismiss that in the browser and save the page again.",
    )


_DOUBTFUL = Diagnostic(
    "doubtful-text",
    "The article was hard to tell from the rest of this page.",
    "Compare the text with the page.",
)


_UNSEEN = Diagnostic(
    "stated-text",
    "The article is not among the blocks of this page; its text is taken from the page's own data.",
    "Compare the text with the page.",
)


def _short(text: str) -> tuple[Diagnostic, ...]:
    if len(text) >= _SHORT:
        return ()
    message = "This text is very short: the page may show only the beginning of the article."
    return (Diagnostic("short-text", message, "Open the whole article in a browser and save that page."),)


def article_text(page: PageBlocks, lines: LineWords, descriptions: Sequence[str] = ()) -> str:
    """The article of a page by its own blocks, however little that is."""
    parts = page_parts(page)
    body = body_blocks(parts, body_node(parts, lines), lines)
    lead = lead_blocks(parts, body, descriptions, lines)
    told = _once([block.text for block in (*lead, *body)])
    return joined(without_head_lines([line for words in told for line in words.split("\n")]))


def _once(told: list[str]) -> list[str]:
    """The blocks of an article; half of them where the other half says all of it over again, as on pages that
    hold their text for each width of screen."""
    half, odd = divmod(len(told), 2)
    return told[:half] if not odd and half > 1 and told[:half] == told[half:] and told[0] != told[1] else told


def _extracted(root: Element, url: str, lines: LineWords) -> str:
    # Imported here because it takes half a second and few pages need it.
    trafilatura = import_offline("trafilatura")
    text = trafilatura.extract(deepcopy(root), url=url or None, favor_precision=True, include_comments=False)
    return joined(line for line in (text or "").split("\n") if not lines.is_furniture(Block(line, 0)))


def joined(blocks: Iterable[str]) -> str:
    """Blocks with one blank line between them; one that goes on within a sentence is joined by a space."""
    found: list[str] = []
    for block in filter(None, (block.strip() for block in blocks)):
        if found and _goes_on(found[-1], block):
            found[-1] = f"{found[-1]} {block}"
        else:
            found.append(block)
    return stored_text("\n\n".join(found))


def _goes_on(before: str, block: str) -> bool:
    """Whether a line break stands within a sentence: none ended before it, and it goes on in lower case."""
    return block[0].islower() and (before[-1].isalnum() or before[-1] in ",;-\u2013")
