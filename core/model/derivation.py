"""Why a date is what it is: a short chain of steps in words a reader understands."""

from dataclasses import dataclass

from core.model.span import Span


@dataclass(frozen=True, slots=True)
class Step:
    """One step in words, and the words of the article it rests on (None where it rests on none)."""

    words: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Derivation:
    """The steps in order; the last one states the date. `rule` names the rule that read the phrase."""

    steps: tuple[Step, ...]
    rule: str = ""

    @property
    def in_words(self) -> str:
        """The whole chain on one line."""
        return " \u21d2 ".join(step.words for step in self.steps)
