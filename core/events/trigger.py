"""Triggers: the words of a sentence that tell what a time dates, or why nothing does."""

from dataclasses import dataclass

from core.events.clauses import Clause
from core.events.tokens import Range


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that tell a happening: tokens `at`, in `clause` (None in a sentence without a verb).

    `noun_phrase` is set where a noun tells it, `speech` where it is a saying.
    """

    at: Range
    clause: Clause | None
    noun_phrase: Range | None = None
    speech: bool = False


@dataclass(frozen=True, slots=True)
class NotAnEvent:
    """Why an expression dates nothing that happens."""

    reason: str
