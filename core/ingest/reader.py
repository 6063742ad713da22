"""The one interface of all file formats."""

from collections.abc import Iterator
from typing import Protocol

from core.ingest.input_source import InputSource
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic


class Reader(Protocol):
    """Reads one format. A file may hold many articles, some of which may be bad.

    `recognises` looks at the first bytes before it looks at the name, and does not raise. `read` gives
    articles and, for each that cannot be read, a diagnostic with its member; it raises InputError where
    the whole file cannot be read.
    """

    @property
    def name(self) -> str:
        """What people call the format."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Lower-case endings, dots included, of files that are usually of this format."""

    def recognises(self, head: bytes, name: str) -> bool:
        """Whether a file that starts so and is called so is of this format."""

    def read(self, source: InputSource) -> Iterator[RawArticle | Diagnostic]:
        """The articles of the file in their order."""
