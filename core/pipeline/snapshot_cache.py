"""What the timeline of a large project was last shown from, kept outside it: columns and detail, ready to be
mapped.

A file is named by the token of the columns that are packed in the project, so that it is of just these; a
project that was copied, changed elsewhere or restored either has the same packed columns or another token. No
text is in it. Whatever does not fit is no cache, and one that cannot be written is none.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from core.model.detail import DETAIL_LAYOUT, Detail, Level
from core.model.views import Floats, TimelineSnapshot
from core.pipeline import array_file
from core.pipeline.array_file import Array
from core.pipeline.lanes import LaneKey

_MOST_FILES = 8  # of all projects, the oldest go
_PLAIN = ("order", "starts", "lane_edges", "classes", "class_counts", "spread")
_NUMBERS = ("epoch", "start", "end", "narrowest_s")


class SnapshotCache:
    """Files in a folder of the user's."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def columns(self, token: str) -> dict[str, memoryview] | None:
        """The bytes of the columns that are packed under a token."""
        found = self._mapped(f"{token}.columns")
        return None if found is None else {name: _bytes(column) for name, column in found[1].items()}

    def keep_columns(self, token: str, columns: Mapping[str, Array]) -> None:
        self._keep(f"{token}.columns", {}, columns)

    def detail(self, token: str, key: LaneKey, count: int, lanes: int) -> tuple[Floats, Detail] | None:
        """The importance and the detail of the packed columns in lanes of a kind; None where there is none of
        so many events in so many lanes."""
        found = self._mapped(_detail_name(token, key))
        if found is None:
            return None
        about, arrays = found
        try:
            made = _detail(about, arrays)
            salience: Floats = arrays["salience"]
        except (KeyError, ValueError, TypeError):
            return None
        fits = len(salience) == len(made.order) == len(made.starts) == len(made.classes) == count
        return (salience, made) if fits and len(made.lane_edges) == lanes + 1 else None

    def is_whole(self, token: str, key: LaneKey) -> bool:
        """Whether there is a file of the columns and one of their detail."""
        names = (f"{token}.columns", _detail_name(token, key))
        return all((self._folder / name).exists() for name in names)

    def keep_detail(self, token: str, key: LaneKey, snapshot: TimelineSnapshot, detail: Detail) -> None:
        """What a snapshot of just the packed columns was laid out by."""
        arrays: dict[str, Array] = {"salience": snapshot.salience}
        arrays |= {name: getattr(detail, name) for name in _PLAIN}
        for kind, levels in (("own", detail.own), ("upto", detail.upto)):
            for width, level in levels.items():
                arrays[f"{kind} {width} keys"] = level.keys
                arrays[f"{kind} {width} best"] = level.best
        about = {name: getattr(detail, name) for name in _NUMBERS}
        self._keep(_detail_name(token, key), {**about, "layout": DETAIL_LAYOUT}, arrays)

    def _mapped(self, name: str) -> tuple[dict[str, Any], dict[str, Array]] | None:
        try:
            return array_file.mapped(self._folder / name)
        except OSError:
            return None

    def _keep(self, name: str, about: Mapping[str, object], arrays: Mapping[str, Array]) -> None:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            array_file.write(self._folder / name, about, arrays)
            self._make_room()
        except OSError:
            return  # a full or read-only disk: the next start is slower, and right

    def _make_room(self) -> None:
        files = [path for path in self._folder.iterdir() if path.suffix in (".columns", ".detail")]
        files.sort(key=lambda path: path.stat().st_mtime_ns)
        for path in files[:-_MOST_FILES]:
            path.unlink(missing_ok=True)


def _detail_name(token: str, key: LaneKey) -> str:
    return f"{token}.{key.value}.detail"


def _bytes(column: Array) -> memoryview:
    return column.data.cast("B") if column.size else memoryview(b"")


def _detail(about: Mapping[str, Any], arrays: Mapping[str, Array]) -> Detail:
    if about["layout"] != DETAIL_LAYOUT:
        raise ValueError("of another layout")
    epoch, start, end, narrowest_s = (int(about[name]) for name in _NUMBERS)
    order, starts, edges, classes, counts, spread = (arrays[name] for name in _PLAIN)
    own, upto = _levels(arrays, "own"), _levels(arrays, "upto")
    return Detail(epoch, start, end, narrowest_s, order, starts, edges, classes, counts, own, upto, spread)


def _levels(arrays: Mapping[str, Array], kind: str) -> dict[int, Level]:
    names = [name.split(" ") for name in arrays if name.startswith(f"{kind} ") and name.endswith(" keys")]
    widths = sorted(int(width) for _, width, _ in names)
    return {w: Level(arrays[f"{kind} {w} keys"], _best(arrays[f"{kind} {w} best"])) for w in widths}


def _best(places: Array) -> Array:
    if places.ndim != 2:
        raise ValueError("not by cell")
    return np.asarray(places)
