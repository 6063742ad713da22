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
_CLAUSE_ENDS = frozenset((",", ".", ";", ":", "(", ")", "\u2014", "\u2013", "?", "!", "\u201d", '"'))
_ANCHOR_ENDS = _CLAUSE_ENDS | {"when", "which", "who", "where", "while", "but", "and"}
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
    tokens: Tokens, lower: list[str], stop: int, symbolic: Symbolic, signal: Signal | None
) -> tuple[Signal, Span, EventTie] | None:
    """The signal after a distance, its direction and its event: "a day | after | another incident"."""
    base = symbolic.base if isinstance(symbolic, Modified) else symbolic
    is_distance = isinstance(base, EventOffset) or (
        isinstance(base, Duration) and len(base.amounts) == 1 and not base.age and base.stretch is None
    )
    if not is_distance or signal in _LASTING or stop >= len(lower):
        return None
    direction = {"after": 1, "following": 1, "before": -1}.get(lower[stop])
    if direction is None:
        return None
    end = stop + 1
    while end < len(lower) and end - stop <= _LONGEST_ANCHOR_TOKENS and lower[end] not in _ANCHOR_ENDS:
        end += 1
    if end == stop + 1:
        return None
    event = Span(tokens.starts[stop + 1], tokens.ends[end - 1])
    word = Span(tokens.starts[stop], tokens.ends[stop])
    return (Signal.AFTER if direction > 0 else Signal.BEFORE), word, EventTie(direction, event)


TenseMarks = list[tuple[int, int]]  # where in the sentence, and -1 for the past or 1 for the future


def tense_marks(lower: list[str], lexicon: Lexicon) -> TenseMarks:
    """The verbs of a sentence that put its dates before or after the present of the text."""
    tensed = lexicon.tensed
    verbs = [index for index, word in enumerate(lower) if word in tensed or word.endswith("ed")]
    directions = [(index, _tense_of(lower, index, lexicon)) for index in verbs]
    return [(index, direction) for index, direction in directions if direction]


def tense_evidence(lower: list[str], start: int, stop: int, marks: TenseMarks, lexicon: Lexicon) -> int:
    """-1 past, 1 future, 0 unknown: the nearest mark decides.

    A mark after the date counts as three times as far away; a verb of speech right beside it is the nearest.
    """
    beside = (lower[start - 1] if start else "", lower[start - 2] if start > 1 else "")
    if beside[0] in lexicon.speech or (beside[0] == "on" and beside[1] in lexicon.speech):
        return -1
    best, best_distance = 0, _TENSE_REACH_TOKENS
    at = bisect_left(marks, (start, -1))
    for index, direction in marks[max(0, at - 1) : at + _MARKS_INSIDE]:
        distance = start - index if index < start else (index - stop) * 3 + 3
        if 0 < distance < best_distance:
            best, best_distance = direction, distance
    return best


_MARKS_INSIDE = 3  # marks among the words of the date itself, and the first after it


def _tense_of(lower: list[str], index: int, lexicon: Lexicon) -> int:
    word = lower[index]
    if word in lexicon.future:
        return 1
    if word == "to" and index and lower[index - 1] in lexicon.intent:
        return 1
    regular_past = len(word) > 4 and word.endswith("ed")
    past = regular_past or word in lexicon.past or word in lexicon.speech
    passive = index > 0 and lower[index - 1] in ("be", "been", "being", "to")
    return -1 if past and not passive else 0
