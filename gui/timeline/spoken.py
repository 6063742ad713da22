"""What a screen reader is told of the timeline: a full sentence for an event, a lane, a cluster.

Everything that the eye gets by colour, outline, fade or badge is here in words.
"""

from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.chrono.wording import interval_words
from core.model.event import Modality, Review
from core.model.views import EventLabel, TimelineSnapshot
from core.timeline.boxes import ClusterBox, LaneBox
from gui.models.words import counted, modality_words, number, review_words, tr

_ABOUT = "c. "
_MODALITIES, _REVIEWS = tuple(Modality), tuple(Review)


def event_sentence(snapshot: TimelineSnapshot, row: int, label: EventLabel) -> str:
    """`about 22 June 2019, approximate: Russia denies the strike, 1 source, not reviewed, 4 of 6`."""
    tellings = int(snapshot.source_count[row])
    sources = tr("1 source") if tellings == 1 else counted(tellings, tr("sentence"), tr("sentences"))
    told = (
        label.title,
        modality_words(_MODALITIES[snapshot.modality[row]]),
        sources,
        review_words(_REVIEWS[snapshot.review[row]]),
        tr("{at} of {whole}").format(at=number(row + 1), whole=number(len(snapshot))),
    )
    return f"{', '.join(_date_parts(snapshot, row, label))}: {', '.join(part for part in told if part)}"


def _date_parts(snapshot: TimelineSnapshot, row: int, label: EventLabel) -> list[str]:
    """The date as it would be said aloud, and every doubt about it that is drawn."""
    words = label.date_words
    if words.startswith(_ABOUT):
        words = tr("about {date}").format(date=words.removeprefix(_ABOUT))
    parts = [words or tr("undated")]
    if snapshot.soft[row]:
        parts.append(tr("approximate"))
    if snapshot.disputed[row]:
        parts.append(tr("sources differ"))
    return parts


def lane_sentence(lane: LaneBox, seen: int) -> str:
    """`Lane Idlib, 12 events, 3 of them in view`."""
    whole = counted(lane.count, tr("event"), tr("events"))
    return tr("Lane {name}, {whole}, {seen} in view").format(name=lane.name, whole=whole, seen=number(seen))


def cluster_sentence(cluster: ClusterBox, best: EventLabel) -> str:
    """`14 events between 3 March and 9 April 2019, among them: Ceasefire agreed`."""
    first = cluster.rest.start // SECONDS_PER_DAY * SECONDS_PER_DAY
    after = (cluster.rest.end // SECONDS_PER_DAY + 1) * SECONDS_PER_DAY
    return tr("{count}, {dates}, among them: {title}").format(
        count=counted(cluster.total, tr("event"), tr("events")),
        dates=interval_words(Instant(first), Instant(after)),
        title=best.title,
    )
