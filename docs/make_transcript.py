"""Writes what a screen reader is told of the sample article's window: `docs/screen-reader.txt`.

    python -m docs.make_transcript [FILE]

The program runs under a virtual display; what is written is what an AT-SPI client read and heard.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.support.screen_reader_session import ROOT, listen, missing

KEYS = ("Home", "Right", "Right", "Right", "Left", "End", "Up", "Down")


def main(file: Path) -> int:
    if lacking := missing():
        sys.stderr.write(f"A screen reader cannot be listened to here: {lacking} is missing.\n")
        return 1
    article = min((ROOT / "seeds").glob("*.txt"))
    with tempfile.TemporaryDirectory(prefix="dateline-transcript-") as home:
        records = listen(article, KEYS, Path(home))
    file.write_text("\n".join(_lines(records)) + "\n", encoding="utf-8")
    return 0


def _lines(records: list[dict[str, Any]]) -> list[str]:
    tree = next(record["lines"] for record in records if record["kind"] == "tree")
    heard = [f"{record['key']:>6}  {record['heard']}" for record in records if record["kind"] == "key"]
    return [
        "What can be read in the window",
        "",
        *tree,
        "",
        "What is heard at each key on the timeline",
        "",
        *heard,
    ]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screen-reader.txt"))
