"""The review of publication dates in the window: opened and left, its keys wired to what they decide."""

from core.model.ids import ArticleId
from gui.commands.page_commands import PageCommands
from gui.panels.date_review_page import DateReviewPage
from gui.presenters.date_review import DateReviewPresenter
from gui.presenters.reading import ReadingPresenter


class DateReviewCommands(PageCommands):
    """Wires the page to its presenter; the article to decide about stands in the reader."""

    def __init__(self, page: DateReviewPage, dates: DateReviewPresenter, reading: ReadingPresenter) -> None:
        super().__init__(page)
        self._page = page
        self._dates = dates
        self._reading = reading
        self._wire_rows()
        self._wire_editor()

    def show(self) -> None:
        self.page_asked.emit(self._page)
        self._page.take_focus()
        if self._dates.current is not None:
            self._read(self._dates.current.article_id)

    def _wire_rows(self) -> None:
        page, dates = self._page, self._dates
        page.row_chosen.connect(dates.go_to)
        page.candidate_chosen.connect(dates.choose)
        page.left.connect(dates.leave)
        dates.rows_shown.connect(page.set_rows)
        dates.progress_shown.connect(page.head.show_words)
        dates.current_shown.connect(page.show_current)
        dates.current_shown.connect(self._read)
        dates.moves_shown.connect(page.candidates.show_moves)

    def _wire_editor(self) -> None:
        editor, dates = self._page.candidates.editor, self._dates
        editor.typed.connect(dates.words_typed)
        editor.applied.connect(dates.words_applied)
        dates.entry_read.connect(lambda words, valid: editor.show_reading(words, valid=valid))
        dates.entry_moves_shown.connect(editor.show_preview)
        dates.applied.connect(editor.close_editor)

    def _read(self, article_id: ArticleId | None) -> None:
        if article_id is not None and self._page.isVisible():
            self._reading.choose_article(article_id)
