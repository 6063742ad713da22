"""CSV and TSV: a row an article, whatever parts the cells and in whatever encoding."""

from collections.abc import Iterator
from dataclasses import replace

from core.ingest.delimited import read_table
from core.ingest.dialect import dialect_of
from core.ingest.encoding import decode
from core.ingest.field_names import Field, named_field
from core.ingest.input_source import InputSource
from core.ingest.plain_text import refuse_empty
from core.ingest.record_set import RecordSet
from core.ingest.tables import articles_of_set
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic

_FEWEST_NAMED = 3


class DelimitedReader:
    """One article a row; `member` is the row's number from 1, the header not counted."""

    name = "table"
    suffixes = (".csv", ".tsv", ".tab", ".psv")

    def recognises(self, head: bytes, name: str) -> bool:
        """By name, or where the first line is a header that names an article's fields."""
        if name.lower().endswith(self.suffixes):
            return True
        first = head.removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0].decode("utf-8", "replace").strip()
        dialect = dialect_of(f"{first}\n") if first and b"\n" in head else None
        if dialect is None:
            return False
        cells = next((row for _, row in dialect.rows([first])), [])
        fields = {found[0] for cell in cells if (found := named_field(cell.strip()))}
        return len(fields) >= _FEWEST_NAMED and bool(fields & {Field.TEXT, Field.TITLE, Field.URL})

    def read(self, source: InputSource) -> Iterator[RawArticle | Diagnostic]:
        yield from articles_of_set(records_of_table(source), source)


def records_of_table(source: InputSource) -> RecordSet:
    """The rows of a file. Raises InputError where it is no table."""
    decoded = decode(source.data, source.charset)
    refuse_empty(decoded.text)
    return replace(read_table(decoded.text), warnings=decoded.warnings)
