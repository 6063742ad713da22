"""From two articles that differ about a day to a mark that shows both days."""

from pathlib import Path

from core.chrono.instant import instant_from_civil
from core.pipeline.session import ProjectSession
from core.timeline.layout import LayoutEngine
from core.timeline.marks import MarkKind
from tests.support.stories import analysis_of, filled
from tests.support.timelines import EvenWidths

DAY = 86_400


def article(day: str, sunk: int) -> str:
    return (
        f"News from the coast\n\nPublished {day}\n\n"
        f"The ferry Marianne sank off Corvey harbour on {sunk} July 2024, killing 9 passengers.\n"
    )


def project(path: Path) -> ProjectSession:
    told = (("14 July 2024", 12), ("15 July 2024", 13), ("18 July 2024", 12))
    return filled(path, (analysis_of(article(*one), f"{at}.txt") for at, one in enumerate(told)))


def test_the_day_that_others_tell_is_drawn_beside_the_events_own(tmp_path: Path) -> None:
    session = project(tmp_path / "a.dateline")
    snapshot = session.snapshot()
    session.close()
    (row,) = [row for row in range(len(snapshot)) if snapshot.disputed[row]]
    other = instant_from_civil(2024, 7, 13)
    assert snapshot.rivals[int(snapshot.event_ids[row])] == ((other, other + DAY),)

    engine = LayoutEngine(snapshot, EvenWidths())
    viewport = engine.fit_all(900.0, 300.0)
    assert viewport is not None
    mark = next(mark for mark in engine.layout(viewport).marks if mark.event == row)
    assert mark.kind is MarkKind.DISPUTED
    assert len(mark.rivals_px) == 1
    label = next(label for label in engine.layout(viewport).labels if label.event == row)
    assert label.date_words == "12 July 2024 · sources differ"
