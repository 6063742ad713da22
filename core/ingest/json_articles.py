"""JSON: one record, a list of records, or an object with a list of them, such as `{"articles": [...]}`."""

import json
from collections.abc import Iterator, Mapping, Sequence

from core.errors import InputError
from core.ingest.encoding import decode
from core.ingest.input_source import InputSource
from core.ingest.json_lines import read_lines
from core.ingest.plain_text import refuse_empty
from core.ingest.records import article_of_record, has_text
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic, Severity

_LISTS = ("articles", "items", "results", "documents", "docs", "data", "records", "entries")


class JsonReader:
    """One article or many a file; `member` is the record's number from 1, none where it stands alone."""

    name = "JSON"
    suffixes = (".json",)

    def recognises(self, head: bytes, name: str) -> bool:
        """By name, or by how an object or a list of objects begins."""
        if name.lower().endswith(self.suffixes):
            return True
        start = head.removeprefix(b"\xef\xbb\xbf").split(None, 2)
        return b"".join(start)[:2] in (b'{"', b"[{") and not name.lower().endswith(".txt")

    def read(self, source: InputSource) -> Iterator[RawArticle | Diagnostic]:
        text = decode(source.data).text
        refuse_empty(text)
        if _first_line_is_whole(text):
            yield from read_lines(text, source.file)
        else:
            yield from _articles(_parsed(text), source.file)


def _first_line_is_whole(text: str) -> bool:
    """Whether this is really a file of lines: an object on the first of them, and more under it."""
    first, _, following = text.lstrip("\ufeff \t\r\n").partition("\n")
    return first.startswith("{") and first.rstrip().endswith("}") and following.lstrip().startswith("{")


def _parsed(text: str) -> object:
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except RecursionError:
        raise InputError("bad-json", "This JSON is nested too deeply to be read.") from None
    except ValueError as error:
        message = f"This is not valid JSON: {error}."
        raise InputError("bad-json", message, "Save it again from where it came from.") from None


def _articles(value: object, file: str) -> Iterator[RawArticle | Diagnostic]:
    records = _list_in(value)
    if records is None:
        if not isinstance(value, Mapping):
            raise InputError("no-records", "This JSON holds no article records.", "Give objects with a text.")
        yield article_of_record(value, file=file, member=None)
        return
    if not records:
        raise InputError("no-records", "This JSON holds an empty list: no articles.")
    for number, record in enumerate(records, start=1):
        yield _article(record, file, str(number))


def _list_in(value: object) -> Sequence[object] | None:
    if isinstance(value, list):
        return value
    if isinstance(value, Mapping) and not has_text(value):
        return next((value[key] for key in _LISTS if isinstance(value.get(key), list)), None)
    return None


def _article(record: object, file: str, member: str) -> RawArticle | Diagnostic:
    if not isinstance(record, Mapping):
        message = f"Record {member} is not an object with fields."
        return Diagnostic("no-records", message, "", Severity.ERROR, file, member)
    try:
        return article_of_record(record, file=file, member=member)
    except InputError as error:
        return Diagnostic(error.code, error.message, error.what_to_do, Severity.ERROR, file, member)
