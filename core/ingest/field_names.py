"""What records and tables call the fields of an article: from a column's name to the field it holds.

Leaves to others: what a column holds when its name says nothing (`column_mapping`), and the values.
"""

import tomllib
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache

from core.resource_files import resource_path

_UNSAID = str.maketrans("", "", " _-.:/()[]#")
_DEPTH_RANK = 1000  # any name at the top goes before any name inside of an object


class Field(StrEnum):
    """What a column can hold of an article. A summary stands in where there is no text."""

    TEXT = "text"
    TITLE = "title"
    PUBLISHED = "published"
    URL = "url"
    PUBLISHER = "publisher"
    BYLINE = "byline"
    LANGUAGE = "language"
    ID = "id"
    SUMMARY = "summary"


@lru_cache(maxsize=4096)
def named_field(column: str) -> tuple[Field, int] | None:
    """The field that a column's name says, and how good a name for it that is (0 the best); None where it
    says none. A dot leads into an object: `_source.title`."""
    known = _names().get(folded(column))
    parts = column.split(".")
    if known is not None:
        return known[0], known[1] + _DEPTH_RANK * (len(parts) - 1)
    if len(parts) > 1 and all(folded(part) in wrapper_names() for part in parts[:-1]):
        inner = _names().get(folded(parts[-1]))
        return inner and (inner[0], inner[1] + _DEPTH_RANK * len(parts))
    return None


def folded(name: str) -> str:
    """A column's name without case, diacritics and what joins words."""
    plain = unicodedata.normalize("NFKD", name.casefold().lstrip("\ufeff"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(_UNSAID)


@cache
def _table() -> dict[str, list[str]]:
    table: dict[str, list[str]] = tomllib.loads(
        resource_path("ingest/field_names.toml").read_text(encoding="utf-8")
    )
    return table


@cache
def _names() -> dict[str, tuple[Field, int]]:
    return {
        folded(name): (field, rank) for field in reversed(Field) for rank, name in enumerate(_table()[field])
    }


@cache
def wrapper_names() -> frozenset[str]:
    """Folded names of objects that only wrap the fields of an article."""
    return frozenset(_table()["wrappers"])
