"""One sentence as the events room sees it: tokens, clauses, names, and where its times stand."""

from dataclasses import dataclass

from core.events.clause_orders import clauses_of
from core.events.clauses import Clause, ClauseRole
from core.events.lexicon import EventLexicon
from core.events.names import Name, NameMemory, names_in
from core.events.tokens import Range, Token, tokens_in
from core.model.sentence import Sentence
from core.model.span import Span
from core.model.time_expression import TimeExpression


@dataclass(frozen=True, slots=True)
class TimedPhrase:
    """A time expression and its phrase: with its preposition, and the words that name its anchor.

    `at` are the expression's own tokens, `reach` those of the whole phrase.
    """

    expression: TimeExpression
    phrase: Span
    at: Range
    reach: Range


@dataclass(frozen=True, slots=True)
class Parse:
    """A sentence taken apart. `clauses` is empty where no finite verb was found."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    clauses: tuple[Clause, ...]
    names: tuple[Name, ...]
    times: tuple[TimedPhrase, ...]
    time_tokens: frozenset[int]  # indexes of tokens of time expressions
    phrase_tokens: frozenset[int]  # and of their whole phrases
    taken_apart: bool = True  # false where only the tokens are known

    @property
    def main(self) -> Clause | None:
        """The clause the sentence is about."""
        return next((clause for clause in self.clauses if clause.role is ClauseRole.MAIN), None)

    def clause_at(self, index: int) -> Clause | None:
        for clause in self.clauses:
            if clause.holds(index):
                return clause
        return None

    def span(self, start: int, end: int) -> Span:
        return Span(self.tokens[start].start, self.tokens[end - 1].end)

    def is_time(self, index: int) -> bool:
        """Whether a token belongs to a time expression itself."""
        return index in self.time_tokens

    def covered(self, index: int) -> bool:
        """Whether a token belongs to a time phrase."""
        return index in self.phrase_tokens


def phrase_span(expression: TimeExpression) -> Span:
    """The time phrase: preposition, expression, and the words that name its anchor where they follow."""
    start, end = expression.span.start, expression.span.end
    if expression.signal_span is not None and expression.signal_span.end <= start:
        start = expression.signal_span.start
    anchor = expression.anchor_span
    if anchor is not None and anchor.start >= expression.span.start:
        end = max(end, anchor.end)
    return Span(start, end)


def parse(
    sentence: Sentence,
    tokens: tuple[Token, ...],
    expressions: tuple[TimeExpression, ...],
    words: EventLexicon,
    memory: NameMemory,
) -> Parse:
    """Take one sentence apart: its tokens after the dateline, and the expressions that stand in it."""
    times = tuple(_timed(tokens, expression) for expression in expressions)
    at = tuple(time.at for time in times)
    clauses = clauses_of(tokens, words, at)
    names = names_in(tokens, words, memory, at)
    inside = frozenset(i for time in times for i in range(*time.at))
    covered = frozenset(i for time in times for i in range(*time.reach))
    return Parse(sentence, tokens, clauses, names, times, inside, covered)


def unparsed(sentence: Sentence, tokens: tuple[Token, ...]) -> Parse:
    """A sentence that no date stands near: its tokens alone."""
    return Parse(sentence, tokens, (), (), (), frozenset(), frozenset(), taken_apart=False)


def body_of(sentence: Sentence) -> Span:
    """The sentence after its dateline."""
    start = sentence.dateline.end if sentence.dateline is not None else sentence.span.start
    return Span(start, max(start, sentence.span.end))


def _timed(tokens: tuple[Token, ...], expression: TimeExpression) -> TimedPhrase:
    phrase = phrase_span(expression)
    return TimedPhrase(expression, phrase, tokens_in(tokens, expression.span), tokens_in(tokens, phrase))
