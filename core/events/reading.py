"""Reading: an article taken apart, and what each of its time expressions was found to say.

The ground that mentions, the dates of clauses and the article's own news are all made on. Only
sentences near a date, and those at its head, are taken apart: the others tell nothing that is dated.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from core.chrono.granularity import Granularity, ceiling, floor
from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.chrono.interval import Interval
from core.events.drafting import Drafted, Drafter
from core.events.lexicon import EventLexicon, lexicon_for
from core.events.name_memory import remember
from core.events.parse import Parse, body_of, parse, unparsed
from core.events.tokens import Token, tokenise
from core.model.article import Article
from core.model.sentence import BlockRole, Sentence
from core.model.time_expression import TimeExpression

LEAD_SENTENCES = 3
_SILENT_ROLES = frozenset({BlockRole.FURNITURE})
_LONGEST_STRETCH = 240  # tokens
_LOOKED_BACK = 3  # sentences: what stands further before any date says nothing of it


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with its sentences taken apart and the drafts of its expressions.

    `present` is when it was written, as far as that is known (`present_of`); `lead` are the indexes of
    the parses of its first sentences that have a verb, titles and furniture left out.
    """

    article: Article
    words: EventLexicon
    parses: tuple[Parse, ...]
    drafted: Drafted
    present: Interval | None
    lead: tuple[int, ...]


def read(article: Article, sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]) -> Reading:
    """Take an article apart and attach its expressions."""
    words = lexicon_for(article.language)
    parses = _parses(article.text, sentences, expressions, words)
    present = present_of(article, expressions)
    drafted = Drafter(article.text, parses, words, present).drafted()
    lead = [i for i, p in enumerate(parses) if p.sentence.role is BlockRole.BODY and p.main is not None]
    return Reading(article, words, parses, drafted, present, tuple(lead[:LEAD_SENTENCES]))


def present_of(article: Article, expressions: Sequence[TimeExpression]) -> Interval | None:
    """When the article was written: its publication day or range, else the last day its dates reach."""
    published = article.published
    if published.instant is not None:
        start = floor(published.instant, Granularity.DAY)
        last = published.latest if published.latest is not None else published.instant
        return Interval(start, ceiling(max(last, published.instant), Granularity.DAY))
    ends = [expression.dating.latest for expression in expressions if expression.dating is not None]
    return Interval(Instant(max(ends) - SECONDS_PER_DAY), max(ends)) if ends else None


def _parses(
    text: str, sentences: Sequence[Sentence], expressions: Sequence[TimeExpression], words: EventLexicon
) -> tuple[Parse, ...]:
    stretches = [(i, part) for i, s in enumerate(sentences) for part in _stretches(text, s, words)]
    told = tuple(tokens for i, tokens in stretches if sentences[i].role not in _SILENT_ROLES)
    datelines = tuple(s.dateline.of(text) for s in sentences if s.dateline is not None)
    held = _by_sentence(sentences, expressions)
    timed = frozenset(e.span.start for e in expressions)
    memory = remember(told, words, datelines, timed)
    near = {i - back for i in held for back in range(_LOOKED_BACK)} | _head(sentences)
    return tuple(
        parse(sentences[i], tokens, _standing_in(held.get(i, ()), tokens, sentences[i]), words, memory)
        if i in near
        else unparsed(sentences[i], tokens)
        for i, tokens in stretches
    )


def _head(sentences: Sequence[Sentence]) -> set[int]:
    """The first sentences of the text itself, captions among them: read whether a date stands near or not."""
    body = (i for i, sentence in enumerate(sentences) if sentence.role is BlockRole.BODY)
    return set(islice(body, 2 * LEAD_SENTENCES))


def _stretches(text: str, sentence: Sentence, words: EventLexicon) -> list[tuple[Token, ...]]:
    """The tokens of a sentence; of one longer than any sentence is, in stretches of a bearable length."""
    tokens = tokenise(text, body_of(sentence), words.elisions)
    if len(tokens) <= _LONGEST_STRETCH:
        return [tokens]
    return [tokens[i : i + _LONGEST_STRETCH] for i in range(0, len(tokens), _LONGEST_STRETCH)]


def _standing_in(
    expressions: tuple[TimeExpression, ...], tokens: tuple[Token, ...], sentence: Sentence
) -> tuple[TimeExpression, ...]:
    """The expressions that begin in a stretch of a sentence; of a whole sentence, all of them."""
    if not tokens or (tokens[0].start <= body_of(sentence).start + 1 and len(tokens) < _LONGEST_STRETCH):
        return expressions
    start, end = tokens[0].start, tokens[-1].end
    starts = [expression.span.start for expression in expressions]
    first = 0 if start <= body_of(sentence).start + 1 else bisect_left(starts, start)
    return expressions[first : bisect_left(starts, end)]


def _by_sentence(
    sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> dict[int, tuple[TimeExpression, ...]]:
    starts = [sentence.span.start for sentence in sentences]
    held: dict[int, list[TimeExpression]] = {}
    for expression in sorted(expressions, key=lambda e: e.span):
        held.setdefault(max(0, bisect_right(starts, expression.span.start) - 1), []).append(expression)
    return {i: tuple(members) for i, members in held.items()}
