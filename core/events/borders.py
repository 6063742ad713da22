"""Borders: words around a date that say more of it than their preposition: "no later than | Friday", "from
May | onwards", "throughout | March", "since at least | 2014", "in the run-up to the vote of | 3 May".

The words stand in the lexicon; what bounds they give is `bounds`'.
"""

from enum import StrEnum

from core.events.lexicon import EventLexicon
from core.events.parse import Parse, Range, TimedPhrase

_LONGEST_NAME = 8  # tokens of an event's name between the border and its date


class Border(StrEnum):
    """What a date is to what happened; the names of the lexicon's lists."""

    FROM = "from"
    AS_OF = "as_of"
    THROUGHOUT = "throughout"
    THROUGH = "through"
    NOT_LATER = "not_later"
    SINCE_AT_LEAST = "since_at_least"
    UNTIL_AT_LEAST = "until_at_least"
    RUN_UP = "run_up"


def border_of(parse: Parse, time: TimedPhrase, words: EventLexicon) -> tuple[Border, Range] | None:
    """The border a date is told as, and the tokens of border and date together; None where it is none."""
    lows = [token.low for token in parse.tokens]
    start, end = time.at
    for phrase, name in words.borders:
        first = start - len(phrase)
        if first >= 0 and tuple(lows[first:start]) == phrase:
            return _settled(Border(name), lows, (first, end), words)
    run_up = _run_up(lows, time, words)
    return (Border.RUN_UP, (run_up, end)) if run_up is not None else None


def _settled(border: Border, lows: list[str], at: Range, words: EventLexicon) -> tuple[Border, Range]:
    """A border as its sentence shows it: "through" at the head of a clause is "throughout"."""
    first, end = at
    if border is Border.FROM and tuple(lows[end : end + 1]) in words.onwards:
        return border, (first, end + 1)
    opens = first == 0 or lows[first - 1] in {",", ";", "all"}
    if border is Border.THROUGH and opens:
        return Border.THROUGHOUT, at
    return border, at


def _run_up(lows: list[str], time: TimedPhrase, words: EventLexicon) -> int | None:
    """Where "in the run-up to" begins, with the name of an event between it and the date."""
    for first in range(max(0, time.reach[0] - _LONGEST_NAME), time.reach[0]):
        for phrase in words.run_ups:
            if tuple(lows[first : first + len(phrase)]) == phrase:
                between = lows[first + len(phrase) : time.reach[0]]
                return first if all(low[0].isalnum() for low in between) else None
    return None
