"""Articles of the records of a file, under a mapping that is guessed or that the user gave.

Where no column can be told to hold text, nothing is read: the file waits for its columns to be named.
"""

from collections.abc import Iterator
from dataclasses import replace

from core.errors import InputError
from core.ingest.column_mapping import SAMPLE_ROWS, ColumnMapping, fingerprint, guess_mapping, named_mapping
from core.ingest.field_names import Field
from core.ingest.input_source import InputSource
from core.ingest.record_set import Record, RecordSet
from core.ingest.records import article_of_record
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic, Severity

_SHOWN_COLUMNS = 8
_NAME_THEM = "Name the columns of this table if that is wrong."


def articles_of_set(
    records: RecordSet, source: InputSource, mapping: ColumnMapping | None = None
) -> Iterator[RawArticle | Diagnostic]:
    """The articles of a file's records, each bad record a diagnostic with its number.

    Without a mapping, the one that the user gave for such columns counts, else the one that is guessed; what
    is doubtful of that is said with the first article.
    """
    mapping = mapping or source.mapping_for(fingerprint(records.columns)) or guessed(records)
    _refuse_unnamed(mapping, records)
    told_once = tuple(Diagnostic("columns-guessed", doubt, _NAME_THEM) for doubt in mapping.doubts)
    for item in records.items:
        if isinstance(item, Record):
            article = _article(item, mapping, source.file, records.warnings)
            if told_once and isinstance(article, RawArticle):
                article, told_once = replace(article, warnings=article.warnings + told_once), ()
            yield article
        else:
            yield replace(item, file=source.file)


def guessed(records: RecordSet) -> ColumnMapping:
    """The mapping that the names and the first values of a file's records speak for."""
    return guess_mapping(records.columns, records.sample(SAMPLE_ROWS))


def _refuse_unnamed(mapping: ColumnMapping, records: RecordSet) -> None:
    """Raises InputError where a table has no column for text; single records say so themselves."""
    readable = (Field.TEXT, Field.SUMMARY, Field.URL)
    several = sum(1 for _ in records.records) > 1
    if not several or any(mapping.of(field) for field in readable):
        return
    names = ", ".join(f"\u201c{name}\u201d" for name in records.columns[:_SHOWN_COLUMNS])
    message = f"It cannot be told which column holds the text of the articles (there are {names})."
    raise InputError(
        "columns-unnamed", message, "Name its columns, or call the one with the text \u201ctext\u201d."
    )


def _article(
    record: Record, mapping: ColumnMapping, file: str, warnings: tuple[Diagnostic, ...]
) -> RawArticle | Diagnostic:
    own = _completed(mapping, record) if mapping.guessed else mapping
    try:
        article = article_of_record(record.fields, file=file, member=record.member, mapping=own)
    except InputError as error:
        return Diagnostic(error.code, error.message, error.what_to_do, Severity.ERROR, file, record.member)
    return replace(article, warnings=warnings + article.warnings) if warnings else article


def _completed(mapping: ColumnMapping, record: Record) -> ColumnMapping:
    """The mapping with the usual names of this record's other fields, behind what it has."""
    named = named_mapping(tuple(record.fields))
    columns = {field: mapping.of(field) or named.of(field) for field in Field}
    return replace(mapping, columns=tuple((field, names) for field, names in columns.items() if names))
