"""Factiva: articles with two-letter codes (HD, BY, WC, PD, SN, LP, TD, AN), or without them in a fixed order
of lines above the text; each ends with its number, `Document ABCD000020190705ef75000xx`.
"""

import re
from collections.abc import Sequence

from core.ingest.export_words import is_word, language_named
from core.ingest.exported import Export, Exported, body_of
from core.ingest.written_dates import parse_written_date

_CODES = frozenset(
    ("SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "CT",
     "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "ART", "CLM", "DLN", "CX")
)  # fmt: skip
_CODE_LINE = re.compile(r"\s{0,3}(?P<code>[A-Z]{2,3})(?:[ \t\u00a0]+(?P<words>\S.*))?[ \t\u00a0]*")
_NUMBER = re.compile(r"(?P<code>[A-Z][A-Z0-9]{2,7})0{2,4}(?P<day>(?:19|20)\d{6})[0-9a-z]{6,12}")
_NUMBER_LINE = re.compile(rf"\s*(?P<word>[^\W\d_]+)\s+(?P<number>{_NUMBER.pattern})\s*")
_FOOT = re.compile(r"\s*(?:page \d+ of \d+)?\s*©\s*\d{4}\s+(?:factiva|dow jones).*", re.IGNORECASE)
_WORDS = re.compile(r"\s*(?P<count>[\d.,\u00a0 ]+)\s*(?P<word>\D{1,12}?)\s*")
_CLOCK = re.compile(r"\s*\d{1,2}[:.]\d\d(?:\s*[ap]m)?\s*", re.IGNORECASE)
_RESULTS = re.compile(
    r"\s*(?:results found|ergebnisse gefunden|résultats trouvés|resultados encontrados)\s*:?\s*"
    r"(?P<count>[\d,.]+)\s*",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"\s*(?:copyright\b|©|\(c\)\s|\(c\)\d)", re.IGNORECASE)
_SOURCE_CODE = re.compile(r"[A-Z][A-Z0-9]{1,7}")
_BYLINE = re.compile(r"(?:by|von|par|por|di|door|av)\s+\w", re.IGNORECASE)
_FEWEST_CODES = 4
_LONGEST_HEAD = 16
_LONGEST_BYLINE = 120


def read_export(lines: Sequence[str]) -> Export | None:
    """The articles of an export; None where the lines are none."""
    lines = [line for line in lines if not _FOOT.fullmatch(line)]
    found = _coded(lines) or _plain(lines)
    if not found:
        return None
    promised = next((match["count"] for line in lines if (match := _RESULTS.fullmatch(line))), "0")
    return Export(tuple(found), int(re.sub(r"\D", "", promised) or 0))


def _coded(lines: Sequence[str]) -> list[Exported]:
    """Articles with codes: each begins at its headline, or at the section before that."""
    marks = [(index, match) for index, line in enumerate(lines) if (match := _code_of(line))]
    codes = {match["code"] for _, match in marks}
    if "HD" not in codes or len(codes) < _FEWEST_CODES or not codes & {"LP", "TD"}:
        return []
    begins: list[int] = []
    for position, (_, match) in enumerate(marks):
        before = marks[position - 1][1]["code"] if position else ""
        behind = marks[position + 1][1]["code"] if position + 1 < len(marks) else ""
        if (match["code"] == "HD" and before != "SE") or (match["code"] == "SE" and behind == "HD"):
            begins.append(position)
    ends = [*begins[1:], len(marks)]
    return [
        _of_codes(lines, marks[begin:end], _line_of(marks, end, lines))
        for begin, end in zip(begins, ends, strict=True)
    ]


def _code_of(line: str) -> re.Match[str] | None:
    match = _CODE_LINE.fullmatch(line)
    return match if match and match["code"] in _CODES else None


def _line_of(marks: Sequence[tuple[int, re.Match[str]]], position: int, lines: Sequence[str]) -> int:
    return marks[position][0] if position < len(marks) else len(lines)


def _of_codes(lines: Sequence[str], marks: Sequence[tuple[int, re.Match[str]]], end: int) -> Exported:
    parts: dict[str, list[str]] = {}
    stops = [*(index for index, _ in marks[1:]), end]
    for (index, match), stop in zip(marks, stops, strict=True):
        own = [match["words"] or "", *lines[index + 1 : stop]]
        parts.setdefault(match["code"], own)
    text = [body_of(parts[code]) for code in ("LP", "TD") if code in parts]
    number = _NUMBER.search(_joined(parts.get("AN", ())))
    return Exported(
        _joined(parts.get("HD", ())),
        _joined(parts.get("BY", ())),
        _joined(parts.get("SN", ())),
        _dated(_joined(parts.get("PD", ())), _joined(parts.get("ET", ()))),
        number["day"] if number else "",
        _joined(parts.get("LA", ())),
        external_id=number.group() if number else "",
        body="\n\n".join(part for part in text if part),
    )


def _joined(lines: Sequence[str]) -> str:
    return " ".join(" ".join(lines).split())


def _dated(day: str, clock: str) -> str:
    return f"{day} {clock}" if clock and _CLOCK.fullmatch(clock) else day


def _plain(lines: Sequence[str]) -> list[Exported]:
    """Articles without codes: each ends with the line of its number."""
    ends = [
        (index, match)
        for index, line in enumerate(lines)
        if (match := _NUMBER_LINE.fullmatch(line)) and is_word(match["word"], "document")
    ]
    starts = [0, *(index + 1 for index, _ in ends)][: len(ends)]
    return [_of_lines(lines[start:index], match) for start, (index, match) in zip(starts, ends, strict=True)]


def _of_lines(lines: Sequence[str], number: re.Match[str]) -> Exported:
    """An article by its word count, the line that its head always has, and what stands around that."""
    counted = next((index for index, line in enumerate(lines) if _is_count(line)), None)
    own_number = number["number"]
    if counted is None:
        return Exported(loaded=number["day"], date=number["day"], external_id=own_number, body=body_of(lines))
    above = [line.strip() for line in lines[:counted] if line.strip()]
    names = [line for line in above[1:] if _BYLINE.match(line) and len(line) <= _LONGEST_BYLINE][-1:]
    names = names or (above[-1:] if len(above) > 2 and len(above[-1]) <= _LONGEST_BYLINE else [])
    titles = [line for line in above if line not in names]
    head, body = _head_below(lines, counted + 1)
    date = next((line for line in head if parse_written_date(line)), "")
    clock = next((line for line in head if _CLOCK.fullmatch(line)), "")
    return Exported(
        titles[-1] if titles else "",
        names[0] if names else "",
        _publisher(head),
        _dated(date, clock) or number["day"],
        number["day"],
        next((line for line in head if language_named(line)), ""),
        external_id=own_number,
        body=body_of(lines[body:]),
    )


def _is_count(line: str) -> bool:
    match = _WORDS.fullmatch(line)
    return match is not None and is_word(match["word"], "words")


def _head_below(lines: Sequence[str], start: int) -> tuple[list[str], int]:
    """The lines under the word count, and where the text begins: behind the copyright, else behind the
    language or the date."""
    head: list[str] = []
    body = start
    for index in range(start, min(start + 2 * _LONGEST_HEAD, len(lines))):
        line = lines[index].strip()
        if not line:
            continue
        if _COPYRIGHT.match(line):
            return head, index + 1
        if len(head) >= _LONGEST_HEAD or len(line) > _LONGEST_BYLINE:
            break
        head.append(line)
        if language_named(line) or parse_written_date(line) or _SOURCE_CODE.fullmatch(line):
            body = index + 1
    return head, body


def _publisher(head: Sequence[str]) -> str:
    """The first line that is neither date, clock nor code: the outlet's name stands behind the date."""
    for line in head:
        if not (
            parse_written_date(line)
            or _CLOCK.fullmatch(line)
            or _SOURCE_CODE.fullmatch(line)
            or line.isdigit()
        ):
            return line
    return ""
