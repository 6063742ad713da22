"""Places that are known by name: countries with their demonyms, regions, waters, cities.

The list of what is surely a place is short on purpose (`resources/events/places.toml`); the cities of
`cities.txt` are places only where the words around them agree, which is for `name_kinds` to say.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from core.resource_files import resource_path


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """`places` maps a name as it is written to the name shown; `demonyms` maps "Russian" to "Russia";
    `countries` are the places that hold others."""

    places: Mapping[str, str]
    demonyms: Mapping[str, str]
    countries: frozenset[str]
    cities: frozenset[str]  # larger cities of the world, whose names may be other things too

    def place(self, name: str) -> str | None:
        return self.places.get(name)

    def narrowest_first(self, names: Iterable[str]) -> tuple[str, ...]:
        """Each name once, countries after the places in them: "in Syria's Daraa province" was in Daraa."""
        return tuple(sorted(dict.fromkeys(names), key=lambda name: name in self.countries))


def _names(words: str) -> list[str]:
    return [word.replace("~", " ") for word in words.split()]


# Adjectives and other names of a country stand side by side in the file; these endings, and these few
# words, tell the names ("UK", "Holland") from the adjectives.
_OTHER_NAMES = frozenset(
    "UK U.K. United~Kingdom Great~Britain UAE U.A.E. U.S. US USA U.S.A. America Czechia Burma Holland Bosnia "
    "Macedonia Türkiye".replace("~", "_").split()
)


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read once."""
    data = tomllib.loads(resource_path("events/places.toml").read_text(encoding="utf-8"))
    places: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    for country, words in data["countries"].items():
        places[country] = country
        for word in _names(words):
            target = places if word.replace(" ", "_") in _OTHER_NAMES else demonyms
            target[word] = country
    for words in data["places"].values():
        places.update((name, name) for name in _names(words))
    return Gazetteer(places, demonyms, frozenset(data["countries"]), _cities())


def _cities() -> frozenset[str]:
    lines = resource_path("events/cities.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split("|"))
