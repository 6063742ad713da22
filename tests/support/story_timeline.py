"""Many events of one invented story, for pictures that have to be cut into pages."""

from datetime import date, timedelta

import numpy as np

from core.chrono.instant import SECONDS_PER_DAY, instant_from_civil
from core.chrono.wording import day_words
from core.model.views import TimelineSnapshot
from gui.export.request import Footnote
from tests.support.timelines import Row, snapshot_of

WHO = ("The harbour board", "Divers", "A court in Velden", "The ferry operator", "Witnesses", "Insurers")
DID = ("closes the north quay", "finds the second logbook", "hears the captain", "asks for more time")


def story(count: int, lanes: tuple[str, ...] = ("",), years: int = 2) -> TimelineSnapshot:
    """So many events, half of them in a few bursts; each title is told once. The same each time."""
    random = np.random.default_rng(7)
    span = years * 365
    bursts = random.integers(0, span, 5)
    rows = []
    for number in range(count):
        spread = random.integers(0, span) if number % 2 else random.choice(bursts) + random.normal(0, 6)
        day = date(2018, 3, 1) + timedelta(days=int(min(span, max(0, spread))))
        start = instant_from_civil(day.year, day.month, day.day)
        title = f"{WHO[number % len(WHO)]} {DID[number % len(DID)]} ({number})"
        rows.append(
            Row(
                title, day_words(start), start, start + SECONDS_PER_DAY, lane=number % len(lanes),
                hue=number % 3, modality=number % 4, salience=float(random.random()),
            )
        )  # fmt: skip
    return snapshot_of(rows, lanes)


def footnotes(snapshot: TimelineSnapshot) -> tuple[Footnote, ...]:
    """One for each event."""
    rows = range(len(snapshot))
    told = zip(snapshot.event_ids.tolist(), snapshot.labels.labels(rows), strict=True)
    return tuple(
        Footnote(
            (event_id,), f"{label.title}, the office said in the evening.", "Harbour Post", "14 July 2019",
            f"https://example.org/ferry/{event_id}", f"{label.date_words} · {label.title}",
        )
        for event_id, label in told
    )  # fmt: skip
