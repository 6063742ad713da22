"""The command line, one command a module, imported only when it is called."""

from importlib import import_module

from core.errors import UsageError

# `export` needs Qt and is found by the start-up module itself, in the gui package.
MODULES = {
    "read": "core.commands.read",
    "tag": "core.commands.tag",
    "add": "core.commands.add",
    "events": "core.commands.events",
    "edit": "core.commands.edit",
    "check": "core.commands.check",
}


def run(name: str, arguments: list[str]) -> int:
    """Run a command; returns its exit status. Raises AppError for what is the user's to know."""
    status: int = import_module(MODULES[name]).run(arguments)
    return status


def refuse_options(arguments: list[str]) -> None:
    """Raises UsageError for an option where only paths are taken."""
    unknown = next((word for word in arguments if word.startswith("-") and word != "-"), None)
    if unknown is not None:
        raise UsageError(f"There is no option {unknown}.", "--help lists the commands and what they take.")
