"""The publication date that the fields of a record state, with every other reading of them as a candidate."""

from collections.abc import Iterable

from core.chrono.instant import SECONDS_PER_DAY
from core.ingest.column_dates import both_readings, stated_in_column
from core.ingest.date_strings import StatedDate
from core.ingest.field_names import folded
from core.ingest.publication_evidence import in_path
from core.ingest.stated_publication import publication_of
from core.model.article import DateCandidate, PublicationDate, PublishedSource
from core.model.diagnostic import Diagnostic

RECORD_CONFIDENCE = 0.98
# A field that need not mean publication: when a row was made, or when somebody's crawler came by.
_VAGUE = frozenset(
    ("seendate", "createdat", "created", "creationdate", "timestamp", "time", "day", "sqldate", "datetime")
)
_VAGUE_CONFIDENCE, _BORNE_OUT = 0.75, 0.95
_ORDER_GUESSED = 0.75
_IN_DOUBT, _DISPUTED = 0.5, 0.7
_IN_ADDRESS = 0.8
# An address may hold the day of writing, a record the day of going online.
_TOLERATED_DAYS = 1


def record_publication(
    fields: Iterable[tuple[str, str]], day_first: bool | None, url: str = "", *, order_guessed: bool = False
) -> tuple[PublicationDate | None, tuple[Diagnostic, ...]]:
    """The date that the first field that is filled states, and what to say of it.

    A date that could be two is not chosen: both are candidates. `fields` are names and words, the best first.
    """
    filled = [(name, words) for name, words in fields if words]
    if not filled:
        return None, ()
    readable = [(name, stated) for name, words in filled if (stated := stated_in_column(words, day_first))]
    if not readable:
        return _unread(filled[0][1], _candidates_in_doubt(*filled[0]))
    (name, stated), others = readable[0], readable[1:]
    in_address = tuple(_in_address(url))
    other_order = _other_order(filled, name, stated) if order_guessed else ()
    disputed = bool(in_address) and not any(_close(stated, one) for one in in_address)
    worth = min(_worth(name), _ORDER_GUESSED) if other_order else _worth(name)
    confidence = min(worth, _DISPUTED) if disputed else max(worth, _BORNE_OUT) if in_address else worth
    own = _candidate(stated, _step(name, stated), worth)
    candidates = (own, *other_order, *in_address, *_differing(stated, others))
    step = _step(name, stated) + (f", but {in_address[0].words}" if disputed else "")
    return publication_of(stated, step, confidence, PublishedSource.RECORD, candidates), ()


def _other_order(
    filled: Iterable[tuple[str, str]], name: str, chosen: StatedDate
) -> tuple[DateCandidate, ...]:
    """The other day that a date in digits may mean, whose order is only guessed."""
    words = dict(filled)[name]
    others = (stated for stated in both_readings(words) if stated.day != chosen.day)
    return tuple(_candidate(one, f"{_step(name, one)} in the other order", _IN_DOUBT) for one in others)


def _worth(name: str) -> float:
    """How sure a field's date is alone, by its name."""
    return _VAGUE_CONFIDENCE if folded(name.rsplit(".", 1)[-1]) in _VAGUE else RECORD_CONFIDENCE


def _step(name: str, stated: StatedDate) -> str:
    return f"its own field \u201c{name}\u201d says {stated.in_words}"


def _unread(
    words: str, candidates: tuple[DateCandidate, ...]
) -> tuple[PublicationDate | None, tuple[Diagnostic, ...]]:
    message = f"The date \u201c{words[:80]}\u201d could not be read with certainty."
    warning = Diagnostic("date-unread", message, "Set the publication date by hand.")
    unknown = PublicationDate(None, PublishedSource.UNKNOWN, candidates=candidates)
    return (unknown if candidates else None), (warning,)


def _candidates_in_doubt(name: str, words: str) -> tuple[DateCandidate, ...]:
    readings = both_readings(words)
    return tuple(
        _candidate(stated, f"{_step(name, stated)}, if {which} stands first", _IN_DOUBT)
        for stated, which in zip(readings, ("the day", "the month"), strict=False)
    )


def _candidate(stated: StatedDate, words: str, confidence: float) -> DateCandidate:
    return DateCandidate(stated.instant, stated.granularity, PublishedSource.RECORD, words, confidence)


def _in_address(url: str) -> Iterable[DateCandidate]:
    for evidence in in_path(url, PublishedSource.URL, _IN_ADDRESS):
        yield evidence.candidate


def _close(stated: StatedDate, other: DateCandidate) -> bool:
    last = stated.latest or stated.instant
    tolerated = (_TOLERATED_DAYS + 1) * SECONDS_PER_DAY
    return stated.instant - tolerated < other.instant < last + tolerated


def _differing(chosen: StatedDate, others: Iterable[tuple[str, StatedDate]]) -> Iterable[DateCandidate]:
    """What other fields for dates say, where it is another day."""
    for name, stated in others:
        if stated.day != chosen.day:
            yield _candidate(stated, _step(name, stated), _DISPUTED)
