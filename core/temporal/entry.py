"""Dates that a user types: "12 July 2019", "c. March 2019", "since May 2019", "3–9 May 2019", EDTF.

A date must say its own year: nothing is filled in from today. What cannot be read, or can be read in
two ways, is refused with a sentence that says how to write it.
"""

import re
from dataclasses import replace

from core.chrono.dating import Dating, Mod, throughout
from core.chrono.granularity import Granularity, shift
from core.chrono.instant import Instant
from core.errors import UsageError
from core.model.article import UNKNOWN_PUBLICATION
from core.model.sentence import Sentence
from core.model.span import Span
from core.model.time_expression import TimeExpression
from core.temporal.edtf_entry import parse_edtf
from core.temporal.tagger import tag

_HOW = "Write it like 12 July 2019, July 2019, c. March 2019, 3–9 May 2019, since May 2019 or 480 BC."
_LONGEST_ENTRY_CHARS = 120
_DASH = re.compile(
    r"\s*(?:[\u2013\u2014]|\s-\s|\bto\b|\buntil\b|\band\b|(?<=[\da-z])-(?=[\dA-Za-z]))\s*", re.IGNORECASE
)
_ABOUT = re.compile(r"(?:c\.|ca\.?|circa|about|around|approximately|approx\.?|c(?=\s))\s*|~", re.IGNORECASE)
_BOUND = re.compile(r"(before|after|since|until|till|up to|by)\s+", re.IGNORECASE)
_RANGE_WORDS = re.compile(r"(?:from|between)\s+", re.IGNORECASE)
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ISO_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)[T ]+(\d{1,2}:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?")
_BARE_YEAR = re.compile(r"\d{3,4}")


def parse_entry(words: str) -> Dating:
    """The dating a user typed. Raises UsageError that says what to do where it cannot be read."""
    text = " ".join(words.split())
    if not text or len(text) > _LONGEST_ENTRY_CHARS:
        raise UsageError("There is no date in that." if not text else "That is too long for a date.", _HOW)
    edtf = parse_edtf(text)
    if edtf is not None:
        return edtf
    bound = _BOUND.match(text)
    if bound is not None:
        return _bounded(bound.group(1).lower(), _single(text[bound.end() :], text))
    return _range(text) or _single(text, text)


def _bounded(word: str, dating: Dating) -> Dating:
    """The one side of a date that "before", "after", "since" and "until" leave open."""
    width = dating.latest - dating.earliest
    if word == "before":
        return _moved(dating, Instant(dating.earliest - width), dating.earliest, Mod.BEFORE)
    if word == "after":
        return _moved(dating, dating.latest, Instant(dating.latest + width), Mod.AFTER)
    if word == "by":
        return replace(dating, mod=Mod.ON_OR_BEFORE, open_start=True)
    return throughout(
        dating.interval, dating.interval, value=dating.value, granularity=dating.granularity, mod=dating.mod,
        open_end=word == "since", open_start=word != "since",
    )  # fmt: skip


def _moved(dating: Dating, start: Instant, end: Instant, mod: Mod) -> Dating:
    return replace(
        dating, earliest=start, start_latest=end, end_earliest=start, latest=end, mod=mod,
        open_start=mod is Mod.BEFORE, open_end=mod is Mod.AFTER,
    )  # fmt: skip


def _range(text: str) -> Dating | None:
    """ "3–9 May 2019", "May 2018 to June 2019"; None where the words are no range."""
    bare = _RANGE_WORDS.sub("", text, count=1) if _RANGE_WORDS.match(text) else text
    for dash in _DASH.finditer(bare):
        left, right = bare[: dash.start()].strip(), bare[dash.end() :].strip()
        last = _read(right) if left and right else None
        first = None if last is None else _first_of_range(left, right, last)
        if last is not None and first is not None:
            lasting = _lasting(first, last)
            if lasting is None:
                raise UsageError(f"“{text}” ends before it begins.", "Write the earlier date first.")
            return lasting
    return None


def _first_of_range(left: str, right: str, last: Dating) -> Dating | None:
    """The first date, with the month and the year of the last where it leaves them out."""
    tails = [""]
    parts = right.split()
    tails.extend(" " + " ".join(parts[position:]) for position in range(len(parts) - 1, 0, -1))
    if _BARE_YEAR.fullmatch(left) and last.granularity is Granularity.YEAR:
        tails = [""]
    for tail in tails:
        found = _read(left + tail)
        if found is not None:
            return found
    return _short_last(left)


def _short_last(left: str) -> Dating | None:
    return _read(left)


def _single(text: str, whole: str) -> Dating:
    about = _ABOUT.match(text)
    found = _read(text[about.end() :] if about else text)
    if found is None:
        raise _refusal(whole)
    return _widened(found) if about else found


def _widened(dating: Dating) -> Dating:
    """ "c.": one unit more on either side."""
    start = shift(dating.earliest, dating.granularity, -1)
    end = shift(dating.latest, dating.granularity, 1)
    return replace(dating, earliest=start, start_latest=end, end_earliest=start, latest=end, mod=Mod.APPROX)


def _read(text: str) -> Dating | None:
    """One date that says its own year, with nothing else around it; None otherwise."""
    clock = _ISO_CLOCK.fullmatch(text)
    numeric = _NUMERIC.fullmatch(text)
    if clock is not None:
        zone = {"Z": " UTC"}.get(clock.group(3) or "", "")
        text = f"{clock.group(2)}{zone}, {clock.group(1)}"
    elif numeric is not None:
        text = _numeric_day(text, *(int(field) for field in numeric.groups()))
    elif _BARE_YEAR.fullmatch(text):
        text = f"{text} AD"
    sentence = Sentence(Span(0, len(text)))
    expressions = tag(text, (sentence,), "en", UNKNOWN_PUBLICATION)
    if len(expressions) == _ENDS_OF_RANGE:
        return _joined(text, *expressions)
    if len(expressions) != 1 or expressions[0].dating is None:
        return None
    outside = text[: expressions[0].span.start] + text[expressions[0].span.end :]
    return expressions[0].dating if not outside.strip(" .,") else None


_ENDS_OF_RANGE = 2


def _joined(text: str, first: TimeExpression, last: TimeExpression) -> Dating | None:
    """ "May 3-9, 2019": two dates that only a dash parts, and nothing else around them."""
    gap = text[first.span.end : last.span.start].strip()
    outside = text[: first.span.start] + text[last.span.end :]
    if (
        gap not in ("-", "\u2013", "\u2014")
        or outside.strip(" .,")
        or first.dating is None
        or last.dating is None
    ):
        return None
    return _lasting(first.dating, last.dating)


def _lasting(first: Dating, last: Dating) -> Dating | None:
    """From the one date to the other; None where the second is the earlier one."""
    if first.earliest >= last.latest:
        return None
    return throughout(
        first.interval,
        last.interval,
        value=f"{first.value}/{last.value}",
        granularity=min(first.granularity, last.granularity),
    )


def _numeric_day(text: str, first: int, second: int, year: int) -> str:
    """A numeric date where day and month cannot be mistaken for each other, as an ISO day."""
    if first > 12 >= second:
        return f"{year:04d}-{second:02d}-{first:02d}"
    if second > 12 >= first or first == second:
        return f"{year:04d}-{first:02d}-{second:02d}"
    raise UsageError(f"“{text}” may be read in two ways.", "Write the month as a word, or 2019-07-12.")


def _refusal(text: str) -> UsageError:
    names_no_year = re.search(r"\d{3,4}|\bBCE?\b|\d0s", text) is None
    if names_no_year and re.search(r"\d|[A-Za-z]{3}", text):
        sentence = Sentence(Span(0, len(text)))
        found = tag(text, (sentence,), "en", UNKNOWN_PUBLICATION)
        if found:
            return UsageError(f"“{text}” needs a year.", "Add the year, such as 12 July 2019.")
    return UsageError(f"“{text}” is not a date Dateline can read.", _HOW)
