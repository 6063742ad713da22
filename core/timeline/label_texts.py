"""What is written beside marks: read once for each event, measured once, and shortened to what has room.

While the view moves, reading and measuring are rationed, and a shortened title stays as it is as long as it
fits: every new wording would have to be shaped again.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from core.model.views import EventLabel, TimelineSnapshot
from core.timeline.labels import ROUNDING_PX, date_line, elided
from core.timeline.metrics import Sizes, TextMeasure, TextRole

_MEASURED_UP_TO = 600  # events whose labels are measured for packing; beyond, widths are estimated
_MOST_KEPT = 20_000
_LETTER_PX = 7.2
Widths = npt.NDArray[np.float32]


class LabelText(NamedTuple):
    """A label in full: the title, the date with how often it is told, the date alone, and how wide both
    lines want to be."""

    event: int
    title: str
    dated: str
    date_alone: str
    natural_px: float


class Ration:
    """How many texts may be new in a frame: `left` None for any number. `waiting` says that there was need
    of more."""

    def __init__(self, left: int | None) -> None:
        self.left = left
        self.waiting = False

    def pause(self) -> None:
        """Nothing new in this frame of a view that moves."""
        if self.left:
            self.left = 0

    @property
    def is_moving(self) -> bool:
        return self.left is not None

    def take(self) -> bool:
        """Whether one more may be new."""
        if self.left is None:
            return True
        if self.left <= 0:
            self.waiting = True
            return False
        self.left -= 1
        return True


class LabelTexts:
    """The texts of a snapshot's events; rows are rows of the snapshot."""

    def __init__(self, snapshot: TimelineSnapshot, measure: TextMeasure, sizes: Sizes) -> None:
        self._measure = measure
        self._snapshot, self._sizes = snapshot, sizes
        self._read: dict[int, EventLabel] = {}
        self._texts: dict[int, LabelText] = {}
        self._shortened: dict[tuple[int, TextRole], tuple[str, float]] = {}

    def labels_of(self, rows: Sequence[int]) -> list[EventLabel]:
        """Labels as they are stored; each is read from its source once."""
        missing = [row for row in rows if row not in self._read]
        if missing:
            self._read.update(zip(missing, self._snapshot.labels.labels(missing), strict=True))
        return [self._read[row] for row in rows]

    def texts_of(self, rows: Sequence[int], ration: Ration) -> list[LabelText | None]:
        """Texts in full, None for those that have to wait."""
        if len(self._read) > _MOST_KEPT:
            self._forget_all_but(rows)
        known = self._texts
        new = [row for row in rows if row not in known and ration.take()]
        for row, label in zip(new, self.labels_of(new), strict=True):
            known[row] = self._text(row, label)
        return [known.get(row) for row in rows]

    def _forget_all_but(self, rows: Sequence[int]) -> None:
        """Whoever looks through millions leaves no trail of labels; those in view stay as they are."""
        self._read = {row: self._read[row] for row in rows if row in self._read}
        self._texts = {row: self._texts[row] for row in rows if row in self._texts}
        self._shortened.clear()

    def _text(self, row: int, label: EventLabel) -> LabelText:
        sources, disputed = int(self._snapshot.source_count[row]), bool(self._snapshot.disputed[row])
        dated = date_line(label.date_words, sources, disputed=disputed)
        measure = self._measure.width_px
        needed = max(measure(label.title, TextRole.LABEL), measure(dated, TextRole.DATE))
        natural = min(self._sizes.widest_label_px, needed)
        return LabelText(row, label.title, dated, label.date_words, natural)

    def titles_of(self, rows: Sequence[int], ration: Ration) -> list[str]:
        """Titles alone, empty for those that have to wait."""
        self.labels_of([row for row in rows if row not in self._read and ration.take()])
        return [self._read[row].title if row in self._read else "" for row in rows]

    def fitting_title(self, row: int, title: str, room_px: float, role: TextRole, ration: Ration) -> str:
        """The title as far as it has room. While the view moves the last shortening is kept where it fits."""
        width_of = self._measure.width_px
        if width_of(title, role) <= room_px + ROUNDING_PX:
            return title
        key = (row, role)
        if ration.is_moving:
            shortened, width_px = self._shortened.get(key, ("", 0.0))
            if shortened and width_px <= room_px:
                ration.waiting = True
                return shortened
        shown = elided(title, room_px, lambda part: width_of(part, role))
        self._shortened[key] = (shown, width_of(shown, role))
        return shown

    def fitting_date(self, text: LabelText, room_px: float) -> str:
        """The date with how often it is told, or alone, as far as it has room."""
        width_of, told = self._measure.width_px, text.dated
        if told != text.date_alone and width_of(told, TextRole.DATE) > room_px + ROUNDING_PX:
            told = text.date_alone
        return elided(told, room_px, lambda part: width_of(part, TextRole.DATE))

    def all_widths(self, text_scale: float) -> Widths:
        """How wide every label is, up to what is kept for it; of very many as far as their letters tell."""
        count = len(self._snapshot)
        labels = self.labels_of(range(count))
        if count <= _MEASURED_UP_TO:
            self._texts = {row: self._text(row, label) for row, label in enumerate(labels)}
            natural = [text.natural_px for text in self._texts.values()]
        else:
            natural = [self._estimated(row, label) * text_scale for row, label in enumerate(labels)]
        return np.minimum(np.array(natural, np.float32), np.float32(self._sizes.most_label_px))

    def _estimated(self, row: int, label: EventLabel) -> float:
        sources, disputed = int(self._snapshot.source_count[row]), bool(self._snapshot.disputed[row])
        dated = date_line(label.date_words, sources, disputed=disputed)
        return _LETTER_PX * max(len(label.title), len(dated))
