"""Which mention of an article read again is the one that something was decided about."""

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.curation.binding import NO_WORDS, NOTHING_TOLD, OTHER_TOLD, bindings
from core.model.derivation import Derivation
from core.model.event import Kind, Mention, Modality, TemporalLink
from core.model.held import HeldMention
from core.model.ids import ArticleId, MentionId
from core.model.passage import CONTEXT_LENGTH
from core.model.span import Span

ARTICLE = ArticleId(7)
TEXT = (
    "The ferry sank on Monday. Divers found the wreck a day later. The owner denied any fault.\n\n"
    "A second ferry was taken out of service."
)


def _span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _mention(number: int, sentence: str, trigger: str, title: str, text: str = TEXT) -> Mention:
    return Mention(
        MentionId(number),
        ARTICLE,
        _span(sentence, text),
        _span(trigger, text),
        None,
        title,
        Kind.EVENT,
        Modality.HAPPENED,
        TemporalLink.IS_INCLUDED,
        Derivation(()),
    )


def _held(mention: Mention, text: str = TEXT) -> HeldMention:
    sentence = mention.sentence
    return HeldMention(
        mention.id,
        ARTICLE,
        sentence,
        mention.trigger,
        mention.title,
        sentence.of(text),
        text[max(0, sentence.start - CONTEXT_LENGTH) : sentence.start],
        text[sentence.end : sentence.end + CONTEXT_LENGTH],
    )


SANK = _mention(1, "The ferry sank on Monday.", "sank", "The ferry sank")
FOUND = _mention(2, "Divers found the wreck a day later.", "found", "Divers found the wreck")
READINGS: dict[str, tuple[Sequence[Mention], str, int | None, str]] = {
    "the same": ((SANK, FOUND), TEXT, 1, ""),
    "another word of the same clause": (
        (_mention(8, "The ferry sank on Monday.", "ferry sank", "The ferry sank"), FOUND), TEXT, 8, "",
    ),
    "another word, much the same title": (
        (_mention(8, "The ferry sank on Monday.", "Monday", "The ferry sank on a Monday"),), TEXT, 8, "",
    ),
    "two sentences read as one": (
        (_mention(8, TEXT[:61], "sank", "The ferry sank"), _mention(9, TEXT[:61], "found", "Divers found")),
        TEXT, 8, "",
    ),
    "other sentences before it": (
        (_mention(8, "The ferry sank on Monday.", "sank", "The ferry sank", f"Calm seas. {TEXT}"),),
        f"Calm seas. {TEXT}", 8, "",
    ),
    "something else told in it": (
        (_mention(8, "The ferry sank on Monday.", "Monday", "Monday came"),), TEXT, None, OTHER_TOLD,
    ),
    "nothing told in it": ((FOUND,), TEXT, None, NOTHING_TOLD),
    "its words gone": ((), TEXT[26:], None, NO_WORDS),
}  # fmt: skip


@pytest.mark.parametrize(("mentions", "text", "now", "why"), READINGS.values(), ids=READINGS)
def test_a_mention_is_found_again_by_its_words(
    mentions: Sequence[Mention], text: str, now: int | None, why: str
) -> None:
    found = bindings([_held(SANK)], mentions, text)[SANK.id]
    assert (found.mention_id, found.unfit) == (now, why)


_WORDS = ["mayor", "council", "bridge", "river", "opened", "closed", "talks", "strike"]
SENTENCES = st.lists(
    st.lists(st.sampled_from(_WORDS), min_size=3, max_size=6),
    min_size=1, max_size=6,
)  # fmt: skip


@given(told=SENTENCES, numbers=st.randoms(use_true_random=False), lead=st.text("ab .\n", max_size=30))
def test_decisions_survive_other_ids_and_other_words_before(
    told: list[list[str]], numbers: Random, lead: str
) -> None:
    sentences = [f"{' '.join(words)} {at}." for at, words in enumerate(told)]
    text = "\n".join(sentences)
    before = [_mention(at, one, one, one, text) for at, one in enumerate(sentences, start=1)]
    ids = list(range(100, 100 + len(sentences)))
    numbers.shuffle(ids)
    moved = f"{lead}{text}"
    after = [_mention(number, one, one, one, moved) for number, one in zip(ids, sentences, strict=True)]
    found = bindings([_held(one, text) for one in before], after, moved)
    assert [found[one.id].mention_id for one in before] == ids
