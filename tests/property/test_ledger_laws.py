"""Laws of the ledger: whatever a text holds, each of its time expressions has one entry, and it adds up."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from core.chrono.instant import instant_from_iso_day
from core.model.analysis import ArticleAnalysis
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.model.ledger import LedgerCounts, LedgerState
from core.pipeline.analyse import analyse

_TIMES = [
    "on Monday", "yesterday", "in May 2019", "on 3 June", "since 2014", "until Friday", "two days later",
    "a week ago", "recently", "now", "every Sunday", "for three weeks", "from 2003 to 2005", "the 1980s",
    "in 44 BC", "at 10:30", "the next day", "the summer of 1999", "2014", "last year", "between 3 and 9 May",
    "20-year-old", "hours before the vote", "compared with April", "(1993)", "the 2012 Games", "Tuesday's",
    "14:32", "100 million years ago", "the same day, 3 June",
]  # fmt: skip
_WORDS = [
    "the mayor", "police", "said", "resigned", "will open", "was shot", "denied that", "if", "who", "and",
    "after", "a fire", "the vote", "killed", "no one", "might fall", "Lindholm", "closed", "because",
    "accused of stealing", "rose", "20",
]  # fmt: skip
_MARKS = [".", ",", ".\n\n", "\n", ":", " – ", "“", "”", '"', "(", ")", ";", "'s", "- "]
TEXTS = st.lists(st.sampled_from([*_TIMES, *_WORDS, *_MARKS]), max_size=40).map(" ".join)


def read(text: str) -> ArticleAnalysis:
    published = PublicationDate(instant_from_iso_day("2021-06-16"), PublishedSource.USER, 1.0)
    return analyse(RawArticle(text=text, language="en", published=published))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_expression_has_one_entry_and_the_counts_add_up(text: str) -> None:
    analysis = read(text)
    assert [entry.span for entry in analysis.ledger] == [e.span for e in analysis.expressions]
    states = Counter(entry.state for entry in analysis.ledger)
    counts = LedgerCounts(
        states[LedgerState.PLACED], states[LedgerState.UNDATED],
        states[LedgerState.NOT_AN_EVENT], states[LedgerState.REJECTED],
    )  # fmt: skip
    assert counts.found == len(analysis.expressions)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_what_is_not_placed_says_why_and_what_is_has_a_telling(text: str) -> None:
    analysis = read(text)
    for entry in analysis.ledger:
        assert (entry.state is LedgerState.PLACED) == (not entry.reason), entry
        if entry.state in {LedgerState.PLACED, LedgerState.UNDATED}:
            assert any(
                mention.sentence.overlaps(entry.span) or mention.phrase == entry.span
                for mention in analysis.mentions
            ), entry


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_no_two_tellings_share_their_words(text: str) -> None:
    analysis = read(text)
    assert len({mention.id for mention in analysis.mentions}) == len(analysis.mentions)
    assert all(mention.trigger.of(analysis.article.text).strip() for mention in analysis.mentions)
