"""The list of articles: what came after is added, what changed is shown, what went is gone."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from core.model.ids import ArticleId
from gui.models.article_list import ROW_ROLE, ArticleListModel
from gui.models.article_row import ArticleRow


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
