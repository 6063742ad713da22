"""Tables of figures: every part gives rows, one runner prints them and writes them down.

A row is `{"name", "value", "unit", "goal", "holds"}`; a part is a module with `rows()`. Further keys of a row
are further columns.
"""

import importlib
import json
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

Row = Mapping[str, object]

_COLUMNS = ("name", "value", "unit", "goal", "holds")


def run(package: str, modules: Sequence[str], target: Path, chosen: Sequence[str]) -> int:
    """Print the rows of the named modules, or of those chosen; those of all are also written to a file."""
    rows: list[Row] = []
    for module in modules:
        if chosen and module not in chosen:
            continue
        name = f"{package}.{module}"
        if find_spec(name) is None:
            sys.stderr.write(f"{module}: not here yet\n")
            continue
        sys.stderr.write(f"{module} ...\n")
        rows.extend(importlib.import_module(name).rows())
    if not chosen:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    sys.stdout.write(_table(rows))
    return 0 if rows else 1


def _table(rows: Sequence[Row]) -> str:
    columns = tuple(dict.fromkeys((*_COLUMNS, *(key for row in rows for key in row))))
    cells = [columns, *(tuple(_cell(row.get(column, "")) for column in columns) for row in rows)]
    widths = [max(len(row[index]) for row in cells) for index in range(len(columns))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in cells)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "NO"
    return f"{value:.4g}" if isinstance(value, float) else str(value)
