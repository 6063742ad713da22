"""What a name is, and what an article has shown of its names so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class NameKind(StrEnum):
    PLACE = "place"
    PERSON = "person"
    ORGANISATION = "organisation"
    OTHER = "other"
    PEOPLE = "people"  # "Russian"


class Name(NamedTuple):
    """A name at tokens `[start, end)`; `text` is as it is shown, without titles.

    A tuple, since an article is read for its names twice.
    """

    start: int
    end: int
    text: str
    kind: NameKind


@dataclass(frozen=True, slots=True)
class NameMemory:
    """What an article has shown so far: words written with a capital inside a sentence, and what names are.

    `called` gives the full name for what stands for it: "Erdogan", "ICE".
    """

    capitalised: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()  # their last names
    things: frozenset[str] = frozenset()  # names the text writes with "the" or "a": "the Patriot Act"
    organisations: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()  # capitalised words that are no names, where every noun has a capital
    called: Mapping[str, str] = field(default_factory=dict)
