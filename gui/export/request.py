"""What is asked of a picture: which part, how large, what stands beside it, and when it was made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from gui.export.page_sizes import PageSize


@dataclass(frozen=True, slots=True)
class Footnote:
    """A numbered sentence, where it stands, and the events it tells; `heading` names those."""

    event_ids: tuple[int, ...]
    quote: str
    outlet: str = ""
    published: str = ""
    url: str = ""
    heading: str = ""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """`interval` None for all. `filter_words` say what was filtered, empty for nothing. `total` is the
    number of events there are, for "n of N". `generated_at` stands in the picture and in its metadata.
    `scale` is for pixels only, `paged` for documents only: as many pages as the labels need, instead of one.
    `review_state` draws what nobody has judged hollow. `links` lead from events to their sources.
    `notes_inside` is off where the footnotes get pages of their own. Lanes with `folded` names are strips
    of heat; `leaves_out_empty` draws long empty stretches as narrow gaps, on a page that shows everything.
    `by_hand` are ids of events that the user added: how many of them are shown is said."""

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
    paged: bool = True
    review_state: bool = False
    links: Mapping[int, str] = field(default_factory=dict)
    folded: frozenset[str] = frozenset()
    leaves_out_empty: bool = False
    by_hand: frozenset[int] = frozenset()
