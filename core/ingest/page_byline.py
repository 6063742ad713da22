"""Who wrote the article of a page: the names its data states, else its fields, else those beside its title.

Where the data names but the outlet, a person named elsewhere goes first.
"""

from collections.abc import Iterator, Mapping, Sequence

from core.ingest.labels import byline, distinct, label
from core.ingest.linked_data import LinkedData
from core.ingest.page_tree import Element

_METAS = (
    "author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "byl", "citation_author", "article:author_name", "cxenseparse:author", "authors",
)  # fmt: skip
_MARKED = "//*[@rel='author' or @itemprop='author' or @itemprop='creator']"
_CALLED = (
    "//body//*[self::a or self::span or self::p or self::div or self::address or self::li or self::strong or "
    "self::b or self::cite][contains(@class, 'author') or contains(@class, 'Author') or "
    "contains(@class, 'byline') or contains(@class, 'Byline') or contains(@class, 'autor')]"
)
_OTHERS = ("comment", "related", "teaser", "bio", "image", "avatar", "description", "box", "profile-desc")
_LONGEST = 120
_MOST_LOOKED_AT = 40


def page_byline(root: Element, metas: Mapping[str, str], data: LinkedData, publisher: str) -> tuple[str, ...]:
    """The names in their order; none where the page names nobody."""
    found: tuple[str, ...] = ()
    for names in _places(root, metas, data):
        if any(not _is_outlet(name, publisher) and (not found or _is_person(name)) for name in names):
            return names
        found = found or names
    return found


def _places(root: Element, metas: Mapping[str, str], data: LinkedData) -> Iterator[tuple[str, ...]]:
    for node in data.articles:
        yield distinct(_named(data, node.get("author") or node.get("creator")))
    for name in _METAS:
        yield byline(metas.get(name, ""))
    yield distinct(name for element in root.xpath(_MARKED)[:5] for name in _names_in(element))
    yield _called(root.xpath(_CALLED)[:_MOST_LOOKED_AT])


def _named(data: LinkedData, value: object) -> Iterator[str]:
    """Names in an author, which may be a string, an object, a reference or a list of them."""
    value = data.resolved(value)
    if isinstance(value, list):
        for item in value[:12]:
            yield from _named(data, item)
    elif isinstance(value, Mapping):
        parts = (label(value.get("givenName")), label(value.get("familyName")))
        yield from _named(data, value.get("name") or " ".join(filter(None, parts)))
    elif isinstance(value, str):
        yield from byline(value, names_alone=True)


def _called(elements: Sequence[Element]) -> tuple[str, ...]:
    """The names in the first element that is called so and holds any."""
    for element in elements:
        name = (element.get("class") or "").lower()
        if not any(other in name for other in _OTHERS):
            names = distinct(_names_in(element))
            if names:
                return names
    return ()


def _names_in(element: Element) -> Iterator[str]:
    """The names an element shows: those of its links where it has some."""
    links = [link for link in element.iter("a") if link is not element]
    for place in links or [element]:
        words = label(place.text_content())
        if len(words) <= _LONGEST and not any(char.isdigit() for char in words):
            yield from byline(words)


def _is_outlet(name: str, publisher: str) -> bool:
    bare, outlet = (_letters(words) for words in (name, publisher))
    return bool(outlet) and (bare == outlet or bare in outlet)


def _is_person(name: str) -> bool:
    """Whether it reads as a first and a last name; scripts without capitals need no space."""
    return " " in name or name[:1].lower() == name[:1].upper()


def _letters(words: str) -> str:
    return "".join(char for char in words.casefold() if char.isalnum())
