"""Decisions as the words of a command line say them. Leaves what is done with them to `edit`."""

from collections.abc import Callable, Sequence

from core.commands.arguments import article_named, event_named, publication
from core.curation import making
from core.errors import UsageError
from core.model.decision import Decision, DecisionKind
from core.model.event import Colour, Event, Kind, Modality
from core.model.ids import MentionId
from core.model.passage import Passage, passage_at
from core.model.span import Span
from core.pipeline.session import ProjectSession
from core.temporal.entry import parse_entry

Maker = Callable[[ProjectSession, list[str]], list[Decision]]

USAGE = """decisions:
  accept EVENT …          reject EVENT …          undecided EVENT …       unreview EVENT …
  not-event EVENT …       star EVENT …            unstar EVENT …
  date EVENT "12 July 2019"                       ("undated": it has no date; "": the date that was read)
  time EVENT ARTICLE PHRASE                       (the date of a time phrase of an article)
  title EVENT TEXT        kind EVENT KIND         modality EVENT MODALITY  ("": as read)
  place EVENT NAME …      actor EVENT NAME …      ("": as read; "-": none)
  colour EVENT NAME       note EVENT TEXT         tag EVENT TAG            untag EVENT TAG
  merge EVENT EVENT …     same-as EVENT EVENT …   split EVENT SOURCE …     (SOURCE: its number, from 1)
  settle EVENT ABOUT SIDE [REASON]                (ABOUT: date, or what is counted; SIDE: its number, from 1,
                                                   "open" to leave it open, "" to take it back)
  add TITLE [DATE [ARTICLE WORDS]]                delete EVENT …           (what was added by hand)
  published ARTICLE DAY   remove ARTICLE          (ARTICLE: its id, external id or file name; "": as read)
  undo                    redo                    back-to STEP             (0: before the first step)
  history                 unfitting               (what was done; what no longer finds what it is about)"""

_COUNTS = ("nothing", "one word", "two words", "three words")
_NONE = "-"


def expect(words: Sequence[str], least: int, most: int | None, what: str) -> None:
    """Raises UsageError where there are fewer or more words than a decision takes."""
    if len(words) < least or (most is not None and len(words) > most):
        takes = _COUNTS[least] if most == least else f"{_COUNTS[least]} or more"
        raise UsageError(f"“{what}” takes {takes} behind it; {len(words)} were given.", USAGE)


def _of_each(what: str, make: Callable[[Event], Decision]) -> Maker:
    """A decision about each of the events that are named."""

    def made(session: ProjectSession, words: list[str]) -> list[Decision]:
        expect(words, 1, None, what)
        return [make(event_named(session, word)) for word in words]

    return made


def _review(kind: DecisionKind) -> Maker:
    return _of_each(kind.value, lambda event: making.review(kind, event))


def _with_text(what: str, make: Callable[[Event, str], Decision]) -> Maker:
    """A decision that says something of one event."""

    def made(session: ProjectSession, words: list[str]) -> list[Decision]:
        expect(words, 2, 2, what)
        return [make(event_named(session, words[0]), words[1])]

    return made


def _date(event: Event, words: str) -> Decision:
    if not words.strip():
        return making.date_as_read(event)
    if words.strip().lower() == "undated":
        return making.undate(event)
    return making.redate(event, words, parse_entry(words))


def _kind(event: Event, words: str) -> Decision:
    return making.set_kind(event, Kind(_one_of(words, [one.value for one in Kind])) if words else None)


def _modality(event: Event, words: str) -> Decision:
    known = [one.value for one in Modality]
    return making.set_modality(event, Modality(_one_of(words, known)) if words else None)


def _colour(event: Event, words: str) -> Decision:
    return making.set_colour(event, Colour(_one_of(words, [one.value for one in Colour])) if words else None)


def _one_of(word: str, known: Sequence[str]) -> str:
    if word.lower() not in known:
        raise UsageError(f"“{word}” is none of: {', '.join(known)}.", "Choose one, or “” for none.")
    return word.lower()


def _names(what: str, make: Callable[[Event, Sequence[str] | None], Decision]) -> Maker:
    """Names in their order; one empty name stands for those that were read, a dash for none."""

    def made(session: ProjectSession, words: list[str]) -> list[Decision]:
        expect(words, 2, None, what)
        names = None if words[1:] == [""] else [name for name in words[1:] if name != _NONE]
        return [make(event_named(session, words[0]), names)]

    return made


def _merge(session: ProjectSession, words: list[str]) -> list[Decision]:
    if len(words) < 2:
        raise UsageError("“merge” takes two or more events.", USAGE)
    return [making.merge([event_named(session, word) for word in words])]


def _split(session: ProjectSession, words: list[str]) -> list[Decision]:
    if len(words) < 2:
        raise UsageError("“split” takes an event and at least one of its sources.", USAGE)
    event = event_named(session, words[0])
    by_number = {str(number): source for number, source in enumerate(event.sources, start=1)}
    try:
        mentions: list[MentionId] = [by_number[word].mention_id for word in words[1:]]
    except KeyError:
        raise UsageError(
            f"This event has sources 1 to {len(event.sources)}.", "Give the numbers of those to split off."
        ) from None
    return [making.split(event, mentions)]


def _settle(session: ProjectSession, words: list[str]) -> list[Decision]:
    expect(words, 3, 4, "settle")
    event = event_named(session, words[0])
    about, side, reason = words[1], words[2], words[3] if len(words) == 4 else ""
    found = next((one for one in event.contradictions if one.about == about), None)
    if found is None:
        known = ", ".join(one.about for one in event.contradictions) or "nothing"
        raise UsageError(f"Its sources contradict each other about: {known}.", USAGE)
    if side in ("", "open"):
        return [making.leave_open(event, found, reason) if side else making.unsettle(event, found)]
    numbers = [str(number) for number in range(1, len(found.sides) + 1)]
    if side not in numbers:
        raise UsageError(f"There are sides 1 to {len(numbers)}.", "Give the number of one, or “open”.")
    return [making.settle(event, found, numbers.index(side), reason)]


def _time(session: ProjectSession, words: list[str]) -> list[Decision]:
    expect(words, 3, 3, "time")
    return [making.hang_on(event_named(session, words[0]), _passage(session, words[1], words[2]))]


def _add(session: ProjectSession, words: list[str]) -> list[Decision]:
    if len(words) not in (1, 2, 4):
        raise UsageError("“add” takes a title, then a date, then an article with words of it.", USAGE)
    said = words[1] if len(words) > 1 else ""
    passage = _passage(session, words[2], words[3]) if len(words) == 4 else None
    dating = parse_entry(said) if said.strip() else None
    return [making.new_event(words[0], said, dating, passage=passage)]


def _passage(session: ProjectSession, article_name: str, words: str) -> Passage:
    """The first place of an article where these words stand."""
    article = session.article_view(article_named(session, article_name).id).article
    start = article.text.find(words) if words else -1
    if start < 0:
        raise UsageError(f"“{words}” does not stand in that article.", "Give words as they stand in it.")
    return passage_at(article.id, article.text, Span(start, start + len(words)))


def _published(session: ProjectSession, words: list[str]) -> list[Decision]:
    expect(words, 2, 2, "published")
    article = article_named(session, words[0])
    if not words[1].strip():
        return [making.publication_as_read(article)]
    return [making.republish(article, publication(words[1]))]


def _remove(session: ProjectSession, words: list[str]) -> list[Decision]:
    expect(words, 1, 1, "remove")
    article = article_named(session, words[0])
    return [making.remove_article(article.id, article.title)]


MAKERS: dict[str, Maker] = {
    "accept": _review(DecisionKind.ACCEPT),
    "reject": _review(DecisionKind.REJECT),
    "undecided": _review(DecisionKind.UNDECIDED),
    "unreview": _of_each("unreview", making.unreview),
    "not-event": _of_each("not-event", making.not_an_event),
    "star": _of_each("star", making.star),
    "unstar": _of_each("unstar", making.unstar),
    "delete": _of_each("delete", making.delete_event),
    "date": _with_text("date", _date),
    "time": _time,
    "title": _with_text("title", making.retitle),
    "kind": _with_text("kind", _kind),
    "modality": _with_text("modality", _modality),
    "place": _names("place", making.set_places),
    "actor": _names("actor", making.set_actors),
    "colour": _with_text("colour", _colour),
    "note": _with_text("note", making.annotate),
    "tag": _with_text("tag", making.tag),
    "untag": _with_text("untag", making.untag),
    "merge": _merge,
    "same-as": _merge,
    "split": _split,
    "settle": _settle,
    "add": _add,
    "published": _published,
    "remove": _remove,
}
