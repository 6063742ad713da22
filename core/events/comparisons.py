"""Comparisons: times that say what something is measured against, and date nothing themselves.

"Sales fell in May compared with April", "the coldest night since 1956", "from 8 percent in April".
"""

from core.events.lexicon import EventLexicon
from core.events.parse import Parse, TimedPhrase
from core.events.word_sets import either
from core.model.time_expression import Signal

_REACH = 6  # words between what compares and the time it compares with
_SINCE_REACH = 12  # words between "the largest" and "since"
_CHANGE_REACH = 12  # words between "rose" and "from"
_LEVEL_REACH = 4  # words between "up" and "from"
_MARKS = frozenset({"%", "$", "£", "€", "'s", "’s"})
_SHORTEST_SUPERLATIVE = 6  # letters of "lowest"


def only_compared(parse: Parse, time: TimedPhrase, words: EventLexicon) -> bool:
    """Whether a time is only what something is compared with, and no figure of its own stands with it."""
    if time.expression.signal is Signal.SINCE:
        return _after_superlative(parse, time, words)
    before = _comparing_before(parse, time, words)
    return before is not None and not _number_in(parse, before, time.at[0])


def compared_figure(parse: Parse, time: TimedPhrase, words: EventLexicon) -> int | None:
    """The token of the figure that a time belongs to in a comparison: "compared with | 199 | last year"."""
    before = _comparing_before(parse, time, words)
    if before is None:
        return None
    figures = (i for i in range(before, time.at[0]) if _is_number(parse, i))
    return next(figures, None)


def _comparing_before(parse: Parse, time: TimedPhrase, words: EventLexicon) -> int | None:
    """Where what is compared with begins: after "compared with", "than", "up 3 percent from"."""
    verbs = {i for clause in parse.clauses for i in range(clause.verb.start, clause.verb.end)}
    for i in range(time.at[0] - 1, max(-1, time.at[0] - _REACH), -1):
        token = parse.tokens[i]
        if token.low in words.comparing and i and parse.tokens[i - 1].low in words.bounding:
            return None  # "no later than 1 August"
        figure = i + 2 if parse.tokens[i + 1].text in _MARKS else i + 1
        counted = i > 0 and parse.tokens[i - 1].low in words.quantities and _is_number(parse, figure)
        if token.low in words.comparing and counted:
            return None  # "more than 1,000 people"
        if token.low in words.comparing or (token.low in words.level_from and _changes(parse, i, words)):
            return i + 1
        if (i in verbs and token.low not in words.be) or not (token.is_word or token.text in _MARKS):
            return None
    return None


def _changes(parse: Parse, end: int, words: EventLexicon) -> bool:
    """Whether a change of a figure stands before "from": "rose 5 percent", "an increase of 54 points"."""
    near = range(max(0, end - _CHANGE_REACH), end)
    changed = any(words.class_of.get(parse.tokens[i].low) in {"rise", "drop"} for i in near)
    return (changed and _number_in(parse, 0, end)) or _stood_at(parse, end, words)


def _stood_at(parse: Parse, end: int, words: EventLexicon) -> bool:
    """ "up four points from", "down from"."""
    return any(parse.tokens[i].low in words.levels for i in range(max(0, end - _LEVEL_REACH), end))


def counts_from_level(parse: Parse, time: TimedPhrase, words: EventLexicon) -> bool:
    """Whether "from" before a time stands behind "up" or "down", and so begins nothing."""
    start = time.reach[0]
    return parse.tokens[start].low in words.level_from and _stood_at(parse, start, words)


def _after_superlative(parse: Parse, time: TimedPhrase, words: EventLexicon) -> bool:
    """ "its lowest level since April 1997", "for the first time since the war"."""
    start = time.reach[0]
    for i in range(start - 1, max(-1, start - _SINCE_REACH), -1):
        token = parse.tokens[i]
        if token.text in {",", ";", ":"}:
            return False
        superlative = (
            token.low.endswith(words.superlative_endings) and len(token.low) >= _SHORTEST_SUPERLATIVE
        )
        if token.low in words.superlatives or (superlative and token.text.islower()):
            return (
                parse.tokens[i - 1].low in either(words.determiners, words.superlatives, words.possessives)
                if i
                else False
            )
    return False


def _number_in(parse: Parse, start: int, end: int) -> bool:
    return any(_is_number(parse, i) for i in range(start, end))


def _is_number(parse: Parse, i: int) -> bool:
    return i < len(parse.tokens) and parse.tokens[i].text[0].isdigit() and not parse.covered(i)
