"""A real AT-SPI client reads the running program and follows the keys on the timeline."""

from pathlib import Path

import pytest

from tests.support.screen_reader_session import listen, missing
from tests.support.window_driver import write_articles

TEXT = """Ferry runs aground off Lindholm

3 May 2021

The Astrid ran aground off Lindholm on 28 April 2021. All 62 passengers were brought ashore the next day.

The harbour was closed on 30 April 2021. It will open again on 7 May 2021.
"""
KEYS = ("Home", "Right", "Right", "Left")


@pytest.mark.skipif(bool(missing()), reason=f"not on this machine: {missing()}")
def test_a_screen_reader_hears_each_event_as_the_keys_step_to_it(tmp_path: Path) -> None:
    (article,) = write_articles(tmp_path / "articles", [("ferry.txt", TEXT)])
    home = tmp_path / "home"
    home.mkdir()
    records = listen(article, KEYS, home)
    timeline = next(record for record in records if record["kind"] == "timeline")
    assert timeline["role"] == "list"
    events = [name for name in timeline["items"] if "not reviewed" in name]
    assert any(name.startswith("28 April 2021: ") for name in events)
    heard = [record["heard"] for record in records if record["kind"] == "key"]
    assert heard[0].endswith(f"1 of {len(events)}")
    assert heard[1] == heard[3]
    assert heard[1] != heard[2]
    tree = "\n".join(next(record for record in records if record["kind"] == "tree")["lines"])
    for part in ("Articles", "Search events and text", "Overview", "Undo"):
        assert part in tree
