"""What each command does: one table from the commands of the menus to those who carry them out."""

# ruff: noqa: PLW0108 - pages are made when somebody asks for them
from PySide6.QtGui import QGuiApplication

from gui.actions import Command
from gui.wiring.acts import Acts
from gui.wiring.parts import Parts


def wire_commands(parts: Parts, acts: Acts) -> None:
    """Every command of `gui.actions` is carried out by somebody."""
    files, review, search, canvas = parts.files, parts.review, parts.search, parts.window.canvas
    slots = {
        Command.NEW: files.ask_new,
        Command.OPEN: files.ask_open,
        Command.ADD_ARTICLES: files.ask_add,
        Command.ADD_FOLDER: files.ask_add_folder,
        Command.OPEN_SAMPLE: lambda: files.open_sample(into_this=parts.project.empty),
        Command.SAVE: files.tell_saved,
        Command.SAVE_AS: files.ask_save_as,
        Command.SAVE_COPY: files.ask_save_copy,
        Command.RESTORE: lambda: parts.backups.ask(files.path),
        Command.EXPORT: parts.export.ask,
        Command.PRINT: parts.printing.ask,
        Command.PREFERENCES: parts.preferences.show,
        Command.QUIT: parts.window.close,
        Command.UNDO: review.undo,
        Command.REDO: review.redo,
        Command.PASTE: lambda: acts.take_in(QGuiApplication.clipboard().mimeData()),
        Command.COPY_EVENT: acts.copy_event,
        Command.COPY_PICTURE: parts.export.copy_picture,
        Command.FIND: acts.find,
        Command.FIND_IN_ARTICLE: acts.find_in_article,
        Command.FILTER: acts.filter,
        Command.NEXT_HIT: search.go_next,
        Command.PREVIOUS_HIT: search.go_previous,
        Command.SWITCH_VIEW: acts.switch_view,
        Command.IMPORT_REPORT: parts.import_report.toggle,
        Command.REVIEW_DATES: lambda: parts.date_review.toggle(),
        Command.COMPARE: lambda: parts.comparing.toggle(),
        Command.DASHBOARD: lambda: parts.dashboard.toggle(),
        Command.HISTORY: lambda: parts.history.toggle(),
        Command.CONTRADICTIONS: lambda: parts.contradictions.toggle(),
        Command.REVIEW_EVENTS: parts.review_events.toggle,
        Command.FOLD_ARTICLES: lambda: parts.window.fold_side(0),
        Command.FOLD_READER: lambda: parts.window.fold_side(1),
        Command.FIT_ALL: canvas.fit_all,
        Command.FIT_SELECTION: canvas.fit_selection,
        Command.ZOOM_IN: canvas.zoom_in,
        Command.ZOOM_OUT: canvas.zoom_out,
        Command.KEEP_VIEW: parts.kept_views.ask_name,
        Command.KEEP_FILTER: parts.kept_views.ask_filter_name,
        Command.KEPT_VIEWS: parts.window.toolbar.open_views,
        Command.ACCEPT: parts.deciding.accept,
        Command.REJECT: parts.deciding.reject,
        Command.UNDECIDED: parts.deciding.undecided,
        Command.EDIT_DATE: review.edit_date,
        Command.EDIT_TITLE: review.edit_title,
        Command.NOTE: review.edit_note,
        Command.TAG: parts.deciding.tag,
        Command.STAR: parts.deciding.star,
        Command.NOT_EVENT: parts.deciding.not_an_event,
        Command.EDIT_EVENT: parts.editing.edit,
        Command.NEW_EVENT: parts.adding.ask,
        Command.MERGE: parts.deciding.merge,
        Command.EDIT_PUBLISHED: review.edit_publication,
        Command.REMOVE_ARTICLE: lambda: review.remove_article(parts.reading.article_id),
        Command.PALETTE: parts.palette.show,
        Command.KEYS: parts.help.show_keys,
        Command.ABOUT: parts.help.show_about,
    }
    for command, slot in slots.items():
        parts.window.actions_by_command[command].triggered.connect(lambda _=False, act=slot: act())
