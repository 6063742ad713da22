"""A decision in words: as a command, for the undo menu, and as what was done, for the history.

Words are plain text. What a title or a note holds stands in quotation marks and on one line.
"""

from collections.abc import Mapping, Sequence

from core.curation.before import publication_words
from core.curation.done_words import as_done
from core.curation.payload import (
    PUBLISHED,
    REMOVED,
    SIDE,
    SIDE_WORDS,
    TEXT,
    TITLE,
    UNDATED,
    WAS,
    YES,
    publication_of,
)
from core.model.decision import Decision, DecisionKind
from core.text.shown_text import isolated

_MAX_TITLE = 48
_AS_READ = "as read"
_NONE = "none"

_VERBS = {
    DecisionKind.ACCEPT: "accept {title}",
    DecisionKind.REJECT: "reject {title}",
    DecisionKind.UNDECIDED: "leave undecided {title}",
    DecisionKind.NOT_EVENT: "call {title} no event",
    DecisionKind.DATE: "date {title} “{text}”",
    DecisionKind.TIME: "date {title} by “{text}”",
    DecisionKind.TITLE: "rename {title}",
    DecisionKind.KIND: "change the kind of {title}",
    DecisionKind.MODALITY: "change the modality of {title}",
    DecisionKind.PLACES: "change the places of {title}",
    DecisionKind.ACTORS: "change who took part in {title}",
    DecisionKind.COLOUR: "colour {title}",
    DecisionKind.STAR: "star {title}",
    DecisionKind.NOTE: "note on {title}",
    DecisionKind.TAG: "tag {title} “{text}”",
    DecisionKind.MERGE: "merge into {title}",
    DecisionKind.SPLIT: "split {title}",
    DecisionKind.SETTLE: "settle what sources say of {title}",
    DecisionKind.NEW_EVENT: "add {title}",
    DecisionKind.DELETE_EVENT: "delete {title}",
    DecisionKind.PUBLISHED: "change publication date of {title}",
    DecisionKind.REMOVE_ARTICLE: "remove {title}",
    DecisionKind.UNDO: "undo",
    DecisionKind.REDO: "redo",
    DecisionKind.BACK_TO: "go back",
}
_TAKEN_BACK = {
    DecisionKind.TAG: "take the tag “{text}” off {title}",
    DecisionKind.STAR: "take the star off {title}",
    DecisionKind.NOT_EVENT: "call {title} an event again",
    DecisionKind.UNDECIDED: "leave {title} to be reviewed",
    DecisionKind.SETTLE: "open what sources say of {title} again",
}
# What is called otherwise where nothing is said: the word that was read stands again.
_EMPTIED = {
    DecisionKind.DATE: "date {title} as read",
    DecisionKind.TIME: "date {title} as read",
    DecisionKind.COLOUR: "take the colour off {title}",
}


def in_words(decision: Decision) -> str:
    """`accept “Militants detonated a bomb”`."""
    title = quoted(decision.payload.get(TITLE, ""))
    words = _verb(decision).format(title=title, text=_one_line(decision.payload.get(TEXT, "")))
    return " ".join(words.split())


def _verb(decision: Decision) -> str:
    if decision.payload.get(REMOVED) == YES:
        return _TAKEN_BACK.get(decision.kind, _VERBS[decision.kind])
    if decision.kind is DecisionKind.REMOVE_ARTICLE and decision.payload.get(REMOVED) == "no":
        return "bring back {title}"
    if not decision.payload.get(TEXT):
        return _EMPTIED.get(decision.kind, _VERBS[decision.kind])
    return _VERBS[decision.kind]


def step_in_words(first: Sequence[Decision], kinds: Mapping[DecisionKind, int], events: int) -> str:
    """A step of one decision or many: `accept 12 events`. `first` are its first decisions, `kinds` how many
    there are of each kind, `events` how many events they are about."""
    if sum(kinds.values()) == 1:
        return in_words(first[0])
    if events == 1 and sum(kinds.values()) <= len(first):
        return "; ".join(in_words(decision) for decision in first)
    verbs = (_many(kind, count, events) for kind, count in kinds.items())
    return ", ".join(verbs)


def _many(kind: DecisionKind, decisions: int, events: int) -> str:
    """Many tags of one event are about one event."""
    things = _PLURAL.get(kind, "event")
    count = min(decisions, events or decisions) if things == "event" else decisions
    words = (
        _VERBS[kind].replace("“{text}”", "").format(title=f"{count:,} {things}{'' if count == 1 else 's'}")
    )
    return " ".join(words.split())


_PLURAL = {DecisionKind.PUBLISHED: "article", DecisionKind.REMOVE_ARTICLE: "article"}


def undo_words(words: str) -> str:
    """`Undo accept “…”`."""
    return f"Undo {words}"


def redo_words(words: str) -> str:
    """`Redo accept “…”`."""
    return f"Redo {words}"


# What was done


def told(decision: Decision) -> str:
    """`Date of “…” set to 12 July 2019 (was 13 July 2019)`, `Accepted “…”`."""
    thing = _SET.get(decision.kind)
    title = quoted(decision.payload.get(TITLE, "")) or "an event"
    if thing is not None:
        return f"{thing} of {title} set to {_new(decision)}{_before(decision)}"
    if decision.kind is DecisionKind.SETTLE and SIDE in decision.payload:
        chosen = _one_line(decision.payload.get(SIDE_WORDS, ""))
        return f"Decided for “{chosen}” in {title}{_because(decision)}"
    if decision.kind is DecisionKind.SETTLE and decision.payload.get(REMOVED) != YES:
        return f"Left open what sources say of {title}{_because(decision)}"
    return as_done(in_words(decision))


_SET = {
    DecisionKind.DATE: "Date",
    DecisionKind.TIME: "Date",
    DecisionKind.TITLE: "Title",
    DecisionKind.KIND: "Kind",
    DecisionKind.MODALITY: "Modality",
    DecisionKind.PLACES: "Places",
    DecisionKind.ACTORS: "People and organisations",
    DecisionKind.COLOUR: "Colour",
    DecisionKind.NOTE: "Note",
    DecisionKind.PUBLISHED: "Publication date",
}
_IN_QUOTES = (DecisionKind.TITLE, DecisionKind.NOTE)
_EMPTY_IS_NONE = (DecisionKind.COLOUR, DecisionKind.NOTE)


def _new(decision: Decision) -> str:
    if PUBLISHED in decision.payload:
        return publication_words(publication_of(decision.payload))
    words = _one_line(decision.payload.get(TEXT, ""))
    if decision.kind is DecisionKind.TIME and words:
        return f"that of “{words}”"
    if UNDATED in decision.payload:
        return "no date"
    if not words:
        return _NONE if decision.kind in _EMPTY_IS_NONE or _names_none(decision) else _AS_READ
    return quoted(words) if decision.kind in _IN_QUOTES else words


def _names_none(decision: Decision) -> bool:
    """Whether the user said that there are no names, which is a word too."""
    return decision.payload.get("names") == "[]"


def _before(decision: Decision) -> str:
    if WAS not in decision.payload:
        return ""
    words = _one_line(decision.payload[WAS])
    if not words:
        return f" (was {_NONE})"
    return f" (was {quoted(words) if decision.kind in _IN_QUOTES else words})"


def _because(decision: Decision) -> str:
    reason = _one_line(decision.payload.get(TEXT, ""))
    return f": {reason}" if reason else ""


def step_told(first: Sequence[Decision], kinds: Mapping[DecisionKind, int], events: int) -> str:
    """A step in the words of the history."""
    if sum(kinds.values()) == 1:
        return told(first[0])
    if events == 1 and sum(kinds.values()) <= len(first):
        return "; ".join(told(decision) for decision in first)
    told_first, *others = (as_done(_many(kind, count, events)) for kind, count in kinds.items())
    return ", ".join((told_first, *(words[:1].lower() + words[1:] for words in others)))


def quoted(title: str) -> str:
    """A title in quotation marks, on one line and not too long; empty for none."""
    line = _one_line(title)
    if not line:
        return ""
    short = line if len(line) <= _MAX_TITLE else line[: _MAX_TITLE - 1].rstrip() + "…"
    return f"“{isolated(short)}”"


def _one_line(text: str) -> str:
    return " ".join(text.split())
