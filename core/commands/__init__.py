"""The command line, one command a module, imported only when it is called."""

from importlib import import_module

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
