"""Under headings: a date that stands on a line of its own dates what is told under it.

Chronologies, diaries and live reports are written so. Of each paragraph the first sentence is taken, up to
the next heading; a sentence that states a time keeps it. A line that only repeats the day of publication
is no heading but the head of the article.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.chrono.dating import Dating
from core.chrono.granularity import Granularity
from core.chrono.wording import dating_words
from core.events.attachment import Trigger
from core.events.clauses import Clause
from core.events.draft import Carried
from core.events.modality import tells_a_happening
from core.events.parse import Parse
from core.events.reading import Reading
from core.model.derivation import Step
from core.model.sentence import BlockRole
from core.model.span import Span

_HEADINGS = frozenset({BlockRole.TITLE, BlockRole.HEADING})
_TOLD = frozenset({BlockRole.BODY, BlockRole.LIST_ITEM})
_MOST_PARAGRAPHS = 12  # under one heading
_RULE = "the heading it stands under"


@dataclass(frozen=True, slots=True)
class _Heading:
    index: int
    span: Span
    dating: Dating


def told_under_headings(reading: Reading) -> tuple[Carried, ...]:
    """What stands under headings that are dates, where there are any."""
    headings = tuple(_headings(reading.parses))
    if not headings or (len(headings) == 1 and _is_present(headings[0], reading)):
        return ()
    return tuple(told for heading in headings for told in _told_under(heading, reading))


def _headings(parses: Sequence[Parse]) -> Iterator[_Heading]:
    for index, parse in enumerate(parses):
        if parse.sentence.role not in _HEADINGS or len(parse.times) != 1:
            continue
        expression = parse.times[0].expression
        rest = (i for i, token in enumerate(parse.tokens) if token.is_word and not parse.covered(i))
        if expression.dating is None or expression.dating.granularity > Granularity.YEAR or any(rest):
            continue
        yield _Heading(index, expression.span, expression.dating)


def _is_present(heading: _Heading, reading: Reading) -> bool:
    """Whether a heading is the day the article was written, or what it was inferred from."""
    return reading.present is None or heading.dating.interval.overlaps(reading.present)


def _told_under(heading: _Heading, reading: Reading) -> Iterator[Carried]:
    """The first sentence of each paragraph under a heading that tells a happening without a time."""
    seen: set[int] = set()
    for index in range(heading.index + 1, len(reading.parses)):
        parse = reading.parses[index]
        if parse.sentence.role in _HEADINGS or len(seen) > _MOST_PARAGRAPHS:
            return
        if parse.sentence.role not in _TOLD or parse.sentence.block in seen:
            continue
        seen.add(parse.sentence.block)
        clause = parse.main
        if clause is None or parse.times or not tells_a_happening(parse, clause, reading.words):
            continue
        if not clause.verb.future(reading.words):
            yield _carried(heading, index, parse, clause, reading)


def _carried(heading: _Heading, index: int, parse: Parse, clause: Clause, reading: Reading) -> Carried:
    words = " ".join(heading.span.of(reading.article.text).split())
    steps = (
        Step(f"“{words}”, the heading it stands under", heading.span),
        Step(dating_words(heading.dating)),
    )
    trigger = Trigger((clause.verb.start, clause.verb.end), clause)
    return Carried(index, parse, trigger, heading.dating, steps, _RULE, phrase=heading.span)
