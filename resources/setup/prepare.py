"""Makes a checkout ready to run: its Python environment, and the system's libraries that Qt needs.

Called by `run` with the system's Python, before anything of Dateline can be imported; standard library only.
All words go to standard error; the exit status is 0, or 5 where the machine lacks something.
"""

import sys
from pathlib import Path

from environment import make_environment
from missing import Missing
from system_libraries import require_libraries

ROOT = Path(__file__).resolve().parent.parent.parent
EXIT_ENVIRONMENT = 5


def main(needs: str, packages: str) -> int:
    """`needs`: none, offscreen or window; `packages`: app or dev."""
    try:
        make_environment(ROOT, with_development=packages == "dev")
        if needs != "none":
            require_libraries(with_window=needs == "window")
    except Missing as missing:
        sys.stderr.write(f"{missing}\n")
        return EXIT_ENVIRONMENT
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
