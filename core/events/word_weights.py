"""How much it says that two tellings share a term: a shipped table, the same for every project.

Words that stand in every report say little, names and rare things say most. No statistics of what was
read go into it, so that a pair of tellings compares the same whatever else is there.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache

from core.events.stems import stem
from core.resource_files import resource_path

MARKS = frozenset("@#!")  # first characters of terms that are no words of the text
EVERYDAY = 0.25  # what weighs no more says nothing of what happened
RARE = 0.6  # what weighs as much tells one happening from another
OF_MARKS = {"@": 0.5, "!": 0.5, "#": 0.5}


def weight_of(term: str) -> float:
    """The weight of a term, above 0 and up to 1."""
    return weights_of((term,))[term]


def weights_of(terms: Iterable[str]) -> dict[str, float]:
    """The weight of each term."""
    table = _table()
    return {term: OF_MARKS.get(term[0]) or table.get(term, 1.0) for term in terms}


@cache
def _table() -> Mapping[str, float]:
    data = tomllib.loads(resource_path("events/word_weights.toml").read_text(encoding="utf-8"))
    weights: dict[str, float] = {}
    for tier in data.values():
        for language, words in tier.items():
            if language != "weight":
                for word in words.split():
                    weights.setdefault(stem(word), tier["weight"])
    return weights
