"""How far an export has come, told to whoever waits for it; telling is also where it can be stopped."""

from collections.abc import Callable

Progress = Callable[[float], None]
"""Called with the share done, 0 to 1; raises `core.errors.Cancelled` where nobody wants it any more."""


def unwatched(_: float) -> None:
    """For an export that is over before anybody could look."""


def stretch(progress: Progress, start: float, end: float) -> Progress:
    """A progress of its own for one step out of several."""
    return lambda done: progress(start + (end - start) * done)
