"""The report of an import as a document to keep or send on: plain text, CSV or JSON, every item in it."""

import csv
import io
import json
from collections.abc import Callable, Sequence

from core.model.ids import format_id
from core.pipeline.export_data import Record, formula_safe
from core.pipeline.import_report import ImportItem, ImportReport

_COLUMNS = ("file", "member", "outcome", "title", "code", "message", "article_id", "events")


def item_record(item: ImportItem) -> Record:
    """An item under the field names of the command line."""
    return {
        "file": item.file,
        "member": item.member,
        "outcome": item.outcome.value,
        "article_id": None if item.article_id is None else format_id(item.article_id),
        "title": item.title,
        "events": item.event_count,
        "code": item.code or None,
        "message": item.words or None,
    }


def json_report(items: Sequence[ImportItem]) -> str:
    document = {"summary": ImportReport(tuple(items)).summary, "items": [item_record(item) for item in items]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def csv_report(items: Sequence[ImportItem]) -> str:
    """One row an item; no cell is taken for a formula by a spreadsheet."""
    text = io.StringIO()
    writer = csv.DictWriter(text, _COLUMNS, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in item_record(item).items()} for item in items)
    return text.getvalue()


def text_report(items: Sequence[ImportItem]) -> str:
    """A line an item under each outcome, and what it all comes to."""
    parts = [ImportReport(tuple(items)).summary]
    for outcome in dict.fromkeys(item.outcome for item in items):
        lines = [_line(item) for item in items if item.outcome is outcome]
        parts.append("\n".join((f"{outcome.value} ({len(lines)})", *lines)))
    return "\n\n".join(parts) + "\n"


REPORT_WRITERS: dict[str, Callable[[Sequence[ImportItem]], str]] = {
    ".txt": text_report,
    ".csv": csv_report,
    ".json": json_report,
}


def _line(item: ImportItem) -> str:
    where = f"{item.file} ({item.member})" if item.member else item.file
    said = " \u2013 ".join(" ".join(part.split()) for part in (item.title, item.words) if part)
    return f"  {where}: {said}" if said else f"  {where}"


def _cell(value: object) -> object:
    return formula_safe(value) if isinstance(value, str) else value
