"""What a browser or a mirror wrote into a page when it saved it: where the page was, and when that was.

The time of saving is never a date of publication; it only bounds one.
"""

import re
from dataclasses import dataclass

from core.chrono.instant import Instant, instant_from_civil
from core.ingest.labels import web_address
from core.ingest.written_dates import parse_written_date

_REACH = 4096
_SINGLE_FILE = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(?P<url>\S+)(?:\s+saved date:\s*(?P<date>[^\n]{6,60}))?"
)
_MARK_OF_THE_WEB = re.compile(r"<!--\s*saved from url=\(\d{4}\)(?P<url>\S+)\s*-->")
_MIRRORED = re.compile(r"<!-- Mirrored from (?P<url>\S+) by HTTrack[^>]{0,80}?\], (?P<date>[^>]{6,60}) -->")
_DAY = re.compile(r"(?P<month>[A-Z][a-z]{2}) (?P<day>\d{1,2}) (?P<year>\d{4})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Saving:
    """Where a page was saved from, and on which day; nothing where it does not say."""

    url: str = ""
    captured: Instant | None = None


def saving_of(head: bytes) -> Saving:
    """What the first lines of a page say of its saving."""
    words = head[:_REACH].decode("utf-8", "replace")
    for form in (_SINGLE_FILE, _MARK_OF_THE_WEB, _MIRRORED):
        match = form.search(words)
        if match:
            address = match["url"] if "://" in match["url"] else f"https://{match['url']}"
            return Saving(web_address(address), _day(match.groupdict().get("date") or ""))
    return Saving()


def _day(words: str) -> Instant | None:
    """The day of `Thu May 02 2024 10:11:12 GMT+0200`, or of another date with its month in letters."""
    match = _DAY.search(words)
    if match is None or match["month"] not in _MONTHS:
        written = parse_written_date(words)
        return written.instant if written else None
    try:
        month = _MONTHS.index(match["month"]) + 1
        return instant_from_civil(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None
