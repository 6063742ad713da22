"""One article from its raw text to its mentions; what a worker process does, without any storage.

The publication date is found between two groundings: first the expressions are grounded with an
unknown date, which is evidence enough to infer it; then they are grounded with it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.events.extractor import extract
from core.events.lexicon import knows_events
from core.ingest.publication_date import infer_publication
from core.model.analysis import ArticleAnalysis
from core.model.article import UNKNOWN_PUBLICATION, Article, PublicationDate, RawArticle
from core.model.diagnostic import Diagnostic
from core.model.event import Mention
from core.model.ids import article_id, content_hash
from core.model.sentence import Sentence
from core.settings import ENGINE_VERSION
from core.temporal.recognition import Recognition
from core.temporal.tagger import ground, recognise
from core.text.language import identify_language
from core.text.normalise import stored_text
from core.text.segmenter import segment
from core.text.shingles import sketch

_SURROGATE = re.compile("[\ud800-\udfff]")
_MAX_TITLE = 300


@dataclass(frozen=True, slots=True)
class Identified:
    """An article known by language and publication date, with what was recognised in it."""

    article: Article
    sentences: tuple[Sentence, ...]
    recognition: Recognition


def identify(raw: RawArticle, *, published: PublicationDate | None = None) -> Identified:
    """Everything that is known of an article before its events; `published` overrules what it says."""
    text = _SURROGATE.sub("\ufffd", stored_text(raw.text))
    language = identify_language(text, raw.language)
    sentences = segment(text, language)
    recognition = recognise(text, sentences, language)
    if published is None:
        unanchored = ground(recognition, UNKNOWN_PUBLICATION)
        published = infer_publication(replace(raw, text=text), sentences, unanchored)
    return Identified(_article(raw, text, language, published), sentences, recognition)


def analyse(raw: RawArticle, *, published: PublicationDate | None = None) -> ArticleAnalysis:
    """Everything that is read from an article."""
    known = identify(raw, published=published)
    expressions = ground(known.recognition, known.article.published)
    extraction = extract(known.article, known.sentences, expressions)
    return ArticleAnalysis(
        known.article,
        known.sentences,
        expressions,
        extraction.mentions,
        extraction.ledger,
        ENGINE_VERSION,
        (*raw.warnings, *_remarks(known.article.language, extraction.mentions)),
        sketch(known.article.text),
    )


def _remarks(language: str, mentions: Sequence[Mention]) -> tuple[Diagnostic, ...]:
    """What a reader of the events should know of how they were read."""
    if not mentions or knows_events(language):
        return ()
    message = (
        f"There are no rules for events in this language ({language}) yet: each dated sentence is one event."
    )
    return (
        Diagnostic(
            "language", message, "Its dates are read; check its titles and what was only said or planned."
        ),
    )


def reanalyse(article: Article, published: PublicationDate) -> ArticleAnalysis:
    """A stored article read again, as if it had been published then."""
    raw = RawArticle(
        article.text,
        article.file,
        article.member,
        article.external_id,
        article.title,
        article.byline,
        article.publisher,
        article.url,
        language=article.language,
    )
    return analyse(raw, published=published)


def _article(raw: RawArticle, text: str, language: str, published: PublicationDate) -> Article:
    text_hash = content_hash(text)
    return Article(
        article_id(text_hash),
        text_hash,
        text,
        (raw.title or _first_line(text))[:_MAX_TITLE],
        language,
        published,
        raw.byline,
        raw.publisher,
        raw.url,
        raw.file,
        raw.member,
        raw.external_id,
    )


def _first_line(text: str) -> str:
    """The beginning of the text, to call an article by that has no title."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= 80 else line[:79].rsplit(" ", 1)[0] + "…"
