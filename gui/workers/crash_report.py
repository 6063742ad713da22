"""What is left behind when something goes wrong that nobody foresaw: a report in the user's log folder.

A report says where in the program it happened. The words of the error itself may hold words of an article
or the name of a file: they are left out until the user puts them in. Errors that the user can act on never
come here. Nothing is sent anywhere.
"""

import faulthandler
import logging
import platform
import sqlite3
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path
from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion

from core.resource_files import ROOT
from core.settings import APPLICATION_NAME, VERSION
from core.text.shown_text import plain_line
from gui.workers.report_files import ReportFiles

_KEPT_BYTES = 1_000_000
_MOST_FRAMES = 60
_MOST_KNOWN = 100
_LONGEST_WORDS = 2_000
_LEFT_OUT = "(the words of the error are left out)"
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CrashReport:
    """`place` holds where it happened and nothing of the user's; `words` what the error says besides."""

    place: str
    words: str = ""
    path: Path | None = None

    def text(self, *, with_words: bool) -> str:
        """What is shown, copied and kept."""
        said = self.words[:_LONGEST_WORDS] if with_words else _LEFT_OUT
        return f"{self.place}\n{said}\n" if self.words else f"{self.place}\n"


class _PlainFormatter(logging.Formatter):
    """A message is one line, whatever name of a file stands in it."""

    def formatMessage(self, record: logging.LogRecord) -> str:
        return plain_line(super().formatMessage(record).replace("\n", " "))


class CrashReporting:
    """Hears of every unforeseen error of the process, from the first line on; tells the window of each
    once there is one."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or user_log_path("dateline", appauthor=False)
        self._files = ReportFiles(self._folder / "reports")
        self._tell: Callable[[CrashReport], None] | None = None
        self._known: dict[str, CrashReport] = {}

    @property
    def files(self) -> ReportFiles:
        return self._files

    def install(self) -> None:
        """Log to a file, and take over what Python and Qt say of faults."""
        self.take_in_faults()
        self._log_to_files()
        sys.excepthook = self._report
        threading.excepthook = lambda told: self._report(told.exc_type, told.exc_value, told.exc_traceback)
        qInstallMessageHandler(_log_qt_message)

    def take_in_faults(self) -> None:
        """Make a report of what ended an earlier run, if anything did."""
        self._files.take_in(self._folder / "faults.log", _header(), _without_places)

    def tell_to(self, tell: Callable[[CrashReport], None]) -> None:
        """`tell` is called for each error, from any thread."""
        self._tell = tell

    def _log_to_files(self) -> None:
        path = self._folder / "dateline.log"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists() and path.stat().st_size > _KEPT_BYTES:
                path.replace(path.with_suffix(".old.log"))
            handler: logging.Handler = logging.FileHandler(path, encoding="utf-8")
            fault_file = path.with_name("faults.log").open("a", encoding="utf-8")
        except OSError:
            logger.warning("no log file can be written; reports go to standard error only")
            faulthandler.enable()
            return
        handler.setFormatter(_PlainFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        logging.getLogger().addHandler(handler)
        faulthandler.enable(fault_file)

    def _report(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        made = report_of(error or kind())
        known = self._known.get(made.place)
        if known is None:  # one that comes with every frame is kept once
            logger.error("unforeseen error\n%s", made.place)
            sys.stderr.write("".join(traceback.format_exception(kind, error, trace)))
            known = CrashReport(made.place, made.words, self._files.keep(made.text(with_words=False)))
            if len(self._known) < _MOST_KNOWN:
                self._known[made.place] = known
        # What the frames hold would live on with the error: a painter that was not ended, for one, with
        # which Qt cannot go on.
        traceback.clear_frames(trace)
        if self._tell is not None:
            self._tell(known)


def report_of(error: BaseException) -> CrashReport:
    """Where an error and those that led to it happened, and apart from that what they say."""
    chain = list(_chain(error))
    place = "\n\n".join("\n".join(_place(one)) for one in chain)
    words = "\n".join(f"{type(one).__name__}: {one}" for one in chain if str(one))
    return CrashReport(f"{_header()}\n\n{place}", words)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, what it came from, and so on; each once."""
    seen: set[int] = set()
    now: BaseException | None = error
    while now is not None and id(now) not in seen:
        seen.add(id(now))
        yield now
        now = now.__cause__ or (None if now.__suppress_context__ else now.__context__)


def _place(error: BaseException) -> Iterator[str]:
    """The kind of an error, and the steps to it; of the code alone, without its values."""
    yield type(error).__name__
    for frame, line in list(traceback.walk_tb(error.__traceback__))[-_MOST_FRAMES:]:
        yield f"  {_file_name(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}"


def _file_name(path: str) -> str:
    """A file of the program or of its environment; of any other only its own name."""
    name = _without_places(path)
    return Path(name).name if Path(name).is_absolute() or name.startswith("~") else name


def _without_places(words: str) -> str:
    """Files of the program without the folders that it happens to be in."""
    for folder, name in ((str(ROOT), ""), (sys.prefix, "python"), (sys.base_prefix, "python")):
        words = words.replace(folder + "/", f"{name}/" if name else "").replace(folder + "\\", "")
    return words.replace(str(Path.home()), "~")


def _header() -> str:
    parts = (
        f"{APPLICATION_NAME} {VERSION}",
        f"Python {platform.python_version()}",
        f"Qt {qVersion()}, PySide6 {pyside_version}",
        f"SQLite {sqlite3.sqlite_version}",
        f"{platform.system()} {platform.release()}",
    )
    return " \u00b7 ".join(parts)


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:  # noqa: ARG001 - Qt's signature
    level = _QT_LEVELS.get(kind, logging.WARNING)
    logging.getLogger("qt").log(level, "%s", message)
    if level >= logging.WARNING:
        sys.stderr.write(f"{message}\n")
