"""A saved page to a tree of elements that is safe to work on: decoded, bounded in size and depth, inert.

Nothing is fetched, run or expanded; pictures carried inside the page are dropped before parsing.
"""

import re
from typing import TypeAlias

import lxml.etree
import lxml.html

from core.errors import InputError
from core.ingest.encoding import decode
from core.model.diagnostic import Diagnostic

Element: TypeAlias = lxml.html.HtmlElement

MAX_PAGE_CHARACTERS = 16_000_000
_MAX_ELEMENTS = 200_000
_LARGE_ELEMENTS = 20_000
_LARGE_CHARACTERS = 1_000_000
_LONG_SCRIPT = 1_000_000
_DECLARATION_BYTES = 8192
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,500}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)
_CARRIED = re.compile(r"data:[\w.+/-]{0,100}(?:;[\w=.-]{1,60}){0,4},[\w+/=%.-]{200,}")
_SCRIPT_START = re.compile(r"<script\b", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")


def parse_page(data: bytes, charset: str | None = None) -> tuple[Element, tuple[Diagnostic, ...]]:
    """The page's root element and what to say of its encoding; `charset` is what its carrier says of that.
    Raises InputError where it is no page."""
    decoded = decode(data, charset or declared_charset(data))
    markup = _XML_DECLARATION.sub("", _CARRIED.sub("data:,", decoded.text)).replace("\x00", "\ufffd")
    markup = _without_long_scripts(markup)
    if len(markup) > MAX_PAGE_CHARACTERS:
        raise InputError(
            "too-large",
            f"This page has {len(markup) // 1_000_000} million characters of markup; no article is so long.",
            "Copy the article's text into a text file and add that.",
        )
    root = _root(markup)
    _refuse_overgrown(root)
    return root, decoded.warnings


def is_large(root: Element) -> bool:
    """Whether a page is so large that what is not linear in its size would hang on it."""
    if root.xpath("count(//*)") > _LARGE_ELEMENTS:
        return True
    programs = sum(len(element.text or "") for element in root.iter("script", "style"))
    return len(root.text_content()) - programs > _LARGE_CHARACTERS


def declared_charset(data: bytes) -> str | None:
    """The charset a page names in its first lines."""
    match = _CHARSET.search(data[:_DECLARATION_BYTES])
    return match[1].decode("ascii", "replace") if match else None


def _without_long_scripts(markup: str) -> str:
    """A page without the programs in it that are longer than the parser takes: it would drop what follows."""
    if len(markup) < _LONG_SCRIPT:
        return markup
    parts = _SCRIPT_START.split(markup)
    return "<script".join([parts[0], *(_shortened(part) for part in parts[1:])])


def _shortened(script: str) -> str:
    end = script.lower().find("</script")
    return f">{script[end:]}" if end >= _LONG_SCRIPT else script


def _root(markup: str) -> Element:
    # libxml2 itself stops at 256 levels of nesting, which no page that is read by people has.
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_pis=True, huge_tree=False, no_network=True)
    try:
        root = lxml.html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except lxml.etree.LxmlError:
        raise InputError("empty", "This page is empty.", "Save it again when it has loaded.") from None
    return root


def _refuse_overgrown(root: Element) -> None:
    if root.xpath("count(//*)") > _MAX_ELEMENTS:
        message = f"This page has more than {_MAX_ELEMENTS:,} elements; no article is built so."
        raise InputError("too-large", message, "Copy the article's text into a text file and add that.")
