"""What the floor finds: a run of tokens or of characters, its meaning, and the rule that read it."""

from dataclasses import dataclass

from core.temporal.symbolic import Symbolic


@dataclass(frozen=True, slots=True)
class Found:
    """`[start, stop)` counts tokens in languages with parted words, and characters in the others."""

    start: int
    stop: int
    symbolic: Symbolic
    rule: str
