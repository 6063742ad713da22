"""Editing in place: what is typed in the reader's editors and in the form goes to those who read it, what it
means comes back."""

from collections.abc import Callable

from gui.models.words import tr
from gui.panels.event_form import EventForm
from gui.panels.reader_panel import ReaderPanel
from gui.presenters.event_editing import EventEditingPresenter
from gui.presenters.review import ReviewPresenter


def wire_editing(review: ReviewPresenter, reader: ReaderPanel, leave: Callable[[], None]) -> None:
    """`leave` is what happens when an editor closes: the focus goes back to the view."""
    _wire_event_editor(review, reader)
    _wire_publication_editor(review, reader)
    review.applied.connect(reader.close_editors)
    for editor in (reader.event_editor, reader.publication_editor):
        editor.closed.connect(leave)


def _wire_event_editor(review: ReviewPresenter, reader: ReaderPanel) -> None:
    editor = reader.event_editor
    hint = tr("12 July 2019 \u00b7 July 2019 \u00b7 c. March 2019 \u00b7 since May 2019")
    review.date_editor_asked.connect(lambda question, words: editor.open(question, words, hint))
    review.words_editor_asked.connect(lambda question, words: editor.open(question, words, ""))
    review.event_entry_read.connect(lambda words, valid: editor.show_reading(words, valid=valid))
    reader.card.note_asked.connect(review.edit_note)
    reader.card.tag_asked.connect(review.add_tag)
    reader.card.tag_dropped.connect(review.drop_tag)
    editor.typed.connect(review.event_words_typed)
    editor.applied.connect(review.event_words_applied)


def _wire_publication_editor(review: ReviewPresenter, reader: ReaderPanel) -> None:
    editor = reader.publication_editor
    hint = tr("13 July 2019")
    review.publication_editor_asked.connect(lambda question, words: editor.open(question, words, hint))
    review.publication_entry_read.connect(lambda words, valid: editor.show_reading(words, valid=valid))
    review.preview_shown.connect(editor.show_preview)
    reader.publication_asked.connect(review.edit_publication)
    editor.typed.connect(review.publication_words_typed)
    editor.applied.connect(review.publication_words_applied)


def wire_form(editing: EventEditingPresenter, form: EventForm, leave: Callable[[], None]) -> None:
    """The form for all of an event; `leave` as above."""
    editing.form_asked.connect(form.open)
    editing.date_read.connect(lambda words, valid: form.show_date(words, valid=valid))
    editing.names_known.connect(form.suggest)
    editing.done.connect(form.close_form)
    form.date_typed.connect(editing.date_typed)
    form.saved.connect(editing.save)
    form.given_back.connect(editing.give_back)
    form.closed.connect(editing.leave)
    form.closed.connect(leave)
