"""What is asked of a picture: which part, how large, what stands beside it, and when it was made."""

from dataclasses import dataclass
from datetime import datetime

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from gui.export.page_sizes import PageSize


@dataclass(frozen=True, slots=True)
class Footnote:
    """A numbered source of an event: the sentence, and where it stands."""

    event_id: int
    quote: str
    outlet: str = ""
    published: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """`interval` None for all. `filter_words` say what was filtered, empty for nothing. `total` is the
    number of events there are, for "n of N". `generated_at` stands in the picture and in its metadata.
    `scale` is for pixels only. `notes_inside` is off where the footnotes get pages of their own."""

    title: str
    size: PageSize
    generated_at: datetime
    interval: Interval | None = None
    filter_words: str = ""
    total: int | None = None
    dark: bool = False
    scale: int = 1
    publication: tuple[Instant, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    notes_inside: bool = True
