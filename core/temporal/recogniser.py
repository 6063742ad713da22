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
from core.temporal.grammar.tokens import Tokens, lower_of, placed, words_of
from core.temporal.histories import settle_attributes
from core.temporal.quoted_titles import in_title
from core.temporal.ranges import split_ranges
from core.temporal.recognition import Recognised
from core.temporal.register import is_post
from core.temporal.shared_years import share_years
from core.temporal.symbolic import Symbolic
from core.temporal.word_edges import stands_free

RULED_LANGUAGES = frozenset(("en", "de", "es", "fr", "it", "el", "uk"))
_NO_TIME = "no_time"  # words of time that tell no time: "30-year-old", "Sunday Times"
_FINAL = (_NO_TIME, "time", "set", "day", "date", "duration")
_LONGEST_RUN_TOKENS = 60
_OPENING_TOKENS = 3  # "Meanwhile, on | 24 June"


@cache
def _grammar(language: str, *, post: bool) -> Grammar:
    """The rules of a language; where it has some for posts only, those too for a post."""
    rules = import_module(f"core.temporal.languages.{language}")
    return Grammar((*rules.RULES, *getattr(rules, "POST_RULES", ())) if post else rules.RULES)


def recognise_ruled(text: str, sentences: Iterable[Sentence], language: str) -> list[Recognised]:
    """The expressions of a text in a language that has rules, in order."""
    lexicon, grammar = load_lexicon(language), _grammar(language, post=is_post(text))
    found: list[Recognised] = []
    for number, sentence in enumerate(sentences):
        start, end = sentence.span.start, sentence.span.end
        words = words_of(text, start, end, lexicon.shapes)
        lower = lower_of(words)
        if lexicon.worthy.isdisjoint(lower) and _DIGIT.search(text, start, end) is None:
            continue  # as many sentences do, it tells no time
        tokens = placed(text, start, end, words, lower, lexicon.shapes)
        items = _read(tokens, lower, lexicon, grammar)
        marks = tense_marks(lower, lexicon) if items else []
        for item in items:
            place = tokens.starts[item.start], tokens.ends[item.stop - 1]
            if not stands_free(text, *place) or (lexicon.capital_titles and in_title(text, *place)):
                continue
            found.append(_recognised(text, item, tokens, lower, marks, lexicon, number, sentence))
    dated = settle_eras(share_years(text, split_ranges(found), lexicon.joins))
    return settle_attributes(dated)


def _read(tokens: Tokens, lower: list[str], lexicon: Lexicon, grammar: Grammar) -> list[Item]:
    chosen: list[Item] = []
    for first, run in _runs(tokens, lower, lexicon):
        items = [item for item in grammar.parse(tokens, run, first) if item.category in _FINAL]
        chosen.extend(item for item in _best(items) if item.category != _NO_TIME)
    return chosen


_DIGIT = re.compile(r"\d")
_PLAIN_KINDS = frozenset(("word", "mark", "possessive", "half"))


def _runs(tokens: Tokens, lower: list[str], lexicon: Lexicon) -> Iterator[tuple[int, list[Lexical]]]:
    """Maximal runs of tokens that the lexicon knows, where one of them is worth the reading."""
    numbers = [kind not in _PLAIN_KINDS for kind in tokens.kinds]
    worthy, stop = lexicon.worthy, 0
    for seed, word in enumerate(lower):
        if seed >= stop and (word in worthy or numbers[seed]):
            first, stop = _run_around(seed, lower, numbers, lexicon)
            for start in range(first, stop, _LONGEST_RUN_TOKENS):
                piece = range(start, min(start + _LONGEST_RUN_TOKENS, stop))
                if any(lower[index] in worthy or numbers[index] for index in piece):
                    yield start, [lexicon.look_up(tokens, lower, index) for index in piece]


def _run_around(seed: int, lower: list[str], numbers: list[bool], lexicon: Lexicon) -> tuple[int, int]:
    """First and last-plus-one of the known tokens that stand together around one of them."""
    known = lexicon.known
    if lower[seed] not in known and _in_row(numbers, seed):
        return seed, seed
    first, stop = seed, seed + 1
    while first and (lower[first - 1] in known or (numbers[first - 1] and not _in_row(numbers, first - 1))):
        first -= 1
    while stop < len(lower) and (lower[stop] in known or (numbers[stop] and not _in_row(numbers, stop))):
        stop += 1
    return first, stop


def _in_row(numbers: list[bool], index: int) -> bool:
    """Whether a number stands amid a row of bare ones, as in a table: no date is read there."""
    around = numbers[max(index - _ROW, 0) : index + _ROW + 1]
    return len(around) == 2 * _ROW + 1 and all(around)


_ROW = 2  # so many bare numbers on either side


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
    tie = event_tie(tokens, lower, item.stop, symbolic, signal, lexicon)
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
