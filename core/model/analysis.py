"""What analysing one article gives; the unit that goes from a worker process to the writer."""

from dataclasses import dataclass

from core.model.article import Article
from core.model.diagnostic import Diagnostic
from core.model.event import Mention
from core.model.ledger import LedgerEntry
from core.model.original import FileDigest
from core.model.sentence import Sentence
from core.model.time_expression import TimeExpression


@dataclass(frozen=True, slots=True)
class ArticleAnalysis:
    """An article with its sentences, expressions, mentions and ledger (one entry an expression).

    `sketch` is what near copies are found by; `original` the file it was read from, where there is one.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    expressions: tuple[TimeExpression, ...]
    mentions: tuple[Mention, ...]
    ledger: tuple[LedgerEntry, ...]
    engine_version: int
    diagnostics: tuple[Diagnostic, ...] = ()
    sketch: tuple[int, ...] = ()
    original: FileDigest | None = None
