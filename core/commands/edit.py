"""`edit PROJECT DECISION …`: a decision, as the window would make it; prints what changed as JSON.

`history` and `unfitting` decide nothing: they print what was done, and which decisions no longer find what
they are about. Leaves what decisions are made of to `decisions`.
"""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from core.commands.decisions import MAKERS, USAGE, expect
from core.commands.output import emit
from core.errors import UsageError
from core.model.changes import Changes
from core.model.history import HistoryEntry, UnfitDecision
from core.model.ids import format_id
from core.pipeline.export_data import Record, event_record, json_line
from core.pipeline.session import ProjectSession

_PAGE = 500


def run(arguments: list[str]) -> int:
    """Make the decision; nothing is written where it is about nothing that is there."""
    parser = argparse.ArgumentParser(
        prog="dateline edit",
        description=__doc__,
        epilog=USAGE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("project", metavar="PROJECT")
    parser.add_argument("decision", metavar="DECISION", choices=(*MAKERS, *_OF_THE_LOG, *_LISTS))
    parser.add_argument("words", nargs=argparse.REMAINDER, metavar="…")
    options = parser.parse_args(arguments)
    listing = _LISTS.get(options.decision)
    session = ProjectSession.open(Path(options.project), read_only=listing is not None)
    try:
        if listing is not None:
            expect(options.words, 0, 0, options.decision)
            for record in listing(session):
                emit(json_line(record))
        else:
            emit(json_line(_record(session, _change(session, options.decision, options.words))))
    finally:
        session.close()
    return 0


def _change(session: ProjectSession, decision: str, words: list[str]) -> Changes:
    if decision in _OF_THE_LOG:
        return _OF_THE_LOG[decision](session, words)
    return session.decide_all(MAKERS[decision](session, words))


def _undo(session: ProjectSession, words: list[str]) -> Changes:
    expect(words, 0, 0, "undo")
    return session.undo()


def _redo(session: ProjectSession, words: list[str]) -> Changes:
    expect(words, 0, 0, "redo")
    return session.redo()


def _back_to(session: ProjectSession, words: list[str]) -> Changes:
    expect(words, 1, 1, "back-to")
    if not words[0].isdecimal():
        raise UsageError(f"“{words[0]}” is no step.", "The history shows the number of each step.")
    return session.go_back_to(int(words[0]))


def _history(session: ProjectSession) -> Iterator[Record]:
    """Every step, the newest first."""
    before: int | None = None
    while page := session.history(before=before, limit=_PAGE):
        yield from map(_entry_record, page)
        before = page[-1].step


def _entry_record(entry: HistoryEntry) -> Record:
    return {
        "step": entry.step,
        "words": entry.words,
        "made_at": entry.made_at,
        "state": entry.state.value,
        "decision": entry.kind.value,
        "count": entry.count,
        "events": [format_id(event_id) for event_id in entry.events],
        "articles": [format_id(article_id) for article_id in entry.articles],
        "current": entry.current,
    }


def _unfitting(session: ProjectSession) -> Iterator[Record]:
    yield from map(_unfit_record, session.unfitting())


def _unfit_record(unfit: UnfitDecision) -> Record:
    return {"step": unfit.decision.number, "words": unfit.words, "reason": unfit.reason}


_OF_THE_LOG: dict[str, Callable[[ProjectSession, list[str]], Changes]] = {
    "undo": _undo,
    "redo": _redo,
    "back-to": _back_to,
}
_LISTS: dict[str, Callable[[ProjectSession], Iterator[Record]]] = {
    "history": _history,
    "unfitting": _unfitting,
}


def _record(session: ProjectSession, changes: Changes) -> Record:
    """What was decided, the events as they are now, and the ids of those that are no more."""
    now = {event_id: session.event(event_id) for event_id in sorted(changes.events)}
    return {
        "summary": changes.summary,
        "articles": [format_id(article_id) for article_id in sorted(changes.articles)],
        "events": [event_record(event) for event in now.values() if event is not None],
        "removed": [format_id(event_id) for event_id, event in now.items() if event is None],
    }
