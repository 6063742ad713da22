"""Nexis Uni and Lexis: title, outlet, date line, `Length:`, `Body`, `Load-Date:`, `End of Document`; a list
of all stands before them. As Word, RTF, text or a page; in the language of the site.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.ingest.export_words import begins_labels, is_line, is_word, labelled, language_named
from core.ingest.exported import Export, Exported, body_of
from core.ingest.written_dates import parse_written_date

_PROMISE = re.compile(r"\s*(?P<word>[^\W\d_]+)\s*\((?P<count>\d{1,5})\)\s*")
_PAGE_LINE = re.compile(
    r"\s*(?:page|seite|pagina|página|pág\.?)\s+\d+\s+(?:of|von|de|sur|van|di)\s+\d+\s*", re.IGNORECASE
)
_COPYRIGHT = re.compile(
    r"\s*(?:copyright\b|©|\(c\)\s|all rights reserved|alle rechte vorbehalten)", re.IGNORECASE
)
_BEFORE_BODY = frozenset(("byline", "section", "length", "dateline", "highlight", "title"))
_BEHIND_BODY = frozenset(("load_date", "language", "other", "publication"))
_LISTED = re.compile(r"\s*\d{1,5}\.\s+(?P<title>\S.*)")
_LONGEST_TITLE_LINES = 4


@dataclass(frozen=True, slots=True)
class _Parts:
    """Where an article's parts begin, as line numbers: its labels, its text and what follows that."""

    labels: int
    body: int
    behind: int


def read_export(lines: Sequence[str]) -> Export | None:
    """The articles of an export; None where the lines are none."""
    ends = [index for index, line in enumerate(lines) if is_line(line, "end_of_document")]
    bodies = [index for index, line in enumerate(lines) if is_line(line, "body")]
    if not bodies or not (ends or _has_labels_around(lines, bodies[0])):
        return None
    starts = [0, *(end + 1 for end in ends)]
    stops = [*ends, len(lines)]
    chunks = (lines[start:stop] for start, stop in zip(starts, stops, strict=True))
    kept = [chunk for chunk in chunks if any(is_line(line, "body") for line in chunk)]
    listed = [match["title"] for line in lines[: bodies[0]] if (match := _LISTED.fullmatch(line))]
    articles = [
        _article(chunk, listed[0] if listed and not number else "") for number, chunk in enumerate(kept)
    ]
    return Export(tuple(articles), promised_count(lines[: bodies[0]]))


def promised_count(lines: Sequence[str]) -> int:
    """The number in a line such as `Documents (100)`; 0 where there is none."""
    for line in lines:
        match = _PROMISE.fullmatch(line)
        if match and is_word(match["word"], "documents"):
            return int(match["count"])
    return 0


def _behind_promise(lines: Sequence[str]) -> int:
    return next((at + 1 for at, line in enumerate(lines) if promised_count((line,))), 0)


def _has_labels_around(lines: Sequence[str], body: int) -> bool:
    """Whether a line that only says "Body" has the labels of an export before it."""
    meanings = {found.meaning for line in lines[:body] if (found := labelled(line))}
    return "length" in meanings and bool(meanings & {"section", "byline", "load_date"})


def _article(lines: Sequence[str], listed_title: str) -> Exported:
    parts = _parts(lines)
    before = _labels(lines[parts.labels : parts.body])
    behind = _labels(lines[parts.behind :])
    date_at = _date_line(lines, parts.labels)
    title, publisher = _title_and_publisher(
        lines, date_at if date_at is not None else parts.labels, listed_title
    )
    return Exported(
        title or before.get("title", ""),
        before.get("byline", ""),
        publisher,
        lines[date_at].strip() if date_at is not None else "",
        behind.get("load_date", ""),
        behind.get("language", ""),
        behind.get("url", ""),
        body=body_of([line for line in lines[parts.body : parts.behind] if not _PAGE_LINE.fullmatch(line)]),
    )


def _parts(lines: Sequence[str]) -> _Parts:
    body = next(index for index, line in enumerate(lines) if is_line(line, "body"))
    labels = next(
        (index for index in range(body) if _is_before_body(lines[index]) or _COPYRIGHT.match(lines[index])),
        body,
    )
    behind = next(
        (index for index in range(body + 1, len(lines)) if _begins_the_end(lines, index)), len(lines)
    )
    return _Parts(labels, body + 1, behind)


def _is_before_body(line: str) -> bool:
    found = labelled(line)
    return found is not None and found.meaning in _BEFORE_BODY


def _begins_the_end(lines: Sequence[str], index: int) -> bool:
    """The heading of the classification, or a label that only stands behind a text, with others about it."""
    if is_line(lines[index], "classification"):
        return True
    found = labelled(lines[index])
    if found is None or found.meaning not in _BEHIND_BODY:
        return False
    if found.meaning == "load_date" or (found.meaning == "language" and language_named(found.words)):
        return True
    return begins_labels(lines, index, whole=True)


def _labels(lines: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines:
        one = labelled(line)
        if one is not None and one.words:
            found.setdefault(one.meaning, one.words)
    return found


def _date_line(lines: Sequence[str], before: int) -> int | None:
    """The last line before the labels that is a date and has no label."""
    for index in range(before - 1, -1, -1):
        if (
            ":" not in lines[index].split(" ")[0]
            and labelled(lines[index]) is None
            and _is_date(lines[index])
        ):
            return index
    return None


def _is_date(line: str) -> bool:
    head = line.split(":", 1)[0]
    return parse_written_date(line) is not None and (
        ":" not in line or any(letter.isdigit() for letter in head)
    )


def _title_and_publisher(lines: Sequence[str], end: int, listed: str) -> tuple[str, str]:
    """The lines above the date: the last is the outlet, those before it the title. Above the first article
    stands the list of all, which has its title."""
    above = [line.strip() for line in lines[_behind_promise(lines[:end]) : end] if line.strip()]
    above = [line for line in above if not _PAGE_LINE.fullmatch(line)]
    if not above:
        return listed, ""
    publisher, titles = above[-1], above[:-1]
    if not titles:
        return listed or publisher, "" if not listed else publisher
    if listed:
        return _as_listed(titles, listed), publisher
    return " ".join(titles[-_LONGEST_TITLE_LINES:]), publisher


def _as_listed(above: Sequence[str], listed: str) -> str:
    """The title as it stands over the article, found by its beginning in the list."""
    wanted = listed.strip().casefold()
    for index in range(len(above) - 1, max(-1, len(above) - 1 - _LONGEST_TITLE_LINES), -1):
        words = " ".join(above[index:])
        if wanted.startswith(above[index].casefold()[:20]) and not _LISTED.fullmatch(above[index]):
            return words
    return listed.strip()
