"""`edit PROJECT DECISION …`: a decision, as the window would make it; prints what changed as JSON."""

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from core.commands.arguments import article_named, event_named, publication
from core.commands.output import emit
from core.curation import making
from core.errors import UsageError
from core.model.changes import Changes
from core.model.decision import Decision, DecisionKind
from core.model.ids import MentionId, format_id
from core.pipeline.export_data import event_record, json_line
from core.pipeline.session import ProjectSession
from core.temporal.entry import parse_entry

_Maker = Callable[[ProjectSession, list[str], str], Decision]

_COUNTS = ("nothing", "one word", "two words")
_USAGE = """decisions:
  accept EVENT            reject EVENT            undecided EVENT
  date EVENT "12 July 2019"                       title EVENT TEXT
  note EVENT TEXT         tag EVENT TAG
  merge EVENT EVENT …     split EVENT SOURCE …    (SOURCE: its number in the event's sources, from 1)
  published ARTICLE DAY   (ARTICLE: its id, external id or file name)
  undo                    redo"""


def run(arguments: list[str]) -> int:
    """Make the decision; nothing is written where it is about nothing that is there."""
    parser = argparse.ArgumentParser(
        prog="dateline edit",
        description=__doc__,
        epilog=_USAGE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("project", metavar="PROJECT")
    parser.add_argument("decision", metavar="DECISION", choices=(*_MAKERS, "undo", "redo"))
    parser.add_argument("words", nargs=argparse.REMAINDER, metavar="…")
    options = parser.parse_args(arguments)
    session = ProjectSession.open(Path(options.project))
    try:
        changes = _change(session, options.decision, options.words)
        emit(json_line(_record(session, changes)))
    finally:
        session.close()
    return 0


def _change(session: ProjectSession, decision: str, words: list[str]) -> Changes:
    if decision in ("undo", "redo"):
        _expect(words, 0, decision)
        return session.undo() if decision == "undo" else session.redo()
    # The one place that looks at the clock: the log says when a decision was made.
    made_at = datetime.now(UTC).isoformat(timespec="seconds")
    return session.decide(_MAKERS[decision](session, words, made_at))


def _expect(words: list[str], count: int, what: str) -> None:
    if len(words) != count:
        raise UsageError(f"“{what}” takes {_COUNTS[count]} behind it; {len(words)} were given.", _USAGE)


def _review(kind: DecisionKind) -> _Maker:
    def make(session: ProjectSession, words: list[str], made_at: str) -> Decision:
        _expect(words, 1, kind.value)
        return making.review(kind, event_named(session, words[0]), made_at)

    return make


def _date(session: ProjectSession, words: list[str], made_at: str) -> Decision:
    _expect(words, 2, "date")
    return making.redate(event_named(session, words[0]), words[1], parse_entry(words[1]), made_at)


def _title(session: ProjectSession, words: list[str], made_at: str) -> Decision:
    _expect(words, 2, "title")
    return making.retitle(event_named(session, words[0]), words[1], made_at)


def _note(session: ProjectSession, words: list[str], made_at: str) -> Decision:
    _expect(words, 2, "note")
    return making.annotate(event_named(session, words[0]), words[1], made_at)


def _tag(session: ProjectSession, words: list[str], made_at: str) -> Decision:
    _expect(words, 2, "tag")
    return making.tag(event_named(session, words[0]), words[1], made_at)


def _merge(session: ProjectSession, words: list[str], made_at: str) -> Decision:
    if len(words) < 2:
        raise UsageError("“merge” takes two or more events.", _USAGE)
    return making.merge([event_named(session, word) for word in words], made_at)


def _split(session: ProjectSession, words: list[str], made_at: str) -> Decision:
    if len(words) < 2:
        raise UsageError("“split” takes an event and at least one of its sources.", _USAGE)
    event = event_named(session, words[0])
    by_number = {str(number): source for number, source in enumerate(event.sources, start=1)}
    try:
        mentions: list[MentionId] = [by_number[word].mention_id for word in words[1:]]
    except KeyError:
        raise UsageError(
            f"This event has sources 1 to {len(event.sources)}.", "Give the numbers of those to split off."
        ) from None
    return making.split(event, mentions, made_at)


def _published(session: ProjectSession, words: list[str], made_at: str) -> Decision:
    _expect(words, 2, "published")
    return making.republish(article_named(session, words[0]), publication(words[1]), made_at)


_MAKERS: dict[str, _Maker] = {
    "accept": _review(DecisionKind.ACCEPT),
    "reject": _review(DecisionKind.REJECT),
    "undecided": _review(DecisionKind.UNDECIDED),
    "date": _date,
    "title": _title,
    "published": _published,
    "merge": _merge,
    "split": _split,
    "note": _note,
    "tag": _tag,
}


def _record(session: ProjectSession, changes: Changes) -> dict[str, object]:
    """What was decided, the events as they are now, and the ids of those that are no more."""
    now = {event_id: session.event(event_id) for event_id in sorted(changes.events)}
    return {
        "summary": changes.summary,
        "articles": [format_id(article_id) for article_id in sorted(changes.articles)],
        "events": [event_record(event) for event in now.values() if event is not None],
        "removed": [format_id(event_id) for event_id, event in now.items() if event is None],
    }
