"""Borders: words around a date that say more of it than their preposition: "no later than | Friday", "from
May | onwards", "throughout | March", "since at least | 2014", "in the run-up to the vote of | 3 May".

The words stand in the lexicon; what bounds they give is `bounds`'.
"""

from enum import StrEnum

from core.events.lexicon import EventLexicon
from core.events.parse import Parse, TimedPhrase
from core.events.tokens import Range

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


def border_of(
    parse: Parse, time: TimedPhrase, words: EventLexicon, *, ahead: bool = False
) -> tuple[Border, Range] | None:
    """The border a date is told as, and the tokens of border and date together; None where it is none.

    `ahead` says that the date is still to come: "from" tells a beginning then, wherever it stands.
    """
    start, end = time.at
    if not start:
        return None
    for phrase, name in words.borders.get(parse.tokens[start - 1].low, ()):
        first = start - len(phrase)
        if first >= 0 and _stands(parse, first, phrase):
            found = _settled(Border(name), parse, (first, end), words)
            bare = len(phrase) == 1 and phrase[0] in words.prepositions
            return None if bare and not ahead and _is_origin(found, parse, time) else found
    run_up = _run_up(parse, time, words)
    return (Border.RUN_UP, (run_up, end)) if run_up is not None else None


def _is_origin(found: tuple[Border, Range], parse: Parse, time: TimedPhrase) -> bool:
    """ "a joke from two years ago": a bare "from" inside a clause tells where from, not since when."""
    border, (first, end) = found
    onwards = end > time.at[1]
    leads = first == 0 or not parse.tokens[first - 1].is_word
    return border is Border.FROM and not onwards and not leads


def _stands(parse: Parse, first: int, phrase: tuple[str, ...]) -> bool:
    """Whether a phrase stands at a token."""
    return tuple(token.low for token in parse.tokens[first : first + len(phrase)]) == phrase


def _settled(border: Border, parse: Parse, at: Range, words: EventLexicon) -> tuple[Border, Range]:
    """A border as its sentence shows it: "through" at the head of a clause is "throughout"."""
    first, end = at
    if border is Border.FROM and tuple(token.low for token in parse.tokens[end : end + 1]) in words.onwards:
        return border, (first, end + 1)
    opens = first == 0 or parse.tokens[first - 1].low in {",", ";"}
    if border is Border.THROUGH and opens:
        return Border.THROUGHOUT, at
    return border, at


def _run_up(parse: Parse, time: TimedPhrase, words: EventLexicon) -> int | None:
    """Where "in the run-up to" begins, with the name of an event between it and the date."""
    for first in range(max(0, time.reach[0] - _LONGEST_NAME), time.reach[0]):
        if parse.tokens[first].low not in words.run_up_openings:
            continue
        for phrase in words.run_ups:
            if _stands(parse, first, phrase):
                between = parse.tokens[first + len(phrase) : time.reach[0]]
                return first if all(token.is_word for token in between) else None
    return None
