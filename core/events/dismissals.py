"""Dismissals: why a time expression dates nothing that happens, in words for the ledger.

What can be told from where it stands and what stands beside it: page furniture, headings, citations,
lengths of time. Whether what it stands with is a happening is `attachment`'s to say.
"""

import re

from core.chrono.granularity import Granularity
from core.chrono.instant import instant_from_civil
from core.events.borders import border_of
from core.events.comparisons import counts_from_level, only_compared
from core.events.lexicon import EventLexicon
from core.events.parse import Parse, TimedPhrase
from core.events.tokens import CLOSING_QUOTES
from core.events.word_sets import either, without
from core.model.sentence import BlockRole
from core.model.time_expression import Anchor, TimexType

_WHY_NOT = {
    BlockRole.FURNITURE: "page furniture, not the article’s news",
    BlockRole.TITLE: "the headline: the article’s own sentences tell it",
    BlockRole.HEADING: "a heading: the sentences under it tell it",
}
# Two lines of "name: value" one after the other: the head matter of a file.
_METADATA = re.compile(r"^\w[\w -]{0,20}: ?\S.*\n\w[\w -]{0,20}: ?\S", re.MULTILINE)
_HEAD_CHARS = 400
_QUOTES = CLOSING_QUOTES | {'"'}
_DEEP_TIME = instant_from_civil(-12_000)


def why_not(text: str, parse: Parse, time: TimedPhrase, words: EventLexicon, *, joined: bool) -> str:
    """Why an expression cannot date anything; "" where it can. `joined`: it is one with another."""
    return (
        _by_its_place(text, parse, time, words)
        or _by_its_neighbours(text, parse, time, words)
        or _by_itself(parse, time, words, joined=joined)
    )


def _by_its_place(text: str, parse: Parse, time: TimedPhrase, words: EventLexicon) -> str:
    """Why the sentence it stands in tells nothing."""
    sentence = parse.sentence
    if sentence.role in _WHY_NOT:
        return _WHY_NOT[sentence.role]
    if sentence.dateline is not None and sentence.dateline.contains(time.expression.span):
        return "the dateline: it says when the article was written"
    head = text[sentence.span.start : min(sentence.span.end, sentence.span.start + _HEAD_CHARS)]
    if _METADATA.search(head):
        return "the article’s own data, not its news"
    return "about the article itself, not its news" if _about_the_article(parse, words) else ""


def _by_its_neighbours(text: str, parse: Parse, time: TimedPhrase, words: EventLexicon) -> str:
    """Why it is part of something else."""
    start = time.expression.span.start
    before = text[max(0, start - 2) : start]
    if len(before) == 2 and before[0].isalpha() and before[1] in "-‑":
        return "part of a longer word"  # "post-Sept. 11"
    if _is_part_of_name(parse, time, words):
        return "part of a name"
    if parse.tokens[time.at[1] - 1].text in words.verb_months:
        return "a verb, not a month"
    if _is_citation(parse, time):
        return "the year of a work that is cited"
    if _is_of_a_work(parse, time, words):
        return "the year of the work that is named"
    return "names with their year, nothing that happens" if _is_credit(parse, time, words) else ""


def _by_itself(parse: Parse, time: TimedPhrase, words: EventLexicon, *, joined: bool) -> str:
    """Why what it means is no time of a happening."""
    expression = time.expression
    if expression.dating is not None and expression.dating.latest < _DEEP_TIME:
        return "deep time, beyond any chronicle"
    if expression.anchor is Anchor.VAGUE and expression.text.lower() in words.adjective_marks:
        return "says which one is meant, not when something happened"
    bordering = border_of(parse, time, words) is not None and not counts_from_level(parse, time, words)
    if not bordering and only_compared(parse, time, words):
        return "what something is compared with, not when it happened"
    undatable = expression.dating is None and expression.anchor is Anchor.NONE and not joined
    if undatable and expression.type is TimexType.DURATION:
        return "a length of time or an age: how long, not when"
    return ""


def _is_part_of_name(parse: Parse, time: TimedPhrase, words: EventLexicon) -> bool:
    """ "April Ryan", "MAY HALL:": a bare month straight before a name, with nothing that makes it a time."""
    start, end = time.at
    dating = time.expression.dating
    month = dating is not None and dating.granularity is Granularity.MONTH and end - start == 1
    century = dating is not None and dating.granularity is Granularity.CENTURY
    if century and end < len(parse.tokens):
        return parse.tokens[end - 1].capitalised and parse.tokens[end].capitalised  # "21st Century Fox"
    if not month or time.expression.signal is not None or end >= len(parse.tokens):
        return False
    before = parse.tokens[start - 1].low if start else ""
    following = parse.tokens[end]
    timely = before in either(words.prepositions, words.turned) or before in without(
        words.determiners, words.articles
    )
    event = following.low in words.event_nouns
    return not timely and not event and following.capitalised and following.text.isalpha()


def _is_citation(parse: Parse, time: TimedPhrase) -> bool:
    """ "(Kim et al., 2019; Garrett, 2016)": a name, a comma and a bare year between brackets."""
    start, end = time.at
    if end - start != 1 or not parse.tokens[start].text.isdigit() or start < 2 or end >= len(parse.tokens):
        return False
    before = [token.text for token in parse.tokens[:start]]
    depth = before.count("(") - before.count(")")
    name = parse.tokens[start - 2]
    named = name.capitalised or name.low in {"al", "."}
    return depth > 0 and before[-1] == "," and named and parse.tokens[end].text in {")", ";"}


def _is_of_a_work(parse: Parse, time: TimedPhrase, words: EventLexicon) -> bool:
    """ "In Tides of Iron (1993), she writes": a year alone in brackets after a name."""
    start, end = time.at
    if end - start != 1 or not parse.tokens[start].text.isdigit() or start < 2 or end >= len(parse.tokens):
        return False
    if parse.tokens[start - 1].text != "(" or parse.tokens[end].text != ")":
        return False
    before = parse.tokens[start - 2]
    return (before.capitalised or before.text in _QUOTES) and before.low not in words.event_nouns


def _is_credit(parse: Parse, time: TimedPhrase, words: EventLexicon) -> bool:
    """ "2014 Ana Lindqvist/Harbour Pictures": a year and names alone."""
    if time.at != (0, 1) or parse.clauses or not parse.tokens[0].text.isdigit():
        return False
    rest = [token for token in parse.tokens[1:] if token.is_word and token.low not in words.function_words]
    return bool(rest) and all(token.capitalised and token.low not in words.event_nouns for token in rest)


def _about_the_article(parse: Parse, words: EventLexicon) -> bool:
    """ "This report was last updated at …", "A version appeared in print on …"."""
    lows = [token.low for token in parse.tokens[:10]]
    itself = lows[:1] and lows[0] in words.determiners and lows[1:2] and lows[1] in words.own_openers
    return bool(itself) and not words.own_verbs.isdisjoint(lows)
