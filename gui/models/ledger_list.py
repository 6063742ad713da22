"""What became of every time phrase of an article, as the reader lists it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One phrase, why it is where it is, and where it is displayed (None: not in what is shown)."""

    words: str
    reason: str
    at: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class LedgerGroup:
    """The phrases of one state, in the order of the text. `heading` names it with how many there are."""

    heading: str
    lines: tuple[LedgerLine, ...]


@dataclass(frozen=True, slots=True)
class LedgerList:
    """`heading` is how many phrases there are, `summary` the sum in words; the groups add up to it."""

    heading: str
    summary: str
    groups: tuple[LedgerGroup, ...]
