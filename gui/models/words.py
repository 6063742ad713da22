"""Small pieces of wording that several panels share: counts, quotes, review states."""

from PySide6.QtCore import QCoreApplication

from core.model.event import Event, Kind, Modality, Origin, Review
from core.text.shown_text import isolated

_NARROW_SPACE = "\u202f"


def tr(text: str) -> str:
    """A string of the interface in the user's language, for code that is no QObject."""
    return QCoreApplication.translate("Dateline", text)


def number(count: int) -> str:
    """`1 032`, with a narrow space that does not break."""
    return f"{count:,}".replace(",", _NARROW_SPACE)


def counted(count: int, one: str, many: str) -> str:
    """`1 article`, `1 032 articles`."""
    return f"{number(count)} {one if count == 1 else many}"


def quoted(words: str) -> str:
    return f"\u201c{isolated(words)}\u201d"


def source_words(event: Event) -> str:
    """`1 source`; `1 source, 3 sentences`, where one tells it several times; `2 sources`."""
    words = counted(event.independent_count, tr("source"), tr("sources"))
    if event.source_count <= event.independent_count:
        return words
    return f"{words}, {counted(event.source_count, tr('sentence'), tr('sentences'))}"


def told_by_words(articles: int, independent: int) -> str:
    """`2 articles`; `3 articles, 1 independent source`, where some say what others say already."""
    words = counted(articles, tr("article"), tr("articles"))
    if independent >= articles:
        return words
    sources = counted(independent, tr("independent source"), tr("independent sources"))
    return f"{words}, {sources}"


def review_words(review: Review) -> str:
    return {
        Review.PROPOSED: tr("not reviewed"),
        Review.ACCEPTED: tr("accepted"),
        Review.REJECTED: tr("rejected"),
        Review.UNDECIDED: tr("undecided"),
    }[review]


def standing_words(event: Event) -> str:
    """Where it comes from, or what was said of it: by hand, no event, accepted, …"""
    if event.not_event:
        return tr("no event")
    return tr("added by hand") if event.origin is Origin.MANUAL else review_words(event.review)


def starred(event: Event) -> str:
    """Its title, with a star where it has one."""
    title = isolated(event.title)
    return f"\u2605 {title}" if event.starred else title


def modality_words(modality: Modality) -> str:
    """Empty for what happened: only a doubt is worth a word."""
    return {
        Modality.HAPPENED: "",
        Modality.PLANNED: tr("planned"),
        Modality.ALLEGED: tr("alleged"),
        Modality.DENIED: tr("denied"),
        Modality.HYPOTHETICAL: tr("hypothetical"),
    }[modality]


def kind_words(kind: Kind) -> str:
    """Empty for a happening: that is what one expects."""
    return {
        Kind.EVENT: "",
        Kind.SPEECH: tr("a saying"),
        Kind.STATE: tr("a state"),
    }[kind]


def shortened(text: str, limit: int) -> str:
    """At most `limit` characters, cut at a space, with an ellipsis where something was cut."""
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    return flat[:limit].rsplit(" ", 1)[0].rstrip(" ,;:") + "\u2026"
