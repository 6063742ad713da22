"""JSON Lines: one record a line; a bad line is reported by its number and the others are read."""

import json
from collections.abc import Iterator, Mapping

from core.errors import InputError
from core.ingest.encoding import decode
from core.ingest.input_source import InputSource
from core.ingest.plain_text import refuse_empty
from core.ingest.record_set import Record, RecordSet, record_set
from core.ingest.tables import articles_of_set
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic, Severity


class JsonLinesReader:
    """One article a line; `member` is the line's number from 1."""

    name = "JSON Lines"
    suffixes = (".jsonl", ".ndjson", ".jl")

    def recognises(self, head: bytes, name: str) -> bool:
        """By name, or where the first line is a whole object and the second begins one."""
        if name.lower().endswith(self.suffixes):
            return True
        first, _, following = head.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
        return first.startswith(b"{") and first.rstrip().endswith(b"}") and following.startswith(b"{")

    def read(self, source: InputSource) -> Iterator[RawArticle | Diagnostic]:
        text = decode(source.data).text
        refuse_empty(text)
        yield from articles_of_set(records_of_lines(text), source)


def records_of_lines(text: str) -> RecordSet:
    """The record of each line that is not blank. Lines end at LF alone: JSON may hold U+2028."""
    return record_set(
        _record(line, str(number))
        for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1)
        if line.strip()
    )


def _record(line: str, member: str) -> Record | Diagnostic:
    try:
        return Record(member, _parsed(line, member))
    except InputError as error:
        return Diagnostic(error.code, error.message, error.what_to_do, Severity.ERROR, member=member)


def _parsed(line: str, member: str) -> Mapping[str, object]:
    try:
        value = json.loads(line)
    except RecursionError:
        raise InputError("bad-json", f"Line {member} is nested too deeply to be read.") from None
    except ValueError as error:
        raise InputError("bad-json", f"Line {member} is not valid JSON: {error}.") from None
    if not isinstance(value, dict):
        raise InputError("no-records", f"Line {member} is not an object with fields.")
    return value
