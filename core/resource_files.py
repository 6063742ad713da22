"""Where the files that ship with Dateline are."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def resource_path(relative: str) -> Path:
    """Path of a file under `resources/`; raises FileNotFoundError where it does not exist."""
    path = ROOT / "resources" / relative
    if not path.exists():
        raise FileNotFoundError(path)
    return path


def seeds_path() -> Path:
    """The folder of sample articles."""
    return ROOT / "seeds"
