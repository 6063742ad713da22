"""Two articles that are one story are told apart from two that are two, where the articles are listed."""

from pathlib import Path

from PySide6.QtWidgets import QListView

from gui.models.article_list import ROW_ROLE
from tests.support.window_driver import WindowDriver, write_articles

STORY = (
    "The night ferry to Skarholm ran aground on 4 May 2021 with ninety people on board, the coast guard "
    "said. Boats from three villages took the passengers off before dawn. The captain told the inquiry "
    "that the light on the outer rock had failed a day earlier. The company replaced the light in June "
    "2021 and paid for the rescue, and the mayor of Skarholm thanked the crews of the boats.\n"
)


def test_a_near_copy_says_so_in_the_list_of_articles(driver: WindowDriver, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write_articles(
        folder,
        [
            ("a.txt", f"Ferry runs aground\n\n{STORY}"),
            ("b.txt", f"Ninety saved from ferry\n\n{STORY}An earlier report gave no number.\n"),
            ("c.txt", "Market day\n\nThe market opened on 9 May 2021, said the clerk of the town.\n"),
        ],
    )
    driver.drop_files(*sorted(folder.iterdir()))
    model = driver.window.findChild(QListView, "articles").model()
    told = {
        row.title: row.copies for row in (model.index(at, 0).data(ROW_ROLE) for at in range(model.rowCount()))
    }
    assert told == {
        "Ferry runs aground": "1 copy of it is here",
        "Ninety saved from ferry": "near copy of \u201cFerry runs aground\u201d",
        "Market day": "",
    }
