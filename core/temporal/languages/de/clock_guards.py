"""When German digits are a clock time, and when words a part of a day."""

from core.temporal.grammar.rules import Neighbours
from core.temporal.grammar.surrounding_words import touching
from core.temporal.languages.de.surrounding_words import DASHES, around, noun_at_end

_JOINS = ("bis", "und", "/", *DASHES)


def dotted(near: Neighbours) -> bool:
    """ "14.30" before "Uhr": the digits touch."""
    return _dotted_at(near, near.first)


def bare_dotted(near: Neighbours) -> bool:
    """ "um 12.15", "9.30/12.30 Uhr": a clock time without its word."""
    if not touching(near):
        return False
    return (
        _before_hours(near)
        or (near.before in ("um", "gegen", "ab") and not near.word(near.stop).isalpha())
        or (near.before in ("um", "gegen") and near.after not in around("counted"))
    )


def bare_hour(near: Neighbours) -> bool:
    """ "16" in "von 16 bis 17.30 Uhr"."""
    return near.word(near.first).isdigit() and int(near.word(near.first)) <= 24 and _before_hours(near)


def _before_hours(near: Neighbours) -> bool:
    """Another time follows that says "Uhr"."""
    if near.after not in _JOINS or not near.word(near.stop + 1).isdigit():
        return False
    at = near.stop + 2
    if near.word(at) in (".", ":") and near.word(at + 1).isdigit():
        at += 2
    return near.word(at).lower() == "uhr"


def _dotted_at(near: Neighbours, at: int) -> bool:
    starts, ends = near.tokens.starts, near.tokens.ends
    return ends[at] == starts[at + 1] and ends[at + 1] == starts[at + 2]


def clock(near: Neighbours) -> bool:
    """ "um 14:30": not a score."""
    return near.before in around("clock_before") or near.after == "uhr"


def part(near: Neighbours) -> bool:
    """ "am Abend", written as a noun."""
    return noun_at_end(near) and near.before in around("before_part")


def half_hour(near: Neighbours) -> bool:
    """ "um halb neun", not "halb zwei Meter"."""
    return near.before in around("clock_before") or near.after in ("uhr", ",", ".", "")


def the_part(near: Neighbours) -> bool:
    """ "in der Nacht"."""
    night_to = near.after in ("auf", "zum", "zu", "vom")  # "in der Nacht zum Sonntag": the day tells it
    return noun_at_end(near) and near.before in ("in", "während") and not night_to
