"""Names that are known before a text is read: organisations, seats, peoples, and the words beside names.

Loaded once from `resources/events/names.toml`; places and cities are `gazetteer`'s.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from core.resource_files import resource_path


@dataclass(frozen=True, slots=True)
class KnownNames:
    """`organisations` maps a name as it is written to the name shown. The words of `departments`, `things`
    and `offices` are capitalised ones that stand in longer names."""

    organisations: Mapping[str, str]
    seats: frozenset[str]
    peoples: frozenset[str]
    departments: frozenset[str]
    things: frozenset[str]
    offices: frozenset[str]
    no_places: frozenset[str]


def _names(words: str) -> list[str]:
    return [word.replace("~", " ") for word in words.split()]


@cache
def known_names() -> KnownNames:
    """The names, read once."""
    data = tomllib.loads(resource_path("events/names.toml").read_text(encoding="utf-8"))

    def all_of(table: str) -> frozenset[str]:
        return frozenset(name for words in data[table].values() for name in _names(words))

    organisations = {
        other: shown for shown, words in data["organisations"].items() for other in _names(words)
    }
    organisations.update({shown: shown for shown in data["organisations"]})
    return KnownNames(
        organisations,
        all_of("seats"),
        all_of("peoples"),
        all_of("departments"),
        all_of("things"),
        all_of("offices"),
        all_of("no_places"),
    )
