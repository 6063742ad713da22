"""How fast the parts are: `make bench` prints the tables and writes `out/bench.json`."""

import os
import sys
from pathlib import Path

from tests.figures import run

_ROOT = Path(__file__).resolve().parents[2]
MODULES = (
    "start_bench",
    "tagger_bench",
    "import_bench",
    "reading_bench",
    "search_bench",
    "edit_bench",
    "window_bench",
    "canvas_bench",
    "big_window_bench",
    "export_bench",
)
ON_DEMAND = ("load_bench", "huge_bench")  # takes minutes: run where it is named

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    named = tuple(module for module in ON_DEMAND if module in sys.argv[1:])
    sys.exit(run("tests.benchmarks", (*MODULES, *named), _ROOT / "out" / "bench.json", sys.argv[1:]))
