"""What stands around an expression: its preposition, the event it is counted from, the tense."""

from bisect import bisect_left

from core.model.span import Span
from core.model.time_expression import Signal
from core.temporal.grammar.lexicon import Lexicon
from core.temporal.grammar.tokens import Tokens
from core.temporal.recognition import EventTie
from core.temporal.symbolic import Duration, EventOffset, Modified, Symbolic

_LONGEST_SIGNAL_TOKENS = 3
_LONGEST_ANCHOR_TOKENS = 14
_TENSE_REACH_TOKENS = 40
_LONGEST_TIE_TOKENS = 3
_NONE: frozenset[str] = frozenset()
_CLAUSE_ENDS = frozenset(
    (",", ".", ";", ":", "(", ")", "\u2014", "\u2013", "?", "!", "\u201d", "\u00bb", '"')
)
_LASTING = frozenset((Signal.FOR, Signal.WITHIN, Signal.DURING))


def signal_before(
    tokens: Tokens, lower: list[str], start: int, lexicon: Lexicon
) -> tuple[Signal | None, Span | None]:
    """The preposition right before a token, with its span."""
    for length in range(_LONGEST_SIGNAL_TOKENS, 0, -1):
        first = start - length
        name = lexicon.signals.get(tuple(lower[first:start])) if first >= 0 else None
        if name is not None:
            return Signal[name], Span(tokens.starts[first], tokens.ends[start - 1])
    return None, None


def event_tie(
    tokens: Tokens, lower: list[str], stop: int, symbolic: Symbolic, signal: Signal | None, lexicon: Lexicon
) -> tuple[Signal, Span, EventTie] | None:
    """The signal after a distance, its direction and its event: "a day | after | another incident"."""
    base = symbolic.base if isinstance(symbolic, Modified) else symbolic
    is_distance = isinstance(base, EventOffset) or (
        isinstance(base, Duration) and len(base.amounts) == 1 and not base.age and base.stretch is None
    )
    if not is_distance or signal in _LASTING or stop >= len(lower):
        return None
    direction, first = _tie_at(lower, stop, lexicon)
    end, ends = first, lexicon.around.get("anchor_ends", _NONE)
    if not direction:
        return None
    while end < len(lower) and end - first < _LONGEST_ANCHOR_TOKENS and lower[end] not in _CLAUSE_ENDS:
        if lower[end] in ends:
            break
        end += 1
    if end == first:
        return None
    event = Span(tokens.starts[first], tokens.ends[end - 1])
    word = Span(tokens.starts[stop], tokens.ends[first - 1])
    return (Signal.AFTER if direction > 0 else Signal.BEFORE), word, EventTie(direction, event)


def _tie_at(lower: list[str], stop: int, lexicon: Lexicon) -> tuple[int, int]:
    """The direction of the words that tie a distance to an event, and where the event begins; 0 for none."""
    for length in range(_LONGEST_TIE_TOKENS, 0, -1):
        direction = lexicon.ties.get(tuple(lower[stop : stop + length]))
        if direction is not None:
            return direction, stop + length
    return 0, stop


TenseMarks = list[tuple[int, int]]  # where in the sentence, and -1 for the past or 1 for the future


def tense_marks(lower: list[str], lexicon: Lexicon) -> TenseMarks:
    """The verbs of a sentence that put its dates before or after the present of the text."""
    verbs, tensed, endings = lexicon.verbs, lexicon.verbs.tensed, lexicon.verbs.endings
    found = [index for index, word in enumerate(lower) if word in tensed or word.endswith(endings)]
    directions = [(index, verbs.tense_of(lower, index)) for index in found]
    return [(index, direction) for index, direction in directions if direction]


def tense_evidence(lower: list[str], start: int, stop: int, marks: TenseMarks, lexicon: Lexicon) -> int:
    """-1 past, 1 future, 0 unknown: the nearest mark decides.

    A mark after the date counts as three times as far away; a verb of speech right beside it is the nearest.
    """
    beside = lexicon.verbs.tense_beside(lower, start)
    if beside:
        return beside
    if "".join(lower[stop : stop + 1]) in lexicon.around.get("dealt_ahead", _NONE):
        return 1
    best, best_distance = 0, _TENSE_REACH_TOKENS
    at = bisect_left(marks, (start, -1))
    is_last = "".join(lower[stop : stop + 1]) in lexicon.around.get("anchor_ends", _NONE)
    for index, direction in marks[max(0, at - 1) : at + _MARKS_INSIDE]:
        if is_last and index >= stop and best:
            break  # "planned a march on Friday | and were ...": another clause
        distance = start - index if index < start else (index - stop) * 3 + 3
        if 0 < distance < best_distance:
            best, best_distance = direction, distance
    return best


_MARKS_INSIDE = 3  # marks among the words of the date itself, and the first after it
