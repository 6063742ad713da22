"""Dates that a reader of a page sees beside its title: what no field says, or the word that confirms a field.

Only short lines are read, and of a longer one the part between its separators; dates in running text are the
text's, and `publication_evidence` weighs them. A line that tells of a change only bounds the date.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.ingest.column_dates import stated_in_column
from core.ingest.date_strings import StatedDate, parse_stated_date
from core.ingest.page_blocks import Block, PageBlocks
from core.ingest.page_head import above_title, title_index, under_title
from core.ingest.page_lines import ends_sentence
from core.ingest.page_vocabulary import named
from core.ingest.written_dates import parse_written_date
from core.resource_files import resource_path

_LONGEST_LINE = 240
_LONGEST_PART = 90
_LONGEST_ALONE = 40
_UNPARTED = "\u0e00"  # Thai and the scripts after it
_SEPARATORS = re.compile(r"\s*[|\u2022\u00b7\u2013\u2014\n;()\[\]/]\s*(?!\d)|\s+-\s+|\s{3,}")
_ISO = re.compile(r"(?<!\d)\d{4}[-./]\d\d?[-./]\d\d?(?!\d)")
_NUMERIC = re.compile(r"(?<![\d.])\d\d?([./-])\s?\d\d?\1\s?(?:\d{4}|\d\d)(?![\d.]\d)")
_YEAR = re.compile(
    r"(?<!\d)(?:1[89]|2[0-6])\d\d(?!\d)|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]{4}|['\u2019]\d\d"
)


@dataclass(frozen=True, slots=True)
class VisibleDate:
    """A date on the page; `words` are those of its line. `labelled` where the line says that it is when the
    article was published, `changed` where it says that it is when it was last changed."""

    stated: StatedDate
    words: str
    labelled: bool = False
    changed: bool = False


@dataclass(frozen=True, slots=True)
class DateLabels:
    """The words that stand before a date of publication, and before one of a change."""

    published: re.Pattern[str]
    changed: re.Pattern[str]
    any_of: re.Pattern[str]


def visible_dates(
    page: PageBlocks, title: str, language: str | None, not_after: Instant | None = None
) -> tuple[VisibleDate, ...]:
    """The dates beside the title, those under it before those above it; where there are none, those that a
    label says are of publication, one in a place called so, or the only day that is a line by itself.

    Digits are read in the order of the page's language; in the other one where only that gives no day more
    than a day after `not_after`, when the page was last changed or captured."""
    usual = _day_first(language)
    found, other = (_in_order(page, title, day_first=order) for order in (usual, not usual))
    return other if _any_after(found, not_after) and not _any_after(other, not_after) else found


def _any_after(found: Iterable[VisibleDate], bound: Instant | None) -> bool:
    return bound is not None and any(date.stated.instant > bound + SECONDS_PER_DAY for date in found)


def _in_order(page: PageBlocks, title: str, *, day_first: bool) -> tuple[VisibleDate, ...]:
    at = title_index(page, title)
    beside = (*under_title(page, at), *above_title(page, at))
    near = [block for block in beside if _is_line(block) and not _is_quoted(page, block)]
    found = [date for block in near for date in _dates_of(page, block, day_first=day_first)]
    return tuple(found) or _further_down(page, at, day_first=day_first)


def _is_line(block: Block) -> bool:
    return len(block.text) <= _LONGEST_LINE


def _further_down(page: PageBlocks, title: int, *, day_first: bool) -> tuple[VisibleDate, ...]:
    """Not further up: what stands there is often the day that the page was shown."""
    lines = [block for block in page.blocks[title:] if _is_line(block) and not _is_quoted(page, block)]
    found = [(block, date) for block in lines for date in _dates_of(page, block, day_first=day_first)]
    labelled = tuple(date for _, date in found if date.labelled)
    called = tuple(date for block, date in found if named(page.elements[block.node]).byline)
    alone = tuple(date for block, date in found if len(block.text) <= _LONGEST_ALONE)
    same_day = len({date.stated.day for date in alone}) == 1
    return labelled or called[:1] or (alone[:1] if same_day else ())


def _is_quoted(page: PageBlocks, block: Block) -> bool:
    """Whether a line is of a post or a letter that the article shows: its date is that of the other."""
    return any(page.tag(node) == "blockquote" for node in page.path(block.node))


def _dates_of(page: PageBlocks, block: Block, *, day_first: bool) -> Iterator[VisibleDate]:
    called = named(page.elements[block.node]).byline
    return dates_in_line(block.text, day_first=day_first, called_so=called)


def dates_in_line(line: str, *, day_first: bool, called_so: bool = False) -> Iterator[VisibleDate]:
    """The full dates of a line that is no sentence, unless it stands in a place `called_so`."""
    if len(line) > _LONGEST_LINE or not (_YEAR.search(line) or _NUMERIC.search(line)):
        return
    labels = _labels()
    before = ""
    for part in _SEPARATORS.split(labels.any_of.sub(r"|\g<0>", line)):
        stated = _date_in(part, day_first=day_first, called_so=called_so)
        if stated is None or stated.latest is not None:
            before = part if len(part) < _LONGEST_PART else ""
            continue
        said = f"{before} {part}"
        changed = labels.changed.search(said) is not None
        yield VisibleDate(stated, line, labels.published.search(said) is not None and not changed, changed)
        before = ""


def _date_in(part: str, *, day_first: bool, called_so: bool) -> StatedDate | None:
    if len(part) > _LONGEST_PART or not any(char.isdigit() for char in part):
        return None
    whole = parse_stated_date(part) or parse_written_date(part)
    if whole is not None:
        return whole
    digits = _ISO.search(part) or _NUMERIC.search(part)
    if digits is None or (_many_words(part) and not called_so):
        return None
    return stated_in_column(digits.group().replace(" ", ""), day_first)


def _many_words(part: str) -> bool:
    return len(re.findall(r"[^\W\d_]{2,}", part)) > 8 or (ends_sentence(part) and len(part) > 60)


def _day_first(language: str | None) -> bool:
    """American pages write the month first; nearly all others the day."""
    tag = (language or "").casefold()
    return not (tag == "en" or tag.startswith(("en-us", "en-ph", "es-us")))


@cache
def _labels() -> DateLabels:
    table = tomllib.loads(resource_path("pages/date_labels.toml").read_text(encoding="utf-8"))
    published, changed = table["published"], table["changed"]
    return DateLabels(_any_of(published), _any_of(changed), _any_of(published + changed))


def _any_of(words: list[str]) -> re.Pattern[str]:
    """Any of these, at the beginning of a word in scripts that part words."""
    longest_first = sorted(words, key=len, reverse=True)
    parted = "|".join(re.escape(word) for word in longest_first if word < _UNPARTED)
    unparted = "|".join(re.escape(word) for word in longest_first if word >= _UNPARTED)
    return re.compile(rf"(?<![^\W\d_])(?:{parted})|(?:{unparted})", re.IGNORECASE)
