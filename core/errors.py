"""Errors that are the user's to know.

An `AppError` carries a sentence that says what happened and, when there is one, a sentence that
says what to do about it. Anything else that is raised is a bug and reaches the crash report whole.
"""

from enum import StrEnum


class Trouble(StrEnum):
    """What the machine refused, for whoever offers a way out of it."""

    FULL = "full"
    NOT_ALLOWED = "not allowed"
    BUSY = "busy"
    GONE = "gone"  # the file is not at its place any more
    REPLACED = "replaced"  # another file is at its place
    DISK = "disk"
    OTHER = "other"


class AppError(Exception):
    """What happened, what to do about it, and the exit status the command line gives it."""

    exit_status = 1

    def __init__(self, message: str, what_to_do: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.what_to_do = what_to_do

    def __str__(self) -> str:
        return f"{self.message} {self.what_to_do}".strip()


class UsageError(AppError):
    """The call itself is wrong: an unknown option, an id that no event has."""

    exit_status = 2


class InputError(AppError):
    """One input cannot be read; the others can still be."""

    exit_status = 3

    def __init__(self, code: str, message: str, what_to_do: str = "") -> None:
        super().__init__(message, what_to_do)
        self.code = code


class ProjectRefused(AppError):
    """The file is not a project, is damaged, hostile, or from a newer version; it is left as it is."""

    exit_status = 4


class NewerProject(ProjectRefused):
    """The file is from a newer version; what of it this version knows can be looked at in a copy."""


class DamagedProject(ProjectRefused):
    """The content of the file contradicts itself; a backup may be whole."""


class EnvironmentFault(AppError):
    """The machine failed us: disk full, no permission, locked. What was committed is whole."""

    exit_status = 5

    def __init__(self, message: str, what_to_do: str = "", trouble: Trouble = Trouble.OTHER) -> None:
        super().__init__(message, what_to_do)
        self.trouble = trouble


class Cancelled(AppError):
    """The user stopped the work; what was done is kept."""

    exit_status = 130
