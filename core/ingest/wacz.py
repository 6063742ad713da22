"""Web archives in a package (WACZ): the pages of the WARC files in it that its list of pages names.

A recording holds all that a page asked for; without a list, every page in it is taken.
"""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath

from core.errors import InputError
from core.ingest.input_source import InputSource
from core.ingest.reader import Item
from core.ingest.warc import pages_of
from core.ingest.zip_file import MAX_TOTAL_BYTES, ZipFile
from core.model.diagnostic import Diagnostic, Severity

_PAGES = "pages/pages.jsonl"
_RECORDS = (".warc", ".warc.gz")


def is_wacz(package: ZipFile) -> bool:
    """Whether a ZIP file is such a package."""
    return package.has("datapackage.json") and bool(_archives(package))


def read_wacz(package: ZipFile, source: InputSource) -> Iterator[Item]:
    """The pages of all its archives; what cannot be read is reported by archive and record."""
    only = _addresses(package)
    for name in _archives(package):
        within = PurePosixPath(name).name
        try:
            yield from pages_of(package.read(name, MAX_TOTAL_BYTES), source, within=within, only=only)
        except InputError as error:
            yield Diagnostic(error.code, error.message, error.what_to_do, Severity.ERROR, member=within)


def _archives(package: ZipFile) -> list[str]:
    names = (info.filename for info in package.files)
    return [name for name in names if name.startswith("archive/") and name.endswith(_RECORDS)]


def _addresses(package: ZipFile) -> frozenset[str]:
    """The addresses of the pages that were meant; the first line says what the list is."""
    if not package.has(_PAGES):
        return frozenset()
    found: set[str] = set()
    for line in package.read(_PAGES).decode("utf-8", "replace").splitlines():
        try:
            page = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(page, dict) and isinstance(page.get("url"), str):
            found.add(page["url"])
    return frozenset(found)
