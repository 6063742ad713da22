"""Starts Dateline: a command, the window, or the main job without one. Everything else is imported
only when it is needed, so that worker processes and `--help` load nothing."""

# ruff: noqa: PLC0415
import os
import sys

USAGE = """\
Dateline: drop news in, see what happened when, and read the sentence that says so.

  main.py                              the window on the last project, or empty
  main.py PROJECT [ARTICLE …]          the window on that project; articles given are read in
  main.py ARTICLE …                    the window on the last project, reading the articles in
  main.py read   PATH …                what reading makes of files; stores nothing
  main.py tag    [PATH|-]              time expressions of a text or of a JSONL corpus; stores nothing
  main.py add    PROJECT PATH …        read articles into a project (made if absent)
  main.py events PROJECT               the events
  main.py export PROJECT OUT           a picture or a document of the timeline
  main.py edit   PROJECT DECISION …    a decision, as the window would make it
  main.py check  PROJECT               is the file whole?

Each command says more with --help. A project is a file that ends in .dateline.
"""


def has_display() -> bool:
    """Whether a display is named; Qt would end the process where there is none."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return named or not sys.platform.startswith("linux")


def dispatch(arguments: list[str]) -> int:
    """Run what was asked for; raises AppError for what is the user's to know."""
    from core import commands

    if arguments and arguments[0] in commands.MODULES:
        return commands.run(arguments[0], arguments[1:])
    if arguments and arguments[0] == "export":
        from gui.commands import export

        return export.run(arguments[1:])
    commands.refuse_options(arguments)
    if has_display():
        from gui.commands.display import require_display

        require_display()
        from gui.app import main as open_window

        return open_window(arguments)
    from gui.commands import headless

    return headless.run(arguments)


def answered(words: str) -> int:
    """Print what was asked; nobody listening is no fault, no room for it is one."""
    try:
        if sys.stdout is not None:
            sys.stdout.write(words)
            sys.stdout.flush()
    except OSError as error:
        # The interpreter would fail on it again at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0 if isinstance(error, BrokenPipeError) else 5
    return 0


def main(arguments: list[str]) -> int:
    """The exit status of what was asked for."""
    if arguments[:1] in (["--help"], ["-h"]):
        return answered(USAGE)
    if arguments[:1] == ["--version"]:
        from core.settings import APPLICATION_NAME, VERSION

        return answered(f"{APPLICATION_NAME} {VERSION}\n")
    from core.commands.guard import guarded

    return guarded(dispatch, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
