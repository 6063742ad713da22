"""Short words about an article (title, byline, outlet, address) made safe to keep and to show."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from html import unescape
from urllib.parse import urlsplit

from core.ingest.written_dates import parse_written_date
from core.resource_files import resource_path

_NOT_SHOWN = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]+")
_MAX_LENGTH = 500
_MAX_NAMES = 12
_ANY_YEAR = "2000"
_LONGEST_BYLINE = 100
_BYLINE = re.compile(r"(?:by|von|par|por|di|door|av)\s+\w", re.IGNORECASE)
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def label(words: object) -> str:
    """One line without control characters, at most 500 characters; nothing where it is no string."""
    if not isinstance(words, str):
        return ""
    plain = unescape(words) if "&" in words else words  # metadata is often escaped once too often
    return " ".join(_NOT_SHOWN.sub(" ", plain).replace("\u00ad", "").split())[:_MAX_LENGTH]


def byline(words: str, *, names_alone: bool = False) -> tuple[str, ...]:
    """The names in `By Jane Doe, Staff Writer, and John Roe`. In a field for `names_alone` a word such as
    "di" or "von" is the first of a name, not what stands before one."""
    forms = _byline_forms()
    bare = label(words)
    before = forms.surely_before if names_alone else forms.before
    while match := before.match(bare):
        bare = bare[match.end() :]
    parts = (name.strip(" .:\u2022\u00b7-\u2013\u2014/") for name in forms.between.split(bare))
    names = [name for name in parts if _is_name(name) and name.casefold() not in forms.roles]
    return distinct(name for at, name in enumerate(names) if not (at and _is_said_of_a_name(name, forms)))


def _is_said_of_a_name(words: str, forms: "_BylineForms") -> bool:
    """Whether what follows a name is an office ("Harbour Correspondent") or a date, and no name."""
    if any(char.isdigit() for char in words):
        return any(parse_written_date(full) for full in (words, f"{words} {_ANY_YEAR}"))
    first, _, last = words.rpartition(" ")
    return bool(first) and last.casefold() in forms.roles


def byline_among(lines: Iterable[str]) -> tuple[str, ...]:
    """The names of the first short line that says by whom an article is and ends no sentence; none where
    there is no such line."""
    for line in map(label, lines):
        if len(line) <= _LONGEST_BYLINE and _BYLINE.match(line) and not line.endswith((".", "!", "?")):
            return byline(line)
    return ()


def begins_as_byline(words: str) -> bool:
    """Whether a line begins with what stands before names, such as "By" or "Автор:"."""
    return _byline_forms().before.match(words) is not None


@dataclass(frozen=True, slots=True)
class _BylineForms:
    before: re.Pattern[str]
    surely_before: re.Pattern[str]
    between: re.Pattern[str]
    roles: frozenset[str]


@cache
def _byline_forms() -> _BylineForms:
    table = tomllib.loads(resource_path("pages/bylines.toml").read_text(encoding="utf-8"))
    longest_first = sorted((word.rstrip(":") for word in table["by"]), key=len, reverse=True)
    by = "|".join(re.escape(word) for word in dict.fromkeys(longest_first))
    between = "|".join(re.escape(word) for word in table["between"])
    return _BylineForms(
        re.compile(rf"\s*(?:{by})(?:\s*[:\uff1a]\s*|\s+(?=\S))", re.IGNORECASE),
        re.compile(rf"\s*(?:by\s+|(?:{by})\s*[:\uff1a]\s*)", re.IGNORECASE),
        re.compile(
            rf"\s*[,;|&\u3001\uff0c\u060c\u00b7\u2022]\s*(?:(?:{between})\s+)?|\s+(?:{between})\s+|\s+/\s+"
        ),
        frozenset(table["roles"]),
    )


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
