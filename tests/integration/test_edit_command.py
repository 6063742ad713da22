"""`edit`: everything that the window decides, from a terminal, in the app's own process."""

import json
from pathlib import Path
from typing import Any

import pytest

from core.commands import edit
from core.errors import UsageError
from core.model.ids import format_id
from core.pipeline.checking import faults_of
from core.pipeline.session import EventFilter, ProjectSession
from tests.support.stories import analyses, analysis_of, filled

OTHER_DAY = (
    "Third Paper\n\nMarch 6, 2026. The footbridge over the river Orne collapsed on March 2, 2026, "
    "injuring three hikers.\n"
)


class Terminal:
    """A project, and what `edit` prints about it."""

    def __init__(self, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.path = path
        self._capsys = capsys

    def edit(self, *words: str) -> dict[str, Any]:
        (record,) = self.lines(*words)
        return record

    def lines(self, *words: str) -> list[dict[str, Any]]:
        edit.run([str(self.path), *words])
        return [json.loads(line) for line in self._capsys.readouterr().out.splitlines()]

    def event(self, word: str) -> str:
        """The id of the event of which the title has a word."""
        session = ProjectSession.open(self.path, read_only=True)
        found = next(one for one in session.events(EventFilter(include_all=True)) if word in one.title)
        session.close()
        return format_id(found.id)


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    path = tmp_path / "orne.dateline"
    filled(path, [*analyses().values(), analysis_of(OTHER_DAY, "third.txt")]).close()
    return Terminal(path, capsys)


SAID: dict[str, tuple[tuple[str, ...], str, object]] = {
    "kind": (("kind", "EVENT", "state"), "kind", "state"),
    "modality": (("modality", "EVENT", "alleged"), "modality", "alleged"),
    "place": (("place", "EVENT", "Valmond", "Orne"), "places", ["Valmond", "Orne"]),
    "no actor": (("actor", "EVENT", "-"), "actors", []),
    "colour": (("colour", "EVENT", "rose"), "colour", "rose"),
    "star": (("star", "EVENT"), "starred", True),
    "no date": (("date", "EVENT", "undated"), "reason", "you said that it has no date"),
    "no event": (("not-event", "EVENT"), "reason", "no event, you said"),
    "time": (("time", "EVENT", "follow-up.txt", "Friday"), "earliest", "2026-03-06"),
    "number settled": (("settle", "EVENT", "date", "2", "police"), "earliest", "2026-03-02"),
}


@pytest.mark.parametrize(("words", "field", "value"), SAID.values(), ids=SAID)
def test_what_is_said_is_printed_and_undone(
    terminal: Terminal, words: tuple[str, ...], field: str, value: object
) -> None:
    event = terminal.event("collapsed")
    done = terminal.edit(*(event if word == "EVENT" else word for word in words))
    (changed,) = done["events"]
    assert (changed["id"], changed[field]) == (event, value)
    (before,) = terminal.edit("undo")["events"]
    assert before.get(field) != value
    assert faults_of(terminal.path) == ()


def test_many_events_are_accepted_in_one_step_that_history_tells_and_going_back_takes_back(
    terminal: Terminal,
) -> None:
    events = [terminal.event(word) for word in ("collapsed", "resigned")]
    assert terminal.edit("accept", *events)["summary"] == "Accepted 2 events"
    added = terminal.edit("add", "The inquiry opened", "12 May 2026", "follow-up.txt", "The mayor resigned")
    (new,) = added["events"]
    assert (new["origin"], new["earliest"], new["sources"][0]["quote"]) == (
        "manual",
        "2026-05-12",
        "The mayor resigned",
    )
    history = terminal.lines("history")
    assert [(entry["words"], entry["count"], entry["current"]) for entry in history] == [
        ("Added “The inquiry opened”", 1, True),
        ("Accepted 2 events", 2, False),
    ]
    assert terminal.edit("back-to", "0")["summary"] == "Went back to the beginning"
    assert [entry["state"] for entry in terminal.lines("history")] == [
        "in effect",
        "superseded",
        "superseded",
    ]
    assert terminal.lines("unfitting") == []
    assert faults_of(terminal.path) == ()


WRONG = {
    "no such kind": ("kind", "EVENT", "party"),
    "no such side": ("settle", "EVENT", "date", "7"),
    "nothing contradicts it there": ("settle", "EVENT", "colours", "1"),
    "words that are not there": ("time", "EVENT", "follow-up.txt", "Doomsday"),
    "words that are no date": ("time", "EVENT", "follow-up.txt", "mayor"),
    "deleting what was read": ("delete", "EVENT"),
    "no title": ("add", "  "),
    "no step": ("back-to", "soon"),
    "no such step": ("back-to", "77"),
}


@pytest.mark.parametrize("words", WRONG.values(), ids=WRONG)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    terminal: Terminal, words: tuple[str, ...]
) -> None:
    event = terminal.event("collapsed")
    with pytest.raises(UsageError):
        terminal.edit(*(event if word == "EVENT" else word for word in words))
    assert terminal.lines("history") == []
