"""The words that news databases set around articles: labels, lines by themselves, names of languages.

Leaves what they mean in which export to the modules of the databases.
"""

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from core.resource_files import resource_path

_LABEL = re.compile(r"\s*(?P<label>[^\W\d_][\w \-/().]{1,40}?)\s*:\s*(?P<words>.*)", re.DOTALL)
_NEAR_LINES = 8
_FEWEST_LABELS = 3
_JOINTS = re.compile(r"[\s\-_/().]+")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line such as `BYLINE: Jane Doe`: what the label means, and the words behind it."""

    meaning: str
    words: str
    label: str


def labelled(line: str) -> Labelled | None:
    """What a line with a label that databases use says; None where it has none."""
    match = _LABEL.match(line)
    meaning = _meanings("labels").get(plain(match["label"])) if match else None
    return Labelled(meaning, match["words"].strip(), match["label"]) if match and meaning else None


def begins_labels(lines: Sequence[str], index: int, *, whole: bool = False) -> bool:
    """Whether a line with a label is the first of several, not a sentence with a colon in running text.

    At the end of a text fewer are enough, unless `whole`."""
    near = [line for line in lines[index : index + _NEAR_LINES] if line.strip()]
    count = sum(labelled(line) is not None for line in near)
    return (
        count >= (_FEWEST_LABELS if whole else min(_FEWEST_LABELS, len(near)))
        and labelled(lines[index]) is not None
    )


def is_line(line: str, kind: str) -> bool:
    """Whether a line holds nothing but the word for this, in any language: `body`, `end_of_document` ..."""
    return (
        len(line) < 60 and _meanings("lines").get(plain(line)) is not None and plain(line) in _words_of(kind)
    )


def is_word(word: str, kind: str) -> bool:
    """Whether a word is one for this: `documents`, `words`, `document`."""
    return plain(word) in _words_of(kind)


def language_named(words: str) -> str | None:
    """The tag of a language by its name: "ENGLISH", "Deutsch"; None where the name is not known."""
    name = plain(re.split(r"[;,(]", words)[0])
    found: dict[str, str] = _table()["languages"]
    return found.get(name)


def plain(words: str) -> str:
    """Words without case, diacritics and what joins them."""
    letters = unicodedata.normalize("NFKD", words.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _JOINTS.sub(" ", bare).strip()


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(resource_path("ingest/news_databases.toml").read_text(encoding="utf-8"))


@cache
def _meanings(part: str) -> dict[str, str]:
    return {plain(word): meaning for meaning, words in reversed(_table()[part].items()) for word in words}


@cache
def _words_of(kind: str) -> frozenset[str]:
    return frozenset(plain(word) for word in _table()["lines"][kind])
