"""Reports of faults as files: kept until they were shown once, then until newer ones take their place."""

import logging
from collections.abc import Callable
from pathlib import Path
from secrets import token_hex

_KEPT = 20
_NEW, _SHOWN = ".new.txt", ".txt"
logger = logging.getLogger(__name__)


class ReportFiles:
    """In a folder of their own. Where nothing can be written nothing is kept: that is no fault of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, text: str) -> Path | None:
        """Write a report that nobody has seen yet; None where that cannot be."""
        path = self.folder / f"report-{token_hex(4)}{_NEW}"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            self._let_go()
        except OSError as error:
            logger.warning("a report could not be written: %s", error.strerror)
            return None
        return path

    def rewrite(self, path: Path, text: str) -> None:
        """The same report, with more or less in it."""
        try:
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            logger.warning("a report could not be written: %s", error.strerror)

    def shown(self, path: Path) -> Path:
        """The user has seen a report: it is not offered again. Where it is from now on."""
        if not path.name.endswith(_NEW):
            return path
        seen = path.with_name(path.name.removesuffix(_NEW) + _SHOWN)
        try:
            return path.replace(seen)
        except OSError:
            return path

    def unseen(self) -> tuple[Path, str] | None:
        """The newest report that was never shown, and its text; all others count as shown with it."""
        found = sorted(self._files(_NEW), key=_written, reverse=True)
        for path in found:
            self.shown(path)
        for path in found:
            seen = path.with_name(path.name.removesuffix(_NEW) + _SHOWN)
            try:
                return seen, seen.read_text(encoding="utf-8", errors="replace")
            except OSError:
                continue
        return None

    def take_in(self, faults: Path, header: str, without_places: Callable[[str], str]) -> None:
        """Make a report of what the interpreter wrote as the process was ended, and empty that file."""
        try:
            said = faults.read_text(encoding="utf-8", errors="replace")
            if said.strip():
                faults.write_text("", encoding="utf-8")
                self.keep(f"{header}\n\n{without_places(said)}")
        except OSError:
            return  # there was none

    def _let_go(self) -> None:
        for path in sorted(self._files(".txt"), key=_written, reverse=True)[_KEPT:]:
            path.unlink(missing_ok=True)

    def _files(self, ending: str) -> list[Path]:
        try:
            return [path for path in self.folder.iterdir() if path.name.endswith(ending)]
        except OSError:
            return []


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
