"""The files of an archive that may be for reading, in the order in which they stand in it.

Nothing is written to disk. A name that leads out of the archive is reported and its file not read; what
systems and browsers leave beside files is passed over; pictures, recordings and programs are skipped and said
without being unpacked. What each of the others is, the registry finds by what is in it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from core.errors import InputError
from core.ingest.input_source import InputSource, check_depth
from core.ingest.member_names import label_of, leads_out, left_by_a_system, parts_of_pages
from core.ingest.reader import Item
from core.ingest.unread_kinds import words_of_unreadable
from core.model.diagnostic import UNKNOWN_KIND, Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in an archive. `fetch` unpacks it and raises InputError where that cannot or should not be."""

    name: str
    fetch: Callable[[], bytes]


def files_of(entries: Sequence[Entry], source: InputSource) -> Iterator[Item]:
    """The files of an archive, or what is to be said of each. Raises InputError for one nested too deep."""
    check_depth(source)
    labels = [label_of(entry.name) for entry in entries]
    beside_pages = parts_of_pages(labels)
    found = False
    for entry, label in zip(entries, labels, strict=True):
        if left_by_a_system(label) or label in beside_pages:
            continue
        found = True
        yield _item(entry, label, source)
    if not found:
        raise InputError("no-text", "There is no file in this archive.")


def _item(entry: Entry, label: str, source: InputSource) -> Item:
    try:
        _refuse_leading_out(entry.name)
        words = words_of_unreadable(PurePosixPath(label).suffix.lower())
        if words:
            return Diagnostic(UNKNOWN_KIND, f"This is {words}.", "", Severity.SKIPPED, member=label)
        return source.inner(entry.fetch(), label)
    except InputError as error:
        return Diagnostic(error.code, error.message, error.what_to_do, Severity.ERROR, member=label)


def _refuse_leading_out(name: str) -> None:
    if leads_out(name):
        message = "The name of this file leads out of its archive; it is damaged or was made to do harm."
        raise InputError("unsafe-name", message, "If you trust it, unpack it and add the file.")
