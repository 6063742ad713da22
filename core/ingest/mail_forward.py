"""A message forwarded inside the text of another: its own headers, as mail programs of many languages write
them above it, and its words. What was written above and who forwarded it are left out.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from core.ingest.date_strings import StatedDate, parse_stated_date
from core.ingest.labels import label
from core.ingest.written_dates import parse_written_date
from core.resource_files import resource_path

_QUOTED = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
_FIELD = re.compile(
    r"^[*_]{0,2}(?P<name>[^\W\d_][\w. -]{0,30}?)[*_]{0,2}\s?[:\uff1a][*_]{0,2}\s*(?P<value>.*)$"
)
_ADDRESS = re.compile(r"\s*[<\[(]?(?:mailto:)?[\w.+-]+@[\w.-]+[>\])]?")
_CLOCK_WORDS = re.compile(r"\b(?:at|um|à|a las|alle|om|kl\.?|o|в|о)\s+(?=\d{1,2}[:.h]\d\d)", re.IGNORECASE)
_ZONE = re.compile(r"\s*\([A-Z]{2,5}\)|\s+(?:Uhr|CES?T|GMT|UTC|[ECMP][DS]T|MESZ|MEZ)$")
_FEWEST_FIELDS = 2
_MOST_LINES = 12


@dataclass(frozen=True, slots=True)
class Forwarded:
    """What was forwarded. `date` is None where its line cannot be read."""

    subject: str
    sender: str
    date: StatedDate | None
    text: str


def forwarded_in(text: str) -> Forwarded | None:
    """The innermost message that a text forwards; None where it forwards none."""
    found = None
    rest = text
    while (inner := _first_in(rest)) is not None:
        found, rest = inner, inner.text
    return found


def without_prefixes(subject: str) -> str:
    """`Fwd: WG: Tunnel closed` as its own title."""
    words = _words()
    while match := re.match(r"\s*([^\W\d_]+)\s*(?:\[\d+\]|\(\d+\))?\s*[:\uff1a]\s*", subject):
        if match[1].casefold() not in words.subjects:
            break
        subject = subject[match.end() :]
    return subject.strip()


def is_forward(subject: str) -> bool:
    """Whether a subject says that another message is handed on."""
    return without_prefixes(subject) != subject.strip() and not re.match(
        r"\s*(?:re|aw|sv|antw)\s*:", subject, re.I
    )


@dataclass(frozen=True, slots=True)
class _Words:
    subjects: frozenset[str]
    markers: tuple[str, ...]
    fields: dict[str, str]


@cache
def _words() -> _Words:
    table = tomllib.loads(resource_path("mail/forwarding.toml").read_text(encoding="utf-8"))
    fields = {name: kind for kind, names in table["headers"].items() for name in names}
    return _Words(frozenset(table["subjects"]), tuple(table["markers"]), fields)


def _first_in(text: str) -> Forwarded | None:
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if _is_marker(line) or _starts_headers(lines, number):
            first = number + 1 if _is_marker(line) else number
            fields, body = _fields_from(lines, first)
            if len(fields) >= _FEWEST_FIELDS and ("from" in fields or "date" in fields):
                return _forwarded(fields, "\n".join(lines[body:]))
    return None


def _is_marker(line: str) -> bool:
    bare = line.strip(" \t>*_-\u2010\u2013\u2014=:\uff1a").casefold()
    return len(line) < 100 and bare.startswith(_words().markers) and bare != line.strip().casefold()


def _starts_headers(lines: list[str], number: int) -> bool:
    """Headers without a line above them, as some programs write: who, when and what in a row."""
    kinds = [_kind(line) for line in lines[number : number + 3]]
    return (
        kinds[:1] == ["from"]
        and "date" in kinds[1:]
        and (number == 0 or not lines[number - 1].strip(" >_-\t*"))
    )


def _kind(line: str) -> str | None:
    match = _FIELD.match(_QUOTED.sub("", line).strip())
    return _words().fields.get(match["name"].strip().casefold()) if match else None


def _fields_from(lines: list[str], first: int) -> tuple[dict[str, str], int]:
    """The header fields from a line on, and the number of the line after them."""
    fields: dict[str, str] = {}
    number = first
    while number < min(len(lines), first + _MOST_LINES):
        line = _QUOTED.sub("", lines[number]).strip()
        kind = _kind(line)
        match = _FIELD.match(line)
        if kind and match:
            fields.setdefault(kind, match["value"].strip(" *_"))
        elif line and fields:
            break
        elif line:
            return {}, number
        elif fields and not any(_kind(later) for later in lines[number + 1 : number + 2]):
            break
        number += 1
    return fields, number


def _forwarded(fields: dict[str, str], text: str) -> Forwarded:
    quoted = all(line.startswith(">") for line in text.strip().split("\n")[:3])
    body = _QUOTED.sub("", text) if quoted else text
    sender = label(_ADDRESS.sub("", fields.get("from", "")).strip(" \"'*<>"))
    return Forwarded(
        label(without_prefixes(fields.get("subject", ""))),
        sender,
        _date(fields.get("date", "")),
        body.strip("\n"),
    )


def _date(words: str) -> StatedDate | None:
    plain = _ZONE.sub("", _CLOCK_WORDS.sub("", words.strip()))
    return parse_stated_date(words) or parse_stated_date(plain) or parse_written_date(plain)
