"""JSON: one record, a list of records, or an object with a list of them, such as `{"articles": [...]}`."""

import json
from collections.abc import Iterator, Mapping

from core.errors import InputError
from core.ingest.csl_articles import is_csl, items_of_csl
from core.ingest.encoding import decode
from core.ingest.input_source import InputSource
from core.ingest.json_lines import records_of_lines
from core.ingest.json_recovery import recovered
from core.ingest.json_shapes import records_in
from core.ingest.plain_text import refuse_empty
from core.ingest.reader import Item
from core.ingest.record_set import Record, RecordSet, record_set
from core.ingest.tables import articles_of_set
from core.model.diagnostic import Diagnostic, Severity


class JsonReader:
    """One article or many a file; `member` is the record's number from 1, none where it stands alone."""

    name = "JSON"
    suffixes = (".json", ".csljson")

    def recognises(self, head: bytes, name: str) -> bool:
        """By name, or by how an object or a list of objects begins."""
        if name.lower().endswith(self.suffixes):
            return True
        start = head.removeprefix(b"\xef\xbb\xbf").split(None, 2)
        return b"".join(start)[:2] in (b'{"', b"[{") and not name.lower().endswith(".txt")

    def read(self, source: InputSource) -> Iterator[Item]:
        records = records_of_json(source)
        yield from items_of_csl(records, source) if is_csl(records) else articles_of_set(records, source)


def records_of_json(source: InputSource) -> RecordSet:
    """The records of a file. Raises InputError where it is no JSON or holds none."""
    text = decode(source.data).text
    refuse_empty(text)
    if _first_line_is_whole(text):
        return records_of_lines(text)
    try:
        value = _parsed(text)
    except InputError:
        kept = recovered(text)
        if not kept:
            raise
        return record_set(kept)
    return record_set(_records(value))


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


def _records(value: object) -> Iterator[Record | Diagnostic]:
    records = records_in(value)
    if records is None:
        if not isinstance(value, Mapping):
            raise InputError("no-records", "This JSON holds no article records.", "Give objects with a text.")
        yield Record(None, value)
        return
    if not records:
        raise InputError("no-records", "This JSON holds an empty list: no articles.")
    for number, record in enumerate(records, start=1):
        yield _record(record, str(number))


def _record(record: object, member: str) -> Record | Diagnostic:
    if isinstance(record, Mapping):
        return Record(member, record)
    message = f"Record {member} is not an object with fields."
    return Diagnostic("no-records", message, "", Severity.ERROR, member=member)
