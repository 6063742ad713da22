"""RIS, as reference managers and libraries export it: an entry from `TY` to `ER`."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from core.ingest.column_dates import stated_in_column
from core.ingest.date_strings import StatedDate
from core.ingest.encoding import decode
from core.ingest.exported import names
from core.ingest.input_source import InputSource
from core.ingest.labels import distinct
from core.ingest.plain_text import refuse_empty
from core.ingest.reader import Item
from core.ingest.references import Reference, items_of_reference
from core.model.diagnostic import Diagnostic, Severity

_START = re.compile(r"^\s{0,3}TY  ?-", re.MULTILINE)
_HEAD = re.compile(rb"^\s{0,3}TY  ?- ?\S", re.MULTILINE)
_TITLES = ("title", "primary_title", "short_title", "translated_title")
_PEOPLE = ("authors", "first_authors", "secondary_authors")
_OUTLETS = (
    "newspaper",
    "journal_name",
    "secondary_title",
    "alternate_title3",
    "alternate_title1",
    "publisher",
)
_DATES = ("date", "year", "publication_year", "primary_date")
_FILES = ("file_attachments1", "file_attachments2", "fulltext_links", "pdf_links", "related_records")


class RisReader:
    """An entry an article; `member` is its number from 1."""

    name = "RIS"
    suffixes = (".ris",)

    def recognises(self, head: bytes, name: str) -> bool:
        """By the line that every entry begins with; or by its name."""
        return _HEAD.search(head) is not None or name.lower().endswith(self.suffixes)

    def read(self, source: InputSource) -> Iterator[Item]:
        text = decode(source.data, source.charset).text.removeprefix("\ufeff")
        refuse_empty(text)
        starts = [match.start() for match in _START.finditer(text)]
        for number, (start, end) in enumerate(pairwise([*starts, len(text)]), start=1):
            entry = _entry(text[start:end])
            if entry is None:
                message = f"Entry {number} of this list cannot be read."
                yield Diagnostic("bad-record", message, "", Severity.ERROR, source.file, str(number))
            else:
                yield from items_of_reference(_reference(entry), source, str(number))


def _entry(text: str) -> Mapping[str, object] | None:
    """One entry by its fields; its end is put in where it is missing, so that it costs no other."""
    # Imported here because few files need it.
    import rispy  # noqa: PLC0415

    closed = text if re.search(r"^\s{0,3}ER  ?-", text, re.MULTILINE) else f"{text.rstrip()}\nER  - \n"
    try:
        found = rispy.loads(closed)
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None
    return found[0] if found else None


def _reference(entry: Mapping[str, object]) -> Reference:
    files = tuple(path for name in _FILES for path in _listed(entry.get(name)) if "://" not in path)
    return Reference(
        _first(entry, _TITLES),
        distinct(name for field in _PEOPLE for words in _listed(entry.get(field)) for name in names(words)),
        _first(entry, _OUTLETS),
        next((url for name in ("urls", "url") for url in _listed(entry.get(name))), ""),
        _date(entry),
        _first(entry, ("language",)),
        _first(entry, ("id", "accession_number", "doi")),
        _first(entry, ("abstract", "notes_abstract")),
        tuple(_plain_path(path) for path in files),
    )


def _date(entry: Mapping[str, object]) -> StatedDate | None:
    """The closest of the dates: `2019/07/12/`, or the year alone."""
    words = [_first(entry, (name,)) for name in _DATES]
    found = [stated for one in words if (stated := _stated(one))]
    return min(found, key=lambda stated: stated.granularity, default=None)


def _stated(words: str) -> StatedDate | None:
    parts = words.split("/")
    numbers = [part.strip() for part in parts[:3] if part.strip()]
    if len(numbers) > 1 and all(number.isdigit() for number in numbers):
        return stated_in_column("-".join(numbers), None)
    return stated_in_column(words.strip("/ "), None)


def _first(entry: Mapping[str, object], fields: tuple[str, ...]) -> str:
    return next((words for name in fields for words in _listed(entry.get(name)) if words.strip()), "")


def _listed(value: object) -> list[str]:
    if isinstance(value, list):
        return [item for item in value if isinstance(item, str)]
    return [value] if isinstance(value, str) else []


def _plain_path(path: str) -> str:
    return path.removeprefix("file://").removeprefix("internal-pdf://")
