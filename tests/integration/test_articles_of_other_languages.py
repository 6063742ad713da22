"""Articles of other languages, added to a project: their dates are counted from their own publication."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

_SPANISH = """El puente se hundió el viernes

LIMA, 13 de julio de 2019.- El puente sobre el río se hundió el viernes por la noche, dijo el alcalde.
La semana pasada los ingenieros habían advertido del peligro. El próximo lunes empezarán las obras, que
durarán tres meses.
"""
_FRENCH = """Le pont s'est effondré vendredi

Publié le 13 juillet 2019

Le pont sur la rivière s'est effondré vendredi soir, a déclaré le maire.
La semaine dernière, les ingénieurs avaient signalé le danger. Les travaux
commenceront lundi prochain et dureront trois mois.
"""
_ITALIAN = """Il ponte è crollato venerdì

LIVORNO, 13 luglio 2019 - Il ponte sul torrente è crollato venerdì sera, ha detto il sindaco.
La settimana scorsa gli ingegneri avevano segnalato il pericolo.
I lavori cominceranno lunedì prossimo alle 8.30 e dureranno tre mesi. Era stato riparato negli anni '80.
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            _SPANISH,
            {
                "el viernes por la noche": "2019-07-12TNI",
                "La semana pasada": "2019-W27",
                "El próximo lunes": "2019-07-15",
                "tres meses": "P3M",
            },
        ),
        (
            _FRENCH,
            {
                "vendredi soir": "2019-07-12TEV",
                "La semaine dernière": "2019-W27",
                "lundi prochain": "2019-07-15",
                "trois mois": "P3M",
            },
        ),
        (
            _ITALIAN,
            {
                "venerdì sera": "2019-07-12TEV",
                "La settimana scorsa": "2019-W27",
                "lunedì prossimo alle 8.30": "2019-07-15T08:30",
                "tre mesi": "P3M",
                "anni '80": "198",
            },
        ),
    ],
    ids=["Spanish", "French", "Italian"],
)
def test_dates_of_an_article_are_counted_from_its_publication(
    tmp_path: Path, text: str, told: dict[str, str]
) -> None:
    article, project = tmp_path / "article.txt", tmp_path / "bridge.dateline"
    article.write_text(text, encoding="utf-8")
    command = [
        sys.executable,
        str(ROOT / "main.py"),
        "add",
        str(project),
        str(article),
        "--quiet",
        "--jobs",
        "1",
    ]
    assert subprocess.run(command, capture_output=True, check=False, timeout=120).returncode == 0
    with closing(sqlite3.connect(project)) as database:
        (stored,) = database.execute("SELECT body FROM article_text").fetchone()
        rows = database.execute("SELECT span_start, span_end, timex_value FROM timex").fetchall()
    found = {stored[start:end]: value for start, end, value in rows}
    assert {words: found.get(words) for words in told} == told
