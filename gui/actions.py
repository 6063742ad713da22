"""Every command of the window, in one table: its words, its keys, its icon.

Menus, buttons and the sheet of keys are all made from this table. What a command does is wired in
`gui.app`. Keys without a modifier never fire while a text field has the focus: Qt gives a field the
first word on every printable key, and no command takes that word back.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence


class Command(StrEnum):
    """What can be asked of the window."""

    NEW = "new"
    OPEN = "open"
    ADD_ARTICLES = "add articles"
    ADD_FOLDER = "add folder"
    OPEN_SAMPLE = "open sample"
    SAVE = "save"
    SAVE_AS = "save as"
    SAVE_COPY = "save a copy"
    RESTORE = "restore a backup"
    EXPORT = "export"
    PRINT = "print"
    PREFERENCES = "preferences"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    PASTE = "paste"
    COPY_EVENT = "copy event"
    COPY_PICTURE = "copy picture"
    FIND = "find"
    FIND_IN_ARTICLE = "find in article"
    FILTER = "filter"
    NEXT_HIT = "next hit"
    PREVIOUS_HIT = "previous hit"
    SWITCH_VIEW = "switch view"
    IMPORT_REPORT = "import report"
    REVIEW_DATES = "review dates"
    DASHBOARD = "dashboard"
    HISTORY = "history"
    CONTRADICTIONS = "contradictions"
    COMPARE = "compare"
    REVIEW_EVENTS = "review events"
    FOLD_ARTICLES = "fold articles"
    FOLD_READER = "fold reader"
    FIT_ALL = "fit all"
    FIT_SELECTION = "fit selection"
    ZOOM_IN = "zoom in"
    ZOOM_OUT = "zoom out"
    KEEP_VIEW = "keep view"
    KEEP_FILTER = "keep filter"
    KEPT_VIEWS = "kept views"
    ACCEPT = "accept"
    REJECT = "reject"
    UNDECIDED = "undecided"
    EDIT_DATE = "edit date"
    EDIT_TITLE = "edit title"
    MERGE = "merge"
    NOTE = "note"
    TAG = "tag"
    STAR = "star"
    NOT_EVENT = "not an event"
    EDIT_EVENT = "edit event"
    NEW_EVENT = "new event"
    EDIT_PUBLISHED = "edit published"
    REMOVE_ARTICLE = "remove article"
    KEYS = "keys"
    PALETTE = "palette"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """Words (translated when the action is made), keys, and the name of an icon."""

    command: Command
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: str = ""


ACTIONS = (
    ActionSpec(Command.NEW, "New timeline\u2026", ("Ctrl+N",), group="File"),
    ActionSpec(Command.OPEN, "Open\u2026", ("Ctrl+O",), "folder", "File"),
    ActionSpec(Command.ADD_ARTICLES, "Add articles\u2026", ("Ctrl+Shift+O",), "add", "File"),
    ActionSpec(Command.ADD_FOLDER, "Add a folder of articles\u2026", (), "folder", "File"),
    ActionSpec(Command.OPEN_SAMPLE, "Open sample", (), group="File"),
    ActionSpec(Command.SAVE, "Save", ("Ctrl+S",), group="File"),
    ActionSpec(Command.SAVE_AS, "Save as\u2026", ("Ctrl+Shift+S",), group="File"),
    ActionSpec(Command.SAVE_COPY, "Save a copy\u2026", ("Ctrl+Alt+S",), group="File"),
    ActionSpec(Command.RESTORE, "Restore a backup\u2026", (), group="File"),
    ActionSpec(Command.EXPORT, "Export\u2026", ("Ctrl+E",), "export", "File"),
    ActionSpec(Command.PRINT, "Print\u2026", ("Ctrl+P",), group="File"),
    ActionSpec(Command.PREFERENCES, "Preferences\u2026", ("Ctrl+,",), group="File"),
    ActionSpec(Command.QUIT, "Quit", ("Ctrl+Q",), group="File"),
    ActionSpec(Command.UNDO, "Undo", ("Ctrl+Z",), "undo", "Edit"),
    ActionSpec(Command.REDO, "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", "Edit"),
    ActionSpec(Command.PASTE, "Paste articles", ("Ctrl+V",), group="Edit"),
    ActionSpec(Command.COPY_EVENT, "Copy event as quote and citation", ("Ctrl+Shift+C",), "copy", "Edit"),
    ActionSpec(Command.COPY_PICTURE, "Copy the view as a picture", ("Ctrl+Alt+C",), "copy", "Edit"),
    ActionSpec(Command.FIND, "Find", ("Ctrl+F", "/"), "search", "Edit"),
    ActionSpec(Command.FIND_IN_ARTICLE, "Find in this article", ("Ctrl+Alt+F",), group="Edit"),
    ActionSpec(Command.FILTER, "Filter by words", ("Ctrl+Shift+F",), group="Edit"),
    ActionSpec(Command.NEXT_HIT, "Next hit", ("F3", "Ctrl+G"), group="Edit"),
    ActionSpec(Command.PREVIOUS_HIT, "Previous hit", ("Shift+F3", "Ctrl+Shift+G"), group="Edit"),
    ActionSpec(Command.SWITCH_VIEW, "Switch between canvas and table", ("Ctrl+T",), "table", "View"),
    ActionSpec(Command.IMPORT_REPORT, "Import report", ("Ctrl+I",), group="View"),
    ActionSpec(Command.REVIEW_EVENTS, "Review events", ("R", "Ctrl+R"), "accept", "View"),
    ActionSpec(Command.REVIEW_DATES, "Check publication dates", ("Ctrl+D",), "calendar", "View"),
    ActionSpec(Command.CONTRADICTIONS, "Contradictions", ("Ctrl+Shift+X",), group="View"),
    ActionSpec(Command.COMPARE, "Compare", ("C",), group="View"),
    ActionSpec(Command.HISTORY, "History", ("Ctrl+Shift+H",), group="View"),
    ActionSpec(Command.DASHBOARD, "Project dashboard", ("Ctrl+Shift+D",), group="View"),
    ActionSpec(Command.FOLD_ARTICLES, "Show or hide the articles", ("F8",), group="View"),
    ActionSpec(Command.FOLD_READER, "Show or hide the reader", ("F9",), group="View"),
    ActionSpec(Command.FIT_ALL, "Fit all", ("0",), "fit", "View"),
    ActionSpec(Command.FIT_SELECTION, "Fit selection", ("F",), group="View"),
    ActionSpec(Command.ZOOM_IN, "Zoom in", ("+", "=", "Ctrl++"), "zoom-in", "View"),
    ActionSpec(Command.ZOOM_OUT, "Zoom out", ("-", "Ctrl+-"), "zoom-out", "View"),
    ActionSpec(Command.KEEP_VIEW, "Keep this view\u2026", ("K",), group="View"),
    ActionSpec(Command.KEEP_FILTER, "Keep this filter\u2026", ("Shift+K",), group="View"),
    ActionSpec(Command.KEPT_VIEWS, "Choose a kept view\u2026", ("V",), group="View"),
    ActionSpec(Command.ACCEPT, "Accept", ("A",), "accept", "Event"),
    ActionSpec(Command.REJECT, "Reject", ("X",), "reject", "Event"),
    ActionSpec(Command.UNDECIDED, "Undecided", ("U",), group="Event"),
    ActionSpec(Command.EDIT_DATE, "Edit date", ("E",), "calendar", "Event"),
    ActionSpec(Command.EDIT_TITLE, "Edit title", ("F2",), "edit", "Event"),
    ActionSpec(Command.NOTE, "Note", ("N",), group="Event"),
    ActionSpec(Command.TAG, "Tag", ("Shift+T",), group="Event"),
    ActionSpec(Command.STAR, "Star", ("S",), group="Event"),
    ActionSpec(Command.EDIT_EVENT, "Edit event", ("Shift+E",), "edit", "Event"),
    ActionSpec(Command.MERGE, "Merge", ("M",), group="Event"),
    ActionSpec(Command.NOT_EVENT, "Not an event", ("Shift+X",), group="Event"),
    ActionSpec(Command.NEW_EVENT, "New event\u2026", ("Ctrl+Shift+N",), "add", "Event"),
    ActionSpec(Command.EDIT_PUBLISHED, "Change publication date", ("P",), group="Event"),
    ActionSpec(Command.REMOVE_ARTICLE, "Remove article", (), "trash", "Event"),
    ActionSpec(Command.KEYS, "All keys", ("?", "F1"), "help", "Help"),
    ActionSpec(Command.PALETTE, "Find a command\u2026", ("Ctrl+Shift+P",), group="Help"),
    ActionSpec(Command.ABOUT, "About Dateline", (), "info", "Help"),
)


def translated(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def build_actions(parent: QObject) -> dict[Command, QAction]:
    """One QAction a command, owned by the window, disabled ones greyed by whoever knows the state."""
    actions = {}
    for spec in ACTIONS:
        action = QAction(translated(spec.text), parent)
        action.setObjectName(spec.command)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setAutoRepeat(spec.command in _REPEATED)
        actions[spec.command] = action
    return actions


_REPEATED = frozenset(
    {Command.ZOOM_IN, Command.ZOOM_OUT, Command.NEXT_HIT, Command.PREVIOUS_HIT, Command.UNDO, Command.REDO}
)


def key_words(action: QAction) -> str:
    """The first key of an action as the platform writes it; empty where it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
