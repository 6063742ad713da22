"""Ten thousand random gestures on timelines of all sizes: `make gestures`.

Fails on an exception, on a gesture whose frame takes its thread more than 200 ms, on lanes or labels that
overlap, and on a thread left behind.
"""

import os
import sys

from PySide6.QtWidgets import QApplication

from core.timeline.whole import EXACT_UP_TO
from gui.style.fonts import load_fonts
from gui.style.theme import light_theme
from gui.timeline.canvas import TimelineCanvas
from tests.benchmarks.canvas_bench import prepared
from tests.support.random_gestures import run_gestures
from tests.support.timelines import every_kind, generated

GESTURES = 10_000
STALL_MS = 200.0
SIZES = (60, 700, EXACT_UP_TO, 20_000, 300_000)


def main(count: int) -> int:
    """Nought where all went well."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QApplication([])
    load_fonts()
    canvas = TimelineCanvas(light_theme())
    canvas.set_reduced_motion(True)
    canvas.resize(1600, 900)
    snapshots = [every_kind(), *(generated(size, lanes=1 + size % 7) for size in SIZES)]
    snapshots = [prepared(one) if len(one) > EXACT_UP_TO else one for one in snapshots]
    watched = run_gestures(canvas, snapshots, count)
    stalls = [took for took in watched.gestures_ms if took > STALL_MS]
    longest = max(watched.gestures_ms)
    sys.stdout.write(
        f"{count:,} gestures, longest {longest:.0f} ms CPU, {len(stalls)} over {STALL_MS:.0f} ms,"
        f" {len(watched.overlaps)} overlaps, {watched.threads_left} threads left\n"
    )
    for overlap in sorted(set(watched.overlaps))[:20]:
        sys.stdout.write(f"  {overlap}\n")
    return int(bool(stalls or watched.overlaps or watched.threads_left))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else GESTURES))
