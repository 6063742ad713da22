"""Machine output on standard output, words for people on standard error."""

import sys

from core.errors import AppError


def emit(text: str) -> None:
    """Write machine output; a line end is added."""
    sys.stdout.write(f"{text}\n")


def emit_whole(text: str) -> None:
    """Write a document that has its own line ends."""
    sys.stdout.write(text)


def tell(words: str) -> None:
    """Say something to the person at the terminal."""
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()


def tell_error(error: AppError) -> None:
    """Say what happened and what to do about it."""
    tell(str(error))
