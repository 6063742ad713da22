"""How often the parts are right: `make eval` prints the tables and writes `out/eval.json`."""

import sys
from pathlib import Path

from tests.figures import run

_ROOT = Path(__file__).resolve().parents[2]
MODULES = (
    "sentences",
    "timex",
    "pages",
    "imports",
    "events",
    "anchoring",
    "relative",
    "publication",
    "merging",
    "timelines",
    "titles",
    "languages",
)

if __name__ == "__main__":
    sys.exit(run("tests.evaluation", MODULES, _ROOT / "out" / "eval.json", sys.argv[1:]))
