"""An event that is to be judged, in words: why it is here, what is told, how its date was found."""

from core.chrono.wording import dating_words
from core.model.event import Event, Source
from core.model.review_item import Alike, Doubt, DoubtKind, ReviewItem
from gui.models.queue_card import AlikeRow, QueueCard, QueueProgress, ToldRow
from gui.models.words import counted, number, quoted, shortened, source_words, tr
from gui.presenters.event_card import facts_words

_LONGEST_QUOTE = 320
_LONGEST_OUTLET = 48


def queue_card(item: ReviewItem) -> QueueCard:
    event = item.event
    more = len(event.sources) - len(item.outlets)
    return QueueCard(
        event.id,
        event.title,
        facts_words(event),
        tuple(map(_reason, item.doubts)) or (tr("Nobody has looked at it yet."),),
        _why(event),
        tuple(_told(source, outlet) for source, outlet in zip(event.sources, item.outlets, strict=False)),
        tr("and {count} more").format(count=counted(more, tr("sentence"), tr("sentences")))
        if more > 0
        else "",
        doubted=bool(item.doubts),
    )


def alike_row(alike: Alike) -> AlikeRow:
    event = alike.event
    date = dating_words(event.dating) if event.dating else tr("undated")
    facts = (date, ", ".join(event.places[:2]), source_words(event))
    return AlikeRow(event.id, event.title, " \u00b7 ".join(filter(None, facts)))


def queue_progress(judged: int, waiting: int, *, more: bool) -> QueueProgress:
    """`more` says that others wait beyond those that are at hand."""
    if not judged and not waiting:
        return QueueProgress(tr("Nothing waits to be reviewed."), 0, 0)
    left = tr("more than {count} to go") if more else tr("{count} to go")
    words = tr("{judged} reviewed \u00b7 {left}").format(
        judged=number(judged), left=left.format(count=number(waiting))
    )
    return QueueProgress(words, judged, judged + waiting)


def _told(source: Source, outlet: str) -> ToldRow:
    return ToldRow(
        shortened(outlet or tr("No outlet given"), _LONGEST_OUTLET), shortened(source.quote, _LONGEST_QUOTE)
    )


def _why(event: Event) -> str:
    """The derivation of the source that gives the date, in a line."""
    supporting = [source for source in event.sources if source.dating == event.dating]
    if not supporting:
        date = dating_words(event.dating) if event.dating else tr("undated")
        return tr("You set the date: {date}").format(date=date)
    return supporting[0].derivation.in_words


def _reason(doubt: Doubt) -> str:
    words = {
        DoubtKind.DATES_DIFFER: tr("Sources give different dates: {detail}"),
        DoubtKind.NUMBERS_DIFFER: tr("Sources count differently: {detail}"),
        DoubtKind.PUBLICATION: tr("Its date rests on a publication date that is {detail} % sure"),
        DoubtKind.OTHER_EVENT: tr("Dated from another event: {detail}"),
        DoubtKind.CONTEXT: tr("Dated from the sentences around it: {detail}"),
        DoubtKind.NO_PHRASE: tr("Its sentence holds no date of its own"),
        DoubtKind.MERGE: tr("{detail} articles are taken to tell one event, in words that share little"),
        DoubtKind.MODALITY: tr("Not said to have happened: {detail}"),
    }[doubt.kind]
    is_phrase = doubt.kind in (DoubtKind.OTHER_EVENT, DoubtKind.CONTEXT)
    return words.format(detail=quoted(doubt.detail) if is_phrase else doubt.detail)
