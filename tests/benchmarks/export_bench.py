"""How long a picture and a document of the timeline take, from the events to the bytes of the file."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from statistics import median

from PySide6.QtWidgets import QApplication

from gui.export.files import export_bytes
from gui.export.page_sizes import page_size
from gui.export.request import ExportRequest
from tests.figures import Row
from tests.support.story_timeline import footnotes, story

RUNS = 5
GOAL_PNG_S, GOAL_PDF_S = 2.0, 10.0
_REQUEST = ExportRequest("The ferry", page_size("a4-landscape"), datetime(2026, 1, 2, tzinfo=UTC))


def rows() -> list[Row]:
    """Medians of CPU time; the document also with how often it told its progress."""
    application = QApplication.instance() or QApplication([])
    few, many = story(200), story(10_000, years=20)
    told: list[float] = []
    small = replace(_REQUEST, footnotes=footnotes(few))
    made = [
        _row("PNG 4×, 200 events", lambda: export_bytes(few, replace(_REQUEST, scale=4), ".png"), GOAL_PNG_S),
        _row("PDF, 200 events with footnotes", lambda: export_bytes(few, small, ".pdf"), GOAL_PDF_S),
        _row("PDF, 10,000 events", lambda: export_bytes(many, _REQUEST, ".pdf", told.append), GOAL_PDF_S),
        {
            "name": "PDF, 10,000 events: progress told",
            "value": len(told) // RUNS,
            "unit": "times",
            "goal": ">= 100",
            "holds": len(told) // RUNS >= 100,
        },
    ]
    application.processEvents()
    return made


def _row(name: str, work: Callable[[], bytes], goal_s: float) -> Row:
    taken = []
    for _ in range(RUNS):
        started = time.process_time()
        work()
        taken.append(time.process_time() - started)
    value = median(taken)
    return {
        "name": f"{name}, CPU",
        "value": round(value, 2),
        "unit": "s",
        "goal": f"<= {goal_s:g}",
        "holds": value <= goal_s,
    }
