"""The ground that the parts of a title are made on: one sentence, one trigger, and the tools for both."""

from collections.abc import Callable
from dataclasses import dataclass

from core.events.attachment import Trigger
from core.events.clauses import Clause
from core.events.lexicon import EventLexicon
from core.events.parse import Parse
from core.events.title_subjects import TitleSubjects
from core.events.title_words import TitleWord
from core.events.tokens import CLOSING_QUOTES, OPENING_QUOTES, Token

OPENING = OPENING_QUOTES | {'"'}
CLOSING = CLOSING_QUOTES | {'"'}


@dataclass(frozen=True, slots=True)
class TitleGround:
    """`kept` gives the words of a stretch that a title keeps."""

    parse: Parse
    words: EventLexicon
    trigger: Trigger
    kept: Callable[[range], list[TitleWord]]
    subjects: TitleSubjects

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.parse.tokens

    def after(self, clause: Clause) -> Clause | None:
        """The clause that follows one."""
        return next((other for other in self.parse.clauses if other.start >= clause.end), None)

    def is_content(self, index: int) -> bool:
        """Whether a word that is no function word stands at an index."""
        token = self.tokens[index]
        return token.is_word and token.low not in self.words.function_words
