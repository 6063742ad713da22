"""Mention building: a draft with its title, kind, modality, names and weight becomes a mention."""

from collections.abc import Sequence

from core.chrono.dating import Extent
from core.chrono.wording import dating_words
from core.events.antecedents import resolve_things
from core.events.clause_dates import ClauseDates
from core.events.draft import Told
from core.events.modality import is_negated, kind_of, modality_of
from core.events.reading import Reading
from core.events.referents import resolve_pronouns
from core.events.salience import salience
from core.events.setting import setting_of
from core.events.speakers import speakers_of
from core.events.terms import terms_of
from core.events.title_choice import title_of
from core.events.who_where import who_and_where
from core.model.derivation import Derivation
from core.model.event import Kind, Mention
from core.model.ids import mention_id
from core.model.sentence import BlockRole

_LEAD_SENTENCES = 2


class MentionBuilder:
    """Makes mentions of the drafts of one article."""

    def __init__(self, reading: Reading, dates: ClauseDates) -> None:
        self._dates = dates
        article = reading.article
        self._article = article
        self._dismissed = frozenset(entry.span for entry in reading.drafted.dismissed)
        self._parses = reading.parses
        self._words = reading.words
        self._present = reading.present if article.published.instant is not None else None
        self._setting = setting_of(reading.parses, article.text)
        persons = resolve_pronouns(reading.parses, reading.words)
        things = resolve_things(reading.parses, persons, reading.words)
        self._subjects = tuple(a | b for a, b in zip(things, persons, strict=True))
        author = article.byline[0] if len(article.byline) == 1 else ""
        self._speakers = speakers_of(reading.parses, self._subjects, reading.words, author=author)
        self._headline = self._headline_terms()

    def _headline_terms(self) -> frozenset[str]:
        """What the headline and the lead speak of."""
        lead = [p for p in self._parses if p.sentence.role is BlockRole.TITLE]
        lead += [p for p in self._parses if p.sentence.role is BlockRole.BODY][:_LEAD_SENTENCES]
        lows = {token.low for p in lead for token in p.tokens} | set(self._article.title.lower().split())
        return frozenset(lows - self._words.function_words)

    def mentions(self, drafts: Sequence[Told]) -> tuple[Mention, ...]:
        return tuple(self._mention(draft) for draft in drafts)

    def _mention(self, draft: Told) -> Mention:
        kind = kind_of(
            draft.parse, draft.trigger, words=self._words,
            lasting=draft.dating is not None and draft.dating.extent is Extent.THROUGHOUT,
        )  # fmt: skip
        modality = modality_of(draft.parse, draft.trigger, draft.dating, self._present, self._words)
        actors, places = who_and_where(draft.parse, draft.trigger, self._subjects[draft.index], self._words)
        if not places and kind is not Kind.SPEECH and self._setting is not None:
            places = (self._setting,)
        trigger = draft.parse.span(*draft.trigger.at)
        return Mention(
            id=mention_id(self._article.content_hash, trigger),
            article_id=self._article.id,
            sentence=draft.parse.sentence.span,
            trigger=trigger,
            phrase=draft.phrase,
            title=title_of(
                draft, self._words, self._subjects[draft.index],
                dismissed=self._dismissed, speaker=self._speakers[draft.index],
            ),
            kind=kind,
            modality=modality,
            relation=draft.relation,
            derivation=Derivation(draft.steps, draft.rule),
            dating=draft.dating,
            undated_reason=self._why_undated(draft),
            negated=is_negated(draft.parse, draft.trigger, self._words) and not draft.began,
            places=places,
            actors=actors,
            terms=terms_of(draft.parse, draft.trigger, self._words),
            salience=salience(
                kind, modality, draft.dating,
                position=draft.index / max(1, len(self._parses) - 1),
                headline_overlap=self._headline_overlap(draft),
            ),
        )  # fmt: skip

    def _why_undated(self, draft: Told) -> str:
        """The reason, and when what is told beside it was: a reader’s first guess."""
        if draft.dating is not None:
            return ""
        beside = self._dates.beside(draft)
        if beside is None or beside.dating is None:
            return draft.reason
        return f"{draft.reason}; told beside {dating_words(beside.dating)}"

    def _headline_overlap(self, draft: Told) -> float:
        clause = draft.trigger.clause
        start, end = (clause.start, clause.end) if clause else draft.trigger.at
        lows = {token.low for token in draft.parse.tokens[start:end]} - self._words.function_words
        return len(lows & self._headline) / len(lows) if lows else 0.0
