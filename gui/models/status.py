"""The values of the status line and of the filter row."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StatusWords:
    """Counts that add up, each a phrase: "1 article", "10 time phrases: 8 placed, 2 undated"."""

    articles: str
    phrases: str
    review: str
    file: str


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is; `total` 0 while that is not known."""

    done: int
    total: int
    name: str
