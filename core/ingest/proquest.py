"""ProQuest: records with a label on each line (`Author:`, `Publication info:`, `Full text:` ...), parted by
rules of underscores in text files; as text, RTF, a page or a mail.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from core.ingest.export_words import Labelled, begins_labels, labelled, plain
from core.ingest.exported import Export, Exported, body_of
from core.ingest.written_dates import parse_written_date
from core.model.diagnostic import Diagnostic

_RULE = re.compile(r"\s*_{20,}\s*")
_COUNT = re.compile(
    r"\s*(?:document|dokument|documento)\s+(?P<number>\d+)\s+(?:of|von|de|sur)\s+(?P<all>\d+)\s*",
    re.IGNORECASE,
)
# The labels that together only ProQuest writes.
_SIGNS = frozenset(
    (
        "proquest document link",
        "proquest document id",
        "publication info",
        "publication title",
        "source type",
        "document url",
    )
)
_FEWEST_SIGNS = 2
_BROKEN_TAG = "html>"  # as it stands in pages that the database wrote itself
_DATE_IN_INFO = re.compile(r"\](?P<day>\s*[^:\]]{4,40}?)\s*(?::|$)|(?P<other>\d{1,2} \w{3,9} \d{4})")
_MOST_TITLE_LINES = 2
_LONGEST_TITLE = 300
_FIRST = frozenset(("byline", "publication_info", "title", "abstract", "full_text"))
_LAST = frozenset(("proquest document id", "document url", "copyright", "last updated", "database"))
_TEXT_LABELS = ("full_text", "abstract")


def read_export(lines: Sequence[str]) -> Export | None:
    """The articles of an export; None where the lines are none."""
    signs = {found.label.casefold() if (found := labelled(line)) else plain(line) for line in lines} & _SIGNS
    if len(signs) < _FEWEST_SIGNS:
        return None
    articles = [article for record in _records(lines) if (article := _article(record)) is not None]
    promised = max((int(match["all"]) for line in lines if (match := _COUNT.fullmatch(line))), default=0)
    return Export(tuple(articles), promised) if articles else None


def _records(lines: Sequence[str]) -> list[Sequence[str]]:
    """The lines of each record: between rules, and within those from one title to the next."""
    rules = [index for index, line in enumerate(lines) if _RULE.fullmatch(line) or _COUNT.fullmatch(line)]
    bounds = [0, *(index + 1 for index in rules), len(lines) + 1]
    parts = [lines[start : end - 1] for start, end in pairwise(bounds)]
    return [record for part in parts for record in _by_titles(part)]


def _by_titles(lines: Sequence[str]) -> list[Sequence[str]]:
    """Records that no rule parts: each begins with a title, the line before the first labels of a record."""
    starts: list[int] = []
    ended = True
    for index, line in enumerate(lines):
        found = labelled(line)
        if found is None:
            continue
        if ended and found.meaning in _FIRST:
            starts.append(index if found.meaning == "title" else _title_start(lines, index))
            ended = False
        elif found.label.casefold() in _LAST:
            ended = True
    bounds = [*starts, len(lines)]
    return [lines[start:end] for start, end in pairwise(bounds)]


def _title_start(lines: Sequence[str], index: int) -> int:
    """The line that a title begins at: the last before the labels, with the one straight above it."""
    at = index - 1
    while at >= 0 and not lines[at].strip():
        at -= 1
    return max(at, 0)


def _article(lines: Sequence[str]) -> Exported | None:
    marks = [(index, found) for index, line in enumerate(lines) if (found := labelled(line))]
    fields: dict[str, str] = {}
    for _, found in marks:
        fields.setdefault(found.meaning, found.words)
    if not {"publication_info", "full_text", "publication"} & fields.keys():
        return None
    first = marks[0][0]
    title = " ".join(line.strip() for line in lines[:first] if line.strip())[-_LONGEST_TITLE:]
    info = fields.get("publication_info", "")
    article = Exported(
        fields.get("title") or title,
        fields.get("byline", ""),
        fields.get("publication", "").split(";")[0].strip() or info.split(";")[0].strip(),
        fields.get("publication_date", "") or _date_in(info),
        _date_in(info),
        fields.get("language", ""),
        fields.get("url", ""),
        fields.get("id", ""),
    )
    return _with_text(article, lines, marks)


def _date_in(info: str) -> str:
    match = _DATE_IN_INFO.search(info)
    day = (match["day"] or match["other"] or "").strip() if match else ""
    return day if parse_written_date(day) else ""


def _with_text(article: Exported, lines: Sequence[str], marks: Sequence[tuple[int, Labelled]]) -> Exported:
    """The article with its full text, or else with its abstract, which is said."""
    for meaning in _TEXT_LABELS:
        at = next((position for position, (_, found) in enumerate(marks) if found.meaning == meaning), None)
        if at is None:
            continue
        index, found = marks[at]
        end = next((line for line, _ in marks[at + 1 :] if begins_labels(lines, line)), len(lines))
        body = body_of([found.words.removeprefix(_BROKEN_TAG), *lines[index + 1 : end]])
        if body.strip():
            return replace(article, body=body, warnings=() if meaning == "full_text" else (_ABSTRACT_ONLY,))
    return article


_ABSTRACT_ONLY = Diagnostic(
    "excerpt", "Only the abstract of this article is here.", "Export it again with its full text."
)
