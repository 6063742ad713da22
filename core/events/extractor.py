"""Extraction: an article's sentences and time expressions become mentions, and a ledger that adds up.

The one entry of this room. Every expression has exactly one ledger entry; every placed or undated one
leads to a mention with its sentence. Merging across articles is left to `merging`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.chrono.dating import Extent
from core.chrono.granularity import Granularity, ceiling, floor
from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.chrono.interval import Interval
from core.events.antecedents import resolve_things
from core.events.draft import Draft
from core.events.drafting import Drafted, Drafter
from core.events.gazetteer import gazetteer
from core.events.lexicon import EventLexicon, lexicon_for
from core.events.merging import group
from core.events.modality import is_negated, kind_of, modality_of
from core.events.names import NameKind, remember
from core.events.parse import Parse, body_of, parse, unparsed
from core.events.referents import resolve_pronouns
from core.events.salience import salience
from core.events.setting import setting_of
from core.events.terms import terms_of
from core.events.titles import TitleWriter
from core.events.tokens import Token, tokenise
from core.model.article import Article
from core.model.derivation import Derivation
from core.model.event import Kind, Mention
from core.model.ids import mention_id
from core.model.ledger import LedgerEntry, LedgerState
from core.model.sentence import BlockRole, Sentence
from core.model.span import Span
from core.model.time_expression import TimeExpression

_SILENT_ROLES = frozenset({BlockRole.FURNITURE})
_LEAD_SENTENCES = 2
_LONGEST_STRETCH = 240  # tokens
_LOOKED_BACK = 8  # sentences: what stands further before any date says nothing of it


@dataclass(frozen=True, slots=True)
class Extraction:
    """The mentions in the order of the text, and one ledger entry for each expression."""

    mentions: tuple[Mention, ...]
    ledger: tuple[LedgerEntry, ...]


def extract(
    article: Article, sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> Extraction:
    """What an article says happened, and when."""
    words = lexicon_for(article.language)
    parses = _parses(article.text, sentences, expressions, words)
    present = present_of(article, expressions)
    drafted = Drafter(article.text, parses, words, present).drafted()
    builder = _Builder(article, parses, words, present, frozenset(entry.span for entry in drafted.dismissed))
    mentions = builder.mentions(drafted.drafts)
    return Extraction(_joined(mentions), _ledger(drafted, expressions))


def present_of(article: Article, expressions: Sequence[TimeExpression]) -> Interval | None:
    """When the article was written: its publication day or range, else the last day its dates reach."""
    published = article.published
    if published.instant is not None:
        start = floor(published.instant, Granularity.DAY)
        last = published.latest if published.latest is not None else published.instant
        return Interval(start, ceiling(max(last, published.instant), Granularity.DAY))
    ends = [expression.dating.latest for expression in expressions if expression.dating is not None]
    return Interval(Instant(max(ends) - SECONDS_PER_DAY), max(ends)) if ends else None


def _parses(
    text: str, sentences: Sequence[Sentence], expressions: Sequence[TimeExpression], words: EventLexicon
) -> tuple[Parse, ...]:
    stretches = [(i, part) for i, s in enumerate(sentences) for part in _stretches(text, s)]
    told = tuple(tokens for i, tokens in stretches if sentences[i].role not in _SILENT_ROLES)
    datelines = tuple(s.dateline.of(text) for s in sentences if s.dateline is not None)
    memory = remember(told, words, datelines)
    held = _by_sentence(sentences, expressions)
    near = {i - back for i in held for back in range(_LOOKED_BACK)}
    return tuple(
        parse(sentences[i], tokens, _standing_in(held.get(i, ()), tokens, sentences[i]), words, memory)
        if i in near
        else unparsed(sentences[i], tokens)
        for i, tokens in stretches
    )


def _stretches(text: str, sentence: Sentence) -> list[tuple[Token, ...]]:
    """The tokens of a sentence; of one longer than any sentence is, in stretches of a bearable length."""
    tokens = tokenise(text, body_of(sentence))
    if len(tokens) <= _LONGEST_STRETCH:
        return [tokens]
    return [tokens[i : i + _LONGEST_STRETCH] for i in range(0, len(tokens), _LONGEST_STRETCH)]


def _standing_in(
    expressions: tuple[TimeExpression, ...], tokens: tuple[Token, ...], sentence: Sentence
) -> tuple[TimeExpression, ...]:
    """The expressions that begin in a stretch of a sentence; of a whole sentence, all of them."""
    if not tokens or (tokens[0].span.start <= body_of(sentence).start + 1 and len(tokens) < _LONGEST_STRETCH):
        return expressions
    start, end = tokens[0].span.start, tokens[-1].span.end
    starts = [expression.span.start for expression in expressions]
    first = 0 if start <= body_of(sentence).start + 1 else bisect_left(starts, start)
    return expressions[first : bisect_left(starts, end)]


def _by_sentence(
    sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> dict[int, tuple[TimeExpression, ...]]:
    starts = [sentence.span.start for sentence in sentences]
    held: dict[int, list[TimeExpression]] = {}
    for expression in sorted(expressions, key=lambda e: e.span):
        held.setdefault(max(0, bisect_right(starts, expression.span.start) - 1), []).append(expression)
    return {i: tuple(members) for i, members in held.items()}


class _Builder:
    """Makes mentions of drafts."""

    def __init__(
        self,
        article: Article,
        parses: tuple[Parse, ...],
        words: EventLexicon,
        present: Interval | None,
        dismissed: frozenset[Span],
    ) -> None:
        self._article = article
        self._dismissed = dismissed
        self._parses = parses
        self._words = words
        self._present = present if article.published.instant is not None else None
        self._setting = setting_of(parses, article.text)
        persons = resolve_pronouns(parses, words)
        things = resolve_things(parses, persons, words)
        self._subjects = tuple(a | b for a, b in zip(things, persons, strict=True))
        self._headline = self._headline_terms()

    def _headline_terms(self) -> frozenset[str]:
        """What the headline and the lead speak of."""
        lead = [p for p in self._parses if p.sentence.role is BlockRole.TITLE]
        lead += [p for p in self._parses if p.sentence.role is BlockRole.BODY][:_LEAD_SENTENCES]
        lows = {token.low for p in lead for token in p.tokens} | set(self._article.title.lower().split())
        return frozenset(lows - self._words.function_words)

    def mentions(self, drafts: Sequence[Draft]) -> tuple[Mention, ...]:
        return tuple(self._mention(draft) for draft in drafts)

    def _mention(self, draft: Draft) -> Mention:
        kind = kind_of(
            draft.parse, draft.trigger, words=self._words,
            lasting=draft.dating is not None and draft.dating.extent is Extent.THROUGHOUT,
        )  # fmt: skip
        modality = modality_of(draft.parse, draft.trigger, draft.dating, self._present, self._words)
        places, actors = self._places_and_actors(draft)
        if not places and kind is not Kind.SPEECH and self._setting is not None:
            places = (self._setting,)
        return Mention(
            id=mention_id(self._article.content_hash, draft.span),
            article_id=self._article.id,
            sentence=draft.parse.sentence.span,
            trigger=draft.span,
            phrase=draft.time.phrase,
            title=self._title(draft),
            kind=kind,
            modality=modality,
            relation=draft.relation,
            derivation=Derivation(draft.steps, draft.time.expression.derivation.rule),
            dating=draft.dating,
            undated_reason=draft.reason if draft.dating is None else "",
            negated=is_negated(draft.parse, draft.trigger) and not draft.began,
            places=places,
            actors=actors,
            terms=terms_of(draft.parse, draft.trigger, self._words),
            salience=salience(
                kind, modality, draft.dating,
                position=draft.index / max(1, len(self._parses) - 1),
                headline_overlap=self._headline_overlap(draft),
            ),
        )  # fmt: skip

    def _title(self, draft: Draft) -> str:
        """The trigger's title; a second date of one clause is called by the words around it."""
        writer = TitleWriter(draft.parse, self._words, self._subjects[draft.index], self._dismissed)
        clause = draft.trigger.clause
        shares = (
            clause is not None
            and draft.trigger.noun_phrase is None
            and draft.trigger.at[0] != clause.verb.start
        )
        if shares:
            fragment = writer.fragment(draft.time.at[0])
            if len(fragment.split()) >= 3:
                return fragment
        title = writer.title(draft.trigger)
        if title.lower() in self._words.pronouns or not title:  # "as they were 50 years ago"
            return writer.main_title() or _plain_title(draft, self._article.text)
        return title

    def _headline_overlap(self, draft: Draft) -> float:
        clause = draft.trigger.clause
        start, end = (clause.start, clause.end) if clause else draft.trigger.at
        lows = {token.low for token in draft.parse.tokens[start:end]} - self._words.function_words
        return len(lows & self._headline) / len(lows) if lows else 0.0

    def _places_and_actors(self, draft: Draft) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The names of the clause that tells it."""
        clause, trigger = draft.trigger.clause, draft.trigger
        start, end = (clause.start, clause.end) if clause else (0, len(draft.parse.tokens))
        subject = clause.subject if clause and clause.subject else (start, start)
        places: list[str] = []
        actors: list[str] = []
        for name in draft.parse.names:
            in_subject = subject[0] <= name.start < subject[1]
            if not (start <= name.start < end or in_subject or trigger.at[0] == name.start):
                continue
            if name.kind is NameKind.PLACE:
                places.append(name.text)
            elif name.kind in {NameKind.PERSON, NameKind.ORGANISATION} or (
                name.kind is NameKind.OTHER and in_subject
            ):
                actors.append(name.text)
        meant = self._subjects[draft.index].get(subject[0], "")
        if meant and all(word[0].isupper() for word in meant.split()):
            actors.insert(0, meant)  # "She posted the letter"
        return gazetteer().narrowest_first(places), tuple(dict.fromkeys(actors))


def _plain_title(draft: Draft, text: str) -> str:
    """The first words of the sentence, where nothing better can be said."""
    return " ".join(draft.parse.sentence.span.of(text).split()[:12])


def _joined(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Mentions of one event of the article point to the first of them in the text."""
    first: dict[int, Mention] = {}
    for members in group(mentions):
        leader = min(members, key=lambda mention: mention.trigger)
        first.update({m.id: leader for m in members if m is not leader})
    return tuple(replace(m, same_as=first[m.id].id) if m.id in first else m for m in mentions)


def _ledger(drafted: Drafted, expressions: Sequence[TimeExpression]) -> tuple[LedgerEntry, ...]:
    """One entry for each expression, in the order of the text."""
    entries = {entry.span: entry for entry in (*drafted.dismissed, *drafted.joined)}
    for draft in drafted.drafts:
        span = draft.time.expression.span
        if draft.dating is not None:
            entries[span] = LedgerEntry(span, LedgerState.PLACED)
        else:
            entries.setdefault(span, LedgerEntry(span, LedgerState.UNDATED, draft.reason))
    unseen = "it stands in no sentence of the article"
    return tuple(
        entries.get(e.span, LedgerEntry(e.span, LedgerState.NOT_AN_EVENT, unseen)) for e in expressions
    )
