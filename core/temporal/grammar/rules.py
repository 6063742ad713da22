"""Rules: a name a person understands, a pattern of atoms, a production of a few lines, examples.

A pattern is atoms parted by spaces. An atom names one category or several (`month|season`); `x:month`
hands the item's value to the production as `x`; a `?` at its end makes the atom optional.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from core.temporal.grammar.tokens import Tokens

Produce = Callable[..., object]
Guard = Callable[["Neighbours"], bool]


class Neighbours(NamedTuple):
    """What a guard may look at: the tokens, and the first and last-plus-one token of the match."""

    tokens: Tokens
    first: int
    stop: int

    def word(self, position: int) -> str:
        """The word as written at an absolute position; empty outside of the sentence."""
        words = self.tokens.words
        return words[position] if 0 <= position < len(words) else ""

    @property
    def before(self) -> str:
        return self.word(self.first - 1).lower()

    @property
    def after(self) -> str:
        return self.word(self.stop).lower()


@dataclass(frozen=True, slots=True)
class Rule:
    """`makes` is the category of what is produced; a production that returns None declines."""

    name: str
    makes: str
    pattern: str
    produce: Produce
    examples: tuple[str, ...] = ()
    guard: Guard | None = None


Sequence = tuple[tuple[frozenset[str], ...], tuple[str, ...]]  # categories and labels, atom by atom


def sequences_of(rule: Rule) -> list[Sequence]:
    """Every sequence of atoms that a rule's pattern allows, optional ones left out or not."""
    choices = [((atom.rstrip("?"), None) if atom.endswith("?") else (atom,)) for atom in rule.pattern.split()]
    found: list[Sequence] = []
    for picked in product(*choices):
        parts = [atom.split(":", 1) if ":" in atom else ["", atom] for atom in picked if atom]
        found.append(
            (tuple(frozenset(part[1].split("|")) for part in parts), tuple(part[0] for part in parts))
        )
    return found
