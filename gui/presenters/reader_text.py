"""Makes the reader's document from an article: paragraphs, tinted sentences, underlined phrases.

The title line is shown above the text, not in it; page furniture stays, set back. Of a very long
article only the paragraphs around the wanted sentence are shown, and the document says so.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QLocale

from core.chrono.wording import dating_words
from core.events.lexicon import knows_events
from core.model.article import PublicationDate
from core.model.event import Event
from core.model.ids import EventId
from core.model.sentence import BlockRole, Sentence
from core.model.span import Span
from core.model.views import ArticleView
from core.text.shown_text import isolated
from gui.models.published_words import published_source_words, published_words
from gui.models.reader_document import DisplayedText, ParagraphStyle, Passage, ReaderDocument
from gui.models.words import number, tr

LONGEST_SHOWN = 150_000  # characters: what a text widget still lays out without a pause
HueOf = Callable[[EventId], int]

_STYLES = {
    BlockRole.TITLE: ParagraphStyle.HEADING,
    BlockRole.HEADING: ParagraphStyle.HEADING,
    BlockRole.LIST_ITEM: ParagraphStyle.LIST_ITEM,
    BlockRole.FURNITURE: ParagraphStyle.FURNITURE,
}


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph: its span in the article and how it is set."""

    span: Span
    style: ParagraphStyle


def reader_document(view: ArticleView, hue_of: HueOf, wanted: Span | None = None) -> ReaderDocument:
    """The document of an article, around `wanted` where all of it would be too much."""
    article = view.article
    blocks = _blocks(article.text, view.sentences, article.title)
    shown = _around(blocks, wanted)
    displayed = _displayed(article.text, shown)
    tinted, phrases = _passages(view, hue_of, displayed)
    return ReaderDocument(
        article.id,
        article.title or tr("No title given"),
        " \u00b7 ".join(isolated(part) for part in (article.publisher, ", ".join(article.byline)) if part),
        _published_line(article.published),
        published_source_words(article.published.source),
        article.language,
        displayed,
        tuple(block.style for block in shown),
        tinted,
        phrases,
        "\n".join(filter(None, (_notice(len(shown), len(blocks)), _language_notice(view)))),
    )


def _published_line(published: PublicationDate) -> str:
    words = published_words(published)
    return words if published.instant is None else tr("Published {date}").format(date=words)


def _notice(shown: int, whole: int) -> str:
    if shown == whole:
        return ""
    words = tr("A long article: {shown} of {whole} paragraphs are shown, around the chosen sentence.")
    return words.format(shown=number(shown), whole=number(whole))


def _language_notice(view: ArticleView) -> str:
    """Where its events were made without rules for its language; else empty."""
    language = view.article.language
    if not view.events or knows_events(language):
        return ""
    words = tr(
        "No rules for events in {language} yet: each dated sentence is one event. "
        "Check titles, and what was only said or planned."
    )
    return words.format(language=_language_words(language))


def _language_words(language: str) -> str:
    """`Ukrainian` of `uk`; the code itself where it has no name."""
    known = QLocale(language).language()
    return language if known is QLocale.Language.C else QLocale.languageToString(known)


def _blocks(text: str, sentences: tuple[Sentence, ...], title: str) -> list[_Block]:
    blocks = []
    for _, group in groupby(sentences, key=lambda sentence: sentence.block):
        members = list(group)
        span = Span(members[0].span.start, max(member.span.end for member in members))
        if members[0].role is BlockRole.TITLE and span.of(text).strip() == title.strip():
            continue
        blocks.append(_Block(span, _STYLES.get(members[0].role, ParagraphStyle.BODY)))
    return blocks if blocks or not text.strip() else [_Block(Span(0, len(text)), ParagraphStyle.BODY)]


def _around(blocks: list[_Block], wanted: Span | None) -> list[_Block]:
    """As many whole paragraphs around the wanted one as may be shown, at least that one."""
    if sum(block.span.end - block.span.start for block in blocks) <= LONGEST_SHOWN:
        return blocks
    middle = 0
    if wanted is not None:
        middle = max(bisect_right([block.span.start for block in blocks], wanted.start) - 1, 0)
    first, end, budget = middle, middle + 1, LONGEST_SHOWN
    while budget > 0 and (first > 0 or end < len(blocks)):
        if first > 0:
            first -= 1
            budget -= blocks[first].span.end - blocks[first].span.start
        if end < len(blocks):
            budget -= blocks[end].span.end - blocks[end].span.start
            end += 1
    return blocks[first:end]


def _displayed(text: str, blocks: list[_Block]) -> DisplayedText:
    """The paragraphs one below the other, each knowing where it stands in the article."""
    parts, pieces, position = [], [], 0
    for block in blocks:
        # one for one, so that offsets hold: a hard line break inside a paragraph is shown as a space
        words = block.span.of(text).replace("\n", " ").replace("\u2028", " ").replace("\u2029", " ")
        parts.append(words)
        pieces.append((block.span.start, block.span.end, position))
        position += len(words) + 1
    return DisplayedText("\n".join(parts), tuple(pieces))


def _passages(
    view: ArticleView, hue_of: HueOf, displayed: DisplayedText
) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    tinted, phrases = [], []
    for event, sentence, phrase in _tellings(view.article.id, view.events):
        words = f"{event.title}\n{dating_words(event.dating)}" if event.dating else event.title
        hue = hue_of(event.id)
        if (at := displayed.positions_of(sentence)) is not None:
            tinted.append(Passage(*at, event.id, hue, sentence, words))
        if phrase is not None and (at := displayed.positions_of(phrase)) is not None:
            phrases.append(Passage(*at, event.id, hue, phrase, words))
    return tuple(tinted), tuple(phrases)


def _tellings(article_id: int, events: Iterable[Event]) -> Iterable[tuple[Event, Span, Span | None]]:
    for event in events:
        if event.dating is None:
            continue
        for source in event.sources:
            if source.article_id == article_id:
                yield event, source.sentence, source.phrase
