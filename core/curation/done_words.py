"""The words of a command turned into what was done: `accept 12 events` becomes `Accepted 12 events`.

Commands are worded in `core.curation.wording`; each begins with its verb, and only that changes here.
"""

_DONE = {
    "accept": "Accepted",
    "reject": "Rejected",
    "leave": "Left",
    "call": "Called",
    "date": "Dated",
    "rename": "Renamed",
    "change": "Changed",
    "colour": "Coloured",
    "star": "Starred",
    "note": "Wrote a note",
    "tag": "Tagged",
    "merge": "Merged",
    "split": "Split",
    "settle": "Settled",
    "add": "Added",
    "delete": "Deleted",
    "remove": "Removed",
    "bring": "Brought",
    "take": "Took",
    "open": "Opened",
    "go": "Went",
    "undo": "Undone",
    "redo": "Redone",
}


def as_done(command: str) -> str:
    """`accept “…”` as `Accepted “…”`; a verb that is not known stands as it is, with a capital."""
    verb, space, rest = command.partition(" ")
    return f"{_DONE.get(verb, verb[:1].upper() + verb[1:])}{space}{rest}"
