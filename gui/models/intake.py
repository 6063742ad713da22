"""What was dropped, pasted or chosen, told apart: files, texts, and links that are not fetched unasked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ItemKey = tuple[str, str | None]  # file and member, as the report of an import names them


@dataclass(frozen=True, slots=True)
class TextInput:
    """Text that came without a file; the name's ending says what it is. `url` is the page it is from,
    where known; `excerpt` says that it is only a part of that page; `charset` is what its server stated."""

    name: str
    data: bytes
    url: str = ""
    excerpt: bool = False
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Intake:
    """Nothing has been read yet; paths may be folders or may not exist.

    `as_text` are files to be taken for plain text. `again` are the items of an earlier import that this
    one is to replace, `mappings` what was said of the columns of its tables, as JSON values by fingerprint.
    """

    paths: tuple[Path, ...] = ()
    texts: tuple[TextInput, ...] = ()
    links: tuple[str, ...] = ()
    as_text: tuple[Path, ...] = ()
    again: frozenset[ItemKey] = frozenset()
    mappings: Mapping[str, Any] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        return not (self.readable or self.links)

    @property
    def readable(self) -> bool:
        """Whether there is anything that can be read without asking the network."""
        return bool(self.paths or self.texts or self.as_text)
