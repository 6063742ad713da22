"""The one interface of all file formats."""

from collections.abc import Iterator
from typing import Protocol, TypeAlias

from core.ingest.input_source import InputSource
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic

Item: TypeAlias = RawArticle | Diagnostic | InputSource


class Reader(Protocol):
    """Reads one format. A file may hold many articles, some of which may be bad.

    `recognises` looks at the first bytes before it looks at the name, and does not raise. `read` gives
    articles and, for each that cannot be read, a diagnostic with its member; it raises InputError where
    the whole file cannot be read. An archive gives the files in it (`InputSource.inner`), which are then read
    like any others.
    """

    @property
    def name(self) -> str:
        """What people call the format."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Lower-case endings, dots included, of files that are usually of this format."""

    def recognises(self, head: bytes, name: str) -> bool:
        """Whether a file that starts so and is called so is of this format."""

    def read(self, source: InputSource) -> Iterator[Item]:
        """What is in the file, in its order."""
