"""Puts Dateline into the user's desktop and takes it back: entry, icons, file type, "Open with".

Everything is written below the user's own data folder (XDG_DATA_HOME), but for a link in `~/.local/bin` and
one line of `mimeapps.list`. The desktop's own tools, where they are there, bring its databases up to date.
What articles open with by default stays as it was.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from core.commands.desktop_entry import article_types, entry_text
from core.commands.mime_defaults import remove_default, set_default
from core.errors import AppError, EnvironmentFault, UsageError
from core.resource_files import resource_path
from core.settings import PROJECT_MIME_TYPE

ENTRY = "dateline.desktop"
_ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_TYPE_ICON = PROJECT_MIME_TYPE.replace("/", "-")


def run(arguments: list[str]) -> int:
    """`--install START` or `--uninstall START`, where START is the absolute path of what starts the app."""
    if len(arguments) != 2 or arguments[0] not in ("--install", "--uninstall"):
        raise UsageError("Give --install or --uninstall and the path of the start script.")
    if not sys.platform.startswith("linux"):
        raise EnvironmentFault("Dateline can be put into the desktop on Linux only.")
    try:
        (install if arguments[0] == "--install" else uninstall)(Path(arguments[1]))
    except OSError as error:
        raise EnvironmentFault(f"{error.filename} could not be written: {error.strerror}.") from error
    return 0


def install(start: Path) -> None:
    """Write every file, then tell the desktop."""
    defaults = {kind: _default_of(kind) for kind in article_types()}
    for source, target in _copies():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    entry = _entry_path()
    entry.parent.mkdir(parents=True, exist_ok=True)
    entry.write_text(entry_text(_linked(start)), encoding="utf-8")
    _refresh_databases()
    set_default(_mimeapps(), PROJECT_MIME_TYPE, ENTRY)
    _keep_defaults(defaults)
    sys.stderr.write(f"Dateline is in your menu, and opens .dateline files. Entry: {entry}\n")


def uninstall(start: Path) -> None:
    """Remove every file that `install` writes, then tell the desktop."""
    if _is_ours(_link_path(), start):
        _link_path().unlink()
    _entry_path().unlink(missing_ok=True)
    for _, target in _copies():
        target.unlink(missing_ok=True)
    remove_default(_mimeapps(), ENTRY)
    _refresh_databases()
    sys.stderr.write("Dateline is out of your menu; your projects are untouched.\n")


def _linked(start: Path) -> Path:
    """A link to the start script where programs of the user are: also a path without spaces, which some
    tools of the desktop need. The script itself where something else has that name."""
    link = _link_path()
    if _is_ours(link, start) or not os.path.lexists(link):
        link.parent.mkdir(parents=True, exist_ok=True)
        link.unlink(missing_ok=True)
        link.symlink_to(start)
        return link
    return start


def _link_path() -> Path:
    return Path.home() / ".local" / "bin" / "dateline"


def _is_ours(link: Path, start: Path) -> bool:
    """Whether a link leads to this start script, or to one that is gone."""
    return link.is_symlink() and (link.readlink() == start or not link.exists())


def _data_home() -> Path:
    stated = Path(os.environ.get("XDG_DATA_HOME", ""))
    return stated if stated.is_absolute() else Path.home() / ".local" / "share"


def _mimeapps() -> Path:
    stated = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return (stated if stated.is_absolute() else Path.home() / ".config") / "mimeapps.list"


def _entry_path() -> Path:
    return _data_home() / "applications" / ENTRY


def _copies() -> Iterator[tuple[Path, Path]]:
    """Files that ship with Dateline, and where the desktop looks for them."""
    data, icons = _data_home(), _data_home() / "icons" / "hicolor"
    yield resource_path("desktop/dateline.xml"), data / "mime" / "packages" / "dateline.xml"
    for folder, name in (("apps", "dateline"), ("mimetypes", _TYPE_ICON)):
        yield resource_path("desktop/icons/dateline.svg"), icons / "scalable" / folder / f"{name}.svg"
        for size in _ICON_SIZES:
            target = icons / f"{size}x{size}" / folder / f"{name}.png"
            yield resource_path(f"desktop/icons/dateline-{size}.png"), target


def _refresh_databases() -> None:
    """Let the desktop's own tools read the folders anew; one that is not there is named."""
    data = _data_home()
    calls = (
        ("update-mime-database", "shared-mime-info", data / "mime"),
        ("update-desktop-database", "desktop-file-utils", data / "applications"),
    )
    for tool, package, folder in calls:
        if shutil.which(tool) is None:
            sys.stderr.write(f"{tool} is missing; install {package} and run this again to have files open.\n")
        elif folder.is_dir():
            _quietly([tool, str(folder)])
    icons = data / "icons" / "hicolor"
    if icons.is_dir():
        icons.touch()  # tells a running desktop that its icons changed


def _default_of(kind: str) -> str:
    if shutil.which("xdg-mime") is None:
        return ""
    return _quietly(["xdg-mime", "query", "default", kind]).strip()


def _keep_defaults(defaults: dict[str, str]) -> None:
    """A new entry can come first for types nobody chose a program for: give them the one they had."""
    for kind, entry in defaults.items():
        if entry and entry != ENTRY and _default_of(kind) == ENTRY:
            set_default(_mimeapps(), kind, entry)


def _quietly(command: list[str]) -> str:
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    return done.stdout


def main() -> int:
    """The way in from the start script."""
    try:
        return run(sys.argv[1:])
    except AppError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_status


if __name__ == "__main__":
    sys.exit(main())
