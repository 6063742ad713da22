"""The reader's document: the article's words in their order, each span found again in Qt's positions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.chrono.dating import point
from core.chrono.granularity import Granularity
from core.chrono.instant import instant_from_civil
from core.chrono.interval import unit_interval
from core.model.article import UNKNOWN_PUBLICATION, Article
from core.model.derivation import Derivation
from core.model.event import Event, Kind, Modality, Source, TemporalLink
from core.model.ids import ArticleId, EventId, MentionId
from core.model.sentence import BlockRole, Sentence
from core.model.span import Span
from core.model.views import ArticleView
from gui.models.reader_document import ParagraphStyle
from gui.presenters.reader_text import LONGEST_SHOWN, reader_document

DAY = point(
    unit_interval(instant_from_civil(2021, 5, 3), Granularity.DAY),
    value="2021-05-03",
    granularity=Granularity.DAY,
)


def _view(
    text: str, title: str = "", events: tuple[Event, ...] = (), roles: dict[int, BlockRole] | None = None
) -> ArticleView:
    """An article whose every line is a block of one sentence."""
    sentences, start, block = [], 0, 0
    for line in text.split("\n"):
        if line.strip():
            role = (roles or {}).get(block, BlockRole.BODY)
            sentences.append(Sentence(Span(start, start + len(line)), block, role))
            block += 1
        start += len(line) + 1
    article = Article(ArticleId(1), "hash", text, title, "en", UNKNOWN_PUBLICATION)
    return ArticleView(article, tuple(sentences), (), (), events)


def _event(sentence: Span, phrase: Span | None) -> Event:
    source = Source(
        MentionId(7), ArticleId(1), sentence, phrase, "", TemporalLink.IS_INCLUDED, Derivation(())
    )
    return Event(EventId(7), "Rain fell", DAY, Kind.EVENT, Modality.HAPPENED, (source,))


def _utf16(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_the_title_line_stands_above_the_text_and_not_in_it() -> None:
    view = _view("Rain\n\nIt fell.", "Rain", roles={0: BlockRole.TITLE})
    document = reader_document(view, lambda _: 0)
    assert document.title == "Rain"
    assert document.displayed.text == "It fell."


def test_page_furniture_stays_but_is_set_back() -> None:
    view = _view("It fell.\n- Advertisement -", roles={1: BlockRole.FURNITURE})
    document = reader_document(view, lambda _: 0)
    assert document.styles == (ParagraphStyle.BODY, ParagraphStyle.FURNITURE)
    assert "Advertisement" in document.displayed.text


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Plain. ",
        "\U0001f327\U0001f327 clouds. ",
        "\u0627\u0644\u0645\u0637\u0631. ",
        "\u96e8\u304c\u964d\u308b\u3002",
    ],
    ids=["nothing", "ascii", "emoji", "arabic", "japanese"],
)
def test_a_phrase_is_underlined_where_it_stands_in_any_script(before: str) -> None:
    text = f"{before}Rain fell on 3 May \U0001f600 2021."
    phrase = Span(text.index("3 May"), len(text) - 1)
    document = reader_document(_view(text, events=(_event(Span(0, len(text)), phrase),)), lambda _: 3)
    (passage,) = document.phrases
    assert _utf16(document.displayed.text, passage.start, passage.end) == phrase.of(text)
    assert passage.hue == 3


def test_a_very_long_article_is_shown_around_the_wanted_sentence_and_says_so() -> None:
    lines = [f"Line {number} of a long report on the weather." for number in range(20_000)]
    text = "\n".join(lines)
    at = text.index("Line 15000 ")
    wanted = Span(at, at + 20)
    document = reader_document(_view(text), lambda _: 0, wanted)
    assert len(document.displayed.text) < LONGEST_SHOWN * 1.1
    assert "20\u202f000" in document.notice
    shown = document.displayed.positions_of(wanted)
    assert shown is not None
    assert document.displayed.text[slice(*shown)] == wanted.of(text)
    assert document.displayed.positions_of(Span(0, 4)) is None


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\n\r"), max_size=30), max_size=8),
    st.data(),
)
def test_every_span_inside_a_block_is_found_again(lines: list[str], data: st.DataObject) -> None:
    view = _view("\n".join(lines))
    document = reader_document(view, lambda _: 0)
    for sentence in view.sentences:
        start = data.draw(st.integers(sentence.span.start, sentence.span.end - 1))
        span = Span(start, data.draw(st.integers(start, sentence.span.end)))
        shown = document.displayed.positions_of(span)
        assert shown is not None
        words = span.of(view.article.text).replace("\u2028", " ").replace("\u2029", " ")
        assert _utf16(document.displayed.text, *shown) == words
