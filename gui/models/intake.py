"""What was dropped, pasted or chosen, told apart: files, texts, and links that are not fetched."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class TextInput:
    """Text that came without a file; the name's ending says what it is."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Intake:
    """Nothing has been read yet; paths may be folders or may not exist."""

    paths: tuple[Path, ...] = ()
    texts: tuple[TextInput, ...] = ()
    links: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        return not (self.paths or self.texts or self.links)
