"""The records of a web archive, one after the other, over damaged ones where there is a way.

warcio reads them. It stops at what it cannot read: then the next place where a record begins is looked for,
and what lies between is reported once, by the number of the record that it began with.
"""

import io
import re
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from typing import Any

from core.ingest.compressed import GZIP, check_expansion, expanded
from core.model.diagnostic import Diagnostic, Severity

_MAX_TOTAL_BYTES = 500 * 1024 * 1024
_MAX_WHOLE_BYTES = 200 * 1024 * 1024
_MAX_RECORDS = 200_000
_MOST_FAULTS = 1_000
_MOST_ATTEMPTS = 20  # without a record; what looks like a beginning is hardly ever none
_BEGINNING = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]|WARC/1\.[01]\r?\n")
_ONE_PIECE = "non-chunked"
_NO_HEADER = "its header is none of a record"
_FAULTS = (ValueError, OSError, EOFError, LookupError, TypeError, AttributeError, zlib.error)


def records_of(data: bytes) -> Iterator[tuple[int, Any | Diagnostic]]:  # Any: warcio has no types
    """Each record with its number, and a diagnostic for what cannot be read.

    Raises InputError where the archive was made to fill the memory.
    """
    if data.startswith(GZIP):
        check_expansion(data, _MAX_TOTAL_BYTES)
    number, start, lost = 0, 0, 0
    for _ in range(_MOST_FAULTS):
        reading = _Reading(data[start:] if start else data)
        for record in reading:
            number, lost = number + 1, 0
            if number > _MAX_RECORDS:
                return
            yield number, record
        if reading.fault is None:
            return
        whole = _in_one_piece(data) if not start and _NO_HEADER not in str(reading.fault) else None
        if whole is not None:
            done = number if _ONE_PIECE in str(reading.fault) else number - 1
            yield from ((at, record) for at, record in records_of(whole) if at > done)
            return
        following = _BEGINNING.search(data, start + reading.offset + 4)
        lost += 1
        if lost == 1:
            number += 1
            yield number, _damaged(reading.fault, rest=following is None)
        if following is None or lost > _MOST_ATTEMPTS:
            return
        start = following.start()


class _Reading:
    """Records from one place on, until the end or a fault."""

    def __init__(self, data: bytes) -> None:
        # Imported here because few files need it.
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415
        from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

        self._archive = ArchiveIterator(io.BytesIO(data), arc2warc=True)
        self._records = iter(self._archive)
        self._faults = (*_FAULTS, ArchiveLoadFailed)
        self.fault: Exception | None = None

    @property
    def offset(self) -> int:
        """Where the record begins that is being read."""
        return int(self._archive.offset)

    def __iter__(self) -> Iterator[Any]:
        while True:
            try:
                # It writes its doubts to the terminal.
                with redirect_stderr(io.StringIO()):
                    record = next(self._records, None)
            except self._faults as error:
                self.fault = error
                return
            if record is None:
                # Its doubts about lengths come to nothing where another record follows.
                if self._archive.err_count:
                    self.fault = EOFError("the last record is not as long as it says")
                return
            if not _is_addressed(record):
                self.fault = ValueError(_NO_HEADER)
                return
            yield record


def _is_addressed(record: Any) -> bool:
    """Whether what a record says that it is of can be an address; warcio takes any line for a header."""
    address = record.rec_headers.get_header("WARC-Target-URI")
    return address is None or (":" in address and address.isprintable())


def _in_one_piece(data: bytes) -> bytes | None:
    """An archive whose compressed pieces are not its records, undone as a whole; None where it cannot be."""
    if not data.startswith(GZIP):
        return None
    whole = expanded(data, _MAX_WHOLE_BYTES)
    return whole.data if whole.whole else None


def _damaged(error: Exception, *, rest: bool) -> Diagnostic:
    lines = [line.strip() for line in str(error).split("\n") if line.strip()]
    why = " ".join((lines or [type(error).__name__])[0].split())[:120].rstrip(".:,")
    what = "What follows in this archive" if rest else "This record"
    return Diagnostic("damaged", f"{what} is damaged: {why}.", "Get it again, whole.", Severity.ERROR)
