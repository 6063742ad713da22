"""Which way the clauses of a language are told apart: by the order of its words and what tells its verbs."""

from core.events.bracketed_clauses import BracketSplitter
from core.events.clauses import Clause, ClauseSplitter
from core.events.lexicon import EventLexicon
from core.events.tokens import Range, Token


def clauses_of(
    tokens: tuple[Token, ...], words: EventLexicon, times: tuple[Range, ...]
) -> tuple[Clause, ...]:
    """The clauses of a sentence. `times` are the token ranges of its time expressions."""
    if words.verb_second and words.forms is not None:
        return BracketSplitter(tokens, words, words.forms, times).clauses()
    return ClauseSplitter(tokens, words, times).clauses()
