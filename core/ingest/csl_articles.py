"""CSL-JSON, the reference managers' own form of records: told from other JSON by its fields."""

from collections.abc import Iterator, Mapping

from core.ingest.column_dates import stated_in_column
from core.ingest.date_strings import StatedDate, parse_stated_date
from core.ingest.input_source import InputSource
from core.ingest.labels import distinct, label
from core.ingest.reader import Item
from core.ingest.record_set import Record, RecordSet
from core.ingest.references import Reference, items_of_reference

_SIGNS = frozenset(("issued", "container-title", "citation-key", "accessed"))


def is_csl(records: RecordSet) -> bool:
    """Whether records are entries of a reference manager: each has a type and some have CSL's own fields."""
    fields = [record.fields for record in records.records]
    typed = all("type" in one and "text" not in one for one in fields)
    return bool(fields) and typed and any(_SIGNS & one.keys() for one in fields)


def items_of_csl(records: RecordSet, source: InputSource) -> Iterator[Item]:
    """The articles of the entries, each bad one a diagnostic."""
    for number, item in enumerate(records.items, start=1):
        if isinstance(item, Record):
            yield from items_of_reference(_reference(item.fields), source, item.member or str(number))
        else:
            yield item


def _reference(fields: Mapping[str, object]) -> Reference:
    people = fields.get("author")
    return Reference(
        label(fields.get("title")),
        distinct(_name(person) for person in people) if isinstance(people, list) else (),
        label(fields.get("container-title")) or label(fields.get("publisher")),
        label(fields.get("URL")),
        _date(fields.get("issued")),
        label(fields.get("language")),
        str(fields.get("id") or ""),
        str(fields.get("abstract") or ""),
    )


def _name(person: object) -> str:
    if not isinstance(person, Mapping):
        return label(person)
    literal = label(person.get("literal"))
    parts = ("given", "non-dropping-particle", "dropping-particle", "family")
    return literal or " ".join(filter(None, (label(person.get(part)) for part in parts)))


def _date(issued: object) -> StatedDate | None:
    """`{"date-parts": [[2019, 7, 12]]}`, or the date in words."""
    if not isinstance(issued, Mapping):
        return stated_in_column(label(issued), None) if isinstance(issued, str) else None
    parts = issued.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    numbers = [str(part) for part in first if str(part).isdigit()][:3]
    stated = parse_stated_date("-".join(number.zfill(2) for number in numbers)) if numbers else None
    return stated or stated_in_column(label(issued.get("raw")) or label(issued.get("literal")), None)
