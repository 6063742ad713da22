"""Merging against gold coreference, where it lies beside the checkout.

Of short news with entity timelines: mentions on one entry tell one event, those of other entries with the
same date do not. Sentences are compared by the words that merging compares tellings by, since most of them
hold no date and so no telling. Of the gold set of events: whatever merging puts together stands in
sentences that one gold event is told in, or is a wrong merge.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from core.chrono.instant import instant_from_iso_day
from core.events.compared import weight
from core.events.lexicon import lexicon_for
from core.events.merging import group
from core.events.similarity import overlap
from core.events.stems import stem
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.model.event import Mention
from core.model.ids import MentionId
from core.model.span import Span
from core.pipeline.analyse import analyse

_CORPORA = Path(__file__).resolve().parents[3] / "shared" / "corpora"
_CORPUS = _CORPORA / "semeval2015_task4"
_EVENTS = _CORPORA / "events" / "events_dev.jsonl"
_WORD = re.compile(r"\w[\w'-]*")
_Place = tuple[str, int]  # the number of an article and of a sentence in it
_Told = tuple[_Place, str]  # a place and the word that tells a happening there


@dataclass(frozen=True, slots=True)
class Gold:
    """Pairs of tellings in different sentences: those of one event, and those of different ones."""

    same: frozenset[tuple[_Told, _Told]]
    different: frozenset[tuple[_Told, _Told]]


def rows() -> list[Mapping[str, object]]:
    """How well likeness tells pairs apart, and how often what is merged is one; nothing without the gold."""
    if not _CORPUS.is_dir():
        return []
    merged = [*_merged_in_timelines(), *_merged_in_gold_events()]
    return [
        _row("merging, sentence pairs told apart (AUC)", _auc(gold_pairs(), _words_of_sentences()), 0.71),
        _row("merging, precision of merged pairs", sum(merged) / max(1, len(merged)), 0.95),
        {"name": "merging, merged pairs that gold knows", "value": len(merged), "unit": "pairs"},
    ]


def _merged_in_timelines() -> Iterator[bool]:
    """For each pair of the timelines that merging makes one event, whether it is one."""
    tellings: dict[_Place, list[tuple[Mention, str]]] = defaultdict(list)
    for article in _articles():
        _add_tellings(article, tellings)
    gold = gold_pairs()
    return (pair in gold.same for pair in merged_pairs(gold, tellings))


def _merged_in_gold_events() -> Iterator[bool]:
    """The same for pairs of sentences of the gold set of events that both tell a gold event."""
    if not _EVENTS.is_file():
        return
    for line in _EVENTS.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        events = [[Span(*offset) for offset in event["mentions"]] for event in article["events"]]
        for members in group(_mentions(article)):
            for a, b in combinations({mention.sentence for mention in members}, 2):
                told_a, told_b = _told_in(a, events), _told_in(b, events)
                if told_a and told_b:
                    yield not told_a.isdisjoint(told_b)


def _mentions(article: Mapping[str, Any]) -> tuple[Mention, ...]:
    given = article["dct_given"]
    published = None
    if given:
        published = PublicationDate(instant_from_iso_day(given), PublishedSource.METADATA, 0.98)
    raw = RawArticle(text=article["text"], title=article["title"] or "", published=published)
    return analyse(raw).mentions


def _told_in(sentence: Span, events: list[list[Span]]) -> frozenset[int]:
    """The numbers of the gold events that a sentence tells."""
    return frozenset(
        number for number, spans in enumerate(events) if any(span.overlaps(sentence) for span in spans)
    )


def _articles() -> Iterator[Mapping[str, object]]:
    for path in sorted(_CORPUS.glob("*.articles.jsonl")):
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def gold_pairs() -> Gold:
    """Same entry against same date on one timeline; what two timelines disagree about is left out."""
    same: set[tuple[_Told, _Told]] = set()
    different: set[tuple[_Told, _Told]] = set()
    for path in sorted(_CORPUS.glob("*.gold_timelines.json")):
        for timeline in json.loads(path.read_text(encoding="utf-8")):
            entries = [(entry["date"], _mentions_of(entry)) for entry in timeline["entries"]]
            for _, told in entries:
                same.update(_pairs(told, told))
            for (date, told), (other_date, others) in combinations(entries, 2):
                if date is not None and date == other_date:
                    different.update(_pairs(told, others))
    return Gold(frozenset(same), frozenset(different - same))


def _mentions_of(entry: Mapping[str, object]) -> list[_Told]:
    listed = entry["mentions"]
    assert isinstance(listed, list)
    return [((str(doc), int(sentence)), str(trigger)) for doc, sentence, trigger in listed]


def _pairs(told: Iterable[_Told], others: Iterable[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Each pair once, in order, of different sentences."""
    for a in told:
        for b in others:
            if a[0] != b[0]:
                yield (a, b) if a < b else (b, a)


def _add_tellings(article: Mapping[str, object], tellings: dict[_Place, list[tuple[Mention, str]]]) -> None:
    published = PublicationDate(instant_from_iso_day(str(article["dct"])), PublishedSource.METADATA, 0.98)
    text = str(article["text"])
    analysis = analyse(RawArticle(text, title=str(article["title"]), published=published))
    for number, span in _sentences(article, analysis.article.text):
        for mention in analysis.mentions:
            if mention.sentence.overlaps(span) and span.contains(mention.trigger):
                place = (str(article["id"]), number)
                tellings[place].append((mention, mention.trigger.of(analysis.article.text)))


def _sentences(article: Mapping[str, object], text: str) -> Iterator[tuple[int, Span]]:
    """Where the gold sentences stand in the text."""
    at = 0
    for sentence in _listed(article):
        found = text.find(sentence["text"], at)
        if found >= 0:
            yield sentence["n"], Span(found, found + len(sentence["text"]))
            at = found


def _words_of_sentences() -> dict[_Place, frozenset[str]]:
    """The stems of every gold sentence's words, function words left out."""
    lexicon = lexicon_for("en")
    return {
        (str(article["id"]), sentence["n"]): frozenset(
            stem(word.lower())
            for word in _WORD.findall(sentence["text"])
            if word.lower() not in lexicon.function_words
        )
        for article in _articles()
        for sentence in _listed(article)
    }


def _listed(article: Mapping[str, object]) -> list[Mapping[str, Any]]:
    listed = article["sentences"]
    assert isinstance(listed, list)
    return listed


def _auc(gold: Gold, words: Mapping[_Place, frozenset[str]]) -> float:
    """The share of pairs of pairs of sentences that stand in the right order, ties by half."""
    same = {(a[0], b[0]) for a, b in gold.same}
    different = {(a[0], b[0]) for a, b in gold.different} - same
    positives, negatives = (
        [
            overlap(words[a] & words[b], weight(words[a]), weight(words[b]))
            for a, b in pairs
            if words.get(a) and words.get(b)
        ]
        for pairs in (same, different)
    )
    won = sum((p > n) + 0.5 * (p == n) for p in positives for n in negatives)
    return won / (len(positives) * len(negatives))


def merged_pairs(
    gold: Gold, tellings: Mapping[_Place, list[tuple[Mention, str]]]
) -> frozenset[tuple[_Told, _Told]]:
    """The pairs of the gold set that merging makes one event."""
    group_of: dict[MentionId, int] = {}
    every = [mention for found in tellings.values() for mention, _ in found]
    for number, members in enumerate(group(every)):
        group_of.update((mention.id, number) for mention in members)
    return frozenset(
        (a, b)
        for a, b in gold.same | gold.different
        if {group_of[m.id] for m in _told_by(a, tellings)} & {group_of[m.id] for m in _told_by(b, tellings)}
    )


def _told_by(told: _Told, tellings: Mapping[_Place, list[tuple[Mention, str]]]) -> Iterator[Mention]:
    """The mentions whose trigger holds the gold word."""
    place, word = told
    for mention, trigger in tellings.get(place, []):
        if word in trigger or trigger in word:
            yield mention


def _row(name: str, value: float, goal: float) -> Mapping[str, object]:
    return {"name": name, "value": value, "unit": "share", "goal": f">= {goal}", "holds": value >= goal}
