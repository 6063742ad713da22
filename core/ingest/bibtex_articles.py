"""BibTeX and BibLaTeX, with the files that Zotero, JabRef and Mendeley attach to an entry."""

import logging
import re
from collections.abc import Iterator, Mapping

from core.ingest.column_dates import stated_in_column
from core.ingest.date_strings import StatedDate, parse_stated_date
from core.ingest.encoding import decode
from core.ingest.exported import names
from core.ingest.input_source import InputSource
from core.ingest.labels import distinct
from core.ingest.plain_text import refuse_empty
from core.ingest.reader import Item
from core.ingest.references import Reference, items_of_reference
from core.ingest.written_dates import month_number
from core.model.diagnostic import Diagnostic, Severity

_HEAD = re.compile(rb"^\s*@[A-Za-z]{3,20}\s*[{(]\s*[^\s,{}()=]{1,200}\s*,", re.MULTILINE)
_OUTLETS = ("journaltitle", "journal", "newspaper", "publication", "booktitle", "organization", "institution",
            "publisher", "howpublished")  # fmt: skip
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_FILE_KIND = re.compile(r":[\w.+-]+/[\w.+-]+$|:(?:pdf|html?|docx?|odt|rtf|txt|epub)$", re.IGNORECASE)
_UNESCAPED = re.compile(r"\\([:;\\])")
_READABLE = (".html", ".htm", ".pdf", ".docx", ".odt", ".rtf", ".txt", ".md")


class BibTexReader:
    """An entry an article; `member` is its number from 1."""

    name = "BibTeX"
    suffixes = (".bib", ".bibtex")

    def recognises(self, head: bytes, name: str) -> bool:
        """By an entry in its first lines; or by its name."""
        return _HEAD.search(head) is not None or name.lower().endswith(self.suffixes)

    def read(self, source: InputSource) -> Iterator[Item]:
        text = decode(source.data, source.charset).text.removeprefix("\ufeff")
        refuse_empty(text)
        for number, fields in enumerate(_entries(text), start=1):
            if fields is None:
                message = f"Entry {number} of this list cannot be read."
                yield Diagnostic("bad-record", message, "", Severity.ERROR, source.file, str(number))
            else:
                yield from items_of_reference(_reference(fields), source, str(number))


def _entries(text: str) -> Iterator[Mapping[str, str] | None]:
    """The fields of each entry, None of one that is broken."""
    # Imported here because few files need them.
    from bibtexparser import entrypoint, model  # noqa: PLC0415

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # a broken entry is told in the report
    library = entrypoint.parse_string(text)
    for block in library.blocks:
        if isinstance(block, model.Entry):
            fields = {key.lower(): str(field.value) for key, field in block.fields_dict.items()}
            yield {**fields, "": str(block.key)}
        elif isinstance(block, model.DuplicateBlockKeyBlock) and isinstance(
            block.ignore_error_block, model.Entry
        ):
            again = block.ignore_error_block
            yield {key.lower(): str(field.value) for key, field in again.fields_dict.items()}
        elif isinstance(block, model.ParsingFailedBlock):
            yield None


def _reference(fields: Mapping[str, str]) -> Reference:
    return Reference(
        _words(fields.get("title", "")),
        distinct(name for words in _AND.split(fields.get("author", "")) for name in names(_words(words))),
        next((_words(fields[name]) for name in _OUTLETS if fields.get(name)), ""),
        _words(fields.get("url", "")),
        _date(fields),
        fields.get("langid", "") or fields.get("language", ""),
        fields.get("", ""),
        _words(fields.get("abstract", "")),
        tuple(_files(fields.get("file", "") or fields.get("pdf", ""))),
    )


def _words(value: str) -> str:
    """A field without the braces that keep capitals, its TeX as letters."""
    return _letters(value).replace("{", "").replace("}", "").strip()


def _letters(value: str) -> str:
    """TeX as letters; slow, so that only what has any is looked at."""
    if "\\" not in value and "$" not in value:
        return value.replace("~", " ")
    from pylatexenc.latex2text import LatexNodes2Text  # noqa: PLC0415 - few fields need it

    try:
        found: str = LatexNodes2Text(keep_braced_groups=False).latex_to_text(value)
    except (ValueError, IndexError, RecursionError):
        return value
    return found


def _date(fields: Mapping[str, str]) -> StatedDate | None:
    whole = _words(fields.get("date", ""))
    if whole:
        return stated_in_column(whole.split("/", 1)[0], None)
    year, month, day = (_words(fields.get(name, "")) for name in ("year", "month", "day"))
    number = int(month) if month.isdigit() else month_number(month) if month else None
    parts = [
        year,
        *([f"{number:02d}"] if number else []),
        *([day.zfill(2)] if number and day.isdigit() else []),
    ]
    return parse_stated_date("-".join(parts))


def _files(value: str) -> Iterator[str]:
    """Paths of `Name:path:kind;Name:path:kind` or of a path alone; pages and texts before the rest."""
    found = [path for one in re.split(r"(?<!\\);", value) if (path := _path(one.strip()))]
    yield from sorted(found, key=lambda path: not path.lower().endswith(_READABLE))


def _path(one: str) -> str:
    bare = _FILE_KIND.sub("", one)
    if bare != one and ":" in bare:
        # `Name:path:kind`; a drive letter has a colon of its own.
        bare = re.sub(r"^[^:]*(?<!\\):(?=.)", "", bare) if not re.match(r"[A-Za-z]\\?:[\\/]", bare) else bare
    return _UNESCAPED.sub(r"\1", bare)
