"""Where expressions stand on the page: the year that heads a section, the dates that open a list's entries.

A heading is a sentence of its own; its date holds for what stands under it, up to the next heading. An entry
begins with its date: "15 March: The first shots."
"""

from collections.abc import Sequence
from dataclasses import replace

from core.chrono.granularity import Granularity
from core.model.sentence import BlockRole, Sentence
from core.temporal.recognition import Place, Recognised, is_explicit
from core.temporal.symbolic import Calendar, Through

_AROUND_A_HEADING = " \t\n:.,;()[]#*=-\u2013\u2014"
# So much of a line is looked at and no more: a line may be as long as the text, and hold as many dates.
_NEAR_CHARS = 40
_LONGEST_HEADING_CHARS = 400
_AFTER_AN_ENTRY = (":", "\u2013", "\u2014", "-", "|", "\t")


def placed(text: str, sentences: Sequence[Sentence], found: Sequence[Recognised]) -> list[Recognised]:
    """The expressions with their places."""
    sections = _sections(sentences)
    return [_placed(text, sentences[one.sentence], one, sections[one.sentence]) for one in found]


def _sections(sentences: Sequence[Sentence]) -> list[int]:
    """For each sentence the number of headings up to it."""
    numbers: list[int] = []
    headings = 0
    for sentence in sentences:
        headings += sentence.role in (BlockRole.HEADING, BlockRole.TITLE)
        numbers.append(headings)
    return numbers


def _placed(text: str, sentence: Sentence, expression: Recognised, section: int) -> Recognised:
    is_heading = sentence.role in (BlockRole.HEADING, BlockRole.TITLE)
    heads = is_heading and _is_year_or_month(expression) and _is_whole(text, sentence, expression)
    after = text[expression.span.end : min(expression.span.end + _NEAR_CHARS, sentence.span.end)].lstrip(" ")
    opens = _begins(text, sentence, expression) and (
        sentence.role is BlockRole.LIST_ITEM or after.startswith(_AFTER_AN_ENTRY)
    )
    if not section and not opens:
        return expression
    return replace(expression, place=Place(section, heads, opens, is_heading))


def _begins(text: str, sentence: Sentence, expression: Recognised) -> bool:
    """Whether nothing but marks stands before it in its sentence."""
    start, end = sentence.span.start, expression.span.start
    return end - start <= _NEAR_CHARS and not text[start:end].strip(_AROUND_A_HEADING + "\u2022\u00b7")


def _is_year_or_month(expression: Recognised) -> bool:
    """Whether it is a year or a month of one; a whole day by itself is the day of publication."""
    symbolic = expression.symbolic
    last = symbolic.last if isinstance(symbolic, Through) else symbolic
    return isinstance(last, Calendar) and is_explicit(last) and last.unit >= Granularity.MONTH


def _is_whole(text: str, sentence: Sentence, expression: Recognised) -> bool:
    """Whether nothing else stands in its sentence, or it stands in brackets: "Victory (June 1944)"."""
    if sentence.role is BlockRole.HEADING and text[expression.span.start - 1 : expression.span.start] == "(":
        return True
    if sentence.span.end - sentence.span.start > _LONGEST_HEADING_CHARS:
        return False
    rest = text[sentence.span.start : expression.span.start] + text[expression.span.end : sentence.span.end]
    return not rest.strip(_AROUND_A_HEADING)
