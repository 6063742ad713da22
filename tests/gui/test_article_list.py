"""The list of articles: what came after is added, what changed is shown, what went is gone."""

import itertools
from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.model.copies import CopyKind, CopyLink
from core.model.ids import ArticleId
from gui.models.article_list import ROW_ROLE, ArticleListModel
from gui.models.article_row import ArticleRow
from gui.models.article_rows import ArticleRows
from gui.models.paged_article_rows import PagedArticleRows
from gui.panels.articles_panel import ArticlesPanel
from gui.presenters.article_rows import copy_words
from gui.style.theme import light_theme


def row(number: int) -> ArticleRow:
    return ArticleRow(
        ArticleId(number), f"Title {number}", "Courier", "1 March 2026", "from its text", 2, (), ""
    )


def shown(model: ArticleListModel) -> list[ArticleRow]:
    return [model.index(at).data(ROW_ROLE) for at in range(model.rowCount())]


def test_the_list_keeps_what_stays_while_articles_come_and_go(qtmodeltester: ModelTester) -> None:
    model = ArticleListModel()
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    first = tuple(row(number) for number in range(3))
    model.set_rows(first)
    grown = (first[0], replace(first[1], event_count=5), first[2], row(3))
    model.set_rows(grown)
    assert shown(model) == list(grown)
    assert not resets, "a longer list is not a new one"
    model.set_rows(grown[1:])
    assert shown(model) == list(grown[1:])
    assert resets
    qtmodeltester.check(model)


def test_an_article_is_told_in_one_breath_to_a_screen_reader() -> None:
    model = ArticleListModel()
    model.set_rows((row(1),))
    words = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(part in words for part in ("Title 1", "Courier", "1 March 2026"))


def test_what_an_article_repeats_is_told_and_stands_in_its_tip() -> None:
    model = ArticleListModel()
    model.set_rows((replace(row(1), copies="near copy of \u201cTitle 2\u201d"),))
    for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
        assert "near copy of \u201cTitle 2\u201d" in model.index(0).data(role)


def test_copies_name_their_article_and_it_counts_them() -> None:
    first, second, third, other = (ArticleId(number) for number in range(1, 5))
    links = (
        CopyLink(second, first, CopyKind.NEAR_COPY, 0.9),
        CopyLink(third, first, CopyKind.VERSION, 0.7),
    )
    words = copy_words(links, {first: "Ferry sinks", second: "Ferry lost", third: "", other: "Elsewhere"})
    assert words == {
        first: "2 copies of it are here",
        second: "near copy of \u201cFerry sinks\u201d",
        third: "later version of \u201cFerry sinks\u201d",
    }


def test_of_very_many_articles_only_those_in_view_are_worded(qtbot: QtBot) -> None:
    worded: set[int] = set()

    def word(at: int) -> ArticleRow:
        worded.add(at)
        return row(at)

    panel = ArticlesPanel(light_theme())
    qtbot.addWidget(panel)
    panel.resize(300, 800)
    panel.show()
    many = ArticleRows([ArticleId(at) for at in range(30_000)], range(30_000), word)
    panel.set_rows(many)
    panel.show_chosen(ArticleId(25_000))
    panel.grab()
    assert 25_000 in worded
    assert len(worded) < 100


def test_rows_of_a_long_list_are_as_high_with_a_copy_as_without(qtbot: QtBot) -> None:
    panel = ArticlesPanel(light_theme())
    qtbot.addWidget(panel)
    panel.resize(300, 800)
    panel.show()
    first = replace(row(0), copies="near copy of another", title="A long title " * 20)
    panel.set_rows((first, *(row(at) for at in range(1, 3_000))))
    view = panel.findChild(QListView, "articles")
    panel.grab()
    rects = [view.visualRect(view.model().index(at, 0)) for at in range(4)]
    assert all(above.bottom() < below.top() for above, below in itertools.pairwise(rects))
    assert len({rect.height() for rect in rects}) == 1
    panel.set_rows((first, row(1)))
    panel.grab()
    short = [view.visualRect(view.model().index(at, 0)).height() for at in range(2)]
    assert short[0] > short[1], "a short list gives every article what it needs"


def test_of_very_many_articles_those_in_view_are_asked_for_and_come(qtbot: QtBot) -> None:
    panel = ArticlesPanel(light_theme())
    qtbot.addWidget(panel)
    panel.resize(300, 800)
    panel.show()
    asked: list[tuple[ArticleId, ...]] = []
    panel.model.rows_wanted.connect(asked.append)
    many = PagedArticleRows(np.arange(1, 30_001))
    panel.set_rows(many)
    panel.show_chosen(ArticleId(25_000))
    panel.grab()
    qtbot.waitUntil(lambda: bool(asked))
    assert ArticleId(25_000) in asked[-1]
    assert len(asked[-1]) < 200, "nothing else is read"
    panel.model.take_rows(row(article_id) for article_id in asked[-1])
    assert panel.model.index(24_999).data(ROW_ROLE) == row(25_000)
    panel.set_rows(PagedArticleRows(np.arange(1, 30_001)))
    assert panel.model.index(24_999).data(ROW_ROLE) == row(25_000), "shown as it was until it is read again"
    qtbot.waitUntil(lambda: len(asked) > 1)
    assert panel.current_article() == 25_000


def test_of_very_many_articles_some_are_listed_as_they_are_known() -> None:
    many = PagedArticleRows(np.arange(1, 101))
    many.learn((row(50),))
    left = many.only(np.array([7, 50]))
    assert [one.title for one in left] == ["\u2026", "Title 50"]


def test_rows_are_as_high_as_their_words_once_a_scroll_bar_narrows_the_list(qtbot: QtBot) -> None:
    panel = ArticlesPanel(light_theme())
    qtbot.addWidget(panel)
    panel.resize(230, 500)
    panel.show()
    titles = "Islanders were stranded as the harbour " + "stayed shut " * 4
    rows = tuple(replace(row(number), title=titles[: 20 + number]) for number in range(40))
    panel.set_rows(rows)
    view = panel.findChild(QListView, "articles")
    indexes = [view.model().index(at, 0) for at in range(len(rows))]

    def laid_out() -> bool:
        return all(
            view.visualRect(index).height() == view.sizeHintForIndex(index).height() for index in indexes
        )

    qtbot.waitUntil(laid_out)
    assert view.verticalScrollBar().maximum() > 0
