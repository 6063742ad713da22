"""The lines over an article's first sentence that say by whom and when it is, which are no text of it.

For pages that set them in one stretch with the text, or too long for a label. When it was published is found
by `page_visible_dates`, by whom by `page_byline_line`.
"""

from collections.abc import Sequence

from core.ingest.labels import begins_as_byline
from core.ingest.page_lines import ends_sentence
from core.ingest.page_visible_dates import VisibleDate, dates_in_line

_LONGEST = 160
_MOST = 4


def without_head_lines(lines: Sequence[str]) -> list[str]:
    """The lines of an article from its first that is neither a byline nor a date. Where more lines are dates,
    they head the parts of a chronicle, and all stay."""
    filled = [line for line in lines if line.strip()]
    head = next((n for n, line in enumerate(filled[:_MOST]) if not _is_head_line(line)), _MOST)
    dated = [number for number, line in enumerate(filled[:head]) if _dates(line)]
    if not dated or any(_is_bare_date(line) for line in filled[head:]):
        return filled
    return filled[dated[-1] + 1 :]


def _is_head_line(line: str) -> bool:
    said_by_whom = begins_as_byline(line) and len(line) <= _LONGEST and not ends_sentence(line)
    return said_by_whom or bool(_dates(line))


def _dates(line: str) -> tuple[VisibleDate, ...]:
    if len(line) > _LONGEST or ends_sentence(line):
        return ()
    return tuple(dates_in_line(line, day_first=True)) or tuple(dates_in_line(line, day_first=False))


def _is_bare_date(line: str) -> bool:
    return any(not (date.labelled or date.changed) for date in _dates(line))
