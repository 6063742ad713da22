"""What is left behind when something goes wrong that nobody foresaw: a file in the user's log folder.

Errors that the user can act on never come here. Nothing is sent anywhere.
"""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_KEPT_BYTES = 1_000_000
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
logger = logging.getLogger(__name__)


def log_file() -> Path:
    return user_log_path("dateline", appauthor=False) / "dateline.log"


def install(tell: Callable[[str], None]) -> None:
    """Log to the file, and tell the window of each unforeseen error where the report is.

    `tell` may be called from any thread.
    """
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _KEPT_BYTES:
            path.replace(path.with_suffix(".old.log"))
        handler: logging.Handler = logging.FileHandler(path, encoding="utf-8")
        fault_file = path.with_name("faults.log").open("a", encoding="utf-8")
    except OSError:
        logger.warning("no log file can be written; reports go to standard error only")
        faulthandler.enable()
    else:
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        logging.getLogger().addHandler(handler)
        faulthandler.enable(fault_file)
    _install_hooks(tell, path)


def _install_hooks(tell: Callable[[str], None], path: Path) -> None:
    def report(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        words = "".join(traceback.format_exception(kind, error, trace))
        logger.error("unforeseen error\n%s", words)
        sys.stderr.write(words)
        tell(str(path))

    def report_thread(arguments: threading.ExceptHookArgs) -> None:
        report(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    sys.excepthook = report
    threading.excepthook = report_thread
    qInstallMessageHandler(_log_qt_message)


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:  # noqa: ARG001 - Qt's signature
    level = _QT_LEVELS.get(kind, logging.WARNING)
    logging.getLogger("qt").log(level, "%s", message)
    if level >= logging.WARNING:
        sys.stderr.write(f"{message}\n")
