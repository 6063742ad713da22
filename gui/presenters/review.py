"""What the user decides: accept, reject, correct a date or a title, note, tag, set a publication date, undo.

Typed dates are read on a thread of their own while they are typed; nothing is written until Apply.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.chrono.dating import Dating
from core.chrono.wording import dating_words
from core.curation import making
from core.model.article import Article, PublicationDate
from core.model.decision import Decision, DecisionKind
from core.model.event import Event
from core.model.ids import ArticleId
from gui.models.published_words import published_words
from gui.models.words import counted, tr
from gui.presenters.date_picture import date_picture
from gui.presenters.event_changes import no_event
from gui.presenters.reading import Reading, ReadingPresenter
from gui.presenters.typed_dates import (
    move_rows,
    parse_date,
    preview_rows,
    publication_of,
    reading_words,
    weekday_words,
)
from gui.workers.project_access import ProjectAccess
from gui.workers.task_runner import TaskRunner

_MOST_PREVIEWED = 400
# What is typed and kept as it is; a date is read first.
_IN_WORDS: dict[DecisionKind | None, Callable[[Event, str], Decision]] = {
    DecisionKind.TITLE: making.retitle,
    DecisionKind.NOTE: making.annotate,
    DecisionKind.TAG: making.tag,
}


class ReviewPresenter(QObject):
    """Turns intents into decisions about what is being read."""

    date_editor_asked = Signal(str, str)  # question, words that hold now
    words_editor_asked = Signal(str, str)  # for what means just what it says
    publication_editor_asked = Signal(str, str)
    event_entry_read = Signal(str, bool)  # words, valid
    publication_entry_read = Signal(str, bool)
    preview_shown = Signal(object)  # tuple[str, ...]
    moves_shown = Signal(object)  # tuple[MoveRow, ...]: the same, to be drawn
    picture_shown = Signal(object)  # tuple[PreviewRow, ...]: the date that holds, and the one that is typed
    decided = Signal(str)  # a quiet word about what was written
    applied = Signal()  # what an editor was opened for is done, or no longer wanted

    def __init__(
        self, access: ProjectAccess, reading: ReadingPresenter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._access = access
        self._reading = reading
        self._entry = TaskRunner("entry", self)
        self._editing: DecisionKind | None = None
        self._edited: Event | None = None
        self._publication_of: Article | None = None
        self._publication_wanted: ArticleId | None = None
        reading.reading_shown.connect(self._publication_read_on)
        reading.reading_shown.connect(self._leave_what_is_not_read)

    @property
    def busy(self) -> bool:
        """Whether typed words are still being read."""
        return self._entry.busy

    def close(self) -> None:
        self._entry.close()

    def accept(self) -> None:
        self._review(DecisionKind.ACCEPT)

    def reject(self) -> None:
        self._review(DecisionKind.REJECT)

    def undecided(self) -> None:
        self._review(DecisionKind.UNDECIDED)

    def star(self) -> None:
        """A star, or none where there is one."""
        self._with_event(
            lambda event: self._decide(making.unstar(event) if event.starred else making.star(event))
        )

    def not_an_event(self) -> None:
        """What is told is no event at all."""
        self._with_event(lambda event: self._decide(no_event(event)))

    def undo(self) -> None:
        self._access.write(lambda session: session.undo(), self._written)

    def redo(self) -> None:
        self._access.write(lambda session: session.redo(), self._written)

    def remove_article(self, article_id: ArticleId | None) -> None:
        """Undoable: the article and all it tells leave every view."""
        if article_id is None:
            return
        article = self._reading.reading.article
        title = article.title if article is not None and article.id == article_id else ""
        self._decide(making.remove_article(article_id, title))

    def edit_date(self) -> None:
        self._with_event(self._ask_date)

    def edit_title(self) -> None:
        question = tr("What happened?")
        self._with_event(lambda event: self._ask_words(DecisionKind.TITLE, event, question, event.title))

    def edit_note(self) -> None:
        question = tr("Your note on this event")
        self._with_event(lambda event: self._ask_words(DecisionKind.NOTE, event, question, event.note))

    def add_tag(self) -> None:
        question = tr("Tag this event as")
        self._with_event(lambda event: self._ask_words(DecisionKind.TAG, event, question, ""))

    def drop_tag(self, tag: str) -> None:
        self._with_event(lambda event: self._decide(making.untag(event, tag)))

    def _with_event(self, act: Callable[[Event], None]) -> None:
        """Act on the event that was chosen last, though the reader may still be on its way to it."""
        event, event_id = self._reading.reading.event, self._reading.event_id
        if event_id is None or (event is not None and event.id == event_id):
            self._act_if_there(event if event_id is not None else None, act)
        else:
            self._access.read(
                "decided", lambda session: session.event(event_id), lambda it: self._act_if_there(it, act)
            )

    def _act_if_there(self, event: Event | None, act: Callable[[Event], None]) -> None:
        if event is not None and event.id == self._reading.event_id:
            act(event)

    def _ask_date(self, event: Event) -> None:
        self._editing, self._edited = DecisionKind.DATE, event
        words = dating_words(event.dating) if event.dating else ""
        self.date_editor_asked.emit(tr("When was it?"), words)
        self.picture_shown.emit(date_picture(event, None))

    def _ask_words(self, kind: DecisionKind, event: Event, question: str, words: str) -> None:
        self._editing, self._edited = kind, event
        self.picture_shown.emit(())
        self.words_editor_asked.emit(question, words)

    def edit_publication(self) -> None:
        """Set the publication date of the article in the reader."""
        if (article := self._reading.reading.article) is not None:
            self._publication_of = article
            known = article.published.instant is not None
            words = published_words(article.published) if known else ""
            self.moves_shown.emit(())
            self.publication_editor_asked.emit(tr("When was this article published?"), words)

    def edit_publication_of(self, article_id: ArticleId) -> None:
        """The same for an article that is being brought into the reader."""
        self._publication_wanted = article_id
        self._reading.choose_article(article_id)

    def _publication_read_on(self, reading: Reading) -> None:
        wanted, self._publication_wanted = self._publication_wanted, None
        if wanted is not None and reading.article is not None and reading.article.id == wanted:
            self.edit_publication()

    def _leave_what_is_not_read(self, reading: Reading) -> None:
        """An editor is about one event or one article: when another is read, it closes unapplied."""
        other_event = self._edited is not None and (
            reading.event is None or reading.event.id != self._edited.id
        )
        article = self._publication_of
        other_article = article is not None and (reading.article is None or reading.article.id != article.id)
        if other_event or other_article:
            self._edited, self._publication_of = None, None
            self.applied.emit()

    def event_words_typed(self, words: str) -> None:
        """Say what the typed words mean; all but a date means itself."""
        if self._editing in _IN_WORDS:
            may_be_empty = self._editing is DecisionKind.NOTE
            self.event_entry_read.emit("", may_be_empty or bool(words.strip()))
            return
        self._entry.ask(
            lambda: parse_date(words),
            self._date_understood,
            topic="event",
            failed=lambda error: self._date_refused(str(error) if words.strip() else ""),
        )

    def _date_understood(self, dating: Dating) -> None:
        self.event_entry_read.emit(reading_words(dating), True)
        self.picture_shown.emit(date_picture(self._edited, dating))

    def _date_refused(self, why: str) -> None:
        self.event_entry_read.emit(why, False)
        self.picture_shown.emit(date_picture(self._edited, None))

    def event_words_applied(self, words: str) -> None:
        event = self._edited
        if event is None:
            return
        if self._editing in _IN_WORDS:
            self._decide(_IN_WORDS[self._editing](event, words.strip()))
            return
        self._entry.ask(
            lambda: parse_date(words),
            lambda dating: self._decide(making.redate(event, words.strip(), dating)),
            failed=lambda error: self.event_entry_read.emit(str(error), False),
        )

    def publication_words_typed(self, words: str) -> None:
        self.preview_shown.emit(())
        self.moves_shown.emit(())
        self._entry.ask(
            lambda: publication_of(parse_date(words)),
            self._publication_read,
            topic="publication",
            failed=lambda error: self.publication_entry_read.emit(str(error) if words.strip() else "", False),
        )

    def publication_words_applied(self, words: str) -> None:
        article = self._publication_of
        if article is None:
            return
        self._entry.ask(
            lambda: publication_of(parse_date(words)),
            lambda published: self._decide(making.republish(article, published)),
            failed=lambda error: self.publication_entry_read.emit(str(error), False),
        )

    def _publication_read(self, published: PublicationDate) -> None:
        assert published.instant is not None
        self.publication_entry_read.emit(
            f"{weekday_words(published.instant)} {published_words(published)}", True
        )
        article = self._publication_of
        if article is not None:
            self._access.views(
                "preview",
                lambda session: session.preview_published(article.id, published),
                self._show_preview,
            )

    def _show_preview(self, pairs: Any) -> None:  # pairs of events, as the session gives them
        rows = preview_rows(pairs)
        moved = counted(len(rows), tr("event moves"), tr("events move")) if rows else tr("No event moves.")
        hidden = len(rows) - _MOST_PREVIEWED
        more = (tr("and {count} more").format(count=hidden),) if hidden > 0 else ()
        self.preview_shown.emit((moved, *rows[:_MOST_PREVIEWED], *more))
        self.moves_shown.emit(move_rows(pairs))

    def _review(self, kind: DecisionKind) -> None:
        self._with_event(lambda event: self._decide(making.review(kind, event)))

    def _decide(self, decision: Decision) -> None:
        self._access.write(lambda session: session.decide(decision), self._written)

    def _written(self, changes: Any) -> None:  # Changes, from the session
        self.applied.emit()
        self.decided.emit(changes.summary)
