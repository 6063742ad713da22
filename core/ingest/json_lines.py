"""JSON Lines: one record a line; a bad line is reported by its number and the others are read."""

import json
from collections.abc import Iterator, Mapping

from core.errors import InputError
from core.ingest.encoding import decode
from core.ingest.input_source import InputSource
from core.ingest.plain_text import refuse_empty
from core.ingest.records import article_of_record
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
        yield from read_lines(text, source.file)


def read_lines(text: str, file: str) -> Iterator[RawArticle | Diagnostic]:
    """The article of each line that is not blank. Lines end at LF alone: JSON may hold U+2028."""
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if line.strip():
            yield _article(line, file, str(number))


def _article(line: str, file: str, member: str) -> RawArticle | Diagnostic:
    try:
        return article_of_record(_record(line, member), file=file, member=member)
    except InputError as error:
        return Diagnostic(error.code, error.message, error.what_to_do, Severity.ERROR, file, member)


def _record(line: str, member: str) -> Mapping[str, object]:
    try:
        value = json.loads(line)
    except RecursionError:
        raise InputError("bad-json", f"Line {member} is nested too deeply to be read.") from None
    except ValueError as error:
        raise InputError("bad-json", f"Line {member} is not valid JSON: {error}.") from None
    if not isinstance(value, dict):
        raise InputError("no-records", f"Line {member} is not an object with fields.")
    return value
