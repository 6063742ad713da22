"""Any bytes as a project file, opened and looked at: `python -m tests.faults.fuzz_opener SECONDS REPORT`.

Where the format's own checks would stop at once, the bytes changed are those behind its header: an input is a
list of places and what is put there.
"""

import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from core.errors import AppError
from core.pipeline.checking import faults_of
from core.pipeline.event_filter import EventFilter
from core.pipeline.lanes import LaneKey
from core.pipeline.session import ProjectSession
from tests.faults.damaged_files import sound_bytes
from tests.faults.fuzzer import run

_CHANGE_BYTES = 8
SAMPLES = (b"", b"\0\0\0\x12\x01\x02\x03\x04", b"\x80\x10\0\0\xff\xff\xff\xff" * 3, b"\x40\0\x20\0abcd" * 2)


class Opener:
    """Opens a sound project with some bytes changed."""

    def __init__(self, folder: Path) -> None:
        self._sound = sound_bytes()
        self._path = folder / "story.dateline"

    def one(self, data: bytes) -> None:
        """Each eight bytes of the input are a place in the file and what is put there."""
        spoilt = bytearray(self._sound)
        for start in range(0, min(len(data), 20 * _CHANGE_BYTES), _CHANGE_BYTES):
            change = data[start : start + _CHANGE_BYTES].ljust(_CHANGE_BYTES, b"\0")
            at = int.from_bytes(change[:4], "big") % len(spoilt)
            spoilt[at : at + 4] = change[4:]
        whole = bytes(spoilt[: len(self._sound)])
        self._path.write_bytes(whole)
        with suppress(AppError):
            look(self._path)
        with suppress(AppError):
            faults_of(self._path)
        assert sha256(self._path.read_bytes()).digest() == sha256(whole).digest(), "the file was written"


def look(path: Path) -> None:
    """Everything that a window asks of a project first."""
    session = ProjectSession.open(path, read_only=True)
    try:
        session.snapshot(LaneKey.PLACE)
        session.lists()
        session.events(EventFilter(include_all=True))
        session.search("bridge")
        session.undo_words()
        for article in session.articles():
            session.article_view(article.id)
    finally:
        session.close()


if __name__ == "__main__":
    with TemporaryDirectory() as name:
        run(Opener(Path(name)).one, SAMPLES, float(sys.argv[1]), Path(sys.argv[2]))
