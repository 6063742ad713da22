"""Ties: phrases without a time that still say when, by another event: "at the time of the accident",
"since the attack", "when the bomb went off", "moments before".

Found here by the lexicon's phrases and the clauses of the sentence; which event is meant and what date
comes of it is left to `tied`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from core.chrono.granularity import Granularity
from core.events.clauses import Clause, ClauseRole
from core.events.lexicon import EventLexicon
from core.events.parse import Parse
from core.events.tokens import Range
from core.events.word_sets import either, without

_LONGEST_NAME = 8  # tokens of the noun phrase that names the other event

_LONGEST_DATED = 14  # the same with its date


class TieKind(StrEnum):
    """How what is told lies to the other event; the names of the lexicon's lists."""

    SAME = "same"
    SINCE = "since"
    UNTIL = "until"
    SOON_AFTER = "soon_after"
    SOON_BEFORE = "soon_before"
    WAKE = "wake"
    AFTER = "after"
    DAY_BEFORE = "day_before"
    DAY_AFTER = "day_after"
    DAY_OF = "day_of"
    NTH = "nth"
    THROUGH = "through"


_ALONE = frozenset({TieKind.SOON_AFTER, TieKind.SOON_BEFORE})


@dataclass(frozen=True, slots=True)
class Tie:
    """A phrase `at` (tokens); `named` are the words that name the other event, `clause` where they are one.

    Both are None where the phrase goes on from what was just told ("moments before,").
    """

    kind: TieKind
    at: Range
    named: Range | None = None
    clause: Clause | None = None
    ordinal: int = 0  # of "the third day of the voyage"
    unit: Granularity = Granularity.DAY


def ties_of(parse: Parse, words: EventLexicon) -> Iterator[Tie]:
    """The ties of a sentence that hold no time expression, in order."""
    lows = [token.low for token in parse.tokens]
    stop = 0
    for i in [i for i, low in enumerate(lows) if low in words.ties]:
        if i < stop:
            continue
        for phrase, kind in words.ties[lows[i]]:
            if tuple(lows[i : i + len(phrase)]) == phrase:
                tie = _tie(parse, words, TieKind(kind), (i, i + len(phrase)))
                if tie is not None and tie.kind is TieKind.NTH:
                    tie = _numbered(parse, words, tie)
                if tie is not None and not any(parse.covered(k) for k in range(i, i + len(phrase))):
                    stop = tie.at[1]
                    yield tie
                break


def _tie(parse: Parse, words: EventLexicon, kind: TieKind, at: Range) -> Tie | None:
    """What follows the tying words: a clause, a noun phrase that takes something up, or nothing."""
    end = at[1]
    if end >= len(parse.tokens) or not (parse.tokens[end].is_word or parse.tokens[end].low == "'s"):
        return Tie(kind, at) if kind in _ALONE and at[1] - at[0] > 1 else None
    clause = next((c for c in parse.clauses if _opens(c, at)), None)
    if clause is not None:
        stop = _without_marks(parse, clause.end)
        return Tie(kind, (at[0], stop), (end, stop), clause)
    low, ties = parse.tokens[end].low, words.tie_words
    if low in ties["then"] or (low in ties["that"] and _ends_phrase(parse, end + 1)):
        return Tie(kind, (at[0], end + 1), (end, end + 1))
    if low not in either(words.definite, ties["own"]):
        return None
    if kind is TieKind.AFTER:
        return _up_to_comma(parse, at)
    stop = _noun_phrase_end(parse, end, words)
    if stop <= end + 1 or any(parse.covered(i) for i in range(end, min(stop + 2, len(parse.tokens)))):
        return None  # "during the war of 1812": the tagger has its date
    return Tie(kind, (at[0], stop), (end, stop))


def _up_to_comma(parse: Parse, at: Range) -> Tie | None:
    """ "After the king's death on 10 May, …": the noun phrase with its own date."""
    for i in range(at[1] + 1, min(len(parse.tokens), at[1] + _LONGEST_DATED)):
        if parse.tokens[i].text == "," and not parse.is_time(i):
            return Tie(TieKind.AFTER, (at[0], i), (at[1], i))
    return None


def _numbered(parse: Parse, words: EventLexicon, tie: Tie) -> Tie | None:
    """ "on the third day of the voyage": the words before "of" count a day of what follows."""
    first, lows = tie.at[0] - 3, [token.low for token in parse.tokens[max(0, tie.at[0] - 4) : tie.at[0]]]
    unit = words.row_units.get(lows[-1]) if lows else None
    if first < 0 or unit is None or tie.clause is not None or lows[-3] not in words.definite:
        return None
    ordinal = words.ordinals.get(lows[-2], 0)
    if not ordinal or any(parse.covered(i) for i in range(first, tie.at[0])):
        return None
    start = first - (len(lows) > 3 and lows[-4] in words.prepositions)
    return replace(tie, at=(start, tie.at[1]), ordinal=ordinal, unit=Granularity[unit])


def _opens(clause: Clause, at: Range) -> bool:
    """Whether a subordinate clause begins with the last of the tying words."""
    if clause.role not in {ClauseRole.SUBORDINATE, ClauseRole.RELATIVE} or clause.subject is None:
        return False
    return at[0] <= clause.start <= at[1] <= clause.subject[0] <= at[1] + 1 and clause.verb.start >= at[1]


def _without_marks(parse: Parse, end: int) -> int:
    while end and not parse.tokens[end - 1].is_word:
        end -= 1
    return end


def _ends_phrase(parse: Parse, i: int) -> bool:
    return i >= len(parse.tokens) or not parse.tokens[i].is_word


def _noun_phrase_end(parse: Parse, start: int, words: EventLexicon) -> int:
    """The end of the noun phrase: before a mark, a verb, or what opens a clause or a phrase of place."""
    verbs = {clause.verb.start for clause in parse.clauses}
    openers = either(words.relatives, words.subordinators, words.time_subordinators, words.conjunctions)
    end = start + 1
    while end < len(parse.tokens) and end - start < _LONGEST_NAME:
        token = parse.tokens[end]
        if end in verbs or not (token.is_word or token.low == "'s") or token.low in openers:
            break
        if token.low in without(words.prepositions, words.tie_words["of"]):
            break
        end += 1
    return end
