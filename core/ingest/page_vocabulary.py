"""What the markup of pages calls their parts: the words of `resources/pages/furniture.toml` as patterns.

A name such as "c-ArticleBody__relatedLinks" is compared as its words: "c article body related links".
"""

import re
import tomllib
from dataclasses import dataclass, fields
from functools import cache, lru_cache

from core.ingest.page_tree import Element
from core.resource_files import resource_path

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NOT_WORD = re.compile(r"[^a-z]+")
_LONGEST_NAME = 400


@dataclass(frozen=True, slots=True)
class Named:
    """Which parts of a page an element is by its class names and id; often none, sometimes several."""

    secondary: bool = False
    comments: bool = False
    caption: bool = False
    byline: bool = False
    body: bool = False
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Tags and roles that are never an article's, class names that hide, and what lines say that are none."""

    tags: frozenset[str]
    roles: frozenset[str]
    patterns: tuple[re.Pattern[str], ...]  # one for each field of `Named`
    hiding: frozenset[str]
    showing: tuple[str, ...]
    openings: tuple[str, ...]
    phrases: tuple[str, ...]
    credits: tuple[str, ...]


@cache
def vocabulary() -> Vocabulary:
    """The words that ship with Dateline."""
    table = tomllib.loads(resource_path("pages/furniture.toml").read_text(encoding="utf-8"))
    elements, names, lines, hiding = table["elements"], table["names"], table["lines"], table["hiding"]
    return Vocabulary(
        frozenset(elements["tags"]),
        frozenset(elements["roles"]),
        tuple(_pattern(names[field.name]) for field in fields(Named)),
        frozenset(hiding["classes"]),
        tuple(hiding["showing"]),
        tuple(lines["openings"]),
        tuple(lines["phrases"]),
        tuple(lines["credits"]),
    )


def named(element: Element) -> Named:
    """What an element is called."""
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    return _NOTHING if name == " " else _named(name[:_LONGEST_NAME])


_NOTHING = Named()


@lru_cache(maxsize=16_384)
def _named(name: str) -> Named:
    words = _NOT_WORD.sub(" ", _HUMP.sub(" ", name).lower()).strip()
    return Named(*(pattern.search(words) is not None for pattern in vocabulary().patterns))


def is_hidden(element: Element) -> bool:
    """Whether an element says of itself that it is not shown."""
    style = (element.get("style") or "").replace(" ", "").lower()
    if "display:none" in style or "visibility:hidden" in style or element.get("hidden") is not None:
        return True
    classes = (element.get("class") or "").lower().split()
    words = vocabulary()
    return not words.hiding.isdisjoint(classes) and not any(
        name.endswith(words.showing) and name not in words.hiding for name in classes
    )


def _pattern(names: list[str]) -> re.Pattern[str]:
    """Any of these runs of words; a star stands for further letters."""
    runs = (r"[a-z]*".join(re.escape(part).replace(r"\ ", " ") for part in name.split("*")) for name in names)
    return re.compile(rf"(?<![a-z])(?:{'|'.join(runs)})(?![a-z])")
