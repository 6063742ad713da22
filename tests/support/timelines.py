"""Snapshots for tests and benchmarks of the timeline: generated columns, and a handful by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY, instant_from_civil
from core.model.views import EventLabel, TimelineSnapshot
from core.timeline.metrics import TextRole

MARKUP_TITLE = 'Talks <open> & "close"'


@dataclass(frozen=True, slots=True)
class Row:
    """One event of a hand-made snapshot; bounds in instants."""

    title: str
    words: str
    earliest: int
    latest: int
    granularity: Granularity = Granularity.DAY
    start_latest: int | None = None
    end_earliest: int | None = None
    lasts: bool = False
    open_start: bool = False
    open_end: bool = False
    soft: bool = False
    lane: int = 0
    hue: int = 0
    modality: int = 0
    review: int = 0
    salience: float = 0.5
    recurring: bool = False
    disputed: bool = False
    sources: int = 1
    rivals: tuple[tuple[int, int], ...] = ()


class ListedLabels:
    """Labels from a list."""

    def __init__(self, labels: Sequence[EventLabel]) -> None:
        self._labels = labels

    def labels(self, rows: Sequence[int]) -> list[EventLabel]:
        return [self._labels[row] for row in rows]


class NumberedLabels:
    """Labels made of row numbers, for any number of events."""

    def labels(self, rows: Sequence[int]) -> list[EventLabel]:
        return [EventLabel(f"Event {row} happened in the harbour", "13 July 2019") for row in rows]


class EvenWidths:
    """A text measure without fonts: every letter is as wide as any other."""

    def width_px(self, text: str, role: TextRole) -> float:
        return len(text) * (7.0 if role is TextRole.LABEL else 6.0)


def snapshot_of(rows: Sequence[Row], lanes: Sequence[str] = ("",)) -> TimelineSnapshot:
    """A snapshot of rows in any order; event ids are 100, 101, ... in the order given."""
    ordered = sorted(enumerate(rows), key=lambda pair: (pair[1].earliest, pair[0]))
    listed = [row for _, row in ordered]

    def integers(values: Sequence[int]) -> np.ndarray:
        return np.array(values, dtype=np.int64)

    def flags(values: Sequence[int]) -> np.ndarray:
        return np.array(values, dtype=np.uint8)

    return TimelineSnapshot(
        event_ids=integers([100 + at for at, _ in ordered]),
        earliest=integers([row.earliest for row in listed]),
        start_latest=integers([_or(row.start_latest, row.latest) for row in listed]),
        end_earliest=integers([_or(row.end_earliest, row.earliest) for row in listed]),
        latest=integers([row.latest for row in listed]),
        granularity=flags([int(row.granularity) for row in listed]),
        extent=flags([row.lasts for row in listed]),
        open_start=flags([row.open_start for row in listed]),
        open_end=flags([row.open_end for row in listed]),
        soft=flags([row.soft for row in listed]),
        kind=flags([0 for _ in listed]),
        modality=flags([row.modality for row in listed]),
        review=flags([row.review for row in listed]),
        salience=np.array([row.salience for row in listed], dtype=np.float32),
        source_count=integers([row.sources for row in listed]),
        hue_of=integers([row.hue for row in listed]),
        lane_of=integers([row.lane for row in listed]),
        recurring=flags([row.recurring for row in listed]),
        disputed=flags([row.disputed for row in listed]),
        lane_names=tuple(lanes),
        labels=ListedLabels([EventLabel(row.title, row.words) for row in listed]),
        rivals={100 + at: row.rivals for at, row in ordered if row.rivals},
    )  # fmt: skip


def _or(value: int | None, otherwise: int) -> int:
    return otherwise if value is None else value


def every_kind() -> TimelineSnapshot:
    """One mark of each kind, in two lanes, over three years."""
    at = instant_from_civil
    rows = (
        Row("Council founded", "2018", at(2018), at(2019), Granularity.YEAR, hue=0),
        Row(MARKUP_TITLE, "September 2018", at(2018, 9), at(2018, 10), Granularity.MONTH, lane=1),
        Row("Ferry sinks", "13 July 2019", at(2019, 7, 13), at(2019, 7, 14), review=1, salience=0.9),
        Row("Minister resigns", "c. 22 June 2019", at(2019, 6, 19), at(2019, 6, 26), soft=True, hue=2),
        Row(
            "Strike goes on", "since May 2019", at(2019, 5), at(2019, 7, 14), Granularity.MONTH,
            at(2019, 6), at(2019, 7, 14), lasts=True, open_end=True, lane=1, hue=3,
        ),
        Row(
            "Curfew", "3 to 9 March 2020", at(2020, 3, 3), at(2020, 3, 10),
            start_latest=at(2020, 3, 4), end_earliest=at(2020, 3, 9), lasts=True, modality=1, hue=4,
        ),
        Row(
            "Embargo", "until August 2020", at(2018), at(2020, 9), Granularity.MONTH,
            at(2020, 8), at(2020, 8), lasts=True, open_start=True, lane=1, hue=5,
        ),
        Row("Verdict", "after 1 October 2020", at(2020, 10, 1), at(2021), open_end=True, modality=2, hue=6),
    )  # fmt: skip
    return snapshot_of(rows, ("North", "South"))


def generated(count: int, *, lanes: int = 4, years: int = 30, seed: int = 1) -> TimelineSnapshot:
    """Bursty events, a third of them wider than a day; the same for the same arguments."""
    random = np.random.default_rng(seed)
    span = years * 366 * SECONDS_PER_DAY
    bursts = random.choice(random.integers(0, span, 60), count) + random.normal(
        0, 20 * SECONDS_PER_DAY, count
    )
    spread = random.integers(0, span, count)
    start = np.where(random.random(count) < 0.5, spread, bursts.astype(np.int64))
    start = np.sort(start // SECONDS_PER_DAY * SECONDS_PER_DAY) + instant_from_civil(1990)
    days = np.where(random.random(count) < 0.3, random.choice(np.array([30, 91, 365]), count), 1)
    end = start + days * SECONDS_PER_DAY
    none = np.zeros(count, np.uint8)
    return TimelineSnapshot(
        np.arange(1, count + 1, dtype=np.int64), start, end.copy(), start.copy(), end,
        np.where(days > 1, int(Granularity.MONTH), int(Granularity.DAY)).astype(np.uint8),
        none, none, none, none, none, none,
        random.integers(0, 2, count).astype(np.uint8),
        random.random(count).astype(np.float32),
        np.ones(count, np.int64),
        random.integers(0, 10, count).astype(np.int64),
        random.integers(0, lanes, count).astype(np.int64),
        none, none,
        tuple(f"Lane {number}" for number in range(lanes)),
        NumberedLabels(),
    )  # fmt: skip
