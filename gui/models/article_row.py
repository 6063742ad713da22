"""What the articles panel shows of one article."""

from dataclasses import dataclass

from core.model.ids import ArticleId


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """Words for a row; `published` is the date, `published_why` where it is from.

    `event_count` counts what has a date. `bars` are heights 0..1 over the article's own range of days,
    for the sparkline; `ledger` adds up its time phrases; `copies` says which article it repeats, or how many
    repeat it, and is empty where none does.
    """

    article_id: ArticleId
    title: str
    outlet: str
    published: str
    published_why: str
    event_count: int
    bars: tuple[float, ...]
    ledger: str
    copies: str = ""
