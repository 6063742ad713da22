"""The user's `mimeapps.list`: which program opens a type. Lines of others are kept as they are."""

from collections.abc import Iterator
from pathlib import Path

_GROUP = "[Default Applications]"


def set_default(mimeapps: Path, kind: str, entry: str) -> None:
    """Make a desktop entry the default program of a type."""
    lines = [line for line, is_default in _defaults(mimeapps) if not (is_default and _key(line) == kind)]
    if _GROUP not in lines:
        lines += [_GROUP] if not lines else ["", _GROUP]
    lines.insert(lines.index(_GROUP) + 1, f"{kind}={entry}")
    mimeapps.parent.mkdir(parents=True, exist_ok=True)
    _write(mimeapps, lines)


def remove_default(mimeapps: Path, entry: str) -> None:
    """Take back every default that names this desktop entry alone."""
    lines = list(_defaults(mimeapps))
    kept = [line for line, is_default in lines if not (is_default and _value(line) == entry)]
    if len(kept) == len(lines):
        return
    if [line for line in kept if line] == [_GROUP]:
        mimeapps.unlink()
    else:
        _write(mimeapps, kept)


def _defaults(mimeapps: Path) -> Iterator[tuple[str, bool]]:
    """Every line of the file, and whether it stands in the group of defaults."""
    in_group = False
    for line in mimeapps.read_text(encoding="utf-8").splitlines() if mimeapps.is_file() else ():
        if line.startswith("["):
            in_group = line.strip() == _GROUP
        yield line, in_group


def _write(mimeapps: Path, lines: list[str]) -> None:
    """Whole or not at all: the list is every program's. A link to it stays a link."""
    target = mimeapps.resolve()
    new = target.with_name(f"{target.name}.new")
    new.write_text("\n".join(lines) + "\n", encoding="utf-8")
    new.replace(target)


def _key(line: str) -> str:
    return line.partition("=")[0].strip()


def _value(line: str) -> str:
    return line.partition("=")[2].strip(" ;")
