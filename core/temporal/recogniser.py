"""Recognising: sentences to symbolic expressions, by the grammar of their language.

Tokens that no word list knows part the sentence into runs; each run is read by the chart, and of its
readings the longest that do not overlap are kept.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module

from core.model.sentence import Sentence
from core.model.span import Span
from core.model.time_expression import Signal
from core.temporal.eras import settle_eras
from core.temporal.evidence import TenseMarks, event_tie, signal_before, tense_evidence, tense_marks
from core.temporal.grammar.chart import Grammar, Item, Lexical
from core.temporal.grammar.lexicon import Lexicon, load_lexicon
from core.temporal.grammar.tokens import Tokens, tokenise
from core.temporal.recognition import Recognised
from core.temporal.shared_years import share_years
from core.temporal.symbolic import Symbolic

RULED_LANGUAGES = frozenset(("en",))
_NO_TIME = "no_time"  # words of time that tell no time: "30-year-old", "Sunday Times"
_FINAL = (_NO_TIME, "time", "set", "day", "date", "duration")
_LONGEST_RUN_TOKENS = 60
_OPENING_TOKENS = 3  # "Meanwhile, on | 24 June"


@cache
def _grammar(language: str) -> Grammar:
    return Grammar(import_module(f"core.temporal.languages.{language}").RULES)


def recognise_ruled(text: str, sentences: Iterable[Sentence], language: str) -> list[Recognised]:
    """The expressions of a text in a language that has rules, in order."""
    lexicon, grammar = load_lexicon(language), _grammar(language)
    found: list[Recognised] = []
    for number, sentence in enumerate(sentences):
        if not _may_tell_time(sentence.span.of(text), lexicon):
            continue
        tokens = tokenise(text, sentence.span.start, sentence.span.end)
        lower = [word.lower() for word in tokens.words]
        items = _read(tokens, lower, lexicon, grammar)
        marks = tense_marks(lower, lexicon) if items else []
        for item in items:
            found.append(_recognised(text, item, tokens, lower, marks, lexicon, number, sentence))
    return settle_eras(share_years(text, found))


def _read(tokens: Tokens, lower: list[str], lexicon: Lexicon, grammar: Grammar) -> list[Item]:
    chosen: list[Item] = []
    for first, run in _runs(tokens, lower, lexicon):
        items = [item for item in grammar.parse(tokens, run, first) if item.category in _FINAL]
        chosen.extend(item for item in _best(items) if item.category != _NO_TIME)
    return chosen


_WORD_OR_DIGIT = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+\.?)*(?:['\u2019](?!s\b)[^\W\d_]+)*|\d")
_PLAIN_KINDS = frozenset(("word", "mark", "possessive", "half"))


def _may_tell_time(sentence: str, lexicon: Lexicon) -> bool:
    """Whether a sentence holds a digit or a word that may begin a time: many hold none."""
    words = _WORD_OR_DIGIT.findall(sentence.lower())
    return not lexicon.worthy.isdisjoint(words) or any(map(str.isdigit, words))


def _runs(tokens: Tokens, lower: list[str], lexicon: Lexicon) -> Iterator[tuple[int, list[Lexical]]]:
    """Maximal runs of tokens that the lexicon knows, where one of them is worth the reading."""
    numbers = [kind not in _PLAIN_KINDS for kind in tokens.kinds]
    known = [
        index
        for index, word in enumerate(lower)
        if word in lexicon.known or (numbers[index] and not _in_row(numbers, index))
    ]
    for first, stop in _stretches(known):
        if not lexicon.worthy.isdisjoint(lower[first:stop]) or any(numbers[first:stop]):
            yield first, [lexicon.look_up(tokens, lower, index) for index in range(first, stop)]


def _in_row(numbers: list[bool], index: int) -> bool:
    """Whether a number stands amid a row of bare ones, as in a table: no date is read there."""
    around = numbers[max(index - _ROW, 0) : index + _ROW + 1]
    return len(around) == 2 * _ROW + 1 and all(around)


_ROW = 2  # so many bare numbers on either side


def _stretches(positions: list[int]) -> Iterator[tuple[int, int]]:
    """First and last-plus-one of numbers that follow each other, cut where they are too many."""
    first = 0
    for at in range(1, len(positions) + 1):
        ends = at == len(positions) or positions[at] != positions[at - 1] + 1
        if ends or at - first >= _LONGEST_RUN_TOKENS:
            yield positions[first], positions[at - 1] + 1
            first = at


def _best(items: list[Item]) -> list[Item]:
    """The longest readings that do not overlap; of equal ones the more specific kind, the earlier rule."""
    order = {category: rank for rank, category in enumerate(_FINAL)}
    ranked = sorted(items, key=lambda item: (item.start - item.stop, order[item.category], item.start))
    taken: set[int] = set()
    kept: list[Item] = []
    for item in ranked:
        if taken.isdisjoint(range(item.start, item.stop)):
            taken.update(range(item.start, item.stop))
            kept.append(item)
    return sorted(kept, key=lambda item: item.start)


def _tense(signal: Signal | None, evidence: int, *, leads: bool) -> int:
    """ "until Friday" is still to come, but "Until Friday they had ..." looks back.

    "by Friday" and "before Friday" are still to come unless a past verb says otherwise.
    """
    if signal is Signal.UNTIL and not leads:
        return 1
    borders = signal in (Signal.UNTIL, Signal.BY, Signal.BEFORE)
    return 1 if borders and evidence == 0 else evidence


def _recognised(
    text: str,
    item: Item,
    tokens: Tokens,
    lower: list[str],
    marks: TenseMarks,
    lexicon: Lexicon,
    number: int,
    sentence: Sentence,
) -> Recognised:
    symbolic: Symbolic = item.value  # type: ignore[assignment]  # final categories hold symbolic values
    span = Span(tokens.starts[item.start], tokens.ends[item.stop - 1])
    signal, signal_span = signal_before(tokens, lower, item.start, lexicon)
    tie = event_tie(tokens, lower, item.stop, symbolic, signal)
    if tie is not None:
        signal, signal_span, event = tie
    has_owned = lower[item.stop : item.stop + 1] in (["'s"], ["\u2019s"])  # "before Friday's purchases"
    return Recognised(
        span,
        span.of(text),
        symbolic,
        item.rule,
        number,
        sentence.block,
        _tense(
            None if has_owned else signal,
            tense_evidence(lower, item.start, item.stop, marks, lexicon),
            leads=item.start <= _OPENING_TOKENS,
        ),
        signal,
        signal_span,
        event if tie is not None else None,
        item.start <= _OPENING_TOKENS,
    )
