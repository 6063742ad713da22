"""What a page says of its article: title, byline, outlet, address and language; not its date."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from core.ingest.labels import distinct, host_of, label, language_tag, web_address
from core.ingest.linked_data import LinkedData
from core.ingest.page_byline import page_byline
from core.ingest.page_tree import Element

_SEPARATORS = re.compile(r"\s+[|\u2013\u2014\u00bb\u203a\u00b7:-]+\s+|\s*[|\uff5c\u3163]\s*")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)\s*(\S+)|^\s*url:\s*(\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """Strings are empty where the page does not say."""

    title: str = ""
    byline: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    language: str | None = None
    descriptions: tuple[str, ...] = ()


def page_metadata(root: Element, data: LinkedData, found_at: str = "") -> PageMetadata:
    """Everything but the date; the first place that says something counts. `found_at` is the page's address
    by its carrier, taken where the page names none."""
    metas = meta_fields(root)
    url = _url(root, metas, data) or web_address(found_at)
    publisher = _publisher(metas, data)
    return PageMetadata(
        _title(root, metas, data, publisher, url),
        page_byline(root, metas, data, publisher),
        publisher or host_of(url),
        url,
        _language(root, metas),
        _descriptions(metas, data),
    )


def meta_fields(root: Element) -> Mapping[str, str]:
    """The `<meta>` fields of a page under lower-case names; the first of each name counts."""
    fields: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        content = label(meta.get("content"))
        if name and content:
            fields.setdefault(name.strip().lower(), content)
    return fields


def _first(candidates: Iterable[str]) -> str:
    return next((words for words in candidates if words), "")


def _title(root: Element, metas: Mapping[str, str], data: LinkedData, publisher: str, url: str) -> str:
    headings = [label(heading.text_content()) for heading in root.iter("h1")]
    page_title = _first(label(title.text_content()) for title in root.iter("title"))
    shared = (metas.get("og:title", ""), metas.get("twitter:title", ""))
    stated = _first((*_texts(data, "headline"), *shared))
    if not stated and len(headings) == 1:
        stated = headings[0]
    title = stated or page_title or _first(headings)
    names = _outlet_names(publisher, url)
    for heading in headings:
        rest = title[len(heading) :] if heading and title.startswith(heading) else ""
        if _SEPARATORS.match(rest) and (not stated or any(name in _folded(rest) for name in names)):
            return heading
    return _without_site_name(title, names)


def _outlet_names(publisher: str, url: str) -> set[str]:
    host = host_of(url)
    return {_folded(name) for name in (publisher, host, host.rsplit(".", 1)[0])} - {""}


def _without_site_name(title: str, names: Collection[str]) -> str:
    """`Tunnel closed | The Gazette` without the outlet's name, which is kept elsewhere."""
    parts = _SEPARATORS.split(title)
    if len(parts) < 2:
        return title
    if _folded(parts[-1]) in names:
        return title[: title.rfind(parts[-1])].rstrip(" |\uff5c\u3163\u2013\u2014\u00bb\u203a\u00b7:-")
    return title


def _folded(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def _texts(data: LinkedData, name: str) -> Iterator[str]:
    return (label(node.get(name)) for node in data.articles)


def _publisher(metas: Mapping[str, str], data: LinkedData) -> str:
    for node in data.articles:
        value = data.resolved(node.get("publisher"))
        name = label(value.get("name") if isinstance(value, Mapping) else value)
        if name and not web_address(name):
            return name
    return _first(metas.get(name, "") for name in ("og:site_name", "application-name", "dc.publisher"))


def _descriptions(metas: Mapping[str, str], data: LinkedData) -> tuple[str, ...]:
    """What the page says that its article is about; often its standfirst, sometimes cut."""
    names = ("og:description", "description", "twitter:description")
    return distinct(filter(None, (*_texts(data, "description"), *(metas.get(name, "") for name in names))))


def _url(root: Element, metas: Mapping[str, str], data: LinkedData) -> str:
    links = (web_address(link.get("href")) for link in root.iter("link") if _is_canonical(link))
    saved = (web_address(address) for address in _saved_from(root))
    return _first((*links, web_address(metas.get("og:url")), *saved, *map(web_address, _texts(data, "url"))))


def _is_canonical(link: Element) -> bool:
    return "canonical" in (link.get("rel") or "").lower().split()


def _saved_from(root: Element) -> Iterator[str]:
    """Addresses in the comments that browsers leave in the pages they save."""
    comments = root.xpath("(/comment() | //html/comment() | //head/comment())[position() <= 20]")
    for comment in comments:
        for match in _SAVED_FROM.finditer(comment.text or ""):
            yield match[1] or match[2]


def _language(root: Element, metas: Mapping[str, str]) -> str | None:
    names = (root.get("lang"), root.get("xml:lang"), metas.get("content-language"), metas.get("og:locale"))
    return next((tag for tag in map(language_tag, names) if tag), None)
