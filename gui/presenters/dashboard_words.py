"""The figures of a project in words: groups that add up, each figure with the list that it leads to."""

from core.model.contradiction import Standing
from core.model.dashboard import Dashboard, EventPlace
from core.model.event import Review
from core.model.ledger import LedgerState
from gui.models.figures import ArticleChoice, Figure, FigureGroup, TimesChoice
from gui.models.words import counted, number, tr

_MOST_REASONS = 8
UNJUDGED = frozenset({Review.PROPOSED, Review.UNDECIDED})


def figure_groups(dashboard: Dashboard) -> tuple[FigureGroup, ...]:
    """All groups in the order in which they are read; those without anything in them are left out."""
    groups = (
        _articles(dashboard),
        _times(dashboard),
        _events(dashboard),
        _reviews(dashboard),
        _contradictions(dashboard),
        _reasons(dashboard),
    )
    return tuple(group for group in groups if group.figures)


def headline(dashboard: Dashboard) -> str:
    """What is still to be done, in a line."""
    events, found = dashboard.events, dashboard.contradictions
    parts = (
        counted(events.to_review, tr("event to review"), tr("events to review")) if events.to_review else "",
        counted(found[Standing.OPEN], tr("open contradiction"), tr("open contradictions"))
        if found.get(Standing.OPEN)
        else "",
        _dates_to_check(dashboard),
    )
    return " \u00b7 ".join(part for part in parts if part) or tr("Nothing waits for you.")


def _dates_to_check(dashboard: Dashboard) -> str:
    count = dashboard.articles.unsure + dashboard.articles.unknown
    return counted(count, tr("publication date to check"), tr("publication dates to check")) if count else ""


def _told(*figures: Figure) -> tuple[Figure, ...]:
    return tuple(figure for figure in figures if figure.count)


def _articles(dashboard: Dashboard) -> FigureGroup:
    totals = dashboard.articles
    unreviewed = sum(article.to_review > 0 for article in dashboard.standings)
    figures = _told(
        Figure(totals.read, tr("read"), ArticleChoice.READ),
        Figure(unreviewed, tr("with events to review"), ArticleChoice.TO_REVIEW),
        Figure(totals.unsure, tr("published on a day that is not sure"), ArticleChoice.UNSURE),
        Figure(totals.unknown, tr("without a publication date"), ArticleChoice.UNKNOWN),
        Figure(totals.copies, tr("say what another one says"), ArticleChoice.COPIES),
        Figure(totals.removed, tr("removed by you"), ArticleChoice.REMOVED),
    )
    return FigureGroup(tr("Articles"), totals.read, figures)


def _times(dashboard: Dashboard) -> FigureGroup:
    ledger = dashboard.ledger
    parts = (
        (ledger.placed, tr("placed"), LedgerState.PLACED),
        (ledger.undated, tr("undated"), LedgerState.UNDATED),
        (ledger.not_an_event, tr("not an event"), LedgerState.NOT_AN_EVENT),
        (ledger.rejected, tr("rejected"), LedgerState.REJECTED),
    )
    figures = _told(*(Figure(count, words, TimesChoice(state, None, words)) for count, words, state in parts))
    return FigureGroup(tr("Time phrases"), ledger.found, figures, _sum_words(figures))


def _events(dashboard: Dashboard) -> FigureGroup:
    words = {
        EventPlace.TIMELINE: tr("on the timeline"),
        EventPlace.UNDATED: tr("undated, in the tray"),
        EventPlace.UNLIKELY: tr("denied or only supposed"),
        EventPlace.REJECTED: tr("rejected by you"),
    }
    places = dashboard.events.places
    figures = _told(*(Figure(places.get(place, 0), words[place], place) for place in EventPlace))
    return FigureGroup(tr("Events"), dashboard.events.whole, figures, _sum_words(figures))


def _reviews(dashboard: Dashboard) -> FigureGroup:
    words = {
        Review.PROPOSED: tr("not reviewed"),
        Review.UNDECIDED: tr("undecided"),
        Review.ACCEPTED: tr("accepted"),
        Review.REJECTED: tr("rejected"),
    }
    reviews = dashboard.events.reviews
    figures = _told(*(Figure(reviews.get(one, 0), words[one], frozenset({one})) for one in words))
    return FigureGroup(tr("Review"), dashboard.events.whole, figures, _sum_words(figures))


def _contradictions(dashboard: Dashboard) -> FigureGroup:
    words = {
        Standing.OPEN: tr("open"),
        Standing.LEFT_OPEN: tr("left open on purpose"),
        Standing.DECIDED: tr("decided by you"),
        Standing.UPDATE: tr("updates: later articles count more"),
    }
    found = dashboard.contradictions
    figures = _told(*(Figure(found.get(one, 0), words[one], one) for one in words))
    return FigureGroup(tr("Contradictions"), sum(found.values()), figures, _sum_words(figures))


def _reasons(dashboard: Dashboard) -> FigureGroup:
    """Why time phrases are not on the timeline; few reasons make up most of them."""
    told = dashboard.reasons[:_MOST_REASONS]
    figures = tuple(
        Figure(one.count, one.reason, TimesChoice(one.state, one.reason, one.reason)) for one in told
    )
    rest = sum(one.count for one in dashboard.reasons[_MOST_REASONS:])
    note = tr("{count} more for other reasons").format(count=number(rest)) if rest else ""
    whole = sum(one.count for one in dashboard.reasons)
    return FigureGroup(tr("Why they are not placed"), whole, figures, note)


def _sum_words(figures: tuple[Figure, ...]) -> str:
    """`9 = 5 + 1 + 3`, where there is something to add."""
    if len(figures) < 2:
        return ""
    parts = " + ".join(number(figure.count) for figure in figures)
    return f"{number(sum(figure.count for figure in figures))} = {parts}"
