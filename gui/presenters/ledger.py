"""What became of every time phrase of an article: placed, undated, not an event, or rejected, and why."""

from collections.abc import Iterable

from core.chrono.wording import dating_words
from core.model.ledger import LedgerCounts, LedgerEntry, LedgerState
from core.model.span import Span
from core.model.views import ArticleView
from gui.models.ledger_list import LedgerGroup, LedgerLine, LedgerList
from gui.models.reader_document import DisplayedText
from gui.models.words import counted, number, tr
from gui.presenters.article_rows import ledger_words


def ledger_list(view: ArticleView, displayed: DisplayedText) -> LedgerList:
    """Every entry once, by its state; what is placed says to which date."""
    dates = _dates(view)
    groups = []
    for state, words in _STATES.items():
        entries = [entry for entry in view.ledger if entry.state is state]
        if entries:
            lines = tuple(_line(entry, view.article.text, dates, displayed) for entry in entries)
            groups.append(LedgerGroup(f"{tr(words)} \u00b7 {number(len(lines))}", lines))
    heading = counted(len(view.ledger), tr("time phrase"), tr("time phrases"))
    return LedgerList(heading, ledger_words(_counts(view.ledger)), tuple(groups))


_STATES = {
    LedgerState.UNDATED: "Undated",
    LedgerState.NOT_AN_EVENT: "Not an event",
    LedgerState.REJECTED: "Rejected",
    LedgerState.PLACED: "Placed",
}


def _counts(entries: Iterable[LedgerEntry]) -> LedgerCounts:
    states = [entry.state for entry in entries]
    return LedgerCounts(
        states.count(LedgerState.PLACED),
        states.count(LedgerState.UNDATED),
        states.count(LedgerState.NOT_AN_EVENT),
        states.count(LedgerState.REJECTED),
    )


def _dates(view: ArticleView) -> dict[Span, str]:
    """What each expression was grounded to, in words."""
    return {one.span: dating_words(one.dating) for one in view.expressions if one.dating is not None}


def _line(entry: LedgerEntry, text: str, dates: dict[Span, str], displayed: DisplayedText) -> LedgerLine:
    words = " ".join(entry.span.of(text).split())
    return LedgerLine(words, entry.reason or dates.get(entry.span, ""), displayed.positions_of(entry.span))
