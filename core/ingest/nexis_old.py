"""Nexis as it wrote text files for decades: `3 of 10 DOCUMENTS`, capital labels, LENGTH before the text and
LOAD-DATE behind it; in the language of whoever exported.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from core.ingest.export_words import is_line, is_word, labelled
from core.ingest.exported import Export, Exported, body_of
from core.ingest.written_dates import parse_written_date

_COUNT = re.compile(
    r"\s*(?:(?P<before>[^\W\d_]+)\s+)?(?P<number>\d{1,5})\s+(?:of|von|de|sur|van|di|av|af|z|из|/)\s+"
    r"(?P<all>\d{1,5})(?:\s+(?P<behind>[^\W\d_]+))?\s*",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"\s*(?:copyright\b|©|\(c\)\s|all rights reserved|alle rechte vorbehalten)", re.IGNORECASE
)
_HEAD_LINES = 40
_RUNNING = 60  # a line as long as this, behind labels, is the text's
_IN_HEAD = frozenset(("title", "byline", "section", "length", "dateline", "highlight", "publication_date"))
_BEHIND = frozenset(("load_date", "language", "publication", "other", "url"))


@dataclass(slots=True)
class _Head:
    """What stands before the text of an article; `end` is the line that the text begins at."""

    unlabelled: list[str] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    end: int = 0


def is_count_line(line: str) -> tuple[int, int] | None:
    """The number of an article and of all, of a line such as `3 of 10 DOCUMENTS`."""
    match = _COUNT.fullmatch(line)
    if match is None:
        return None
    named = [word for word in (match["before"], match["behind"]) if word]
    if not any(is_word(word, "documents") or is_word(word, "document") for word in named):
        return None
    number, count = int(match["number"]), int(match["all"])
    return (number, count) if 0 < number <= count else None


def read_export(lines: Sequence[str]) -> Export | None:
    """The articles of an export; None where the lines are none."""
    counted = [(index, found) for index, line in enumerate(lines) if (found := is_count_line(line))]
    if not counted or not any(_has_signs(line) for line in lines):
        return None
    starts = [index + 1 for index, _ in counted]
    ends = [*(index for index, _ in counted[1:]), len(lines)]
    articles = (_article(lines[start:end]) for start, end in zip(starts, ends, strict=True))
    return Export(tuple(articles), counted[0][1][1])


def _has_signs(line: str) -> bool:
    """Whether a line has a label that stands in every article of such an export."""
    found = labelled(line)
    return found is not None and found.meaning in ("length", "load_date") and found.label.isupper()


def _article(lines: Sequence[str]) -> Exported:
    head = _head(lines)
    tail = _tail(lines, head.end)
    behind: dict[str, str] = {}
    for line in lines[tail:]:
        found = labelled(line)
        if found:
            behind.setdefault(found.meaning, found.words)
    publisher, date, title = _named(head)
    return Exported(
        head.labels.get("title") or title,
        head.labels.get("byline", ""),
        publisher,
        date or head.labels.get("publication_date", ""),
        behind.get("load_date", ""),
        behind.get("language", ""),
        behind.get("url", ""),
        body=body_of(lines[head.end : tail]),
    )


def _head(lines: Sequence[str]) -> _Head:
    """The lines up to the last label before the text; a label goes on up to the next blank line."""
    head = _Head()
    meaning, ended = "", False
    for index, line in enumerate(lines[:_HEAD_LINES]):
        found = labelled(line) if line.strip() else None
        if is_line(line.strip().rstrip(":"), "body"):
            head.end = index + 1
            break
        if found and found.meaning in _IN_HEAD and (found.label.isupper() or head.labels):
            meaning = found.meaning
            head.labels[meaning] = found.words
            ended = "length" in head.labels
        elif not line.strip():
            meaning = ""
        elif meaning:
            head.labels[meaning] += f" {line.strip()}"
        elif ended or (head.labels and len(line.strip()) > _RUNNING):
            break
        elif not _COPYRIGHT.match(line):
            head.unlabelled.append(line)
        else:
            continue
        if meaning or head.labels:
            head.end = index + 1
    return head


def _named(head: _Head) -> tuple[str, str, str]:
    """Who published, the line with the date, and the title, of lines without labels."""
    lines = head.unlabelled
    at = next((index for index, line in enumerate(lines) if parse_written_date(line)), None)
    if at is None:
        return (lines[0].strip() if len(lines) > 1 else "", "", " ".join(line.strip() for line in lines[1:]))
    behind = lines[at + 1 :]
    # An edition is set in the middle of the page as the date is; a title stands at the margin.
    flush = [line.strip() for line in behind if not line.startswith("      ")] or [
        line.strip() for line in behind
    ]
    return " ".join(line.strip() for line in lines[:at]), lines[at].strip(), " ".join(flush)


def _tail(lines: Sequence[str], start: int) -> int:
    """The line behind the text: the first capital label that only stands there, or the copyright."""
    for index in range(start, len(lines)):
        found = labelled(lines[index]) if lines[index].strip() else None
        if found and found.meaning in _BEHIND and found.label.isupper():
            return index
        if _COPYRIGHT.match(lines[index]) and lines[index].startswith("   "):
            return index
    return len(lines)
