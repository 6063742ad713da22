"""What stands around every command: its errors in words, its exit status, its output's encoding."""

import io
import os
import sys
from collections.abc import Callable

from core.commands.output import drop_output, finish, tell, tell_error
from core.errors import AppError

CANCELLED = 130
OUT_OF_MEMORY = 5


def guarded(dispatch: Callable[[list[str]], int], arguments: list[str]) -> int:
    """Run; say what is the user's to know on standard error. A fault of ours is raised whole."""
    _have_streams()
    _speak_utf8()
    try:
        status = dispatch(arguments)
        finish()
    except AppError as error:
        tell_error(error)
        return error.exit_status
    except KeyboardInterrupt:
        tell("Stopped.")
        return CANCELLED
    except BrokenPipeError:
        drop_output()
        return 0
    except MemoryError:
        tell("There is not enough memory for this. Close other programs, or give less at once.")
        return OUT_OF_MEMORY
    return status


def _have_streams() -> None:
    """A stream that the caller closed is an empty one: nothing to read or nobody listening is no fault."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # It stays open as long as the process does, like the stream whose place it takes.
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115


def _speak_utf8() -> None:
    """Machine output is UTF-8 with plain line ends, whatever the terminal thinks it is."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors="replace")
