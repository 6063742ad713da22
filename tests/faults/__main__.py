"""What the program stands: `make faults` runs all of it, prints a table and writes `out/faults.json`.

`--rounds`, `--steps`, `--minutes` and `--seeds` say how much of each; parts are named behind them.
"""

import argparse
import os
import sys
from pathlib import Path

from tests.faults.amount import Amount, set_amount
from tests.figures import run

_ROOT = Path(__file__).resolve().parents[2]
MODULES = (
    "damaged_files",
    "killed",
    "failing_calls",
    "any_order",
    "any_input",
    "fuzzing",
)


def _asked() -> tuple[Amount, list[str]]:
    usual = Amount()
    parser = argparse.ArgumentParser(prog="make faults", description=__doc__)
    parser.add_argument("--rounds", type=int, default=usual.rounds, help="of killing")
    parser.add_argument("--steps", type=int, default=usual.steps, help="of the model")
    parser.add_argument("--minutes", type=float, default=usual.minutes, help="of each seed at the window")
    parser.add_argument("--seeds", type=int, default=usual.seeds, help="at the window")
    parser.add_argument("--fuzz-minutes", type=float, default=usual.fuzz_minutes, help="of each target")
    parser.add_argument("parts", nargs="*", choices=[*MODULES, []], metavar="PART")
    options = parser.parse_args()
    amount = Amount(options.rounds, options.steps, options.minutes, options.seeds, options.fuzz_minutes)
    return amount, options.parts


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    amount, parts = _asked()
    set_amount(amount)
    sys.exit(run("tests.faults", MODULES, _ROOT / "out" / "faults.json", parts))
