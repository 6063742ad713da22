"""What stands around every command: its errors in words, its exit status, its output's encoding."""

import io
import os
import sys
from collections.abc import Callable

from core.commands.output import tell, tell_error
from core.errors import AppError
from core.settings import APPLICATION_NAME, VERSION

CANCELLED = 130


def guarded(dispatch: Callable[[list[str]], int], arguments: list[str]) -> int:
    """Run; say what is the user's to know on standard error. A fault of ours is raised whole."""
    _speak_utf8()
    if arguments[:1] == ["--version"]:
        sys.stdout.write(f"{APPLICATION_NAME} {VERSION}\n")
        return 0
    try:
        status = dispatch(arguments)
        sys.stdout.flush()
    except AppError as error:
        tell_error(error)
        return error.exit_status
    except KeyboardInterrupt:
        tell("Stopped.")
        return CANCELLED
    except BrokenPipeError:
        # Whoever read our output has had enough; the interpreter must not try to flush the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _speak_utf8() -> None:
    """Machine output is UTF-8 with plain line ends, whatever the terminal thinks it is."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors="replace")
