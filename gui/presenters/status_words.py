"""The status line and the count beside the filters, in words."""

from pathlib import Path

from core.model.views import ProjectCounts
from gui.models.status import StatusWords
from gui.models.words import counted, number, tr
from gui.presenters.article_rows import ledger_words


def shown_words(shown: int, whole: int) -> str:
    return tr("{shown} of {whole} shown").format(
        shown=number(shown), whole=counted(whole, tr("event"), tr("events"))
    )


def emphasised_words(emphasised: int, whole: int) -> str:
    """All are shown; some stand out."""
    return tr("{shown} of {whole} stand out").format(
        shown=number(emphasised), whole=counted(whole, tr("event"), tr("events"))
    )


def status_words(counts: ProjectCounts, path: Path | None, doubtful: int = 0) -> StatusWords:
    """`doubtful` is how many publication dates ask for a look."""
    return StatusWords(
        counted(counts.articles, tr("article"), tr("articles")),
        ledger_words(counts.ledger),
        tr("{count} to review").format(count=number(counts.to_review)),
        tr("Saved \u00b7 {file}").format(file=path.name) if path else "",
        review_sum(counts),
        counted(doubtful, tr("date to check"), tr("dates to check")) if doubtful else "",
    )


def review_sum(counts: ProjectCounts) -> str:
    """Where every event is, a line each; the lines add up to all events."""
    unlikely = counts.events - counts.shown - counts.undated
    lines = (
        (counts.shown, tr("on the timeline, of which {count} to review")),
        (counts.undated, tr("undated, in the tray below the timeline")),
        (unlikely, tr("said not to have happened, or only supposed: in the table")),
        (counts.rejected, tr("rejected by you: in the table")),
    )
    told = [
        f"{number(count)} {words.format(count=number(counts.to_review))}" for count, words in lines if count
    ]
    whole = counted(counts.events + counts.rejected, tr("event"), tr("events"))
    return "\n".join((f"{whole}:", *told)) if told else ""
