"""The article of a page without its menus, teasers and notices; blocks are joined by one blank line.

trafilatura, set to prefer precision, finds it: what is taken in wrongly would become wrong events. Where it
finds (nearly) nothing, the paragraphs that read like running text are taken, and that is said.
"""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass

from core.errors import InputError
from core.ingest.page_tree import Element, is_large
from core.model.diagnostic import Diagnostic
from core.text.normalise import stored_text

_SHORT = 250
_MIN_BLOCK = 40
_MIN_TEXT = 40
_MAX_LINK_SHARE = 0.5
_NOT_ARTICLE = frozenset(
    ("nav", "footer", "aside", "form", "script", "style", "noscript", "template", "button", "select", "svg")
)
_BLOCKS = ("p", "pre", "li", "td", "blockquote", "div", "section", "article", "body")
_CONSENT = re.compile(r"\b(?:cookies?|consent|privacy|partners|javascript)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageText:
    """The stored text of a page, and what to say of it."""

    text: str
    warnings: tuple[Diagnostic, ...] = ()


def page_text(root: Element, url: str) -> PageText:
    """The article's text. Raises InputError where the page holds none. The tree may be changed."""
    found = "" if is_large(root) else _extracted(root, url)
    if len(found) >= _SHORT:
        return PageText(found)
    blocks = _running_blocks(root)
    if len(blocks) > len(found) and len(blocks) >= _MIN_TEXT:
        return PageText(blocks, (_DOUBTFUL, *_short(blocks)))
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


def _short(text: str) -> tuple[Diagnostic, ...]:
    if len(text) >= _SHORT:
        return ()
    message = "This text is very short: the page may show only the beginning of the article."
    return (Diagnostic("short-text", message, "Open the whole article in a browser and save that page."),)


def _extracted(root: Element, url: str) -> str:
    # Imported here because it takes half a second and most runs read no page.
    import trafilatura  # noqa: PLC0415

    text = trafilatura.extract(deepcopy(root), url=url or None, favor_precision=True, include_comments=False)
    return _joined((text or "").split("\n"))


def _running_blocks(root: Element) -> str:
    """Paragraphs that read like running text; blocks of other kinds where there are none."""
    for line_break in root.iter("br"):
        line_break.tail = f"\n{line_break.tail or ''}"
    paragraphs = _joined(_article_words(root.iter("p")))
    return paragraphs or _joined(_article_words(block for block in root.iter(*_BLOCKS) if _is_leaf(block)))


def _article_words(blocks: Iterable[Element]) -> Iterator[str]:
    for block in blocks:
        words = " ".join(block.text_content().split())
        if _reads_as_article(block, words):
            yield words


def _is_leaf(block: Element) -> bool:
    return all(inner is block for inner in block.iter(*_BLOCKS))


def _reads_as_article(block: Element, words: str) -> bool:
    if len(words) < _MIN_BLOCK or len(_CONSENT.findall(words)) > 1:
        return False
    linked = sum(len(link.text_content()) for link in block.iter("a"))
    if linked > _MAX_LINK_SHARE * len(words):
        return False
    return not any(ancestor.tag in _NOT_ARTICLE for ancestor in block.iterancestors())


def _joined(blocks: Iterable[str]) -> str:
    joined: list[str] = []
    for block in filter(None, (block.strip() for block in blocks)):
        if joined and _goes_on(joined[-1], block):
            joined[-1] = f"{joined[-1]} {block}"
        else:
            joined.append(block)
    return stored_text("\n\n".join(joined))


def _goes_on(before: str, block: str) -> bool:
    """Whether a line break stands within a sentence: none ended before it, and it goes on in lower case."""
    return block[0].islower() and (before[-1].isalnum() or before[-1] in ",;-\u2013")
