"""The files that articles came from, kept by their content: in the project, in a folder beside it, or not.

In the project they are kept up to a size; of larger ones, and of those not kept, the hash and the path are.
What is given back is only ever what was read: a file that changed since is not it.
"""

from collections.abc import Callable
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from core.errors import InputError
from core.ingest.input_source import load
from core.model.original import FileDigest, Original
from core.pipeline.reading import AsText, BytesInput, Input
from core.storage.faults import files_in_words
from core.storage.original_store import Packed, pack

# A thousand saved pages have 200 MB and take 40 packed; a file of more than this is an archive or a film.
MOST_STORED_BYTES = 8 * 1024 * 1024


class Keep(StrEnum):
    """Where the files of an import are kept."""

    PROJECT = "project"
    BESIDE = "beside"
    NOWHERE = "none"


class OriginalsOfImport:
    """What to keep of the inputs of one import, each once. `is_stored` asks the project."""

    def __init__(self, project: Path, keep: Keep, is_stored: Callable[[FileDigest], bool]) -> None:
        self._project = project
        self._keep = keep
        self._is_stored = is_stored
        self._kept: set[FileDigest] = set()
        self._last: tuple[FileDigest, Packed | None] | None = None

    def packed(self, digest: FileDigest | None, given: Input) -> Packed | None:
        """The bytes to store in the project with an article, where they are to be and are not there yet.

        A copy beside the project is made here."""
        if digest is None or digest in self._kept or self._keep is Keep.NOWHERE:
            return None
        if self._last is None or self._last[0] != digest:
            self._last = (digest, self._made_ready(digest, given))
        return self._last[1]

    def stored(self, digest: FileDigest | None) -> None:
        """An article was stored with its file: the others of the file need not bring it."""
        if digest is not None:
            self._kept.add(digest)

    def _made_ready(self, digest: FileDigest, given: Input) -> Packed | None:
        if self._keep is Keep.PROJECT and (digest.size > MOST_STORED_BYTES or self._is_stored(digest)):
            return None
        data = _bytes_of(given)
        if data is None or digest_of(data) != digest:
            return None
        if self._keep is Keep.PROJECT:
            return pack(data)
        _put_beside(self._project, digest, data)
        return None


def digest_of(data: bytes) -> FileDigest:
    return FileDigest(sha256(data).hexdigest(), len(data))


def bytes_elsewhere(project: Path, original: Original) -> bytes | None:
    """The bytes of a file that are not in the project: beside it, or still at its path; None where they are
    gone or changed."""
    for place in (_place_beside(project, original.digest), Path(original.file)):
        data = _bytes_of(place)
        if data is not None and digest_of(data) == original.digest:
            return data
    return None


def _bytes_of(given: Input) -> bytes | None:
    if isinstance(given, BytesInput):
        return given.data
    try:
        return load(given.path if isinstance(given, AsText) else given).data
    except InputError:
        return None


def _place_beside(project: Path, digest: FileDigest) -> Path:
    return project.with_name(f"{project.stem}.originals") / digest.sha256[:2] / digest.sha256


def _put_beside(project: Path, digest: FileDigest, data: bytes) -> None:
    """Write a file beside the project, whole or not at all. Raises EnvironmentFault."""
    place = _place_beside(project, digest)
    part = place.with_name(f"{place.name}.part")
    with files_in_words(place):
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(data)
            part.replace(place)
