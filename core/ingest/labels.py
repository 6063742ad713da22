"""Short words about an article (title, byline, outlet, address) made safe to keep and to show."""

import re
from collections.abc import Iterable
from html import unescape
from urllib.parse import urlsplit

_NOT_SHOWN = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]+")
_MAX_LENGTH = 500
_BY = re.compile(r"^\s*(?:by|von|par|por|di|door|av|af|autor(?:en|es)?|author)\b\s*:?\s*", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|\||&|\band\b|\bund\b|\bet\b|\bog\b|\boch\b|\by\b)\s*")
_MAX_NAMES = 12
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def label(words: object) -> str:
    """One line without control characters, at most 500 characters; nothing where it is no string."""
    if not isinstance(words, str):
        return ""
    plain = unescape(words) if "&" in words else words  # metadata is often escaped once too often
    return " ".join(_NOT_SHOWN.sub(" ", plain).replace("\u00ad", "").split())[:_MAX_LENGTH]


def byline(words: str) -> tuple[str, ...]:
    """The names in `By Jane Doe and John Roe`."""
    names = (label(name) for name in _BETWEEN_NAMES.split(_BY.sub("", label(words))))
    return distinct(name for name in names if _is_name(name))


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Names in their order, each once whatever its case."""
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(name.casefold(), name)
    return tuple(seen.values())[:_MAX_NAMES]


def _is_name(words: str) -> bool:
    return 1 < len(words) <= 80 and "://" not in words and "@" not in words and not words.isdigit()


def web_address(words: object) -> str:
    """An http address, or nothing."""
    address = label(words)
    return address if address.lower().startswith(("http://", "https://")) and " " not in address else ""


def host_of(address: str) -> str:
    """The host of a web address without its `www.`, or nothing."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def language_tag(words: str | None) -> str | None:
    """A BCP 47 tag such as `en-GB`; None where the words are none."""
    tag = (words or "").strip()
    return tag.replace("_", "-") if _LANGUAGE_TAG.fullmatch(tag) else None
