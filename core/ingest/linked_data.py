"""JSON-LD of a page (schema.org): the nodes that describe its article, however they are nested or damaged."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from itertools import islice

from core.ingest.page_tree import Element

Node = Mapping[str, object]

_ABOUT_OTHER_THINGS = frozenset(
    (
        "comment",
        "video",
        "review",
        "itemlistelement",
        "haspart",
        "ispartof",
        "mentions",
        "citation",
        "isbasedon",
        "liveblogupdate",
        "relatedlink",
    )
)
_WRAPPERS = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|(?://\s*|/\*\s*)?\]\]>(?:\s*\*/)?)\s*;?\s*$"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_NOT_LETTERS = re.compile(r"[\W_]+")
_LEAST_HEADLINE = 5
_MAX_NODES = 2000
_MAX_DEPTH = 12


@dataclass(frozen=True, slots=True)
class LinkedData:
    """Nodes that are articles by their type, and the other nodes, each in the order of the page."""

    articles: tuple[Node, ...] = ()
    others: tuple[Node, ...] = ()
    by_id: Mapping[str, Node] = field(default_factory=dict)

    def resolved(self, value: object) -> object:
        """The node that a mere reference (`{"@id": ...}`) stands for; anything else as it is."""
        if isinstance(value, Mapping) and set(value) == {"@id"}:
            return self.by_id.get(str(value["@id"]), value)
        return value


def linked_data(root: Element) -> LinkedData:
    """All JSON-LD of a page, the article that the page is about before others that it names; scripts that
    cannot be read are passed over."""
    nodes: list[Node] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            nodes.extend(_nodes(_parsed(script.text or ""), 0))
    nodes = nodes[:_MAX_NODES]
    titles = _titles_of(root)
    articles = sorted(
        (node for node in nodes if is_article(node)), key=lambda node: not _is_titled(node, titles)
    )
    others = tuple(node for node in nodes if not is_article(node))
    return LinkedData(
        tuple(articles), others, {str(node["@id"]): node for node in nodes if len(node) > 1 and "@id" in node}
    )


def _titles_of(root: Element) -> list[str]:
    """What the page calls itself and its article, in letters alone."""
    shown = [element.text_content() for element in (*root.iter("h1"), *islice(root.iter("title"), 1))]
    shared = [meta.get("content") or "" for meta in root.iter("meta") if meta.get("property") == "og:title"]
    return [letters for letters in map(_letters, (*shown, *shared)) if letters]


def _is_titled(node: Node, titles: list[str]) -> bool:
    """Whether a node's headline is how the page calls itself, be it with the outlet's name behind it."""
    headline = _letters(str(node.get("headline") or node.get("name") or ""))
    return len(headline) >= _LEAST_HEADLINE and any(title.startswith(headline) for title in titles)


def _letters(words: str) -> str:
    return _NOT_LETTERS.sub("", unescape(words).casefold())


def is_article(node: Node) -> bool:
    """Whether a node's type is schema.org's Article or one below it."""
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.endswith(("Article", "Posting", "Report")) for name in names)


def _parsed(words: str) -> object:
    words = _WRAPPERS.sub("", _WRAPPERS.sub("", words.strip()))
    for text in (words, _TRAILING_COMMA.sub(r"\1", words)):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: object, depth: int) -> Iterator[Node]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name, inner in value.items():
            if isinstance(inner, dict | list) and name.lower() not in _ABOUT_OTHER_THINGS:
                yield from _nodes(inner, depth + 1)
