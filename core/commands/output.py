"""Machine output on standard output, words for people on standard error."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from core.errors import AppError, EnvironmentFault
from core.text.shown_text import plain_line


def emit(text: str) -> None:
    """Write machine output; a line end is added."""
    emit_whole(f"{text}\n")


def emit_whole(text: str) -> None:
    """Write a document that has its own line ends."""
    with _refusals_in_words():
        sys.stdout.write(text)


def finish() -> None:
    """Hand over what is still held back."""
    with _refusals_in_words():
        sys.stdout.flush()


@contextmanager
def _refusals_in_words() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        # Whoever read our output has had enough: the guard ends the command quietly.
        drop_output()
        raise
    except OSError as error:
        drop_output()
        message = f"The output could not be written: {error.strerror or error}."
        raise EnvironmentFault(message, "Make room for it, or send it elsewhere.") from error


def drop_output() -> None:
    """Lead what is not yet written to nowhere; the interpreter would fail on it again at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def tell(words: str) -> None:
    """Say something to the person at the terminal."""
    sys.stderr.write(f"{plain_line(words)}\n")
    sys.stderr.flush()


def tell_error(error: AppError) -> None:
    """Say what happened and what to do about it."""
    tell(str(error))
