"""A decision in words, for the undo menu and the history."""

from core.curation.payload import REMOVED, TEXT, TITLE
from core.model.decision import Decision, DecisionKind

_MAX_TITLE = 48

_VERBS = {
    DecisionKind.ACCEPT: "accept {title}",
    DecisionKind.REJECT: "reject {title}",
    DecisionKind.UNDECIDED: "leave undecided {title}",
    DecisionKind.DATE: "date {title} “{text}”",
    DecisionKind.TITLE: "rename {title}",
    DecisionKind.NOTE: "note on {title}",
    DecisionKind.TAG: "tag {title} “{text}”",
    DecisionKind.MERGE: "merge into {title}",
    DecisionKind.SPLIT: "split {title}",
    DecisionKind.PUBLISHED: "change publication date of {title}",
    DecisionKind.REMOVE_ARTICLE: "remove {title}",
    DecisionKind.UNDO: "undo",
    DecisionKind.REDO: "redo",
}


def in_words(decision: Decision) -> str:
    """`accept “Militants detonated a bomb”`."""
    title = _quoted(decision.payload.get(TITLE, ""))
    words = _verb(decision).format(title=title, text=decision.payload.get(TEXT, ""))
    return " ".join(words.split())


def _verb(decision: Decision) -> str:
    if decision.kind is DecisionKind.TAG and decision.payload.get(REMOVED) == "yes":
        return "take the tag “{text}” off {title}"
    return _VERBS[decision.kind]


def undo_words(decision: Decision) -> str:
    """`Undo accept “…”`."""
    return f"Undo {in_words(decision)}"


def redo_words(decision: Decision) -> str:
    """`Redo accept “…”`."""
    return f"Redo {in_words(decision)}"


def _quoted(title: str) -> str:
    if not title:
        return ""
    short = title if len(title) <= _MAX_TITLE else title[: _MAX_TITLE - 1].rstrip() + "…"
    return f"“{short}”"
